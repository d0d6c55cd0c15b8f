"""Remembers from build to build what pure functions made of bytes.

Every build is a full build; only what a function would make again from the same input is taken from here. A key covers
the function's name, all it was given, every file of our own code and the versions of all installed packages, so that
nothing outlives a change of any of them. Only what a build asked for is kept for the
next one. The store is one SQLite file that may be deleted at will: a value that is not whole counts as forgotten, and a
file that is no store is made anew.
"""

from __future__ import annotations

import sqlite3
import sys
import sysconfig
from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zlib import crc32

_KEY, _CHECK = 16, 4
"""Bytes of a key, and of the sum that stands before a value."""
_IN_MEMORY = 4_000_000
"""Bytes of new values that wait in memory: a first build of 50,000 articles makes 350 MB of them."""
_SCHEMA = "CREATE TABLE IF NOT EXISTS memo (key BLOB PRIMARY KEY, value BLOB NOT NULL)"
_CODE = Path(__file__).resolve().parents[1]


class Memo:
    """The values of one site; without a file it remembers nothing from build to build, but within one."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._store = _opened(file) if file else None
        self._fresh: dict[bytes, bytes] = {}
        self._waiting = 0
        self._asked: set[bytes] = set()
        self._seed = blake2b(program_version(), digest_size=_KEY)

    def key(self, function: str, *inputs: bytes) -> bytes:
        """Return the key of what `function` makes of `inputs`; the name is the function's own in the whole project."""
        state = self._seed.copy()
        for part in (function.encode(), *inputs):
            state.update(len(part).to_bytes(8, "big"))
            state.update(part)
        return state.digest()

    def recall(self, key: bytes) -> bytes | None:
        """Return the value that was kept under a key, None when there is none; the key is kept for the next build."""
        self._asked.add(key)
        if key in self._fresh or self._store is None:
            return self._fresh.get(key)
        try:
            row = self._store.execute("SELECT value FROM memo WHERE key = ?", (key,)).fetchone()
        except sqlite3.DatabaseError:
            return None  # a damaged page; `save` finds it too and begins a new store
        return _whole(key, row[0]) if row else None

    def keep(self, key: bytes, value: bytes) -> None:
        """Remember a value."""
        self._asked.add(key)
        self._fresh[key] = value
        self._waiting += len(value)
        if self._waiting > _IN_MEMORY and self._store is not None:
            self._hand_over(self._store)

    def made(self, function: str, *inputs: bytes, make: Callable[[], bytes]) -> bytes:
        """Return what `make` returns for these inputs, made only when it is not remembered."""
        key = self.key(function, *inputs)
        value = self.recall(key)
        if value is None:
            value = make()
            self.keep(key, value)
        return value

    def save(self, forget_unasked: bool = True) -> None:
        """Write what is new and, unless the build stopped half way, drop what this build did not ask for."""
        if self._file is None or self._store is None:
            return
        try:
            self._write(self._store, forget_unasked)
        except sqlite3.DatabaseError:
            self.close()
            _remove(self._file)
            self._store = _opened(self._file)
            self._write(self._store, forget_unasked=False)

    def close(self) -> None:
        """Let go of the file."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _write(self, store: sqlite3.Connection, forget_unasked: bool) -> None:
        with store:
            if forget_unasked:
                stale = [row for row in store.execute("SELECT key FROM memo") if row[0] not in self._asked]
                store.executemany("DELETE FROM memo WHERE key = ?", stale)
            self._insert(store)
        self._fresh.clear()

    def _hand_over(self, store: sqlite3.Connection) -> None:
        """Let the store have what is new; it counts only once `save` has been reached."""
        try:
            self._insert(store)
        except sqlite3.DatabaseError:
            self._waiting = 0  # `save` meets the same fault and begins a new store, with what came since
        self._fresh.clear()

    def _insert(self, store: sqlite3.Connection) -> None:
        rows = ((key, _check(key, value) + value) for key, value in self._fresh.items())
        store.executemany("INSERT OR REPLACE INTO memo VALUES (?, ?)", rows)
        self._waiting = 0


def memo_of(settings: dict[str, Any]) -> Memo:
    """Return the memo of a build, beside its folder for pending files; kept in its settings as MEMO."""
    if "MEMO" not in settings:
        pending = settings.get("PENDING_PATH")
        settings["MEMO"] = Memo(Path(f"{pending}.memo") if pending else None)
    memo: Memo = settings["MEMO"]
    return memo


@lru_cache(maxsize=1)
def program_version() -> bytes:
    """Return 16 bytes that change with Python, with any installed package and with any file of our code."""
    state = blake2b(sys.version.encode(), digest_size=_KEY)
    packages = Path(sysconfig.get_paths()["purelib"]).glob("*.dist-info")
    state.update("\n".join(sorted(package.name for package in packages)).encode())
    for path in sorted(path for path in _CODE.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        state.update(blake2b(path.relative_to(_CODE).as_posix().encode()).digest())
        state.update(blake2b(path.read_bytes()).digest())
    return state.digest()


def _opened(file: Path) -> sqlite3.Connection:
    """Open the store, or a new one in place of a file that is none."""
    file.parent.mkdir(parents=True, exist_ok=True)
    store = sqlite3.connect(file)
    try:
        # What a power cut spoils is made again: nothing waits for the disk.
        store.execute("PRAGMA synchronous = OFF")
        store.execute(_SCHEMA)
    except sqlite3.DatabaseError:
        store.close()
        _remove(file)
        return _opened(file)
    return store


def _remove(file: Path) -> None:
    for part in (file, file.with_name(f"{file.name}-journal")):
        part.unlink(missing_ok=True)


def _whole(key: bytes, stored: object) -> bytes | None:
    if not isinstance(stored, bytes):
        return None
    value = stored[_CHECK:]
    return value if stored[:_CHECK] == _check(key, value) else None


def _check(key: bytes, value: bytes) -> bytes:
    return crc32(value, crc32(key)).to_bytes(_CHECK, "big")
