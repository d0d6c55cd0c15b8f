"""The names of all files in the content folder, listed once, so that no rule asks the disk for each picture.

The listing is exact about letter case even where the editor's disk is not (Windows, macOS): a picture that is found
there as Anh.JPG is missing on the server.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG
from unicodedata import normalize

from plugins.content_model.library import ARTICLES, PAGES
from plugins.vietnamese.folding import fold


class Kind(Enum):
    """What lies in a folder."""

    FILE = "file"
    """A file or a link to one."""
    FOLDER = "folder"
    CLOSED_FOLDER = "closed folder"
    """A folder that may not be listed."""
    LINKED_FOLDER = "linked folder"
    """A link to a folder; it is not followed, so that a loop of links cannot hold the build."""
    SPECIAL = "special"
    """A pipe, a socket or a device: to read it may wait for ever."""
    DEAD_LINK = "dead link"
    """A link to nothing, or to itself."""


@dataclass(frozen=True)
class Files:
    """What lies in the content folder; every path is posix and relative to it."""

    root: Path
    kinds: Mapping[str, Kind]

    @classmethod
    def below(cls, root: Path) -> Files:
        """List the content folder `root`; one that does not exist is empty."""
        return cls(root, dict(_walk(root, "")) if root.is_dir() else {})

    def __contains__(self, name: str) -> bool:
        """Say whether there is a file of exactly this name."""
        return self.kinds.get(name) is Kind.FILE

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All files, sorted."""
        return tuple(sorted(name for name, kind in self.kinds.items() if kind is Kind.FILE))

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The files in the folders that hold articles and pages, sorted."""
        return tuple(name for name in self.names if name.startswith((f"{ARTICLES}/", f"{PAGES}/")))

    def spelt_otherwise(self, name: str) -> str | None:
        """Return the file whose name differs from `name` in letter case or Unicode form alone."""
        return self._by_loose_name.get(_loose(name))

    def alike(self, name: str) -> str | None:
        """Return a file that `name` may mean: the same letters and digits, in another folder or with another ending."""
        return self._by_letters.get(_letters(name))

    def size(self, name: str) -> int:
        """Return a file's size in bytes."""
        return (self.root / name).stat().st_size

    @cached_property
    def _by_loose_name(self) -> dict[str, str]:
        return {_loose(name): name for name in self.names}

    @cached_property
    def _by_letters(self) -> dict[str, str]:
        return {_letters(name): name for name in self.names}


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, Kind]]:
    """Yield everything below a folder with what it is."""
    try:
        with os.scandir(folder) as entries:
            listed = list(entries)
    except OSError:
        yield prefix.rstrip("/"), Kind.CLOSED_FOLDER
        return
    for entry in listed:
        name = prefix + entry.name
        if entry.is_symlink():
            yield name, _behind(Path(entry.path))
        elif entry.is_dir():
            yield name, Kind.FOLDER
            yield from _walk(Path(entry.path), f"{name}/")
        else:
            yield name, Kind.FILE if entry.is_file() else Kind.SPECIAL


def _behind(link: Path) -> Kind:
    """Return what a link leads to."""
    try:
        mode = link.stat().st_mode
    except OSError:  # it leads nowhere, or to itself
        return Kind.DEAD_LINK
    return Kind.LINKED_FOLDER if S_ISDIR(mode) else Kind.FILE if S_ISREG(mode) else Kind.SPECIAL


def _loose(name: str) -> str:
    return normalize("NFC", name).casefold()


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", fold(PurePosixPath(name).stem))
