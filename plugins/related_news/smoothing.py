"""Lets documents that tell of the same event vouch for each other, and ranks what is related to each.

Two reports of a storm may share few words and yet both be close to a third. So each document is taken together with
its three nearest neighbours, weighted by their cosine: with S the similarities of candidates and W the identity plus
those neighbours, W·S·Wᵀ divided by the roots of its diagonal is the cosine of documents so widened. The diagonal of S,
which is 1, belongs to it: without it a document hardly counts in its own neighbourhood (docs/related-news.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from plugins.related_news.counting import Integers, is_first
from plugins.related_news.nearest import Lists
from plugins.related_news.weighting import Floats, Numbers, added_up, rows_between, starts_of

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
    blocks = list(_products(candidates))
    diagonals = (block.values[block.rows + block.first == block.others] for block in blocks)
    roots = np.sqrt(np.concatenate([np.zeros(0), *diagonals]))
    ranked = [_rank(block, roots) for block in blocks]
    return Lists(
        starts_of(np.concatenate([np.zeros(0, np.int64), *(np.diff(lists.starts) for lists in ranked)])),
        np.concatenate([np.zeros(0, np.int32), *(lists.others for lists in ranked)]),
        np.concatenate([np.zeros(0), *(lists.cosines for lists in ranked)]),
    )


def _products(candidates: Lists) -> Iterator[_Sums]:
    """Work out W·S·Wᵀ wherever W·S is not 0, some rows at a time laid out over all documents."""
    size = len(candidates.starts) - 1
    similar = _both_ways(candidates)
    neighbours, weights = _neighbours(candidates)
    for first in range(0, size, _BLOCK):
        block = slice(first, min(first + _BLOCK, size))
        middle = neighbours[:, block].T.ravel()
        entries, lengths = rows_between(similar.starts[middle], similar.starts[middle + 1])
        places = np.repeat(np.repeat(np.arange(block.stop - first) * size, NEIGHBOURS + 1), lengths)
        places += similar.others[entries]
        weighted = similar.cosines[entries] * np.repeat(weights[:, block].T.ravel(), lengths)
        laid_out = added_up(weighted, places, (block.stop - first) * size)
        places.sort()
        places = places[is_first(places)]
        rows, others = np.divmod(places, size)
        values = laid_out[places]
        for rank in range(1, NEIGHBOURS + 1):
            values += weights[rank, others] * laid_out[rows * size + neighbours[rank, others]]
        yield _Sums(first, rows, others, values)


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
