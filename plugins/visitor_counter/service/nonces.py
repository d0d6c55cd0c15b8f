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
    """Remembers nonces.

    Time is an argument: `ticks`, seconds of a clock that does not go back. A host whose clock is set right counts no
    page load twice.
    """

    def __init__(self, most: int = 150_000) -> None:
        self._most = most
        self._known: dict[int, float] = {}  # in the order they came

    def __len__(self) -> int:
        return len(self._known)

    def is_new(self, nonce: str, ticks: float) -> bool:
        """Say whether a nonce was not seen in the last ten minutes, and remember it from now on if so."""
        key = hash(nonce)
        known = self._known.get(key)
        if known is not None and ticks - known < REMEMBERED:
            return False
        self._known.pop(key, None)  # it goes to the end
        self._known[key] = ticks
        self._drop(ticks)
        return True

    def forget(self, nonce: str) -> None:
        """Let a nonce count when it comes again: its hit was given up."""
        self._known.pop(hash(nonce), None)

    def _drop(self, ticks: float) -> None:
        # Two at most for one that came: no request pays for thousands, and the memory still shrinks.
        for _ in range(2):
            first = next(iter(self._known))
            if len(self._known) <= self._most and ticks - self._known[first] < REMEMBERED:
                return
            del self._known[first]
