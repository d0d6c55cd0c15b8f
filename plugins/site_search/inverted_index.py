"""Collects which records hold which words, and which two words in a row, and where: in the title, the lead, the text.

Vietnamese writes a blank between syllables, so nearly every word a reader looks for is two of them in a row, and a
single syllable stands in half of all articles. The pair is what tells articles apart: an index of pairs answers
"đại hội chi bộ" from three short lists, without the positions of four syllables in ten thousand texts.

A posting is one number: two keys, a record, a place. So numpy's sort makes the index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import partial
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from plugins.site_search.words import folded, key, words
from plugins.vietnamese.pieces import Pieces, Words

Integers = npt.NDArray[np.int64]
Packed = npt.NDArray[np.uint64]

_KEY_BITS, _RECORD_BITS, _PLACE_BITS = 21, 20, 2
"""Two keys, a record and a place are 64 bits: two million words, a million records."""
_SECOND = _RECORD_BITS + _PLACE_BITS
_FIRST = _SECOND + _KEY_BITS
"""Where the keys of a posting stand: of a single word the second one, the first is 0; of a pair the first one + 1."""
_BATCH = 400_000
"""Words whose postings are sorted at once, while they are in the processor's cache."""
_LINES = 50_000
"""Postings that are written out at once."""


class Place(IntEnum):
    """The best place where a record has a term; the higher, the more it says."""

    TEXT = 0
    LEAD = 1
    TITLE = 2


PLACES = len(Place)


Line = tuple[str, str]
"""The folded form of a term, and what its line in the files is: the term, a bar, and the gaps between its postings.

A posting is the number of a record × PLACES + the best place of the term in it."""


class InvertedIndex:
    """Grows by one record at a time, in the order of their numbers."""

    def __init__(self) -> None:
        self._pieces = Pieces()
        self._numbers: dict[str, int] = {}
        """The number of each key."""
        self._words = Words(self._pieces, partial(_keys_of, self._numbers))
        self._waiting: list[int] = []
        """Pieces of fields that are not sorted yet, field after field."""
        self._fields: list[tuple[int, int]] = []
        """Of each such field how many pieces it has, and its record and place, packed."""
        self._sorted = bytearray()
        """Postings, sorted batch by batch; one array, so that there is never a second one of that size."""

    def add(self, number: int, fields: Iterable[tuple[Place, str]]) -> None:
        """Add a record, field by field; words of two fields make no pair."""
        for place, text in fields:
            pieces = self._pieces.of(text)
            self._waiting += pieces
            self._fields.append((len(pieces), number << _PLACE_BITS | (PLACES - 1 - place)))
        if len(self._waiting) >= _BATCH:
            self._sort()

    def lines(self) -> tuple[Iterator[Line], Iterator[Line]]:
        """All words, and all pairs of them: sorted by folded form as JavaScript sorts strings, then by term.

        Nothing can be added any more: the postings are sorted where they are.
        """
        self._sort()
        order = _Order(list(self._numbers))
        packed = np.frombuffer(self._sorted, np.uint64)
        for begin in range(0, len(packed), _BATCH):
            some = slice(begin, begin + _BATCH)
            packed[some] = order.applied(packed[some])
        packed.sort()
        words, pairs = np.split(packed, [int(np.searchsorted(packed, np.uint64(1 << _FIRST)))])
        return _lines(order, words, _SECOND, 0), _lines(order, pairs, _FIRST, 1)

    def _sort(self) -> None:
        """Sort what is waiting; of one term in one record the best place is kept."""
        lengths, places = np.array(self._fields, np.int64).reshape(-1, 2).T
        keys, in_piece = self._words.of(np.array(self._waiting, np.int64))
        fields = np.repeat(np.repeat(np.arange(len(lengths)), lengths), in_piece)
        seconds = keys.astype(np.uint64) << np.uint64(_SECOND)
        seconds |= places[fields].view(np.uint64)
        firsts = keys.astype(np.uint64) + np.uint64(1) << np.uint64(_FIRST)
        packed = np.concatenate((seconds, (firsts[:-1] | seconds[1:])[fields[1:] == fields[:-1]]))
        packed.sort()
        self._sorted += packed[_is_first(packed >> np.uint64(_PLACE_BITS))].tobytes()
        self._waiting, self._fields = [], []


