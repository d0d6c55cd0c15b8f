"""Counts the syllables and pairs of syllables of documents, once for each text.

Vietnamese writes a space between syllables, and a pair of neighbours is as good a word as a segmenter's: with pairs,
syllables beat two word segmenters on the same collection (docs/related-news.md). Accents stay: they tell words apart.

A term is a number of 32 bits, a hash of its syllables; the lowest bit says whether it is a pair. Numbers instead of
strings keep a count short enough to cache, and let ten thousand articles be compared as arrays. Among the 2.5 million
terms of ten thousand articles some 700 pairs of terms share a number, most of them rare; nothing can be seen of that.

The weight of a place (title, lead, opening, rest) is part of the count: the sum over the places of a term, in halves.
Documents are counted many at a time: what numpy costs a call is then paid once for all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from plugins.fast_build.arrays import is_first
from plugins.related_news.documents import Document
from plugins.vietnamese.pieces import Pieces, Words

Flags = npt.NDArray[np.bool_]
Hashes = npt.NDArray[np.uint64]
Integers = npt.NDArray[np.int64]
Terms = npt.NDArray[np.uint32]
Halves = npt.NDArray[np.uint16]

OPENING = 600
"""Characters of the body that count more: news says first what it is about."""
SHORT_BODY = 30
"""A body of fewer syllables is a caption or a credit, no text to compare."""
SHINGLE = 5
"""Syllables of a shingle, the run of text by which copies are known."""
BATCH = 256
"""Documents that are counted at once at most: arrays of so many fit a processor's cache."""

_FIELDS = 3
_TITLE, _LEAD, _REST, _OPENING = 10, 6, 2, 3  # 5, 3, 1 and 1.5 in halves
_SHORT_TITLE, _SHORT_LEAD = 3, 2  # 1.5 and 1 in halves
_HALVES = np.array([_TITLE, _LEAD, _REST, _SHORT_TITLE, _SHORT_LEAD, _SHORT_LEAD], np.uint64)
MOST_HALVES = 4095
"""Twice the largest count that is told apart: 2,000 times in one article, beyond which a logarithm hardly moves."""

_syllables = re.compile(r"\w+").findall
_ODD = tuple(np.uint64(int.from_bytes(blake2b(bytes([n]), digest_size=8).digest()) | 1) for n in range(SHINGLE))
_PAIR, _LOW = np.uint32(1), np.uint64(0xFFFFFFFF)
_HALF_WORD, _QUARTER, _THREE_QUARTERS = np.uint64(32), np.uint64(16), np.uint64(48)


