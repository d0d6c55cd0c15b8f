"""Moves what was committed from the log of writes (WAL) into the database file, beside the commits.

SQLite by itself does it inside the commit that makes the log 1,000 pages long, and whoever waits for that commit waits
for two more fsyncs. Here another connection does most of it in a thread: a passive checkpoint keeps no writer waiting.
The writer does what came meanwhile, which is little; only then may the log begin anew at its start instead of growing
(https://www.sqlite.org/wal.html#avoiding_excessively_large_wal_files, 2026-11-30).
"""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing, suppress
from pathlib import Path
from queue import SimpleQueue

_EVERY = 1.0  # seconds of commits until the next
_MOVE = "PRAGMA wal_checkpoint(PASSIVE)"


class Checkpoints:
    """Checkpoints of one database; the thread starts when the first is due."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._last = time.monotonic()
        self._due: SimpleQueue[bool] = SimpleQueue()
        """True for a checkpoint, False for the end."""
        self._is_begun = False
        self._is_moved = False
        self._thread: threading.Thread | None = None

    def before_commit(self, connection: sqlite3.Connection) -> None:
        """Finish a checkpoint, or have the next one begun; called with the writer's connection before its BEGIN."""
        if self._is_moved:
            self._is_begun = self._is_moved = False
            self._last = time.monotonic()
            with suppress(sqlite3.Error):  # the log keeps what could not be moved, and it is tried again
                connection.execute(_MOVE).fetchone()
        elif not self._is_begun and time.monotonic() - self._last >= _EVERY:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="counter-checkpoints", daemon=True)
                self._thread.start()
            self._is_begun = True
            self._due.put(True)

    def close(self) -> None:
        """End the thread."""
        if self._thread is not None:
            self._due.put(False)
            self._thread.join()

    def _run(self) -> None:
        with closing(sqlite3.connect(self._file, isolation_level=None)) as connection:
            while self._due.get():
                with suppress(sqlite3.Error):  # so too here
                    connection.execute(_MOVE).fetchone()
                self._is_moved = True
