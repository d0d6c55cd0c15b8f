"""Lets one build at a time work beside an output folder.

Two at once would move their files into it in turns and leave a mix. The lock is SQLite's on a file of its own: it works
on every system, and the system itself lets it go when a process dies, so that a killed build is in nobody's way. The
file stays; were it removed, two builds could hold the locks of two files of one name.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_REASONS = {
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_READONLY: errno.EACCES,
}
"""What the system says for what SQLite says."""


class BusyError(Exception):
    """Another build is at work there."""


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Hold the lock of a file; BusyError at once when somebody else does, OSError when the file cannot be written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(_taken(file)):
        yield


def _taken(file: Path) -> sqlite3.Connection:
    lock = None
    try:
        lock = sqlite3.connect(file, timeout=0, isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if lock is not None:
            lock.close()
        kind = error.sqlite_errorcode & 0xFF  # the rest says more of the same kind
        if kind == sqlite3.SQLITE_BUSY:
            raise BusyError(file) from error
        number = _REASONS.get(kind, errno.EIO)
        raise OSError(number, os.strerror(number), str(file)) from error
    return lock
