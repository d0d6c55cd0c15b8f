"""Reads how large each picture is, so that a page keeps its place while pictures load."""

from __future__ import annotations

from pathlib import Path

from PIL import Image


class PictureSizes:
    """Opens each picture's header once a build."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._sizes: dict[str, tuple[int, int] | None] = {}

    def __call__(self, file: str) -> tuple[int, int] | None:
        """Return width and height in pixels of a file of the content folder, or None when it is no picture."""
        if file not in self._sizes:
            self._sizes[file] = self._read(file)
        return self._sizes[file]

    def _read(self, file: str) -> tuple[int, int] | None:
        try:
            with Image.open(self._root / file) as picture:
                return picture.size
        except OSError:
            return None
