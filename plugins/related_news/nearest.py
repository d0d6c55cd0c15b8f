"""Finds for each document the fifty most similar ones, and remembers them so that a new article costs little.

Similarity is the cosine of weights, and exact (see weighting): worked out last month or now, it is the same number. So
a remembered list stays true while its document and the others keep their weights; only documents that are new or weigh
differently are compared with all. What is remembered beyond the fifty closes the gap when some of them leave; a list
that has lost more is made anew. The lists are those of a build from nothing.

In a build from nothing each pair is compared once and put into both lists. What a list takes at all is raised now and
then to what its eightieth entry has by then, or half of all pairs would have to be held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from plugins.fast_build.arrays import rows_between, starts_of
from plugins.related_news.counting import Flags, Hashes, Integers
from plugins.related_news.weighting import (
    UNIT,
    Floats,
    Matrix,
    Numbers,
    Vectors,
    added_up,
    sorting_order,
)

CANDIDATES = 50
REMEMBERED = 80
_GROUPS = 256
_BLOCK = 8
"""Lists that are put in order at once."""
_TURNED = 8_192
"""Documents whose rows are laid out at once."""
_DOCUMENT = 32
"""Bits of a document where it is packed with a weight."""
_FIRST_RAISE = 128
"""Documents that are compared before the lists are cut for the first time; then each time they are twice as many."""
_MOST_HELD = 1.5
"""They are also cut when so many times the pairs are held that will remain, or have: ties, which stay, may be more."""
_FRACTION = 43
"""Bits behind the point of a similarity where a list is cut: 44 in all, and 20 are left for the document."""


@dataclass(frozen=True, slots=True)
class Lists:
    """For each document others with their similarity: the most similar first, ties in the order of documents."""

    starts: Integers
    """Row k is others[starts[k]:starts[k + 1]]."""
    others: Numbers
    cosines: Floats
    """Above 0, at most about 1."""

    def first(self, most: int) -> Lists:
        """The lists cut to so many documents."""
        lengths = np.diff(self.starts)
        kept = np.arange(len(self.others)) - np.repeat(self.starts[:-1], lengths) < most
        return Lists(starts_of(np.minimum(lengths, most)), self.others[kept], self.cosines[kept])

    def documents(self) -> Numbers:
        """For each entry the document in whose list it is."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))


@dataclass(frozen=True, slots=True)
class Memory:
    """Lists of an earlier build, longer than needed, with what tells whether they are still true."""

    marks: Hashes
    """One for each document of that build: a hash of its weights, id and date."""
    lists: Lists
    limits: Floats
    """For each document: what is not in its list is at most this similar; 0 if all that is similar at all is there."""

    def to_bytes(self) -> bytes:
        """The memory as bytes, the same on every machine."""
        head = np.array([len(self.marks), len(self.lists.others)], "<u8")
        marks, starts = self.marks.astype("<u8"), self.lists.starts.astype("<i8")
        limits, cosines = self.limits.astype("<f8"), self.lists.cosines.astype("<f8")
        arrays = (head, marks, starts, limits, cosines, self.lists.others.astype("<i4"))
        return b"".join(array.tobytes() for array in arrays)

    @classmethod
    def from_bytes(cls, data: bytes) -> Memory:
        """Read back what `to_bytes` wrote; ValueError for anything else."""
        size, total = np.frombuffer(data[:16].ljust(16, b"\0"), "<u8").tolist()
        if len(data) != 24 + 24 * size + 12 * total:
            raise ValueError(f"remembered lists of {len(data)} bytes are damaged")
        marks = np.frombuffer(data, "<u8", size, 16)
        starts = np.frombuffer(data, "<i8", size + 1, 16 + 8 * size)
        limits = np.frombuffer(data, "<f8", size, 24 + 16 * size)
        cosines = np.frombuffer(data, "<f8", total, 24 + 24 * size)
        others = np.frombuffer(data, "<i4", total, 24 + 24 * size + 8 * total)
        return cls(marks, Lists(starts, others, cosines), limits)


