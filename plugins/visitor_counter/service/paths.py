"""Which pages the site has, and one spelling for each.

The site's build writes paths.json. A path outside it is never stored, or anyone could fill the database with addresses
of his own making. The same page is asked for as /tin-tuc/dai-hoi/, /tin-tuc/dai-hoi/index.html, percent-encoded, with
letters and tone marks apart as macOS writes them (NFD), or with a query: one page all the same.
"""

from __future__ import annotations

import json
from pathlib import Path
from unicodedata import is_normalized, normalize
from urllib.parse import unquote

LONGEST = 1000
"""Characters of a path that is looked at."""


class BadPathsFileError(ValueError):
    """paths.json is not what the build writes."""


def canonical(path: str) -> str:
    """Return the one spelling of a path: decoded, NFC, without query, fragment or index.html, with a slash at the end.

    A last part with a dot is a file and gets no slash.
    """
    path = path.partition("#")[0].partition("?")[0]
    if "%" in path:
        path = unquote(path)
    if not is_normalized("NFC", path):
        path = normalize("NFC", path)
    folder, slash, last = path.rpartition("/")
    if last == "index.html":
        return folder + slash
    return path if not last or "." in last else path + "/"


def parse(text: str) -> frozenset[str]:
    """Return the canonical paths of a paths.json.

    Raises:
        BadPathsFileError: When it is not one.
    """
    try:
        found = json.loads(text)
        return frozenset(canonical(path) for path in found["paths"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadPathsFileError(f"không đúng dạng {{'v': 1, 'paths': ['/', …]}} ({type(error).__name__})") from error


class KnownPaths:
    """The paths of one paths.json, read again when the file changes."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._mark: tuple[int, int, int] | None = None
        self._paths: frozenset[str] = frozenset()
        self.problem: str | None = None
        """Why the file could not be read the last time; the paths read before stay."""

    def __len__(self) -> int:
        return len(self._paths)

    def find(self, path: str) -> str | None:
        """Return the canonical path if the site has it."""
        if len(path) > LONGEST:
            return None
        found = canonical(path)
        return found if found in self._paths else None

    def refresh(self) -> None:
        """Read the file again if it changed; one that is missing or wrong leaves what was known, and says so."""
        try:
            status = self._file.stat()
            mark = (status.st_mtime_ns, status.st_size, status.st_ino)
            if mark != self._mark:
                self._paths = parse(self._file.read_text(encoding="utf-8"))
                self._mark = mark
            self.problem = None
        except (OSError, BadPathsFileError, UnicodeDecodeError) as error:
            self.problem = f"{self._file}: {error}"
