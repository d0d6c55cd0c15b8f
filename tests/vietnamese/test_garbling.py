"""Texts of old fonts and wrong code pages, and foreign names that only look like them."""

import pytest
from hypothesis import given

from plugins.vietnamese.garbling import Garbling, garbled
from tests.vietnamese.strategies import any_text

SENTENCE = "Hội nghị triển khai công tác Đảng bộ Sở, có đại biểu dự"


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        ("Hội ngh\ufffd triển khai", Garbling.LOST, "ngh\ufffd"),
        (SENTENCE.encode().decode("cp1252", "replace").replace("\ufffd", ""), Garbling.MISREAD, "Há»™i"),
        (
            "Dòng một\n Héi nghÞ c«ng t¸c §¶ng bé Së, mïa xu©n, céng ®ång nh©n d©n, nhiÖm vô vµ c¸c tñ",
            Garbling.TCVN3,
            "c«ng",
        ),
        ("Hoäi nghò trieån khai coâng taùc Ñaûng boä Sôû", Garbling.VNI, "Hoäi"),
        ("\uf0b7 Ý một", Garbling.FONT, "\uf0b7"),
        ("Ảnh \ufffc một", Garbling.FONT, "\ufffc"),
    ],
)
def test_a_garbled_text_is_known_by_its_first_word(text: str, kind: Garbling, word: str) -> None:
    (found,) = garbled(text)
    assert (found.kind, found.word) == (kind, word)
    assert text[found.start] in word


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "NGÀY HỘI XÃ, ĐÃ, GIÃ: “XÃ” – «nhà lá», «Nga»…",
        "Düsseldorf, München và Zürich; São Paulo, Malmö, Curaçao",
        "Microsoft® và ©Sở, 10µm, 5·10³, m², § 2, 3½ giờ, col·lecció",
        "Ngày hội 🎉 của chi đoàn",
    ],
)
def test_vietnamese_and_foreign_names_are_left_alone(text: str) -> None:
    assert list(garbled(text)) == []


@given(any_text)
def test_what_is_found_lies_in_the_text(text: str) -> None:
    for found in garbled(text):
        assert found.word in text
