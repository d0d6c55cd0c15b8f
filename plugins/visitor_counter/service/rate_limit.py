"""Token buckets: how much one place may count.

Over the limit a reader still gets the numbers, only uncounted; so a school or an office behind one address sees nothing
break. The buckets live in memory alone, under Python's keyed hash of prefix and agent, and the least used go first
when there are too many.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast a bucket fills, and how much it holds."""

    per_second: float
    burst: int


READER = Rate(30 / 60, 60)
"""Hits of one prefix with one agent."""
PREFIX = Rate(600 / 60, 1200)
"""Hits of one prefix, whatever its agents say: an office, a school, one operator's shared address."""
FEEDBACK = Rate(10 / 3600, 5)
"""Opinions of one prefix."""
ALL_FEEDBACK = Rate(300 / 3600, 200)
"""Opinions of everybody: many addresses at once must not fill the disk."""


class Buckets:
    """One bucket for each key, at most `most` of them."""

    def __init__(self, rate: Rate, most: int = 50_000) -> None:
        self._rate = rate
        self._most = most
        self._buckets: OrderedDict[int, tuple[float, float]] = OrderedDict()  # tokens, and when they were counted

    def __len__(self) -> int:
        return len(self._buckets)

    def take(self, key: int, now: float) -> bool:
        """Take a token, and say whether there was one.

        Args:
            now: Seconds of a clock that does not go back.
        """
        tokens, counted = self._buckets.pop(key, (float(self._rate.burst), now))
        tokens = min(self._rate.burst, tokens + (now - counted) * self._rate.per_second)
        self._buckets[key] = (max(tokens - 1, 0.0) if tokens >= 1 else tokens, now)
        if len(self._buckets) > self._most:
            self._buckets.popitem(last=False)
        return tokens >= 1
