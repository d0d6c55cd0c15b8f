"""Collects which records hold which words, and which two words in a row, and where: in the title, the lead, the text.

Vietnamese writes a blank between syllables, so nearly every word a reader looks for is two of them in a row, and a
single syllable stands in half of all articles. The pair is what tells articles apart: an index of pairs answers
"đại hội chi bộ" from three short lists, without the positions of four syllables in ten thousand texts.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import pairwise

from plugins.site_search.words import key

_SHIFT = 32


class Place(IntEnum):
    """The best place where a record has a term; the higher, the more it says."""

    TEXT = 0
    LEAD = 1
    TITLE = 2


PLACES = len(Place)
Postings = Sequence[int]
"""Where a term stands: for each record, in rising order, its number × PLACES + its best place."""


class InvertedIndex:
    """Grows by one record at a time, in the order of their numbers."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        """Number of each key, by the key."""
        self._known: dict[str, int] = {}
        """The same by the word as it is written, so that each spelling is taken apart once."""
        self._postings: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        """By the number of a key, or those of two in a row: (first + 1) << _SHIFT | second."""

    def add(self, number: int, fields: Iterable[tuple[Place, list[str]]]) -> None:
        """Add a record: its words field by field, the best place first; words of two fields make no pair."""
        seen: set[int] = set()
        for place, written in fields:
            keys = [self._number(word) for word in written]
            pairs = [(one + 1) << _SHIFT | other for one, other in pairwise(keys)]
            new = {*keys, *pairs} - seen
            seen |= new
            for term in new:
                self._postings[term].append(number * PLACES + place)

    def words(self) -> Iterator[tuple[str, Postings]]:
        """Yield every key with its postings, in no order that means anything."""
        keys = list(self._numbers)
        return ((keys[term], postings) for term, postings in self._postings.items() if term >> _SHIFT == 0)

    def pairs(self) -> Iterator[tuple[str, Postings]]:
        """Yield every pair, its keys parted by a blank, likewise."""
        keys, second = list(self._numbers), (1 << _SHIFT) - 1
        return (
            (f"{keys[(term >> _SHIFT) - 1]} {keys[term & second]}", postings)
            for term, postings in self._postings.items()
            if term >> _SHIFT
        )

    def _number(self, word: str) -> int:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._numbers.setdefault(key(word), len(self._numbers))
        return known
