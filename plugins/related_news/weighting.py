"""Weighs the terms of every document: how often here, how rarely elsewhere.

The weight is ln(1 + count) × (ln((N+1)/(df+1)) + 1)², pairs of syllables × 0.7, each document scaled to length 1; short
items have two figures of their own (docs/related-news.md says what each is worth). Two things are done so that one new
article leaves the weights of all others as they are, to the bit, and with them nearly all lists:

- how rare a term is, is asked of the oldest articles alone (`reference_size`), 95 in 100 of them or more. Asked of all,
  it would move with each new article, and some 70 lists would change instead of 15;
- it is rounded to quarter octaves of df, so that an edit of an old article leaves most weights alone too. That does the
  lists no harm that can be measured; half octaves do.

Weights are whole multiples of 2⁻²⁴. Products of two are multiples of 2⁻⁴⁸, and sums of those below 32 are exact in a
float: similarity comes out the same to the bit in whatever order it is added up, on any machine.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from typing import cast

import numpy as np
import numpy.typing as npt

from plugins.related_news.counting import Counts, Terms, is_first

Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Hashes = npt.NDArray[np.uint64]
Integers = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]

UNIT = 2.0**-24
LEAST_DOCUMENTS = 2
"""A term of one article relates it to nothing; left in, it would only hold words of its own against an article."""
LARGEST_SHARE = 0.1
"""Terms of more than a tenth of the articles say nothing of what an article tells …"""
SMALL_SITE = 200
"""… but on a site of fewer articles a tenth is too few to be sure of."""
MOST_DOCUMENTS = 1000
"""Beyond 10,000 articles the tenth stays at this many, so that work grows with the articles, not with their square."""

_IDF_POWER, _PAIR_FACTOR = 2.0, 0.7
_SHORT_IDF_POWER, _SHORT_PAIR_FACTOR = 1.5, 0.5
_STEPS_IN_AN_OCTAVE = 4
_SIZES_IN_AN_OCTAVE = 16
_BLOCK = 1 << 21
_HALF_WORD, _LOW_HALF = np.uint64(32), np.uint64(0xFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Matrix:
    """A sparse matrix: row k holds numbers[starts[k]:starts[k + 1]], ascending, with their weights."""

    starts: Integers
    numbers: Numbers
    weights: Floats

    def rows(self) -> Numbers:
        """The row of each entry."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))

    def turned(self, rows: int) -> Matrix:
        """The same entries in so many rows, each number the row and each row the number."""
        order = sorting_order(self.numbers)
        return Matrix(starts_of(np.bincount(self.numbers, minlength=rows)), self.rows()[order], self.weights[order])


@dataclass(frozen=True, slots=True)
class Vectors:
    """Weighted terms of documents: multiples of UNIT; the squares of a document add up to 1, or it has no terms."""

    documents: Matrix
    """Rows are documents in the order they were given, numbers are terms."""
    terms: Matrix
    """The same entries turned."""
    fingerprints: Hashes
    """For each document a hash of its terms and weights: where two builds have the same, the rows are the same."""


def reference_size(documents: int) -> int:
    """How many of the oldest documents say how rare a term is: all on a small site, elsewhere in steps of 4.4 %."""
    if documents < SMALL_SITE:
        return documents
    steps = math.floor(math.log2(documents) * _SIZES_IN_AN_OCTAVE)
    return math.ceil(math.pow(2, steps / _SIZES_IN_AN_OCTAVE))


def weigh(counts: Sequence[Counts]) -> Vectors:
    """Weigh documents given newest first."""
    lengths = np.array([len(count.terms) for count in counts], np.int64)
    vocabulary = _vocabulary(counts, int(lengths[: len(counts) - reference_size(len(counts))].sum()))
    rows = np.repeat(np.arange(len(counts), dtype=np.int32), lengths)[vocabulary.entries]
    halves = np.concatenate([np.zeros(0, np.uint16), *(count.halves for count in counts)])[vocabulary.entries]
    is_short = np.array([count.is_short for count in counts], np.bool_)[rows]
    weights = np.log1p(np.arange(np.iinfo(np.uint16).max + 1) / 2)[halves] * _factors(vocabulary, is_short)
    by_term = Matrix(starts_of(vocabulary.frequencies), rows, _unit(rows, weights, len(counts)))
    by_document = by_term.turned(len(counts))
    return Vectors(by_document, by_term, _fingerprints(by_document, vocabulary.terms))


def sorting_order(numbers: Numbers) -> Integers:
    """The stable order of numbers from 0 to 2³¹ - 1."""
    return _low_halves(_packed(numbers, np.arange(len(numbers))))


def starts_of(lengths: Integers | Flags) -> Integers:
    """Where rows of these lengths begin when they stand end to end, and where the last one ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)))


def added_up(values: Floats, places: Integers | Numbers, size: int) -> Floats:
    """Add up the values of each place from 0 to size - 1, in the order they come."""
    return cast(Floats, np.bincount(places, values, minlength=size))


def rows_of(starts: Integers, rows: Numbers) -> tuple[Integers, Integers]:
    """Where the entries of these rows stand, one row after the other, and how long each row is."""
    begins, lengths = starts[rows], starts[rows + 1] - starts[rows]
    ends = np.cumsum(lengths)
    entries = np.repeat(begins - ends + lengths, lengths)
    entries += np.arange(len(entries))
    return entries, lengths


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The terms that are kept, ascending."""

    terms: Terms
    frequencies: Integers
    """In how many documents each term is."""
    rarity: Floats
    """ln((N+1)/(df+1)) + 1."""
    entries: Integers
    """Term by term where it stands when the terms of all documents stand end to end."""


