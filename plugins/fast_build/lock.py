"""Lets one build at a time work beside an output folder.

Two at once would move their files into it in turns and leave a mix. The lock is SQLite's on a file of its own: it works
on every system, and the system itself lets it go when a process dies, so that a killed build is in nobody's way. The
file stays; were it removed, two builds could hold the locks of two files of one name.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


class BusyError(Exception):
    """Another build is at work there."""


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Hold the lock of a file; BusyError at once when somebody else does."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise BusyError(file) from error
        yield
