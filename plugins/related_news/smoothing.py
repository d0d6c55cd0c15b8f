"""Lets documents that tell of the same event vouch for each other, and ranks what is related to each.

Two reports of a storm may share few words and yet both be close to a third. So each document is taken together with
its three nearest neighbours, weighted by their cosine: with S the similarities of candidates and W the identity plus
those neighbours, W·S·Wᵀ divided by the roots of its diagonal is the cosine of documents so widened. The diagonal of S,
which is 1, belongs to it: without it a document hardly counts in its own neighbourhood (docs/related-news.md).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from plugins.fast_build.arrays import is_first, rows_between, starts_of
from plugins.related_news.counting import Integers
from plugins.related_news.nearest import Lists
from plugins.related_news.weighting import Floats, Numbers, added_up

NEIGHBOURS = 3
RANKED = 30
"""Length of a ranking: what readers see, and enough besides for what copies and editors take out of it."""
SCALE = 10**6
"""Scores are whole multiples of its inverse; what agrees to so many decimals is a tie."""

_BLOCK = 32


@dataclass(frozen=True, slots=True)
class _Sums:
    """Entries of W·S·Wᵀ in rows `first` and after."""

    first: int
    rows: Integers
    """Counted from `first`, ascending."""
    others: Integers
    values: Floats


def smooth(candidates: Lists) -> Lists:
    """Rank anew what is related to each document: at most RANKED with a score in (0, 1], ties in their own order."""
    size = len(candidates.starts) - 1
    similar = _both_ways(candidates)
    neighbours, weights = _neighbours(candidates)
    roots = np.sqrt(_diagonal(similar, neighbours, weights))
    # Laid out whole: small arrays kept between the large ones of each block would hold on to the memory of these.
    ranked = Lists(np.zeros(size + 1, np.int64), np.zeros(size * RANKED, np.int32), np.zeros(size * RANKED))
    end = 0
    for first in range(0, size, _BLOCK):
        block = slice(first, min(first + _BLOCK, size))
        found = _rank(_product(similar, neighbours, weights, block), roots)
        ranked.starts[block.start + 1 : block.stop + 1] = end + found.starts[1:]
        place = slice(end, end := end + len(found.others))
        ranked.others[place], ranked.cosines[place] = found.others, found.cosines
    return Lists(ranked.starts, ranked.others[:end].copy(), ranked.cosines[:end].copy())


def _product(similar: Lists, neighbours: Numbers, weights: Floats, block: slice) -> _Sums:
    """Work out some rows of W·S·Wᵀ wherever W·S is not 0, laid out over all documents."""
    size = len(similar.starts) - 1
    middle = neighbours[:, block].T.ravel()
    entries, lengths = rows_between(similar.starts[middle], similar.starts[middle + 1])
    places = np.repeat(np.repeat(np.arange(block.stop - block.start) * size, NEIGHBOURS + 1), lengths)
    places += similar.others[entries]
    weighted = similar.cosines[entries] * np.repeat(weights[:, block].T.ravel(), lengths)
    laid_out = added_up(weighted, places, (block.stop - block.start) * size)
    places.sort()
    places = places[is_first(places)]
    rows, others = np.divmod(places, size)
    values = laid_out[places]
    for rank in range(1, NEIGHBOURS + 1):
        values += weights[rank, others] * laid_out[rows * size + neighbours[rank, others]]
    return _Sums(block.start, rows, others, values)


def _diagonal(similar: Lists, neighbours: Numbers, weights: Floats) -> Floats:
    """The diagonal of W·S·Wᵀ, before any of its rows is worked out: rows are then ranked one block after another."""
    size = len(similar.starts) - 1
    pairs = similar.documents().astype(np.int64) * size + similar.others
    diagonal = np.zeros(size)
    for rank in range(NEIGHBOURS + 1):
        widened = np.zeros(size)
        for middle in range(NEIGHBOURS + 1):
            wanted = neighbours[middle].astype(np.int64) * size + neighbours[rank]
            places = np.minimum(np.searchsorted(pairs, wanted), len(pairs) - 1)
            widened += weights[middle] * np.where(pairs[places] == wanted, similar.cosines[places], 0.0)
        diagonal += weights[rank] * widened
    return diagonal


def _both_ways(lists: Lists) -> Lists:
    """Each pair of which one is a candidate of the other, once for either, and each document with itself."""
    documents, others, size = lists.documents().astype(np.int64), lists.others.astype(np.int64), len(lists.starts) - 1
    itself = np.arange(size)
    pairs = np.concatenate((documents * size + others, others * size + documents, itself * size + itself))
    order = np.argsort(pairs)
    order = order[is_first(pairs[order])]
    cosines = np.concatenate((lists.cosines, lists.cosines, np.ones(size)))[order]
    rows, others = np.divmod(pairs[order], size)
    return Lists(starts_of(np.bincount(rows, minlength=size)), others.astype(np.int32), cosines)


def _neighbours(lists: Lists) -> tuple[Numbers, Floats]:
    """Columns of Wᵀ: each document itself with weight 1, then its nearest, itself with 0 in place of a missing one."""
    size = len(lists.starts) - 1
    neighbours = np.repeat(np.arange(size, dtype=np.int32)[None, :], NEIGHBOURS + 1, axis=0)
    weights = np.zeros((NEIGHBOURS + 1, size))
    weights[0] = 1.0
    for rank in range(NEIGHBOURS):
        has = np.diff(lists.starts) > rank
        where = lists.starts[:-1][has] + rank
        neighbours[rank + 1, has], weights[rank + 1, has] = lists.others[where], lists.cosines[where]
    return neighbours, weights


def _rank(sums: _Sums, roots: Floats) -> Lists:
    """Sort one block's documents by score; a single number holds row, score and order, so that one sort does it."""
    size = len(roots)
    scores = np.rint(sums.values / (roots[sums.rows + sums.first] * roots[sums.others]) * SCALE).astype(np.int64)
    shown = (scores > 0) & (sums.rows + sums.first != sums.others)
    keys = (sums.rows[shown] * (SCALE + 1) + SCALE - np.minimum(scores[shown], SCALE)) * size + sums.others[shown]
    keys, others = np.divmod(np.sort(keys), size)
    rows, scores = np.divmod(keys, SCALE + 1)
    starts = starts_of(np.bincount(rows, minlength=min(_BLOCK, size - sums.first)))
    return Lists(starts, others.astype(np.int32), (SCALE - scores) / SCALE).first(RANKED)
