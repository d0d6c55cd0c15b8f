"""What counts as a Vietnamese syllable. The room's tables read all 6,600 syllables of the hunspell-vi dictionary."""

import pytest

from plugins.vietnamese.syllables import Syllable, syllable


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("nghiêng", Syllable("ngh", "iêng", 0, None)),
        ("KHUỶU", Syllable("kh", "uyu", 2, 3)),
        ("quý", Syllable("qu", "y", 4, 2)),
        ("quốc", Syllable("qu", "ôc", 4, 2)),
        ("già", Syllable("gi", "a", 1, 2)),
        ("gìn", Syllable("g", "in", 1, 1)),
        ("gì", Syllable("g", "i", 1, 1)),
        ("giếng", Syllable("gi", "êng", 4, 2)),
        ("ủy", Syllable("", "uy", 2, 0)),
        ("Ở", Syllable("", "ơ", 2, 0)),
        ("Đảng", Syllable("đ", "ang", 2, 1)),
        ("tìên", Syllable("t", "iên", 1, 1)),
    ],
)
def test_takes_a_syllable_apart(word, parts):
    assert syllable(word) == parts


@pytest.mark.parametrize(
    "word",
    [
        "",
        "UBND",
        "HĐND",
        "ĐUK",
        "Noël",
        "café",
        "web",
        "Tp",
        "ngg",
        "qu",
        "hoàà",
        "hòà",
        "hoa2",
        "đại hội",
        "Sở,",
        "XV",
    ],
)
def test_says_what_is_none(word):
    assert syllable(word) is None


def test_a_decomposed_syllable_is_not_read():
    assert syllable("ho\u0300a") is None
