"""Weighs the terms of every document: how often here, how rarely elsewhere.

The weight is ln(1 + count) × (ln((N+1)/(df+1)) + 1)², pairs of syllables × 0.7, each document scaled to length 1; short
items have two figures of their own (docs/related-news.md says what each is worth). Two things are done so that one new
article leaves the weights of all others as they are, to the bit, and with them nearly all lists:

- how rare a term is, is asked of the oldest articles alone (`reference_size`), 97 in 100 of them or more. Asked of
  all, it would move with each new article, and some 70 lists would change instead of 15;
- from 8 on df is rounded to quarter octaves (8, 10, 11, 13, 16, …), so that an edit of an old article leaves most
  weights alone too. That does the lists no harm that can be measured; half octaves do.

Weights are whole numbers of 2⁻²⁴. Products of two are multiples of 2⁻⁴⁸, and sums of those below 32 are exact in a
float: similarity comes out the same to the bit in whatever order it is added up. Logarithms and powers are Python's:
numpy has several of each and takes the one that suits the processor, which may differ in the last bit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from plugins.fast_build.arrays import is_first, starts_of
from plugins.related_news.counting import MOST_HALVES, Counts, Flags, Hashes, Integers, Terms

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int32]

UNIT = 2.0**-24
LEAST_DOCUMENTS = 2
"""A term of one article relates it to nothing; left in, it would only hold words of its own against an article."""
LARGEST_SHARE = 0.1
"""Terms of more than a tenth of the articles say nothing of what an article tells …"""
SMALL_SITE = 200
"""… but on a site of fewer articles a tenth is too few to be sure of."""
MOST_DOCUMENTS = 1_000
"""Beyond 10,000 articles the tenth stays at this many, so that work grows with the articles, not with their square:
what more of them have weighs little (docs/related-news.md)."""

_IDF_POWER, _PAIR_FACTOR = 2.0, 0.7
_SHORT_IDF_POWER, _SHORT_PAIR_FACTOR = 1.5, 0.5
_STEPS_IN_AN_OCTAVE = 4
_SIZES_IN_AN_OCTAVE = 32
_BLOCK = 1 << 21
_HALF_WORD, _LOW_HALF = np.uint64(32), np.uint64(0xFFFFFFFF)
_BITS_OF_HALVES = MOST_HALVES.bit_length()
"""Halves are packed with a document; 20 bits are left for that."""
_LOGARITHMS = np.array([math.log1p(halves / 2) for halves in range(MOST_HALVES + 1)])
_MIXING = (
    (np.uint64(30), np.uint64(0xBF58476D1CE4E5B9)),
    (np.uint64(27), np.uint64(0x94D049BB133111EB)),
)
"""S. Vigna's splitmix64, which is a bijection that spreads any change over all bits."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A sparse matrix: row k holds numbers[starts[k]:starts[k + 1]], ascending, with their weights."""

    starts: Integers
    numbers: Numbers
    weights: Terms
    """In UNIT."""

    def rows(self) -> Numbers:
        """The row of each entry."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))


@dataclass(frozen=True, slots=True)
class Vectors:
    """Weighted terms of documents; the squares of a document add up to 1, or it has no terms."""

    terms: Matrix
    """Rows are terms, numbers are documents in the order they were given."""
    fingerprints: Hashes
    """For each document a hash of its terms and weights: where two builds have the same, they are the same."""

    def documents(self, wanted: Flags) -> Matrix:
        """The same entries turned: rows are documents, those that are not wanted are empty; numbers are terms."""
        entries = np.flatnonzero(wanted[self.terms.numbers])
        entries = entries[sorting_order(self.terms.numbers[entries])]
        lengths = np.bincount(self.terms.numbers[entries], minlength=len(wanted))
        return Matrix(starts_of(lengths), self.terms.rows()[entries], self.terms.weights[entries])


def reference_size(documents: int) -> int:
    """How many of the oldest documents say how rare a term is: all on a small site, elsewhere in steps of 2.2 %."""
    if documents < SMALL_SITE:
        return documents
    steps = math.floor(math.log2(documents) * _SIZES_IN_AN_OCTAVE)
    return math.ceil(math.pow(2, steps / _SIZES_IN_AN_OCTAVE))


def weigh(counts: Counts) -> Vectors:
    """Weigh documents given newest first."""
    documents = len(counts.lengths)
    vocabulary = _vocabulary(
        counts.terms, int(counts.lengths[: documents - reference_size(documents)].sum()), documents
    )
    packed = np.repeat(np.arange(documents, dtype=np.uint32) << _BITS_OF_HALVES, counts.lengths)
    packed |= counts.halves
    packed = packed[vocabulary.entries]
    rows = (packed >> _BITS_OF_HALVES).astype(np.int32)
    weights = _LOGARITHMS[packed & MOST_HALVES] * _factors(vocabulary, counts.is_short, rows)
    terms = Matrix(starts_of(vocabulary.frequencies), rows, _unit(rows, weights, documents))
    return Vectors(terms, _fingerprints(terms, vocabulary))


def sorting_order(numbers: Numbers) -> Integers:
    """The stable order of numbers from 0 to 2³¹ - 1."""
    return _low_halves(_packed(numbers, np.arange(len(numbers))))


def added_up(values: Floats, places: Integers | Numbers, size: int) -> Floats:
    """Add up the values of each place from 0 to size - 1, in the order they come."""
    return np.bincount(places, values, minlength=size).astype(
        np.float64, copy=False
    )  # of no values it is whole numbers


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The terms that are kept, ascending."""

    terms: Terms
    frequencies: Integers
    """In how many documents each term is."""
    found: Integers
    """In how many it counts as found, where it is asked how rare it is."""
    entries: Integers
    """Term by term where it stands when the terms of all documents stand end to end."""
    rarity: Floats
    """For each number of documents ln((N+1)/(df+1)) + 1, or 0 where a term of so many is left out."""
    documents: int
    """How many there are."""