def no_memory() -> Memory:
    """What is remembered before the first build."""
    lists = Lists(np.zeros(1, np.int64), np.zeros(0, np.int32), np.zeros(0))
    return Memory(np.zeros(0, np.uint64), lists, np.zeros(0))


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Similarities in any order, each of a document to another."""

    documents: Numbers
    others: Numbers
    cosines: Floats

    def where(self, chosen: Flags | Integers) -> _Pairs:
        return _Pairs(self.documents[chosen], self.others[chosen], self.cosines[chosen])

    @classmethod
    def of(cls, parts: list[_Pairs]) -> _Pairs:
        """All pairs of the parts; where they are all in one part, that part."""
        filled = [part for part in parts if len(part.documents)]
        if len(filled) == 1:
            return filled[0]
        return cls(
            np.concatenate([np.zeros(0, np.int32), *(part.documents for part in filled)]),
            np.concatenate([np.zeros(0, np.int32), *(part.others for part in filled)]),
            np.concatenate([np.zeros(0), *(part.cosines for part in filled)]),
        )


class _Collected:
    """Pairs that come a few at a time: each column grows in one piece, so that there is never a second one."""

    def __init__(self) -> None:
        self._documents, self._others, self._cosines = bytearray(), bytearray(), bytearray()

    def __len__(self) -> int:
        return len(self._documents) // np.dtype(np.int32).itemsize

    def add(self, pairs: _Pairs) -> None:
        self._documents += pairs.documents.data
        self._others += pairs.others.data
        self._cosines += pairs.cosines.data

    def pairs(self) -> _Pairs:
        """All of them; while they are looked at nothing can be added."""
        documents, others = np.frombuffer(self._documents, np.int32), np.frombuffer(self._others, np.int32)
        return _Pairs(documents, others, np.frombuffer(self._cosines))

    def cut(self, floors: Floats) -> Floats:
        """Leave out what cannot stay in a list of so many, and return the floors, raised to what still can."""
        pairs = self.pairs()
        floors = _raised(floors, pairs)
        kept = pairs.where(pairs.cosines >= floors[pairs.documents])
        del pairs
        self._documents, self._others = bytearray(kept.documents), bytearray(kept.others)
        self._cosines = bytearray(kept.cosines)
        return floors


def nearest(
    vectors: Vectors, identities: Hashes, memory: Memory, progress: Callable[[int, int], None] | None = None
) -> Memory:
    """Return the lists of the documents most similar to each, fifty or more where there are as many.

    Args:
        vectors: the documents in the order that settles ties.
        identities: for each document a hash of its id and date, by which its place in that order is part of its mark.
        memory: what an earlier call returned; it saves work and never changes the first fifty of a list.
        progress: told how many documents are compared, and of how many.
    """
    marks = vectors.fingerprints ^ identities
    places = _places(memory.marks, marks)
    limits = np.full(len(marks), np.inf)
    limits[places[places >= 0]] = memory.limits[places >= 0]
    kept = _still_true(memory, places, limits)
    wanted = np.isinf(limits) | (limits > 0) & (np.bincount(kept.documents, minlength=len(marks)) < CANDIDATES)
    limits[wanted] = 0.0
    found = _compare_all(vectors, progress) if wanted.all() else _compare(vectors, wanted, limits, progress)
    return _memory(marks, kept.where(~wanted[kept.documents] & ~wanted[kept.others]), found, limits)


def _places(old: Hashes, new: Hashes) -> Integers:
    """For each old mark the place of the same mark among the new, or -1."""
    order = np.argsort(new)
    found = np.searchsorted(new, old, sorter=order)
    places = order[np.minimum(found, len(new) - 1)] if len(new) else np.zeros(len(old), np.int64)
    return np.where(new[places] == old, places, -1) if len(new) else places - 1


def _still_true(memory: Memory, places: Integers, limits: Floats) -> _Pairs:
    """The remembered similarities of documents that are as they were; those above its limit complete a list so far."""
    documents = places[memory.lists.documents()]
    others = places[memory.lists.others]
    is_there = (documents >= 0) & (others >= 0)
    pairs = _Pairs(documents.astype(np.int32), others.astype(np.int32), memory.lists.cosines).where(is_there)
    return pairs.where(pairs.cosines > limits[pairs.documents])


def _compare_all(vectors: Vectors, progress: Callable[[int, int], None] | None) -> _Pairs:
    """Compare each document with those behind it, and put what is found into both lists."""
    size = len(vectors.fingerprints)
    found, floors = _Collected(), np.zeros(size)
    room = _MOST_HELD * REMEMBERED * size
    for done, (document, cosines) in enumerate(_rows(vectors, np.ones(size, np.bool_), only_behind=True), 1):
        found.add(_list(document, cosines))
        found.add(_gained(document, cosines, floors))
        is_time = done >= _FIRST_RAISE and done & (done - 1) == 0
        if is_time or len(found) > room or done == size:
            floors = found.cut(floors)
            room = max(room, _MOST_HELD * len(found))
        if progress:
            progress(done, size)
    return found.pairs()


def _compare(vectors: Vectors, wanted: Flags, limits: Floats, progress: Callable[[int, int], None] | None) -> _Pairs:
    """Compare the wanted documents with all, and put what is found into their lists and into those of the others."""
    floors = np.where(wanted, np.inf, limits)
    many, found = int(np.count_nonzero(wanted)), []
    for done, (document, cosines) in enumerate(_rows(vectors, wanted, only_behind=False), 1):
        found += [_list(document, cosines), _gained(document, cosines, floors)]
        if progress:
            progress(done, many)
    return _Pairs.of(found)


def _list(document: int, cosines: Floats) -> _Pairs:
    """The documents to remember as similar to one: those of the largest cosines, ties in the order of documents."""
    likely = np.flatnonzero(cosines >= _floor(cosines))
    order = likely[np.argsort(-cosines[likely], kind="stable")[:REMEMBERED]]
    others = order[cosines[order] > 0].astype(np.int32)
    return _Pairs(np.full(len(others), document, np.int32), others, cosines[others])


def _gained(document: int, cosines: Floats, floors: Floats) -> _Pairs:
    """What a document is to the lists of others: of equals those that came before stand before it."""
    lists = np.flatnonzero(cosines > floors).astype(np.int32)
    return _Pairs(lists, np.full(len(lists), document, np.int32), cosines[lists])


def _raised(floors: Floats, pairs: _Pairs) -> Floats:
    """Floors raised to the last of the entries that a list of these pairs can keep, where it is full."""
    packed = pairs.documents.astype(np.int64)
    packed <<= _FRACTION + 1
    packed += (1 << _FRACTION + 1) - 1
    packed -= (pairs.cosines * 2.0**_FRACTION).astype(np.int64)
    packed.sort()
    lengths = np.bincount(pairs.documents, minlength=len(floors))
    is_full = lengths >= REMEMBERED
    last = packed[starts_of(lengths)[:-1][is_full] + REMEMBERED - 1] & (1 << _FRACTION + 1) - 1
    floors = floors.copy()
    floors[is_full] = ((1 << _FRACTION + 1) - 1 - last) / 2.0**_FRACTION
    return floors


def _floor(cosines: Floats) -> float:
    """A number that more than REMEMBERED of the cosines reach, and not many more.

    The largest of each of 256 groups are 256 of the cosines: so many reach the one that stands at that rank among them.
    """
    groups = cosines[: len(cosines) // _GROUPS * _GROUPS].reshape(-1, _GROUPS)
    if not len(groups):
        return 0.0
    rank = _GROUPS - 1 - REMEMBERED
    return float(np.partition(groups.max(axis=0), rank)[rank])


def _rows(vectors: Vectors, wanted: Flags, only_behind: bool) -> Iterator[tuple[int, Floats]]:
    """Yield each wanted document with its similarity to every document, 0 to itself.

    The documents of its terms are gathered one term after the other and added up in one call. Document and weight are
    gathered as one number: what costs is to reach the places, not to take the numbers apart.

    Args:
        vectors: all documents.
        wanted: those whose similarities are asked for; they come in their order.
        only_behind: give 0 for documents before it; all are wanted then, and half of the work is saved.
    """
    begins, ends = vectors.terms.starts[:-1].copy(), vectors.terms.starts[1:]
    packed = vectors.terms.weights.astype(np.int64) << _DOCUMENT
    packed |= vectors.terms.numbers
    for document, documents in _turned(vectors, wanted):
        row = slice(documents.starts[document], documents.starts[document + 1])
        terms = documents.numbers[row]
        if only_behind:
            begins[terms] += 1  # the document itself, which is the first one left of each of its terms
        entries, lengths = rows_between(begins[terms], ends[terms])
        products = np.repeat(documents.weights[row].astype(np.float64), lengths)
        others = packed[entries]
        products *= others >> _DOCUMENT
        others &= (1 << _DOCUMENT) - 1
        cosines = added_up(products, others, len(vectors.fingerprints))
        cosines *= UNIT * UNIT
        cosines[document] = 0.0
        yield document, cosines


def _turned(vectors: Vectors, wanted: Flags) -> Iterator[tuple[int, Matrix]]:
    """Yield each wanted document with a matrix that has its row: turned for some of them at a time, to save memory."""
    places = np.flatnonzero(wanted)
    for begin in range(0, len(places), _TURNED):
        some = np.zeros(len(wanted), np.bool_)
        some[places[begin : begin + _TURNED]] = True
        documents = vectors.documents(some)
        for document in places[begin : begin + _TURNED].tolist():
            yield document, documents


def _memory(marks: Hashes, kept: _Pairs, found: _Pairs, limits: Floats) -> Memory:
    """Put pairs into lists and cut those that have grown too long, raising their limits.

    Some lists are sorted at a time, and only where one is new or gains something: the others are in order already.
    """
    size = len(marks)
    is_gaining = np.zeros(size, np.bool_)
    is_gaining[found.documents] = True
    pairs = _Pairs.of([kept, found])
    pairs = pairs.where(sorting_order(pairs.documents))
    lists = Lists(starts_of(np.bincount(pairs.documents, minlength=size)), pairs.others, pairs.cosines)
    for first in range(0, size, _BLOCK):
        last = min(first + _BLOCK, size)
        if is_gaining[first:last].any():
            place = slice(lists.starts[first], lists.starts[last])
            order = np.lexsort((pairs.others[place], -pairs.cosines[place], pairs.documents[place]))
            pairs.others[place], pairs.cosines[place] = pairs.others[place][order], pairs.cosines[place][order]
    is_full = np.diff(lists.starts) >= REMEMBERED
    limits = limits.copy()
    limits[is_full] = np.maximum(limits[is_full], lists.cosines[lists.starts[:-1][is_full] + REMEMBERED - 1])
    return Memory(marks, lists.first(REMEMBERED), limits)
