"""What the last examination in this process found in files that nobody has touched since: the preview's second build.

Whether a file was touched is judged as git's index does it: by inode, size and the two times of the last change, which
no program sets back by accident. A file that was read within two seconds of its last change is read again, because a
second change might bear the same time (git calls such an entry racy; FAT counts in steps of two seconds). Nothing of
this outlives the process: a build that begins anew reads every file and hashes its text.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from plugins.content_checks.looks import Sight
from plugins.content_model.library import Article, Page

_SETTLED = 2_000_000_000
"""Nanoseconds after which a further change has another time on every file system."""


class Touch(NamedTuple):
    """What changes with a file's content."""

    device: int
    inode: int
    size: int
    modified: int
    """Nanoseconds, as `changed`."""
    changed: int


@dataclass(frozen=True, slots=True)
class Known:
    """A valid file as it was read."""

    touch: Touch
    entry: Article | Page
    digest: bytes
    sight: Sight


class Untouched:
    """The files of one content folder; asked for each before it is read, told of each after."""

    def __init__(self, root: Path | None = None) -> None:
        """Without a folder it learns nothing: for a process that examines once."""
        self._root = root and str(root)
        self._names = b""
        self._known: dict[str, Known] = {}
        self._touches: dict[str, Touch | None] = {}

    def begin(self, names: bytes) -> None:
        """Begin an examination; `names` stands for the portal's short names of documents, which a sight depends on."""
        if names != self._names:
            self._known.clear()
        self._names = names
        self._touches.clear()

    def entry(self, path: str) -> Article | Page | None:
        """Return the entry of a file that is as it was, None if it must be read; notes how it stands before that."""
        if self._root is None:
            return None
        touch = self._touches[path] = _touch(f"{self._root}/{path}")
        known = self._known.get(path)
        return known.entry if known is not None and known.touch == touch else None

    def seen(self, path: str) -> tuple[bytes, Sight]:
        """Return the digest of such a file and what was seen in it."""
        known = self._known[path]
        return known.digest, known.sight

    def learn(self, entry: Article | Page, digest: bytes, sight: Sight) -> None:
        """Know a valid file from now on that has just been read, unless it was changed so lately that times may lie."""
        touch = self._touches.get(entry.path)
        self._known.pop(entry.path, None)
        if touch is not None and time.time_ns() - max(touch.modified, touch.changed) > _SETTLED:
            self._known[entry.path] = Known(touch, entry, digest, sight)


@lru_cache(maxsize=1)
def untouched_below(root: Path) -> Untouched:
    """Return what this process knows of the content folder `root`."""
    return Untouched(root)


def _touch(file: str) -> Touch | None:
    try:
        status = os.stat(file)  # noqa: PTH116 - Path's own takes twice as long, 50,000 times a build
    except OSError:
        return None
    return Touch(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
