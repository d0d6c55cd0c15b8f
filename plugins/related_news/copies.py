"""Finds near-copies: a press release published twice, an excerpt of another article, a notice issued every month.

Two articles are near-copies when at least 60 % of the runs of five syllables of the shorter one stand in the other: the
containment of A. Broder, "On the resemblance and containment of documents" (1997). Only articles that would be shown
beside each other are looked at, never all pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np

from plugins.fast_build.arrays import is_first, rows_between, starts_of
from plugins.related_news.counting import Flags, Integers, Terms
from plugins.related_news.nearest import Lists

CONTAINED = 0.6
LEAST_SHINGLES = 10
"""In less text than this a common phrase is enough to look like a copy."""
LEAST_SCORE = 0.25
"""Near-copies of one length score more; the score they need falls with the root of the ratio of their lengths."""

_TABLE = 1 << 18
_PLACE = np.uint32(_TABLE - 1)


def copies(ranked: Lists, lengths: Integers, shingles_of: Callable[[Flags], Terms]) -> dict[int, set[int]]:
    """For each document that has any: the near-copies of it among those that are ranked with it or it with them.

    A shingle is looked up by 18 of its 32 bits, in a table that fits a processor's cache: for a text of 1,000 syllables
    that finds four in a thousand too many.

    Args:
        ranked: what is ranked with each document.
        lengths: how many shingles each document has.
        shingles_of: returns those of the marked documents in turn; asked once.
    """
    found: defaultdict[int, set[int]] = defaultdict(set)
    is_own = np.zeros(_TABLE, np.bool_)
    firsts, seconds = _likely(ranked, lengths)
    is_likely = np.zeros(len(lengths), np.bool_)
    is_likely[firsts] = is_likely[seconds] = True
    shingles, starts = shingles_of(is_likely), starts_of(np.where(is_likely, lengths, 0))
    for document, others in _by_first(firsts, seconds):
        own = shingles[starts[document] : starts[document + 1]] & _PLACE
        is_own[own] = True
        entries, theirs = rows_between(starts[others], starts[others + 1])
        shared = np.add.reduceat(is_own[shingles[entries] & _PLACE], np.cumsum(theirs) - theirs, dtype=np.int64)
        for other in others[shared >= CONTAINED * np.minimum(theirs, len(own))].tolist():
            found[document].add(other)
            found[other].add(document)
        is_own[own] = False
    return dict(found)


def _likely(ranked: Lists, lengths: Integers) -> tuple[Integers, Integers]:
    """Documents, ascending, with those after them that may be copies: each pair once."""
    documents, others = ranked.documents(), ranked.others
    shorter, longer = np.sort((lengths[documents], lengths[others]), axis=0)
    likely = (shorter >= LEAST_SHINGLES) & (ranked.cosines >= LEAST_SCORE * np.sqrt(shorter / np.maximum(longer, 1)))
    earlier, later = np.minimum(documents, others)[likely], np.maximum(documents, others)[likely]
    return np.divmod(np.unique(earlier.astype(np.int64) * len(lengths) + later), len(lengths))


def _by_first(firsts: Integers, seconds: Integers) -> Iterator[tuple[int, Integers]]:
    begins = np.flatnonzero(is_first(firsts)).tolist()
    for begin, end in pairwise([*begins, len(firsts)]):
        yield int(firsts[begin]), seconds[begin:end]
