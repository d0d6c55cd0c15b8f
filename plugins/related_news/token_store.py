"""Keeps what is costly to work out and depends on nothing but its key: one file, safe to delete at any time.

A store is a plain map from a name to bytes, so that the build's own memo store can stand in for this one.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Protocol

_SCHEMA = "CREATE TABLE IF NOT EXISTS memo (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT"


class TokenStore(Protocol):
    """Bytes by name; a missing name means that they must be worked out."""

    def get(self, key: str) -> bytes | None:
        """Return what was put under the key, if it is still kept."""

    def put(self, key: str, value: bytes) -> None:
        """Keep bytes under the key, in the place of any before."""


class FileStore:
    """A store in one SQLite file that keeps only what the last build asked for or put.

    Used as a context manager: leaving it well writes everything at once, leaving it by an exception writes nothing.
    """

    def __init__(self, path: Path) -> None:
        """Open the file, or make it; sqlite3.DatabaseError when it is no such file."""
        self._connection = sqlite3.connect(path)
        self._connection.execute(_SCHEMA)
        self._used: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """Return what was put under the key, if it is still kept."""
        row = self._connection.execute("SELECT value FROM memo WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        self._used.add(key)
        return bytes(row[0])

    def put(self, key: str, value: bytes) -> None:
        """Keep bytes under the key, in the place of any before."""
        self._used.add(key)
        self._connection.execute("INSERT OR REPLACE INTO memo VALUES (?, ?)", (key, value))

    def __enter__(self) -> FileStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._forget_unused()
            self._connection.commit()
        self._connection.close()

    def _forget_unused(self) -> None:
        self._connection.execute("CREATE TEMP TABLE used (key TEXT PRIMARY KEY)")
        self._connection.executemany("INSERT INTO used VALUES (?)", ((key,) for key in self._used))
        self._connection.execute("DELETE FROM memo WHERE key NOT IN (SELECT key FROM used)")