def _vocabulary(terms: Terms, old: int, documents: int) -> _Vocabulary:
    """Choose the terms; entries from `old` on belong to the documents that say how rare a term is.

    Terms are looked at a range at a time: arrays of all of them would cost more to lay out than to work through.
    """
    ranges = len(terms) // _BLOCK + 1
    bounds = [2**32 * number // ranges for number in range(ranges + 1)]
    rarity = _rarity(documents)
    parts = [_in_range(terms, low, high - 1, old, documents, rarity) for low, high in pairwise(bounds)]
    return _Vocabulary(
        np.concatenate([part.terms for part in parts]),
        np.concatenate([part.frequencies for part in parts]),
        np.concatenate([part.found for part in parts]),
        np.concatenate([part.entries for part in parts]),
        rarity,
        documents,
    )


def _in_range(all_terms: Terms, least: int, most: int, old: int, documents: int, rarity: Floats) -> _Vocabulary:
    place = np.flatnonzero((all_terms >= least) & (all_terms <= most))
    packed = _packed(all_terms[place], place)
    terms = (packed >> _HALF_WORD).astype(np.uint32)
    begins = np.flatnonzero(is_first(terms))
    terms, entries = terms[begins], _low_halves(packed)
    frequencies = np.diff(np.append(begins, len(entries)))
    is_new = starts_of(entries < old)
    earlier = frequencies - (is_new[begins + frequencies] - is_new[begins])
    # What has at least doubled since is news: a name that turned up this month is as common as it is now.
    found = np.where(frequencies >= 2 * earlier, frequencies, earlier)
    kept = (frequencies >= LEAST_DOCUMENTS) & (rarity[np.minimum(found, len(rarity) - 1)] > 0)
    chosen = entries[np.repeat(kept, frequencies)]
    return _Vocabulary(terms[kept], frequencies[kept], found[kept], chosen, rarity, documents)


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


def _rarity(documents: int) -> Floats:
    """For each number of documents up to the most ln((N+1)/(df+1)) + 1, then 0 for all that is more."""
    size = reference_size(documents)
    most = size if documents < SMALL_SITE else int(min(LARGEST_SHARE * size, MOST_DOCUMENTS))
    steps = [round(math.log2(max(found, 1)) * _STEPS_IN_AN_OCTAVE) for found in range(most + 1)]
    rounded = [round(2 ** (step / _STEPS_IN_AN_OCTAVE)) for step in steps]
    return np.array([*(math.log((size + 1) / (found + 1)) + 1 for found in rounded), 0.0])


def _factors(vocabulary: _Vocabulary, is_short: Flags, rows: Numbers) -> Floats:
    """For each entry what the rarity and kind of its term make of its count."""
    rarity = vocabulary.rarity.tolist()
    usual = np.array([rare**_IDF_POWER for rare in rarity])
    short = np.array([rare**_SHORT_IDF_POWER for rare in rarity])
    is_pair = (vocabulary.terms & np.uint32(1)).astype(np.bool_)
    factors = np.repeat(usual[vocabulary.found] * np.where(is_pair, _PAIR_FACTOR, 1.0), vocabulary.frequencies)
    if is_short.any():
        of_short = short[vocabulary.found] * np.where(is_pair, _SHORT_PAIR_FACTOR, 1.0)
        np.copyto(factors, np.repeat(of_short, vocabulary.frequencies), where=is_short[rows])
    return factors


def _unit(rows: Numbers, weights: Floats, documents: int) -> Terms:
    """Scale each document to length 1; in UNIT."""
    lengths = np.sqrt(added_up(weights * weights, rows, documents))
    shares = weights / lengths[rows]
    shares /= UNIT
    np.rint(shares, out=shares)
    return shares.astype(np.uint32)


def _fingerprints(terms: Matrix, vocabulary: _Vocabulary) -> Hashes:
    """Hash each document's terms and weights: the sum of a hash of each, so in whatever order they stand.

    The halves of hashes are added up apart, as floats, which is exact: a document has fewer than two million terms.
    """
    hashes = np.repeat(vocabulary.terms.astype(np.uint64) << _HALF_WORD, vocabulary.frequencies)
    hashes |= terms.weights
    for shift, odd in _MIXING:
        hashes ^= hashes >> shift
        hashes *= odd
    hashes ^= hashes >> np.uint64(32)
    low, high = (
        added_up(half.astype(np.float64), terms.numbers, vocabulary.documents).astype(np.uint64)
        for half in (hashes & _LOW_HALF, hashes >> _HALF_WORD)
    )
    return low + (high << _HALF_WORD)