def _vocabulary(counts: Sequence[Counts], old: int) -> _Vocabulary:
    """Choose the terms; entries from `old` on belong to the documents that say how rare a term is.

    Terms are looked at a range at a time: arrays of all of them would cost more to lay out than to work through.
    """
    terms = np.concatenate([np.zeros(0, np.uint32), *(count.terms for count in counts)])
    ranges = len(terms) // _BLOCK + 1
    bounds = [2**32 * number // ranges for number in range(ranges + 1)]
    parts = [_in_range(terms, low, high - 1, old, len(counts)) for low, high in pairwise(bounds)]
    return _Vocabulary(
        np.concatenate([part.terms for part in parts]),
        np.concatenate([part.frequencies for part in parts]),
        np.concatenate([part.rarity for part in parts]),
        np.concatenate([part.entries for part in parts]),
    )


def _in_range(all_terms: Terms, least: int, most: int, old: int, documents: int) -> _Vocabulary:
    found = np.flatnonzero((all_terms >= least) & (all_terms <= most))
    packed = _packed(all_terms[found], found)
    terms, entries = (packed >> _HALF_WORD).astype(np.uint32), _low_halves(packed)
    begins = np.flatnonzero(is_first(terms))
    ends = np.append(begins[1:], len(terms))[: len(begins)]
    is_old = starts_of(entries >= old)
    rarity = _rarity(ends - begins, is_old[ends] - is_old[begins], documents)
    kept = rarity > 0
    chosen = entries[np.repeat(kept, ends - begins)]
    return _Vocabulary(terms[begins[kept]], (ends - begins)[kept], rarity[kept], chosen)


def _packed(numbers: Terms | Numbers, places: Integers) -> Hashes:
    """Sort numbers, each with its place (below 2³²) in the low half: several times faster than numpy's argsort.

    Worked out in one array: with a new one for each step, laying them out cost more than the sort.
    """
    packed = numbers.astype(np.uint64)
    packed <<= _HALF_WORD
    packed |= places.view(np.uint64)
    packed.sort()
    return packed


def _low_halves(packed: Hashes) -> Integers:
    """Turn packed numbers into their places, in the same array."""
    packed &= _LOW_HALF
    return packed.view(np.int64)


def _rarity(everywhere: Integers, earlier: Integers, documents: int) -> Floats:
    """For each term ln((N+1)/(df+1)) + 1, or 0 if it is left out."""
    size = reference_size(documents)
    # What has at least doubled since is news: a name that turned up this month is as common as it is now.
    found = np.where(everywhere >= 2 * earlier, everywhere, earlier)
    most = size if documents < SMALL_SITE else min(LARGEST_SHARE * size, MOST_DOCUMENTS)
    is_kept = (everywhere >= LEAST_DOCUMENTS) & (found <= most)
    steps = np.rint(np.log2(np.maximum(np.arange(int(most) + 1), 1)) * _STEPS_IN_AN_OCTAVE)
    rarity = np.log((size + 1) / (2.0 ** (steps / _STEPS_IN_AN_OCTAVE) + 1)) + 1
    return np.where(is_kept, rarity[np.minimum(found, int(most))], 0.0)


def _factors(vocabulary: _Vocabulary, is_short: Flags) -> Floats:
    """For each entry what the rarity and kind of its term make of its count."""
    is_pair = (vocabulary.terms & np.uint32(1)).astype(np.bool_)
    usual = vocabulary.rarity**_IDF_POWER * np.where(is_pair, _PAIR_FACTOR, 1.0)
    factors = np.repeat(usual, vocabulary.frequencies)
    if is_short.any():
        short = vocabulary.rarity**_SHORT_IDF_POWER * np.where(is_pair, _SHORT_PAIR_FACTOR, 1.0)
        factors[is_short] = np.repeat(short, vocabulary.frequencies)[is_short]
    return factors


def _unit(rows: Numbers, weights: Floats, documents: int) -> Floats:
    lengths = np.sqrt(added_up(weights * weights, rows, documents))
    shares = weights / lengths[rows]
    shares /= UNIT
    np.rint(shares, out=shares)
    shares *= UNIT
    return shares


def _fingerprints(documents: Matrix, terms: Terms) -> Hashes:
    """Hash each document's terms and weights; its terms stand in the order of their numbers in every build."""
    numbers, weights = terms[documents.numbers].astype("<u4"), documents.weights.astype("<f8")
    rows = [slice(begin, end) for begin, end in pairwise(documents.starts.tolist())]
    digests = [blake2b(numbers[row].tobytes() + weights[row].tobytes(), digest_size=8).digest() for row in rows]
    return np.frombuffer(b"".join(digests), "<u8").astype(np.uint64)
