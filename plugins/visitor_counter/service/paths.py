"""What the site's build tells the service: which pages the site has, what they bring along, what its forms look like.

The build writes paths.json. A path outside it is never stored, or anyone could fill the database with addresses
of his own making. The same page is asked for as /tin-tuc/dai-hoi/, /tin-tuc/dai-hoi/index.html, percent-encoded, with
letters and tone marks apart as macOS writes them (NFD), or with a query: one page all the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from unicodedata import is_normalized, normalize
from urllib.parse import unquote

LONGEST = 1000
"""Characters of a path that is looked at."""


class BadPathsFileError(ValueError):
    """paths.json is not what the build writes."""


@dataclass(frozen=True, slots=True)
class Form:
    """What the page that answers a form needs of the site; all may be ""."""

    stylesheet: str = ""
    """Address of the site's style sheet on its own host."""
    privacy: str = ""
    """Address of the page on privacy."""
    email: str = ""
    """Where else a reader may write to."""


@dataclass(frozen=True, slots=True)
class SiteFile:
    """What a paths.json holds."""

    paths: frozenset[str]
    """Canonical."""
    form: Form = Form()
    carried_over: int = 0
    """Visits of the old portal; 0 when the site says nothing of them."""
    views: Mapping[str, int] = field(default_factory=dict)
    """Views that pages bring from the old portal, by canonical path."""


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


def parse(text: str) -> SiteFile:
    """Return what a paths.json holds.

    Raises:
        BadPathsFileError: When it is not one.
    """
    try:
        found = json.loads(text)
        paths = frozenset(canonical(path) for path in found["paths"])
        given = found.get("form", {})
        form = Form(**{one.name: _text(given.get(one.name, "")) for one in fields(Form)})
        views = {canonical(path): _count(number) for path, number in found.get("views", {}).items()}
        return SiteFile(paths, form, _count(found.get("carried_over", 0)), views)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadPathsFileError(f"không đúng dạng {{'v': 1, 'paths': ['/', …]}} ({type(error).__name__})") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise TypeError(value)
    return value


class KnownPaths:
    """The paths of one paths.json, read again when the file changes."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._mark: tuple[int, int, int] | None = None
        self.site = SiteFile(frozenset())
        """What was read the last time; another object after each reading."""
        self.problem: str | None = None
        """Why the file could not be read the last time; the paths read before stay."""

    def __len__(self) -> int:
        return len(self.site.paths)

    def find(self, path: str) -> str | None:
        """Return the canonical path if the site has it."""
        if len(path) > LONGEST:
            return None
        found = canonical(path)
        return found if found in self.site.paths else None

    def refresh(self) -> None:
        """Read the file again if it changed; one that is missing or wrong leaves what was known, and says so."""
        try:
            status = self._file.stat()
            mark = (status.st_mtime_ns, status.st_size, status.st_ino)
            if mark != self._mark:
                self.site = parse(self._file.read_text(encoding="utf-8"))
                self._mark = mark
            self.problem = None
        except BadPathsFileError as error:
            self.problem = f"{self._file}: {error}"
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            self.problem = f"{self._file}: không đọc được ({reason}); sửa: dựng lại trang, vì lần dựng viết ra tệp này"
