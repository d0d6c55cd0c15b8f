"""The list of every file of a site with its SHA-256, in the form of ``sha256sum -c``.

Two sites are compared by their manifests alone, so a publication knows what it has to send before it reads a file. The
form is that of coreutils because a host can then hold a whole release against it with a program that it has already.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.fast_build.output_tree import MANIFEST, manifest_text

NAME = MANIFEST
"""The file itself, which it does not list."""
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


class ManifestError(ValueError):
    """The text is no manifest, or names a file outside its folder."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a site consists of."""

    files: Mapping[str, str]
    """Digest (64 hexadecimal digits) by name: posix, relative to the site's folder."""

    def __str__(self) -> str:
        return manifest_text(self.files)

    @property
    def digest(self) -> str:
        """The SHA-256 of the manifest's own text: one name for all that a site holds."""
        return hashlib.sha256(str(self).encode()).hexdigest()


def parse(text: str) -> Manifest:
    """Read a manifest; ManifestError, in Vietnamese, when a line is none or its file would lie outside."""
    files: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        match = _LINE.fullmatch(line)
        if match is None or not _is_inside(match[2]):
            raise ManifestError(f'{NAME}:{number}: không phải dòng "mã băm  tên tệp": "{line[:80]}"')
        files[match[2]] = match[1]
    files.pop(NAME, None)
    return Manifest(files)


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and str(path) == name
