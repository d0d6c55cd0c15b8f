"""Keeps what is costly to work out and depends on nothing but its key: one file, safe to delete at any time.

A file that was cut short or spoilt counts as empty: a digest of all that it holds tells. It is replaced whole, so that
a preview and a build that run at once cannot spoil each other's: the later one wins.
"""

from __future__ import annotations

import json
import os
import tempfile
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

Data = bytes | memoryview

_DIGEST = 16


class Memo(Protocol):
    """Bytes by name; a missing name means that they must be worked out."""

    def get(self, key: str) -> Data | None:
        """Return what was put under the key, if it is still kept."""

    def put(self, key: str, value: bytes) -> None:
        """Keep bytes under the key, in the place of any before."""


class MemoFile:
    """A memo in one file, which keeps only what the last build asked for or put."""

    def __init__(self, path: Path) -> None:
        """Read the file; without it, or with a damaged one, begin with nothing."""
        self._path = path
        self._kept = _read(path)
        self._used: dict[str, Data] = {}

    def get(self, key: str) -> Data | None:
        """Return what was put under the key, if it is still kept."""
        value = self._used.get(key) or self._kept.get(key)
        if value is not None:
            self._used[key] = value
        return value

    def put(self, key: str, value: bytes) -> None:
        """Keep bytes under the key, in the place of any before."""
        self._used[key] = value

    def save(self) -> None:
        """Write the file, if what was used is not what it holds already."""
        if self._used == self._kept:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(prefix=self._path.name, dir=self._path.parent)
        try:
            with os.fdopen(number, "wb") as file:
                file.writelines(_written(self._used))
            Path(name).replace(self._path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _written(values: dict[str, Data]) -> list[Data]:
    """The parts of a file: digest of the rest, length of the index, index of keys and lengths, values."""
    index = json.dumps([[key, len(value)] for key, value in values.items()]).encode("ascii")
    parts = [len(index).to_bytes(8, "little"), index, *values.values()]
    digest = blake2b(digest_size=_DIGEST)
    for part in parts:
        digest.update(part)
    return [digest.digest(), *parts]


def _read(path: Path) -> dict[str, Data]:
    try:
        data = memoryview(path.read_bytes())
    except FileNotFoundError:
        return {}
    if blake2b(data[_DIGEST:], digest_size=_DIGEST).digest() != data[:_DIGEST]:
        return {}
    begin = _DIGEST + 8
    end = begin + int.from_bytes(data[_DIGEST:begin], "little")
    values: dict[str, Data] = {}
    for key, length in json.loads(bytes(data[begin:end])):
        values[key] = data[end : end + length]
        end += length
    return values
