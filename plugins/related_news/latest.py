"""The rankings of the last build that worked them out, for builds in which no article has changed.

A preview of many articles takes them while few have changed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plugins.related_news.below_article import Ranking


@dataclass(frozen=True, slots=True)
class Latest:
    """Rankings, and what tells whether they are still true."""

    marks: Mapping[str, str] = field(default_factory=dict)
    """By the path of each article what stands for its text and date."""
    rankings: dict[str, Ranking] = field(default_factory=dict)
    """By path."""
    made_of: Sequence[bytes] = ()
    """Keys of the memo's values that the rankings were made of, and that the next ones will be made of."""

    def of(self, paths: Mapping[str, object]) -> dict[str, Ranking]:
        """The rankings of these articles, without those that are gone; of what is new nothing is known."""
        return {
            path: Ranking(
                tuple(other for other in ranking.related if other in paths),
                frozenset(other for other in ranking.copies if other in paths),
            )
            for path, ranking in self.rankings.items()
            if path in paths
        }

    def to_bytes(self) -> bytes:
        """The rankings as bytes; paths are written once."""
        places = {path: place for place, path in enumerate(self.marks)}
        rows = [
            (
                path,
                mark,
                [places[other] for other in ranking.related],
                sorted(places[other] for other in ranking.copies),
            )
            for (path, mark), ranking in zip(
                self.marks.items(), map(self.rankings.__getitem__, self.marks), strict=True
            )
        ]
        return json.dumps([rows, [key.hex() for key in self.made_of]]).encode()

    @classmethod
    def from_bytes(cls, data: bytes | None) -> Latest:
        """Read back what `to_bytes` wrote; of nothing remembered, rankings of nothing."""
        if data is None:
            return cls()
        rows, made_of = json.loads(data)
        paths = [path for path, *_ in rows]
        rankings = {
            path: Ranking(tuple(paths[other] for other in related), frozenset(paths[other] for other in copies))
            for path, _, related, copies in rows
        }
        return cls({path: mark for path, mark, *_ in rows}, rankings, [bytes.fromhex(key) for key in made_of])
