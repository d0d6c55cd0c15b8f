"""Finds near-copies: a press release published twice, an excerpt of another article, a notice issued every month.

Two articles are near-copies when at least 60 % of the runs of five syllables of the shorter one stand in the other: the
containment of A. Broder, "On the resemblance and containment of documents" (1997). Only articles that would be shown
beside each other are looked at, never all pairs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np

from plugins.related_news.counting import Terms
from plugins.related_news.nearest import Lists
from plugins.related_news.weighting import Integers

CONTAINED = 0.6
LEAST_SHINGLES = 10
"""In less text than this a common phrase is enough to look like a copy."""
LEAST_SCORE = 0.25
"""Near-copies of one length score more; the score they need falls with the root of the ratio of their lengths."""

_TABLE = 1 << 18


def copies(ranked: Lists, shingles: Sequence[Terms]) -> tuple[frozenset[int], ...]:
    """For each document the near-copies of it among those ranked with it; whoever has a copy is a copy of that one.

    A shingle is looked up by 18 of its 32 bits, in a table that fits a processor's cache: for a text of 1,000 syllables
    that finds four in a thousand too many.
    """
    found: list[set[int]] = [set() for _ in shingles]
    is_own = np.zeros(_TABLE, np.bool_)
    lengths = np.array([len(each) for each in shingles], np.int64)
    for document, others in _likely(ranked, lengths):
        own = _places(shingles[document])
        is_own[own] = True
        for other in others:
            shared = np.count_nonzero(is_own[_places(shingles[other])])
            if shared >= CONTAINED * min(lengths[document], lengths[other]):
                found[document].add(other)
                found[other].add(document)
        is_own[own] = False
    return tuple(frozenset(others) for others in found)


def _places(shingles: Terms) -> Integers:
    return (shingles % np.uint32(_TABLE)).astype(np.int64)


def _likely(ranked: Lists, lengths: Integers) -> Iterator[tuple[int, list[int]]]:
    """Yield documents with those after them that may be copies, each pair once."""
    documents, others = ranked.documents(), ranked.others
    shorter, longer = np.sort((lengths[documents], lengths[others]), axis=0)
    likely = (shorter >= LEAST_SHINGLES) & (ranked.cosines >= LEAST_SCORE * np.sqrt(shorter / np.maximum(longer, 1)))
    earlier, later = np.minimum(documents, others)[likely], np.maximum(documents, others)[likely]
    pairs = np.unique(earlier.astype(np.int64) * len(lengths) + later)
    for document, group in groupby(pairs.tolist(), key=lambda pair: pair // len(lengths)):
        yield document, [pair % len(lengths) for pair in group]
