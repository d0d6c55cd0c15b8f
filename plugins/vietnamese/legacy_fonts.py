"""Reads text that was typed in the fonts of before Unicode, as offices' old Word files hold it.

Such a font draws Vietnamese letters in the places of Western European ones, so the text says what is meant only
together with its font's name. TCVN3 has one place a letter (TCVN 5712:1993, third variant, "ABC"; fonts .VnTime,
.VnArialH); the capitals with tones are missing there and come from fonts of capitals, whose names end in H. VNI writes
a vowel and then a sign for its marks (VNI-Times).
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum


class LegacyFont(StrEnum):
    """How a font reads its letters."""

    TCVN3 = "TCVN3"
    TCVN3_CAPITALS = "TCVN3, toàn chữ hoa"
    VNI = "VNI"


_TCVN3 = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
)
_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HATTED = {"â": "", "à": "\u0300", "á": "\u0301", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_SHORT = {"ê": "", "è": "\u0300", "é": "\u0301", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_SIGNS = {
    **{vowel + sign: vowel + tone for vowel in "aeouy" for sign, tone in _TONES.items()},
    **{vowel + sign: _VNI_LETTERS[vowel] + tone for vowel in "ôö" for sign, tone in _TONES.items()},
    **{vowel + sign: f"{vowel}\u0302{tone}" for vowel in "aeo" for sign, tone in _HATTED.items()},
    **{f"a{sign}": f"a\u0306{tone}" for sign, tone in _SHORT.items()},
    **_VNI_LETTERS,
}
_VNI = re.compile("|".join(sorted(_VNI_SIGNS, key=len, reverse=True)), re.IGNORECASE)


def legacy_font(name: str) -> LegacyFont | None:
    """Return how the font of this name reads its letters; None when it reads them as Unicode."""
    if name.casefold().startswith(".vn"):
        return LegacyFont.TCVN3_CAPITALS if name.rstrip().endswith("H") else LegacyFont.TCVN3
    return LegacyFont.VNI if name.casefold().startswith("vni") else None


def to_unicode(text: str, font: LegacyFont) -> str:
    """Return what a reader saw of `text` in a font of this kind, composed (NFC)."""
    if font is LegacyFont.VNI:
        return unicodedata.normalize("NFC", _VNI.sub(_of_vni, text))
    read = text.translate(_TCVN3)
    return read.upper() if font is LegacyFont.TCVN3_CAPITALS else read


def _of_vni(match: re.Match[str]) -> str:
    found = _VNI_SIGNS[match[0].lower()]
    return found.upper() if match[0][0].isupper() else found
