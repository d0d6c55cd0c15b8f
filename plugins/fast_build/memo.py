"""Remembers from build to build what pure functions made of bytes.

Every build is a full build; only what a function would make again from the same input is taken from here. A key covers
the function's name, all it was given, every file of our own code and the versions of all installed packages, so that
nothing outlives a change of any of them. What no build has asked for goes when it is half of the file.

The store is one file that may be deleted at will: records are only ever appended, and read where they stand. A record
that was cut off by a kill ends the file for the next build; one that is not whole counts as forgotten. A database in
its place took twenty times as long for each value, which was a third of a build in which nothing had changed.
"""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from io import BufferedRandom, FileIO
from pathlib import Path
from struct import Struct
from types import TracebackType
from typing import Any, Self
from zlib import crc32

_KEY = 16
"""Bytes of a key."""
_HEAD = Struct(f"<{_KEY}sII")
"""What stands before each value: its key, its length, the sum over both."""
_AT, _LENGTHS, _ASKED = 34, (1 << 34) - 2, 1
"""A place is one number: where the record begins, above 34 bits; its length, head included, twice; and whether this
build has asked for it. There are two for each article, and a tuple is four times as large."""
_IN_MEMORY = 4_000_000
"""Bytes of new values that wait in memory: a first build of 50,000 articles makes 350 MB of them."""
_CODE = Path(__file__).resolve().parents[1]


class Memo:
    """The values of one site; without a file it remembers nothing from build to build, but within one."""

    def __init__(self, file: Path | None = None) -> None:
        self._store = _Store(file) if file else None
        self._fresh: dict[bytes, bytes] = {}
        self._waiting = 0
        self._seed = blake2b(program_version(), digest_size=_KEY)

    def key(self, function: str, *inputs: bytes) -> bytes:
        """Return the key of what `function` makes of `inputs`; the name is the function's own in the whole project."""
        state = self._seed.copy()
        for part in (function.encode(), *inputs):
            state.update(len(part).to_bytes(8, "big"))
            state.update(part)
        return state.digest()

    def recall(self, key: bytes) -> bytes | None:
        """Return the value that was kept under a key, None when there is none; it is kept for the next build."""
        if key in self._fresh or self._store is None:
            return self._fresh.get(key)
        return self._store.value(key) if self._store.ask(key) else None

    def hold(self, keys: Iterable[bytes]) -> None:
        """Keep for the next build what this one did not need: it had what was made of it."""
        if self._store is not None:
            for key in keys:
                self._store.ask(key)

    def keep(self, key: bytes, value: bytes) -> None:
        """Remember a value; a pure function has no other for this key."""
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
        """Write what is new and, unless the build stopped half way, drop what this build did not ask for.

        Dropping means writing all else again, so it waits until it halves the file.
        """
        if self._store is not None:
            self._hand_over(self._store)
            if forget_unasked:
                self._store.forget_unasked()

    def close(self) -> None:
        """Let go of the file."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _hand_over(self, store: _Store) -> None:
        store.append(self._fresh)
        self._fresh.clear()
        self._waiting = 0


class _Store:
    """Values by key in one file: a record after another, the later of two with one key the right one.

    The file is read piece by piece and not mapped: what was mapped and read counts as memory of the build, and that of
    50,000 articles is 700 MB.
    """

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._path = file
        self._writing: BufferedRandom
        self._reading: FileIO
        self._places: dict[bytes, int]
        """Where the record of each key is."""
        self._end: int
        self._open()

    def ask(self, key: bytes) -> bool:
        """Say whether there is a record for a key; if so, it stays for the next build."""
        place = self._places.get(key)
        if place is None:
            return False
        self._places[key] = place | _ASKED
        return True

    def value(self, key: bytes) -> bytes | None:
        """Return a value; None when its record is damaged."""
        place = self._places[key]
        self._reading.seek(place >> _AT)
        head = self._reading.read(_HEAD.size)
        value = self._reading.read(_length(place) - _HEAD.size)  # by itself: a slice would be a second copy
        if len(head) < _HEAD.size:
            return None
        name, _, check = _HEAD.unpack(head)
        return value if name == key and check == _check(key, value) else None

    def append(self, values: dict[bytes, bytes]) -> None:
        """Write values behind the others."""
        at = self._end
        records: list[bytes] = []
        for key, value in values.items():
            self._places[key] = _place(at, _HEAD.size + len(value)) | _ASKED
            records += (_HEAD.pack(key, len(value), _check(key, value)), value)
            at += _HEAD.size + len(value)
        self._writing.writelines(records)
        self._writing.flush()
        self._end = at

    def forget_unasked(self) -> None:
        """Write the file anew without the values that nobody asked for, when they are half of it."""
        kept = [place for place in self._places.values() if place & _ASKED]
        if 2 * sum(map(_length, kept)) >= self._end:
            return
        anew = self._path.with_name(f"{self._path.name}.new")
        with anew.open("wb") as file:
            for place in kept:
                file.write(self._record(place))
        self.close()
        anew.replace(self._path)
        self._open()
        self._places = {key: place | _ASKED for key, place in self._places.items()}

    def close(self) -> None:
        """Let go of the file."""
        self._writing.close()
        self._reading.close()

    def _open(self) -> None:
        self._writing = self._path.open("a+b")
        self._reading = self._path.open("rb", buffering=0)
        self._places, self._end = {}, 0
        for key, at, length in _records(self._reading, self._path.stat().st_size):
            self._places[key] = _place(at, length)
            self._end = at + length
        self._writing.truncate(self._end)

    def _record(self, place: int) -> bytes:
        self._reading.seek(place >> _AT)
        return self._reading.read(_length(place))


def _place(at: int, length: int) -> int:
    return at << _AT | length << 1


def _length(place: int) -> int:
    return (place & _LENGTHS) >> 1


def _records(file: FileIO, size: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield key, beginning and length of each record that is there to its end."""
    at = 0
    while at + _HEAD.size <= size:
        file.seek(at)
        key, length, _ = _HEAD.unpack(file.read(_HEAD.size))
        length += _HEAD.size
        if at + length > size:
            return
        yield key, at, length
        at += length


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
    files = (path for path in _CODE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    for path in sorted(files):
        state.update(blake2b(path.relative_to(_CODE).as_posix().encode()).digest())
        state.update(blake2b(path.read_bytes()).digest())
    return state.digest()


def _check(key: bytes, value: bytes) -> int:
    return crc32(value, crc32(key))