def _keys_of(numbers: dict[str, int], piece: str) -> Iterator[int]:
    """Number the words of a piece, new ones in the order they come."""
    for word in words(piece):
        yield numbers.setdefault(key(word), len(numbers))


class _Order:
    """The order of keys in the files: by folded form, then by key."""

    def __init__(self, keys: list[str]) -> None:
        """`keys` are in the order of their numbers."""
        entries = sorted((folded(name).encode("utf-16-be"), name, number) for number, name in enumerate(keys))
        self.names = [name for _, name, _ in entries]
        self.folds = [fold.decode("utf-16-be") for fold, _, _ in entries]
        self.fold_places = np.cumsum([fold != before for fold, before in pairwise(["", *self.folds])], dtype=np.int64)
        self._places = np.zeros(len(keys) + 1, np.uint64)
        """By number + 1 the place + 1 in this order; no key at all stays 0."""
        self._places[[number + 1 for _, _, number in entries]] = np.arange(1, len(keys) + 1)

    def applied(self, packed: Packed) -> Packed:
        """The same postings, with places in this order for the numbers of keys."""
        firsts: Packed = self._places[packed >> np.uint64(_FIRST)] << np.uint64(_FIRST)
        seconds = packed >> np.uint64(_SECOND) & np.uint64((1 << _KEY_BITS) - 1)
        firsts |= self._places[seconds + np.uint64(1)] - np.uint64(1) << np.uint64(_SECOND)
        firsts |= packed & np.uint64((1 << _SECOND) - 1)
        return firsts


def _lines(order: _Order, packed: Packed, shift: int, base: int) -> Iterator[Line]:
    """Write out sorted postings, some at a time; terms whose first words fold alike are never parted.

    The first word of a posting is what stands above `shift`, less `base`.
    """
    begin = 0
    while begin < len(packed):
        last = (int(packed[min(begin + _LINES, len(packed)) - 1]) >> shift) - base
        behind = int(np.searchsorted(order.fold_places, order.fold_places[last], side="right"))
        end = int(np.searchsorted(packed, np.uint64(behind + base << shift)))
        yield from _sorted_lines(order, packed[begin:end])
        begin = end


def _sorted_lines(order: _Order, packed: Packed) -> Iterator[Line]:
    """Write out the postings of terms in their order.

    A blank comes before every letter: two pairs stand as their first words do, and if those fold alike as their second.
    """
    terms = (packed >> np.uint64(_SECOND)).view(np.int64)
    begins = np.flatnonzero(_is_first(terms))
    lengths = np.diff(begins, append=len(terms))
    firsts, seconds = (terms[begins] >> _KEY_BITS) - 1, terms[begins] & (1 << _KEY_BITS) - 1
    folds = np.where(firsts < 0, 0, order.fold_places[firsts]) << _KEY_BITS | order.fold_places[seconds]
    chosen = np.argsort(folds, kind="stable")
    gaps = _gaps(packed, begins)
    for first, second, begin, length in np.stack((firsts, seconds, begins, lengths))[:, chosen].T.tolist():
        held = str(gaps[begin]) if length == 1 else ",".join(map(str, gaps[begin : begin + length]))
        if first < 0:
            yield order.folds[second], f"{order.names[second]}|{held}"
        else:
            yield f"{order.folds[first]} {order.folds[second]}", f"{order.names[first]} {order.names[second]}|{held}"


def _gaps(packed: Packed, begins: Integers) -> list[int]:
    records = (packed >> np.uint64(_PLACE_BITS)).view(np.int64) & (1 << _RECORD_BITS) - 1
    postings = records * PLACES + PLACES - 1 - (packed & np.uint64((1 << _PLACE_BITS) - 1)).view(np.int64)
    gaps = np.diff(postings, prepend=0)
    gaps[begins] = postings[begins]
    listed: list[int] = gaps.tolist()
    return listed


def _is_first(ordered: Packed | Integers) -> npt.NDArray[np.bool_]:
    """Mark the first of each run of equal numbers."""
    first = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first
