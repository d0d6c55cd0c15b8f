"""Counts the syllables and pairs of syllables of one document, once for each text.

Vietnamese writes a space between syllables, and a pair of neighbours is as good a word as a segmenter's: with pairs,
syllables beat two word segmenters on the same collection (docs/related-news.md). Accents stay: they tell words apart.

A term is a number of 32 bits, a hash of its syllables; the lowest bit says whether it is a pair. Numbers instead of
strings keep a count short enough to cache, and let ten thousand articles be compared as arrays. Among the 2.5 million
terms of ten thousand articles some 700 pairs of terms share a number, most of them rare; nothing can be seen of that.

The weight of a place (title, lead, opening, rest) is part of the count: the sum over the places of a term, in halves.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from plugins.related_news.documents import Document

Terms = npt.NDArray[np.uint32]
Halves = npt.NDArray[np.uint16]

OPENING = 600
"""Characters of the body that count more: news says first what it is about."""
SHORT_BODY = 30
"""A body of fewer syllables is a caption or a credit, no text to compare."""
SHINGLE = 5
"""Syllables of a shingle, the run of text by which copies are known."""

_TITLE, _LEAD, _OPENING, _REST = 10, 6, 3, 2  # 5, 3, 1.5 and 1 in halves
_SHORT_TITLE, _SHORT_LEAD = 3, 2  # 1.5 and 1 in halves

_syllables = re.compile(r"\w+").findall
_ODD = tuple(np.uint64(int.from_bytes(blake2b(bytes([n]), digest_size=8).digest()) | 1) for n in range(SHINGLE))
_HIGH = np.uint64(32)
_PAIR = np.uint32(1)


class _Numbers(dict[str, int]):
    """The number of each syllable, worked out when first met; safe to share, since it depends on nothing else."""

    def __missing__(self, syllable: str) -> int:
        digest = blake2b(syllable.encode("utf-8", "surrogatepass"), digest_size=4).digest()
        self[syllable] = int.from_bytes(digest, "little")
        return self[syllable]


_NUMBERS = _Numbers()


@dataclass(frozen=True, slots=True)
class Counts:
    """What is known of one text; no order of documents and no other document is in it."""

    terms: Terms
    """Ascending, each once; odd ones are pairs of syllables."""
    halves: Halves
    """For each term twice its weighted count, at most 65,535."""
    shingles: Terms
    """Hashes of the runs of five syllables, ascending, each once."""
    is_short: bool
    """True without a body to speak of: such items are weighed by their own rule."""

    def to_bytes(self) -> bytes:
        """The counts as bytes, the same on every machine."""
        head = np.array([self.is_short, len(self.terms), len(self.shingles)], "<u4")
        arrays = (head, self.terms.astype("<u4"), self.halves.astype("<u2"), self.shingles.astype("<u4"))
        return b"".join(array.tobytes() for array in arrays)

    @classmethod
    def from_bytes(cls, data: bytes) -> Counts:
        """Read back what `to_bytes` wrote; ValueError for anything else."""
        if len(data) < 12:
            raise ValueError(f"counts of {len(data)} bytes are damaged")
        is_short, terms, shingles = np.frombuffer(data, "<u4", 3).tolist()
        if len(data) != 12 + 6 * terms + 4 * shingles:
            raise ValueError(f"counts of {len(data)} bytes should have {12 + 6 * terms + 4 * shingles}")
        return cls(
            np.frombuffer(data, "<u4", terms, 12),
            np.frombuffer(data, "<u2", terms, 12 + 4 * terms),
            np.frombuffer(data, "<u4", shingles, 12 + 6 * terms),
            bool(is_short),
        )


def count(document: Document) -> Counts:
    """Count the terms of a document's title, lead and body."""
    title, lead = _numbers(document.title), _numbers(document.lead)
    opening, body = _opening_and_body(document.body)
    is_short = len(body) < SHORT_BODY
    if is_short:
        weights = [_flat(title, _SHORT_TITLE), _flat(lead, _SHORT_LEAD), _flat(body, _SHORT_LEAD)]
    else:
        weights = [_flat(title, _TITLE), _flat(lead, _LEAD), _flat(body, _REST)]
        weights[2][:opening] = _OPENING
    terms, halves = _sums([title, lead, body], weights)
    shingles = _distinct(np.concatenate([_runs(field, SHINGLE) for field in (title, lead, body)]))
    return Counts(terms, halves, shingles, is_short)


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower()


def _numbers(text: str) -> Terms:
    return _look_up(_syllables(_normal(text)))


def _opening_and_body(text: str) -> tuple[int, Terms]:
    """How many syllables begin in the opening, and all syllables."""
    normal = _normal(text)
    return len(_syllables(normal[:OPENING])), _look_up(_syllables(normal))


def _look_up(syllables: list[str]) -> Terms:
    return np.array([_NUMBERS[syllable] for syllable in syllables], np.uint32)


def _flat(numbers: Terms, halves: int) -> Halves:
    return np.full(len(numbers), halves, np.uint16)


def _sums(fields: list[Terms], weights: list[Halves]) -> tuple[Terms, Halves]:
    """Add up the weights of each term over the fields; a pair weighs what its first syllable weighs."""
    terms = np.concatenate([part for field in fields for part in (field & ~_PAIR, _runs(field, 2) | _PAIR)])
    halves = np.concatenate([part for weight in weights for part in (weight, weight[:-1])])
    order = np.argsort(terms)
    terms, halves = terms[order], halves[order]
    first = np.flatnonzero(is_first(terms))
    if not len(first):
        return terms, halves
    sums = np.add.reduceat(halves, first, dtype=np.uint32)
    return terms[first], np.minimum(sums, np.iinfo(np.uint16).max).astype(np.uint16)


def _runs(numbers: Terms, length: int) -> Terms:
    """Hash each run of neighbouring syllables; the multipliers tell the places in a run apart."""
    runs = max(len(numbers) - length + 1, 0)
    wide = numbers.astype(np.uint64)
    total = wide[:runs] * _ODD[0]
    for place in range(1, length):
        total += wide[place : place + runs] * _ODD[place]
    return (total >> _HIGH).astype(np.uint32)


def _distinct(numbers: Terms) -> Terms:
    ordered = np.sort(numbers)
    return ordered[is_first(ordered)]


def is_first(ordered: Terms | npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Mark the first of each run of equal numbers."""
    first = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first
