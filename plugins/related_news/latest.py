"""The rankings of the last build that worked them out, for builds in which no article has changed.

A preview of many articles takes them while few have changed. Nearly every other build asks only whether they are still
true; so they stay numbers until they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from plugins.fast_build.arrays import starts_of
from plugins.related_news.below_article import Ranking
from plugins.related_news.weighting import Numbers

_MARK, _KEY = 8, 16
"""Bytes of a mark and of a key."""
_END = "\0"
"""Ends a path; no file system has it in a name."""


@dataclass(frozen=True, slots=True)
class Latest:
    """What stood in the rankings, and what tells whether they are still true."""

    marks: Mapping[str, bytes] = field(default_factory=dict)
    """By the path of each article 8 bytes that stand for its text and date."""
    made_of: Sequence[bytes] = ()
    """Keys of the memo's values that the rankings were made of, and that the next ones will be made of."""
    _lengths: Numbers = field(default_factory=lambda: np.zeros(0, np.int32))
    """For each article how many are related to it, then for each how many are its copies."""
    _others: Numbers = field(default_factory=lambda: np.zeros(0, np.int32))
    """All these in turn: places in `marks`."""

    @classmethod
    def of(cls, marks: Mapping[str, bytes], rankings: Mapping[str, Ranking], made_of: Sequence[bytes]) -> Latest:
        """Take the rankings of all articles that have marks, and of no others."""
        places = {path: place for place, path in enumerate(marks)}
        related = [[places[other] for other in rankings[path].related] for path in marks]
        copies = [sorted(places[other] for other in rankings[path].copies) for path in marks]
        rows = related + copies
        others = [place for row in rows for place in row]
        return cls(marks, made_of, np.array([len(row) for row in rows], np.int32), np.array(others, np.int32))

    def rankings(self, paths: Mapping[str, object]) -> dict[str, Ranking]:
        """The rankings of these articles, without those that are gone; of what is new nothing is known."""
        known, count = list(self.marks), len(self.marks)
        is_there = [path in paths for path in known]
        others, bounds = self._others.tolist(), [*pairwise(starts_of(self._lengths).tolist())]

        def names(row: tuple[int, int]) -> Iterable[str]:
            return (known[place] for place in others[slice(*row)] if is_there[place])

        return {
            path: Ranking(tuple(names(related)), frozenset(names(copies)))
            for path, is_wanted, related, copies in zip(known, is_there, bounds[:count], bounds[count:], strict=True)
            if is_wanted
        }

    def to_bytes(self) -> bytes:
        """The rankings as bytes; paths are written once."""
        paths = "".join(f"{path}{_END}" for path in self.marks).encode("utf-8", "surrogateescape")
        head = np.array([len(self.marks), len(self._others), len(self.made_of)], "<u4")
        arrays = (head, self._lengths.astype("<i4"), self._others.astype("<i4"))
        return b"".join([*(array.tobytes() for array in arrays), *self.marks.values(), *self.made_of, paths])

    @classmethod
    def from_bytes(cls, data: bytes | None) -> Latest:
        """Read back what `to_bytes` wrote; of nothing remembered, rankings of nothing."""
        if data is None:
            return cls()
        count, total, keys = np.frombuffer(data, "<u4", 3).tolist()
        lengths = np.frombuffer(data, "<i4", 2 * count, 12)
        others = np.frombuffer(data, "<i4", total, 12 + 8 * count)
        marks_at = 12 + 8 * count + 4 * total
        keys_at = marks_at + _MARK * count
        paths_at = keys_at + _KEY * keys
        paths = data[paths_at:].decode("utf-8", "surrogateescape").split(_END)[:-1]
        marks = (data[at : at + _MARK] for at in range(marks_at, keys_at, _MARK))
        made_of = [data[at : at + _KEY] for at in range(keys_at, paths_at, _KEY)]
        return cls(dict(zip(paths, marks, strict=True)), made_of, lengths, others)
