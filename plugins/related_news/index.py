"""Builds the index of related news: documents in, for each of them the others in order of relation out.

The order in which documents are given changes nothing: they are put in an order of their own, newest first and then by
id, before anything is counted. Texts are not kept, only their counts, and those only while the index is built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from hashlib import blake2b

import numpy as np

from plugins.fast_build.freed import give_back
from plugins.related_news.copies import copies
from plugins.related_news.counting import Counting, Counts, Flags, Hashes, Integers, Terms
from plugins.related_news.documents import Document, Entry
from plugins.related_news.nearest import CANDIDATES, Lists, Memory, nearest, no_memory
from plugins.related_news.smoothing import smooth
from plugins.related_news.weighting import weigh
from plugins.vietnamese.pieces import Pieces

Count = Callable[[Sequence[str]], Counts]
"""Counts the documents with these ids."""
Lot = tuple[slice, Sequence[str]]
"""Where some documents stand among all, and their ids."""
Progress = Callable[[int, int], None]
"""Told how much of a work is done, and how much there is."""
_LOT = 128
"""Documents of a lot on average."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A document and how strongly it is related to the one that was asked about."""

    id: str
    score: float
    """In (0, 1], a multiple of a millionth."""


@dataclass(frozen=True)
class Index:
    """Rankings of a set of documents."""

    entries: tuple[Entry, ...]
    """Newest first; of one moment, the last id first."""
    places: dict[str, int]
    """Where each id stands in `entries`."""
    rankings: Lists
    _shingle_lengths: Integers
    _shingles: Callable[[Flags], Terms]
    """Returns the shingles of the marked documents."""

    def ranked(self, document: str) -> Iterator[Scored]:
        """What is related to a document, the most related first, copies and all; KeyError for an unknown id."""
        place = self.places[document]
        row = slice(self.rankings.starts[place], self.rankings.starts[place + 1])
        for other, score in zip(self.rankings.others[row].tolist(), self.rankings.cosines[row].tolist(), strict=True):
            yield Scored(self.entries[other].id, score)

    def lists(self, most: int, least: float = 0.0, *, hide_copies: bool) -> Iterator[tuple[str, list[str]]]:
        """Yield each id with the ids of what is related to it, the most related first.

        Args:
            most: length of a list.
            least: score that a document of a list has at least.
            hide_copies: leave out near-copies of the document, and of several copies of another all but the best.
        """
        names = [entry.id for entry in self.entries]
        others = self.rankings.others.tolist()
        starts = self.rankings.starts[:-1]
        is_strong = np.concatenate((np.zeros(1, np.int64), np.cumsum(self.rankings.cosines >= least, dtype=np.int64)))
        ends = starts + is_strong[self.rankings.starts[1:]] - is_strong[starts]
        copies = self._near_copies if hide_copies else {}
        for place, (begin, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
            row = others[begin:end]
            if copies:
                row = [*_without_copies(row, place, copies)]
            yield names[place], [names[other] for other in row[:most]]

    def copies(self, document: str) -> frozenset[str]:
        """The near-copies of a document among those ranked with it; KeyError for an unknown id."""
        return frozenset(self.entries[place].id for place in self._near_copies.get(self.places[document], ()))

    @cached_property
    def _near_copies(self) -> dict[int, set[int]]:
        return copies(self.rankings, self._shingle_lengths, self._shingles)


def _without_copies(row: Iterable[int], document: int, copies: Mapping[int, set[int]]) -> Iterator[int]:
    hidden: set[int] = set()
    hidden.update(copies.get(document, ()))
    for place in row:
        if place not in hidden:
            yield place
            if place in copies:
                hidden |= copies[place]


def build(documents: Iterable[Document]) -> Index:
    """Index documents from nothing; ValueError if two have the same id."""
    given = list(documents)
    by_id = {document.id: document for document in given}
    counting = Counting(Pieces())
    return index_of(map(Entry.of, given), lambda ids: counting.count([by_id[id_] for id_ in ids]), no_memory())[0]


def index_of(
    given: Iterable[Entry],
    count: Count,
    memory: Memory,
    counted: Progress | None = None,
    compared: Progress | None = None,
) -> tuple[Index, Memory]:
    """Index documents; ValueError if two have the same id.

    Args:
        given: the documents, in any order.
        count: asked for one lot of them after another, and later again for those that may hold copies; the lots are the
            same in the next build, but for those to which a document came or from which one went.
        memory: what an earlier call returned beside its index: it saves work and changes nothing.
        counted: told of documents that are counted.
        compared: told of documents that are compared.
    """
    entries = tuple(sorted(given, key=lambda entry: entry.order, reverse=True))
    places = _places(entries)
    identities = _identities(entries)
    lots = [(lot, [entry.id for entry in entries[lot]]) for lot in _lots(identities)]
    counts = Counts.joined(_without_shingles(lots, count, counted))
    shingle_lengths = counts.shingle_lengths
    vectors = weigh(counts)
    del counts  # terms are as large as all that comes after them
    give_back()
    memory = nearest(vectors, identities, memory, compared)
    del vectors
    give_back()
    rankings = smooth(memory.lists.first(CANDIDATES))
    return Index(entries, places, rankings, shingle_lengths, partial(_shingles, lots, count)), memory


def _without_shingles(lots: Sequence[Lot], count: Count, told: Progress | None) -> Iterator[Counts]:
    """Count lot after lot; shingles are half of a count, and those of a few documents are asked for at the end."""
    for lot, ids in lots:
        yield replace(count(ids), shingles=np.zeros(0, np.uint32))
        if told:
            told(lot.stop, lots[-1][0].stop)


def _shingles(lots: Sequence[Lot], count: Count, wanted: Flags) -> Terms:
    """The shingles of the marked documents in turn."""
    found = bytearray()
    for lot, ids in lots:
        if wanted[lot].any():
            counts = count(ids)
            found += counts.shingles[np.repeat(wanted[lot], counts.shingle_lengths)].data
    return np.frombuffer(found, np.uint32)


def _lots(identities: Hashes) -> Iterator[slice]:
    """Cut the documents into lots; which of them end a lot depends on each alone, so that a new one shifts nothing."""
    ends = np.flatnonzero(identities % np.uint64(_LOT) == 0) + 1
    begin = 0
    for end in sorted({*ends.tolist(), len(identities)} - {0}):
        yield slice(begin, end)
        begin = end


def _identities(entries: tuple[Entry, ...]) -> Hashes:
    names = (f"{entry.timestamp} {entry.id}".encode("utf-8", "surrogatepass") for entry in entries)
    return np.frombuffer(b"".join(blake2b(name, digest_size=8).digest() for name in names), "<u8")


def _places(entries: tuple[Entry, ...]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, entry in enumerate(entries):
        if places.setdefault(entry.id, place) != place:
            raise ValueError(f"two documents have the id {entry.id!r}")
    return places
