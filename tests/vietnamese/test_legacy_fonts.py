"""Text in fonts of before Unicode.

The tables are those of UniKey and of the iconv charset TCVN-5712 (third variant); every sentence here is written twice,
as it is stored and as it was read on the screen.
"""

from __future__ import annotations

import pytest

from plugins.vietnamese.alphabet import LOWER, UPPER
from plugins.vietnamese.legacy_fonts import LegacyFont, legacy_font, to_unicode


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("§¹i héi Chi bé V¨n phßng nhiÖm kú 2022 - 2025", "Đại hội Chi bộ Văn phòng nhiệm kỳ 2022 - 2025"),
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("®ång chÝ Bµ R\u00adîc \u00b5", "đồng chí Bà Rược à"),
        ("¡ ¢ § £ ¤ ¥ ¦", "Ă Â Đ Ê Ô Ơ Ư"),
    ],
)
def test_tcvn3(stored: str, read: str) -> None:
    assert to_unicode(stored, LegacyFont.TCVN3) == read


def test_a_font_of_capitals_shows_small_letters_as_capitals() -> None:
    assert to_unicode("§¹i héi chi bé", LegacyFont.TCVN3_CAPITALS) == "ĐẠI HỘI CHI BỘ"


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("Hoäi nghò coâng taùc caùn boä", "Hội nghị công tác cán bộ"),
        ("ÑAÏI HOÄI CHI BOÄ VAÊN PHOØNG", "ĐẠI HỘI CHI BỘ VĂN PHÒNG"),
        ("Thuû töôùng Chính phuû", "Thủ tướng Chính phủ"),
        ("Ñöôøng Nguyeãn Hueä, Tyù, lyù, kyõ, Mî", "Đường Nguyễn Huệ, Tý, lý, kỹ, Mỵ"),
        ("ngaøy 30 thaùng 4, ñeå giuùp ñôõ, nhöõng, böõa côm", "ngày 30 tháng 4, để giúp đỡ, những, bữa cơm"),
        ("Aâm lòch, baèng, baét, baúng, baüng, baëng", "Âm lịch, bằng, bắt, bẳng, bẵng, bặng"),
    ],
)
def test_vni(stored: str, read: str) -> None:
    assert to_unicode(stored, LegacyFont.VNI) == read


def test_both_can_write_every_letter() -> None:
    """What can be read covers the alphabet: no letter was forgotten in a table."""
    tcvn3 = "".join(map(chr, range(0xA1, 0xFF)))
    vni = " ".join(
        [first + sign for first in "aeouyôöAEOUYÔÖ" for sign in "øùûõïØÙÛÕÏâàáåãäÂÀÁÅÃÄêèéúüëÊÈÉÚÜË"]
        + list("ôöñìíæóòîÔÖÑÌÍÆÓÒÎ")
    )
    assert set(LOWER) <= set(to_unicode(tcvn3, LegacyFont.TCVN3)) | set("abcdefghijklmnopqrstuvwxyz")
    assert set(UPPER) <= set(to_unicode(tcvn3, LegacyFont.TCVN3_CAPITALS)) | set("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert set(LOWER + UPPER) <= set(to_unicode(vni, LegacyFont.VNI)) | set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (".VnTime", LegacyFont.TCVN3),
        (".VNArial", LegacyFont.TCVN3),
        (".VnTimeH", LegacyFont.TCVN3_CAPITALS),
        ("VNI-Times", LegacyFont.VNI),
        ("Vni-Helve-Condense", LegacyFont.VNI),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_a_font_tells_by_its_name(name: str, kind: LegacyFont | None) -> None:
    assert legacy_font(name) is kind
