"""Builds the index of related news: documents in, for each of them the others in order of relation out.

The order in which documents are given changes nothing: they are put in an order of their own, newest first and then by
id, before anything is counted. Texts are not kept, only their counts, and those only while the index is built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from plugins.related_news.copies import copies
from plugins.related_news.counting import Counts, count
from plugins.related_news.documents import Document, Entry
from plugins.related_news.nearest import CANDIDATES, Lists, Memory, nearest, no_memory
from plugins.related_news.progress import SILENT, Progress
from plugins.related_news.smoothing import smooth
from plugins.related_news.weighting import Hashes, weigh


@dataclass(frozen=True, slots=True)
class Scored:
    """A document and how strongly it is related to the one that was asked about."""

    id: str
    score: float
    """In (0, 1], a multiple of a millionth."""


@dataclass(frozen=True, slots=True)
class Index:
    """Rankings of a set of documents."""

    entries: tuple[Entry, ...]
    """Newest first; of one moment, the last id first."""
    places: dict[str, int]
    """Where each id stands in `entries`."""
    rankings: Lists
    near_copies: tuple[frozenset[int], ...]

    def ranked(self, document: str) -> Iterator[Scored]:
        """What is related to a document, the most related first, copies and all; KeyError for an unknown id."""
        place = self.places[document]
        row = slice(self.rankings.starts[place], self.rankings.starts[place + 1])
        for other, score in zip(self.rankings.others[row].tolist(), self.rankings.cosines[row].tolist(), strict=True):
            yield Scored(self.entries[other].id, score)

    def without_copies(self, document: str) -> Iterator[Scored]:
        """The same without near-copies of the document; of several copies of another only the best ranked."""
        hidden = set(self.near_copies[self.places[document]])
        for scored in self.ranked(document):
            place = self.places[scored.id]
            if place not in hidden:
                yield scored
                hidden |= self.near_copies[place]

    def copies(self, document: str) -> frozenset[str]:
        """The near-copies of a document among those ranked with it; KeyError for an unknown id."""
        return frozenset(self.entries[place].id for place in self.near_copies[self.places[document]])


def build(documents: Iterable[Document]) -> Index:
    """Index documents from nothing; ValueError if two have the same id."""
    return index_of(((Entry.of(document), count(document)) for document in documents), no_memory())[0]


def index_of(
    counted: Iterable[tuple[Entry, Counts]], memory: Memory, progress: Progress = SILENT
) -> tuple[Index, Memory]:
    """Index documents that are counted already; ValueError if two have the same id.

    `memory` is what an earlier call returned beside its index: it saves work and changes nothing.
    """
    pairs = sorted(progress.watch(counted, "Tin liên quan, đếm từ"), key=lambda pair: pair[0].order, reverse=True)
    entries = tuple(entry for entry, _ in pairs)
    counts = [counts for _, counts in pairs]
    places = _places(entries)
    memory = nearest(weigh(counts), _identities(entries), memory, progress)
    rankings = smooth(memory.lists.first(CANDIDATES))
    return Index(entries, places, rankings, copies(rankings, [each.shingles for each in counts])), memory


def _identities(entries: tuple[Entry, ...]) -> Hashes:
    names = (f"{entry.timestamp} {entry.id}".encode("utf-8", "surrogatepass") for entry in entries)
    return np.frombuffer(b"".join(blake2b(name, digest_size=8).digest() for name in names), "<u8")


def _places(entries: tuple[Entry, ...]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, entry in enumerate(entries):
        if places.setdefault(entry.id, place) != place:
            raise ValueError(f"two documents have the id {entry.id!r}")
    return places
