"""Says how far a long work has come, on one line of a terminal that writes over itself; elsewhere it says nothing."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TextIO

from plugins.vietnamese.numbers import group_digits

_PAUSE = 0.2
"""Seconds between two sayings; a work that is done before the first one is never mentioned."""


class ProgressLine:
    """Counts for a person who waits: called with what is done and how much there is."""

    def __init__(self, words: str, stream: TextIO, environ: Mapping[str, str]) -> None:
        """`words` name the work; in CI, where logs keep every line, nothing is said even on a terminal."""
        self._words = words
        self._stream = stream
        self._is_silent = not stream.isatty() or bool(environ.get("CI"))
        self._said = time.monotonic()
        self._width = 0

    def __call__(self, done: int, total: int) -> None:
        """Say it, if it is time to; the end wipes the line."""
        if self._is_silent:
            return
        if done == total:
            self._write("")
        elif time.monotonic() - self._said >= _PAUSE:
            self._said = time.monotonic()
            self._write(f"{self._words}: {group_digits(done)}/{group_digits(total)}")

    def _write(self, line: str) -> None:
        if line or self._width:
            self._stream.write(f"\r{line:<{self._width}}" + ("" if line else "\r"))
            self._stream.flush()
        self._width = len(line)
