"""Folding serves matching: whatever a reader types without accents must find what an editor wrote with them."""

import unicodedata

import pytest
from hypothesis import given

from plugins.vietnamese.alphabet import LETTERS, PARTS
from plugins.vietnamese.folding import fold, fold_with_origins
from tests.vietnamese.strategies import any_text, prose


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đại hội", "dai hoi"),
        ("ĐẢNG ỦY KHỐI", "dang uy khoi"),
        ("nghiêng ngửa, khuỷu tay", "nghieng ngua, khuyu tay"),
        ("Số 36-KH/ĐUK", "so 36-kh/duk"),
        ("Ðảng bộ", "dang bo"),  # eth, U+00D0
        ("ðường", "duong"),  # U+00F0
        ("Ɖảng ɖường", "dang duong"),  # African D, U+0189 and U+0256
        ("ḍường", "duong"),  # the search index writes đ so
        ("Noël, café, Kraków", "noel, cafe, krakow"),
        ("Straße", "strasse"),
        ("", ""),
        ("dai hoi 2022-2025", "dai hoi 2022-2025"),
        ("“…” – • 21%", "“…” – • 21%"),
        ("Москва 東京", "москва 東京"),
    ],
)
def test_folds_to_accent_free_lower_case(text, folded):
    assert fold(text) == folded


def test_every_vietnamese_letter_folds_to_one_plain_letter():
    plain = {letter: unicodedata.normalize("NFD", letter)[0].replace("đ", "d") for letter in LETTERS}
    assert {letter: fold(letter) for letter in PARTS} == {
        letter: plain[toneless.lower()] for letter, (toneless, _) in PARTS.items()
    }


@given(any_text)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(any_text)
def test_composed_and_decomposed_text_fold_alike(text):
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(any_text | prose)
def test_the_fold_with_origins_is_the_same_fold(text):
    folded = fold_with_origins(text)
    assert folded.text == fold(text)
    assert len(folded.origins) == len(folded.text) + 1
    assert list(folded.origins) == sorted(folded.origins)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_match_is_found_again_in_the_letters_the_editor_wrote(form):
    text = unicodedata.normalize(form, "Tin Đại hội Chi bộ")
    folded = fold_with_origins(text)
    start = folded.text.index("dai hoi")
    first, after = folded.source_span(start, start + len("dai hoi"))
    assert text[first:after] == unicodedata.normalize(form, "Đại hội")


def test_a_match_inside_a_letter_that_folds_to_two_covers_the_letter():
    folded = fold_with_origins("Großstadt")
    start = folded.text.index("s")
    assert folded.source_span(start, start + 1) == (3, 4)