def _numbers_of(piece: str) -> Iterator[int]:
    for syllable in _syllables(piece.lower()):
        yield int.from_bytes(blake2b(syllable.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "little")


@dataclass(frozen=True, slots=True)
class Counts:
    """What is known of the texts of some documents, in their order; nothing in it depends on other documents."""

    is_short: Flags
    """For each document, True without a body to speak of: such items are weighed by their own rule."""
    lengths: Integers
    """How many terms each document has."""
    terms: Terms
    """Of each document in turn, ascending, each once; odd ones are pairs of syllables."""
    halves: Halves
    """For each term twice its weighted count, at most MOST_HALVES."""
    shingle_lengths: Integers
    """How many shingles each document has."""
    shingles: Terms
    """Hashes of the runs of five syllables, likewise."""

    def to_bytes(self) -> bytes:
        """The counts as bytes, the same on every machine."""
        head = np.array([len(self.lengths)], "<u4")
        rows = np.array([self.is_short, self.lengths, self.shingle_lengths], "<u4")
        arrays = (head, rows, self.terms.astype("<u4"), self.shingles.astype("<u4"), self.halves.astype("<u2"))
        return b"".join(array.tobytes() for array in arrays)

    @classmethod
    def from_bytes(cls, data: bytes) -> Counts:
        """Read back what `to_bytes` wrote; ValueError for anything else."""
        (size,) = np.frombuffer(data[:4].ljust(4, b"\0"), "<u4").tolist()
        rows = np.frombuffer(data[4 : 4 + 12 * size].ljust(12 * size, b"\0"), "<u4").reshape(3, size).astype(np.int64)
        terms, shingles = int(rows[1].sum()), int(rows[2].sum())
        if len(data) != 4 + 12 * size + 6 * terms + 4 * shingles:
            raise ValueError(f"counts of {len(data)} bytes are damaged")
        at = 4 + 12 * size
        return cls(
            rows[0].astype(np.bool_),
            rows[1],
            np.frombuffer(data, "<u4", terms, at),
            np.frombuffer(data, "<u2", terms, at + 4 * (terms + shingles)),
            rows[2],
            np.frombuffer(data, "<u4", shingles, at + 4 * terms),
        )

    @classmethod
    def joined(cls, parts: Iterable[Counts]) -> Counts:
        """The counts of several lots of documents in a row; each part may go once the next one is asked for."""
        columns = [bytearray() for _ in _TYPES]
        for part in parts:
            whole = (part.is_short, part.lengths, part.terms, part.halves, part.shingle_lengths, part.shingles)
            for place, array in enumerate(whole):
                columns[place] += array.tobytes()
        return cls(*(np.frombuffer(column, type_) for column, type_ in zip(columns, _TYPES, strict=True)))


_TYPES = (np.bool_, np.int64, np.uint32, np.uint16, np.int64, np.uint32)
"""Of the fields of counts, in their order."""


class Counting:
    """Counts documents; holds the pieces that it has met, nothing else of one text shows in another's count."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._words = Words(pieces, _numbers_of)

    def count(self, documents: Sequence[Document]) -> Counts:
        """Count the terms of each document's title, lead and body."""
        return Counts.joined(self._batch(documents[first : first + BATCH]) for first in range(0, len(documents), BATCH))

    def _batch(self, documents: Sequence[Document]) -> Counts:
        pieces: list[int] = []
        lengths: list[int] = []
        openings: list[int] = []
        for document in documents:
            for text in (document.title, document.lead, document.body):
                found = self._pieces.of(text)
                pieces += found
                lengths.append(len(found))
            openings.append(len(_opening(document.body).split()))
        words, in_piece = self._words.of(np.array(pieces, np.int64))
        places = np.repeat(np.repeat(np.arange(len(lengths)), lengths), in_piece)
        is_short = np.bincount(places, minlength=len(lengths))[_FIELDS - 1 :: _FIELDS] < SHORT_BODY
        return _counts(words, places, is_short, _in_opening(lengths, openings, in_piece))


def _opening(body: str) -> str:
    """The first characters of a body as NFC has them; a letter taken apart is four at most."""
    return unicodedata.normalize("NFC", body[: 4 * OPENING])[:OPENING]


def _in_opening(lengths: list[int], openings: list[int], in_piece: Integers) -> Flags:
    """For each word whether its piece is one of the first of a body."""
    ends = np.cumsum(lengths, dtype=np.int64)
    bodies = ends[_FIELDS - 1 :: _FIELDS] - lengths[_FIELDS - 1 :: _FIELDS]
    changes = np.zeros(len(in_piece) + 1, np.int64)
    np.add.at(changes, bodies, 1)
    np.add.at(changes, np.minimum(bodies + openings, ends[_FIELDS - 1 :: _FIELDS]), -1)
    return np.repeat(np.cumsum(changes[:-1]) > 0, in_piece)


def _counts(words: Terms, places: Integers, is_short: Flags, in_opening: Flags) -> Counts:
    """Count words of documents, given of each word its field (document × 3 + title, lead or body)."""
    documents, fields = np.divmod(places, _FIELDS)
    short = is_short[documents]
    halves = _HALVES[fields + _FIELDS * short]
    halves[in_opening & ~short] = _OPENING
    is_pair = places[1:] == places[:-1]
    singles = _packed(documents, words & ~_PAIR, halves)
    pairs = _packed(documents[:-1][is_pair], (_runs(words, 2) | _PAIR)[is_pair], halves[:-1][is_pair])
    packed = np.concatenate((singles, pairs))
    packed.sort()
    first = np.flatnonzero(is_first(packed >> _QUARTER))
    sums = np.add.reduceat(packed & np.uint64(0xFFFF), first) if len(first) else packed
    kept = packed[first]
    is_run = places[SHINGLE - 1 :] == places[: max(len(places) - SHINGLE + 1, 0)]
    runs = _packed(documents[: len(is_run)][is_run], _runs(words, SHINGLE)[is_run], np.uint64(0))
    runs.sort()
    runs = runs[is_first(runs)]
    return Counts(
        is_short,
        np.bincount((kept >> _THREE_QUARTERS).astype(np.int64), minlength=len(is_short)),
        (kept >> _QUARTER & _LOW).astype(np.uint32),
        np.minimum(sums, MOST_HALVES).astype(np.uint16),
        np.bincount((runs >> _THREE_QUARTERS).astype(np.int64), minlength=len(is_short)),
        (runs >> _QUARTER & _LOW).astype(np.uint32),
    )


def _packed(documents: Integers, numbers: Terms, halves: Hashes | np.uint64) -> Hashes:
    """Document, number and halves in one word, so that one sort brings together what belongs together."""
    packed = documents.astype(np.uint64) << _THREE_QUARTERS
    packed |= numbers.astype(np.uint64) << _QUARTER
    packed |= halves
    return packed


def _runs(words: Terms, length: int) -> Terms:
    """Hash each run of neighbouring words; the multipliers tell the places in a run apart."""
    runs = max(len(words) - length + 1, 0)
    wide = words.astype(np.uint64)
    total = wide[:runs] * _ODD[0]
    for place in range(1, length):
        total += wide[place : place + runs] * _ODD[place]
    return (total >> _HALF_WORD).astype(np.uint32)
