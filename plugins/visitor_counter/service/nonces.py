"""The page loads of the last ten minutes, so that a hit that is sent again counts once.

Bounded: under a flood the oldest go early, and then the 30-minute rules of visits and views still hold. Python's keyed
hash stands for the word: a third of the memory, and two of a hundred thousand share one with a chance of 10^-9.
"""

from __future__ import annotations

import re

REMEMBERED = 600
"""Seconds for which a nonce is remembered."""
_FORM = re.compile(r"[A-Za-z0-9_-]{8,64}\Z")


def is_nonce(text: str) -> bool:
    """Say whether a text has the form of a nonce."""
    return _FORM.match(text) is not None


class Nonces:
    """Remembers nonces; the clock is an argument."""

    def __init__(self, most: int = 150_000) -> None:
        self._most = most
        self._known: dict[int, int] = {}  # in the order they came

    def __len__(self) -> int:
        return len(self._known)

    def is_new(self, nonce: str, now: int) -> bool:
        """Say whether a nonce was not seen in the last ten minutes, and remember it from now on if so."""
        key = hash(nonce)
        known = self._known.pop(key, None)
        if known is not None and now - known < REMEMBERED:
            self._known[key] = known
            return False
        self._known[key] = now
        self._drop(now)
        return True

    def forget(self, nonce: str) -> None:
        """Let a nonce count when it comes again: its hit was given up."""
        self._known.pop(hash(nonce), None)

    def _drop(self, now: int) -> None:
        # Two at most for one that came: no request pays for thousands, and the memory still shrinks.
        for _ in range(2):
            first = next(iter(self._known))
            if len(self._known) <= self._most and now - self._known[first] < REMEMBERED:
                return
            del self._known[first]
