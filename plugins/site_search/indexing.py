"""Takes the records of a lot apart and sorts what they hold into a run.

Vietnamese writes a blank between syllables, so nearly every word a reader looks for is two of them in a row, and a
single syllable stands in half of all articles. The pair is what tells articles apart: an index of pairs answers
"đại hội chi bộ" from three short lists, without the positions of four syllables in ten thousand texts.

A posting is one number while it is sorted: two keys, a record, a place. So numpy's sort makes the run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress

import numpy as np
import numpy.typing as npt

from plugins.fast_build.arrays import is_first
from plugins.site_search.records import Record
from plugins.site_search.run import (
    KEY_BITS,
    PLACE_BITS,
    POSTING_BITS,
    Packed,
    Place,
    Run,
    Shorts,
    order,
    posting,
)
from plugins.site_search.words import key, visible_text, words
from plugins.vietnamese.pieces import Numbers, Pieces, Words

_BATCH = 256
"""Records whose pieces are looked up at once: arrays of so many fit a processor's cache."""
_FIRST = np.uint64(POSTING_BITS + KEY_BITS)
_SECOND = np.uint64(POSTING_BITS)
"""Where the keys of a posting stand; the first one of a single word is 0."""


@dataclass(frozen=True, slots=True)
class _Batch:
    """The words of some records, field after field."""

    keys: Numbers
    postings: Shorts
    """Of each word its record and place."""
    is_pair: npt.NDArray[np.bool_]
    """Of each word but the last whether the next one stands in the same field."""

    def packed(self, numbers: Packed) -> Packed:
        """The postings of all words, then of all pairs, each sorted and once for a record; keys by their numbers."""
        keys = numbers[self.keys]
        words = keys << _SECOND | self.postings
        pairs = (keys[:-1] << _FIRST | words[1:])[self.is_pair]
        return np.concatenate((_distinct(words), _distinct(pairs)))


class Indexing:
    """Makes runs; holds the pieces and keys that it has met, nothing of one lot shows in another's run."""

    def __init__(self) -> None:
        self._pieces = Pieces()
        self._numbers: dict[str, int] = {}
        """The number of each key."""
        self._words = Words(self._pieces, self._keys_of)
        self._order = cache(order)

    def run(self, records: Sequence[Record]) -> Run:
        """Index a lot; words of two fields make no pair, of one term in one record the best place is kept."""
        batches = [self._batch(records, first) for first in range(0, len(records), _BATCH)]
        names, in_order = self._sorted(batches)
        packed = np.concatenate([batch.packed(in_order) for batch in batches])
        del batches
        packed.sort()
        terms = packed >> _SECOND
        begins = np.flatnonzero(is_first(terms))
        lengths = np.diff(begins, append=len(terms)).astype(np.uint16)
        return Run("".join(f"{name}\n" for name in names).encode(), terms[begins], lengths, packed.astype(np.uint16))

    def _batch(self, records: Sequence[Record], first: int) -> _Batch:
        pieces: list[int] = []
        lengths: list[int] = []
        postings: list[int] = []
        for number, record in enumerate(records[first : first + _BATCH], first):
            for place, text in _fields(record):
                found = self._pieces.of(text)
                pieces += found
                lengths.append(len(found))
                postings.append(posting(number, place))
        keys, in_piece = self._words.of(np.array(pieces, np.int64))
        fields = np.repeat(np.repeat(np.arange(len(lengths)), lengths), in_piece)
        return _Batch(keys, np.array(postings, np.uint16)[fields], ~is_first(fields)[1:])

    def _keys_of(self, piece: str) -> Iterator[int]:
        """Number the words of a piece, new ones in the order they come."""
        for word in words(piece):
            yield self._numbers.setdefault(key(word), len(self._numbers))

    def _sorted(self, batches: Iterable[_Batch]) -> tuple[list[str], Packed]:
        """The keys of batches in the order of files, and of each key that was ever met its number in that order."""
        is_met = np.zeros(len(self._numbers), np.bool_)
        for batch in batches:
            is_met[batch.keys] = True
        names = sorted(compress(self._numbers, is_met.tolist()), key=self._order)
        in_order = np.zeros(len(self._numbers), np.uint64)
        in_order[[self._numbers[name] for name in names]] = np.arange(1, len(names) + 1)
        return names, in_order


def _fields(record: Record) -> Iterator[tuple[Place, str]]:
    yield Place.TITLE, record.title
    yield Place.LEAD, record.lead
    yield Place.TEXT, visible_text(record.body.__html__())
    for line in record.more.split("\n"):
        yield Place.TEXT, line


def _distinct(packed: Packed) -> Packed:
    """Sort postings and keep of each term the first of each record."""
    packed.sort()
    return packed[is_first(packed >> np.uint64(PLACE_BITS))]
