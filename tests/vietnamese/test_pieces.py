"""Texts as rows of numbers: the same words come out as from the whole text, whatever was met before."""

import re
import unicodedata

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese.pieces import Pieces, Words
from tests.vietnamese.strategies import any_text

_letters = re.compile(r"\w+").findall


def test_equal_pieces_have_one_number_and_others_their_own() -> None:
    pieces = Pieces()
    assert pieces.of("đại hội\tđại\u00a0hội") == [0, 1, 0, 1]
    assert pieces.of("chi bộ đại hội") == [2, 3, 0, 1]
    assert list(pieces.met_after(2)) == ["chi", "bộ"]


def test_letters_taken_apart_are_the_same_piece() -> None:
    pieces = Pieces()
    assert pieces.of(unicodedata.normalize("NFD", "đường thủy")) == pieces.of("đường thủy")


@given(st.lists(any_text, max_size=6))
def test_words_of_pieces_are_those_of_the_whole_text(texts: list[str]) -> None:
    """A piece may have no word ("–") or several ("36-KH/ĐUK"); how many is told of each."""
    numbers: dict[str, int] = {}
    pieces = Pieces()
    words = Words(pieces, lambda piece: [numbers.setdefault(word, len(numbers)) for word in _letters(piece)])
    for text in texts:
        found, lengths = words.of(np.array(pieces.of(text), np.int64))
        whole = unicodedata.normalize("NFC", text)
        names = list(numbers)
        assert [names[number] for number in found.tolist()] == _letters(whole)
        assert lengths.tolist() == [len(_letters(piece)) for piece in whole.split()]
