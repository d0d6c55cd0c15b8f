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


class _KeyNumbers(dict[str, int]):
    """The number of a word's key, by the word as it is written: each spelling is taken apart once."""

    def __init__(self) -> None:
        super().__init__()
        self.by_key: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        self[word] = self.by_key.setdefault(key(word), len(self.by_key))
        return self[word]


class InvertedIndex:
    """Grows by one record at a time, in the order of their numbers."""

    def __init__(self) -> None:
        self._numbers = _KeyNumbers()
        self._postings: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        """By the number of a key, or those of two in a row: (first + 1) << _SHIFT | second."""

    def add(self, number: int, fields: Iterable[tuple[Place, list[str]]]) -> None:
        """Add a record: its words field by field, the best place first; words of two fields make no pair."""
        seen: set[int] = set()
        for place, written in fields:
            keys = [self._numbers[word] for word in written]
            pairs = [(one + 1) << _SHIFT | other for one, other in pairwise(keys)]
            new = {*keys, *pairs} - seen
            seen |= new
            for term in new:
                self._postings[term].append(number * PLACES + place)

    def words(self) -> Iterator[tuple[str, Postings]]:
        """Yield every key with its postings, in no order that means anything."""
        keys = list(self._numbers.by_key)
        return ((keys[term], postings) for term, postings in self._postings.items() if term >> _SHIFT == 0)

    def pairs(self) -> Iterator[tuple[str, Postings]]:
        """Yield every pair, its keys parted by a blank, likewise."""
        keys, second = list(self._numbers.by_key), (1 << _SHIFT) - 1
        return (
            (f"{keys[(term >> _SHIFT) - 1]} {keys[term & second]}", postings)
            for term, postings in self._postings.items()
            if term >> _SHIFT
        )
