"""Keeps finished files by what they were made from, so that a second build does no picture work.

Keys are digests of content and settings, never names or times: a fresh clone with a kept folder is warm, and a changed
picture can never be met under its old key. Each file begins with the digest of its own content; one that was cut off by
a full disk or a lost power supply is made again.
"""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_DIGEST = 16
_DAY = 86_400
LARGEST = 4_000_000_000
"""Bytes from which on a build clears what it did not use."""


class ContentCache:
    """A folder of finished files; it may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[Path] = set()

    def get(self, key: str) -> bytes | None:
        """Return what was kept under `key`, hexadecimal digits; None when there is nothing whole."""
        path = self._path(key)
        try:
            stored = path.read_bytes()
        except OSError:
            return None
        data = stored[_DIGEST:]
        return data if stored[:_DIGEST] == _digest(data) else None

    def put(self, key: str, data: bytes) -> None:
        """Keep `data`; two builds at once may both do so, the file is whole at every moment."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        waiting = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        try:
            waiting.write_bytes(_digest(data) + data)
            waiting.replace(path)
        finally:
            waiting.unlink(missing_ok=True)  # what did not fit on the disk takes no room there

    def tidy(self, largest: int = LARGEST) -> None:
        """Delete what this build did not ask for once the folder holds more than `largest` bytes.

        Another build may be at work in it: the file that it is writing is left to it.
        """
        sizes = dict(self._sizes())
        if sum(sizes.values()) > largest:
            for path in sizes.keys() - self._used:
                path.unlink(missing_ok=True)

    def _sizes(self) -> Iterator[tuple[Path, int]]:
        """Yield each file that is finished, or was begun a day ago by a build that was killed, with its bytes."""
        for path in self._folder.glob("*/*"):
            with suppress(FileNotFoundError):  # another build has finished or deleted it
                stat = path.stat()
                if not path.suffix or stat.st_mtime < time.time() - _DAY:
                    yield path, stat.st_size

    def _path(self, key: str) -> Path:
        path = self._folder / key[:2] / key[2:]
        self._used.add(path)
        return path


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_DIGEST).digest()
