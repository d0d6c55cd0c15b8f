"""Whether a site is what its manifest says: what is missing, what differs, what nobody listed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.fast_build.output_tree import UNCERTAIN
from plugins.publishing.manifest import NAME, Manifest
from plugins.site_output.headers import HOST_FOLDER

_HOST_FILES = ("_headers", "_redirects", ".htaccess")


@dataclass(frozen=True, slots=True)
class Differences:
    """Names of files, each sorted."""

    missing: tuple[str, ...]
    """Listed and not there."""
    changed: tuple[str, ...]
    """There with other bytes."""
    extra: tuple[str, ...]
    """There and not listed."""

    def __bool__(self) -> bool:
        return bool(self.missing or self.changed or self.extra)


def compare(expected: Manifest, found: Mapping[str, str]) -> Differences:
    """Hold what was found, digest by name, against a manifest."""
    names = expected.files.keys()
    return Differences(
        missing=tuple(sorted(names - found.keys())),
        changed=tuple(sorted(name for name in names & found.keys() if found[name] != expected.files[name])),
        extra=tuple(sorted(found.keys() - names)),
    )


def is_for_hosts(name: str) -> bool:
    """Say whether a file is read by the server and sent to nobody."""
    return name in _HOST_FILES or name.startswith(f"{HOST_FOLDER}/")


def digests_below(folder: Path) -> dict[str, str]:
    """Return the digest of every file below a folder by its posix name, the manifest's own left out.

    What is no file, such as a link to a folder or to nothing, has a digest that no file has.
    """
    found = {}
    for parent, folders, names in os.walk(folder):
        for file in (Path(parent, name) for name in (*names, *folders)):
            if file.is_symlink() or not file.is_dir():
                found[file.relative_to(folder).as_posix()] = digest_of(file) if file.is_file() else UNCERTAIN
    found.pop(NAME, None)
    return found


def digest_of(file: Path) -> str:
    """Return the SHA-256 of a file's content."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
