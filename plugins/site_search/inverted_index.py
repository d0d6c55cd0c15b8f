"""Lays runs together and writes out the lines of all their terms, in the order of files.

Every run has its terms in that order already. So a range of terms is a slice of each run, and only the postings of one
range at a time are numbers of 64 bits: two keys, a record, a place. numpy's sort makes one list of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from plugins.fast_build.arrays import is_first, starts_of
from plugins.site_search.run import KEY_BITS, PLACE_BITS, PLACES, Integers, Packed, Run, order

_RECORD_BITS = 20
"""Of a record's number: a million of them."""
_SECOND = _RECORD_BITS + PLACE_BITS
_FIRST = _SECOND + KEY_BITS
"""Where the keys of a posting stand; the first one of a single word is 0."""
_KEY = (1 << KEY_BITS) - 1
_WORD, _PAIR = 0, KEY_BITS
"""Above how many bits of a term of each kind stands the key by which it is sorted first."""
_LINES = 50_000
"""Postings that are written out at once."""
_FIGURES = np.array([str(number) for number in range(4096)], np.object_)
"""The small numbers as they are written; larger ones are few."""

Line = tuple[str, str]
"""A term's folded form, and its line in the files: the term, a bar, and the gaps between its postings.

A posting is the number of a record × PLACES + the best place of the term in it."""


class InvertedIndex:
    """All postings of some runs."""

    def __init__(self, runs: Sequence[tuple[int, Run]]) -> None:
        """Each run comes with the number of its first record."""
        self._order = _Order({key for _, run in runs for key in run.keys})
        self._runs = [_NumberedRun(first, run, self._order.numbers(run.keys)) for first, run in runs]

    def words(self) -> Iterator[Line]:
        """All words: sorted by folded form as JavaScript sorts strings, then by key."""
        return self._lines(_WORD)

    def pairs(self) -> Iterator[Line]:
        """All pairs of words, sorted likewise."""
        return self._lines(_PAIR)

    def _lines(self, shift: int) -> Iterator[Line]:
        borders = self._borders(shift)
        cuts = [run.cuts(shift, borders) for run in self._runs]
        for number in range(len(borders) - 1):
            yield from _sorted_lines(self._order, self._packed([cut[:, number : number + 2] for cut in cuts]))

    def _packed(self, cuts: Iterable[Integers]) -> Packed:
        """The postings of all runs between two cuts of each, sorted."""
        packed = np.concatenate([run.packed(cut) for run, cut in zip(self._runs, cuts, strict=True)])
        packed.sort()
        return packed

    def _borders(self, shift: int) -> Packed:
        """Keys between which about _LINES postings stand; those that fold alike are never parted."""
        counts = np.zeros(len(self._order.names), np.int64)
        for run in self._runs:
            run.count(shift, counts)
        ends = np.flatnonzero(np.diff(self._order.fold_places, append=-1))
        is_full = np.diff(np.cumsum(counts)[ends] // _LINES, append=-1) != 0
        return np.concatenate(([1], ends[is_full] + 1)).astype(np.uint64)


class _Order:
    """The numbers of keys in the order of files; that of no key is 0."""

    def __init__(self, keys: Iterable[str]) -> None:
        """`keys` are different from each other, an empty one among them."""
        entries = sorted(map(order, keys))
        self.names = [name for _, name in entries]
        self.folds = [fold.decode("utf-16-be") for fold, _ in entries]
        self.fold_places = np.cumsum([fold != before for fold, before in pairwise(["", *self.folds])], dtype=np.int64)
        self._numbers = {name: number for number, name in enumerate(self.names)}

    def numbers(self, keys: Iterable[str]) -> Packed:
        """The numbers of some of the keys."""
        return np.array([self._numbers[key] for key in keys], np.uint64)


class _NumberedRun:
    """A run whose records and keys have got their numbers in the whole."""

    def __init__(self, first: int, run: Run, keys: Packed) -> None:
        """`first` is the number of its first record, `keys` are the numbers of its keys, which ascend as they do."""
        self._first = first << PLACE_BITS
        self._run = run
        self._keys = keys

    def count(self, shift: int, counts: Integers) -> None:
        """Add to `counts` of each key the postings of terms of a kind that it stands first in."""
        begin, end = np.searchsorted(self._run.terms, np.array([1, len(self._keys)], np.uint64) << np.uint64(shift))
        firsts = self._keys[self._run.terms[begin:end] >> np.uint64(shift)]
        counts += np.bincount(firsts.view(np.int64), self._run.lengths[begin:end], len(counts)).astype(np.int64)

    def cuts(self, shift: int, borders: Packed) -> Integers:
        """In two rows, of terms and of postings, where those begin whose first key is not before each border."""
        least = np.searchsorted(self._keys, borders).astype(np.uint64) << np.uint64(shift)
        terms = np.searchsorted(self._run.terms, least)
        return np.stack((terms, starts_of(self._run.lengths)[terms]))

    def packed(self, cuts: Integers) -> Packed:
        """The postings between two cuts as they are in the whole, term by term."""
        (begin, end), (first, behind) = cuts.tolist()
        terms = self._run.terms[begin:end]
        wide = self._keys[terms >> np.uint64(KEY_BITS)] << np.uint64(_FIRST)
        wide |= self._keys[terms & np.uint64(_KEY)] << np.uint64(_SECOND)
        wide += np.uint64(self._first)
        packed = np.repeat(wide, self._run.lengths[begin:end])
        packed += self._run.postings[first:behind]
        return packed


def _sorted_lines(order: _Order, packed: Packed) -> Iterator[Line]:
    """Write out the postings of terms in their order.

    A blank comes before every letter: two pairs stand as their first words do, and if those fold alike as their second.
    """
    begins = np.flatnonzero(is_first(packed >> np.uint64(_SECOND)))
    lengths = np.diff(begins, append=len(packed))
    terms = (packed[begins] >> np.uint64(_SECOND)).view(np.int64)
    firsts, seconds = terms >> KEY_BITS, terms & _KEY
    folds = order.fold_places[firsts] << KEY_BITS | order.fold_places[seconds]
    chosen = np.argsort(folds, kind="stable")
    gaps = _written(_gaps(packed, begins))
    for first, second, begin, length in np.stack((firsts, seconds, begins, lengths))[:, chosen].T.tolist():
        held = ",".join(gaps[begin : begin + length])
        if first:
            yield f"{order.folds[first]} {order.folds[second]}", f"{order.names[first]} {order.names[second]}|{held}"
        else:
            yield order.folds[second], f"{order.names[second]}|{held}"


def _gaps(packed: Packed, begins: Integers) -> Integers:
    """The gap before each posting; that before the first of a term is the posting itself."""
    records = (packed >> np.uint64(PLACE_BITS)).view(np.int64) & (1 << _RECORD_BITS) - 1
    postings = records * PLACES + PLACES - 1 - (packed & np.uint64((1 << PLACE_BITS) - 1)).view(np.int64)
    gaps = np.diff(postings, prepend=0)
    gaps[begins] = postings[begins]
    return gaps


def _written(gaps: Integers) -> list[str]:
    """The gaps in figures: looked up, for writing each would take two thirds of the time of all lines."""
    written: list[str] = _FIGURES[np.minimum(gaps, len(_FIGURES) - 1)].tolist()
    large = np.flatnonzero(gaps >= len(_FIGURES))
    for place, gap in zip(large.tolist(), gaps[large].tolist(), strict=True):
        written[place] = str(gap)
    return written
