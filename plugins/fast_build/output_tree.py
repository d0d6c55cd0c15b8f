"""The folder that a build writes: changed files wait beside it and move in together when the build has succeeded.

A page is compared with what stands there before anything is written: rewriting 13,000 equal files costs seconds, and
uploads follow what changed. What the last manifest lists and this build did not write is removed; a file that no
manifest lists is not ours and stays. The manifest is in the form of `sha256sum -c`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

MANIFEST = "manifest.sha256"
UNCERTAIN = "0" * 64
"""Stands for the digest of a file of which nobody knows what it holds; no file has it."""
_NOWHERE = frozenset({"", ".", ".."})
"""Parts that no plain path has."""


class WrittenTwiceError(Exception):
    """Two parts of a build claim one file."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a build did to the folder, in files."""

    written: int
    removed: int
    total: int


class OutputTree:
    """Collects a build's files; nothing below `root` changes before `commit`."""

    def __init__(self, root: Path, pending: Path) -> None:
        """`pending` is a folder on the same file system as `root`, and of no use to anyone else; it is emptied."""
        self._root = root
        self._pending = pending
        self._digests: dict[str, str] = {}
        self._waiting: dict[str, int] = {}
        """The number under which each changed file waits: all in one folder, since folders are dearest on a disk."""
        shutil.rmtree(pending, ignore_errors=True)
        pending.mkdir(parents=True)

    def write(self, name: str, data: bytes) -> str:
        """Take the file `name` (posix, relative) and return the SHA-256 of its data in figures.

        Raises:
            WrittenTwiceError: It was taken already.
            ValueError: It lies outside the folder.
        """
        digest = hashlib.sha256(data).hexdigest()
        self._add(name, digest)
        if not _holds(f"{self._root}/{name}", data):
            self._waiting[name] = len(self._waiting)
            with open(self._place(name), "wb") as file:  # noqa: PTH123 - half the cost; buffered, so never cut short
                file.write(data)
        return digest

    def keep(self, name: str, digest: str) -> bool:
        """Take the file that stands in the folder, if its data have this SHA-256, and say whether it was so."""
        if self._standing(name) != digest:
            return False
        self._add(name, digest)
        return True

    def commit(self) -> Changes:
        """Move what changed into place, remove what is no longer made, and write the manifest last."""
        self.write(MANIFEST, manifest_text(self._digests).encode())
        listed = _listed(self._root / MANIFEST)
        self._announce(listed)
        stale = sorted(listed - set(self._digests))
        for name in stale:
            _remove(self._root, name)
        for name in sorted(self._waiting, key=lambda name: (name == MANIFEST, name)):
            _move(self._place(name), f"{self._root}/{name}")
        shutil.rmtree(self._pending, ignore_errors=True)
        return Changes(len(self._waiting), len(stale), len(self._digests))

    def _announce(self, listed: set[str]) -> None:
        """Let the manifest that stands list what is about to come, too.

        Should this build be cut short while files move, the next one knows them for ours, made again or not.
        """
        if self._waiting.keys() <= listed:
            return
        names = (listed | self._waiting.keys()) - {MANIFEST}
        text = manifest_text({name: self._digests.get(name, UNCERTAIN) for name in names})
        announced = self._pending / MANIFEST
        announced.write_text(text, encoding="utf-8", newline="")
        _move(str(announced), f"{self._root}/{MANIFEST}")

    def _place(self, name: str) -> str:
        """Return where a changed file waits."""
        return f"{self._pending}/{self._waiting[name]}"

    def _standing(self, name: str) -> str | None:
        try:
            with FileIO(f"{self._root}/{name}") as file:  # no buffer, no Path: half the cost, 13,000 times
                return hashlib.sha256(file.read()).hexdigest()
        except OSError:
            return None

    def _add(self, name: str, digest: str) -> None:
        if not _NOWHERE.isdisjoint(name.split("/")):
            raise ValueError(f"not a plain path inside the output folder: {name!r}")
        if name in self._digests:
            raise WrittenTwiceError(f"{name} is made twice in one build")
        self._digests[name] = digest


def manifest_text(files: Mapping[str, str]) -> str:
    """Return the manifest of files with these SHA-256 digests, by name, in the form of ``sha256sum -c``."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(files.items()))


def _holds(path: str, data: bytes) -> bool:
    try:
        with FileIO(path) as file:
            return os.fstat(file.fileno()).st_size == len(data) and file.read() == data
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def _move(file: str, target: str) -> None:
    try:
        os.replace(file, target)  # noqa: PTH105 - a path for each of 13,000 files costs more than the move
    except FileNotFoundError:  # asking each time whether its folder is there would cost more
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        os.replace(file, target)  # noqa: PTH105


def _listed(manifest: Path) -> set[str]:
    """Return the files that the last build listed; none when there was no build, or its manifest is not ours."""
    if not manifest.is_file():
        return set()
    lines = manifest.read_text(encoding="utf-8", errors="replace").splitlines()
    names = {line[66:] for line in lines if line[64:66] == "  "}
    return {name for name in names if _NOWHERE.isdisjoint(name.split("/"))} | {MANIFEST}


def _remove(root: Path, name: str) -> None:
    """Remove a file of an earlier build and the folders that it leaves empty."""
    path = root / name
    if path.is_file() or path.is_symlink():  # a folder at its place is not ours
        path.unlink()
    for folder in path.parents:
        if folder == root or folder.is_symlink() or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
