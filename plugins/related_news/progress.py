"""Tells a person who waits how far the work is; a file or a CI's log is told nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TextIO, TypeVar

from plugins.vietnamese.numbers import group_digits

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds of work before the first word: a small site is done by then."""
_INTERVAL = 0.2


class Progress:
    """Passes items through and rewrites one line of a terminal; silent without one."""

    def __init__(self, terminal: TextIO | None, clock: Callable[[], float]) -> None:
        """Write to `terminal`; `clock` gives seconds from any beginning."""
        self._terminal = terminal
        self._clock = clock
        self._next = clock() + PATIENCE

    def watch(self, items: Iterable[Item], work: str, total: int | None = None) -> Iterator[Item]:
        """Yield the items, saying now and then how many are done; the line is gone at the end."""
        if self._terminal is None:
            yield from items
            return
        is_written = False
        for done, item in enumerate(items):
            if self._clock() >= self._next:
                self._next, is_written = self._clock() + _INTERVAL, True
                of_total = "" if total is None else f"/{group_digits(total)}"
                self._terminal.write(f"\r\x1b[K{work}: {group_digits(done)}{of_total} bài")
                self._terminal.flush()
            yield item
        if is_written:
            self._terminal.write("\r\x1b[K")
            self._terminal.flush()


def terminal(stream: TextIO, environ: Mapping[str, str]) -> TextIO | None:
    """Return the stream if a person sits before it: a terminal, and no CI that pretends to be one."""
    return stream if stream.isatty() and not environ.get("CI") else None


SILENT = Progress(None, lambda: 0.0)
"""Tells nobody."""
