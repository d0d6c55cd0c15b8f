"""Gathers the theme's style sheets and modules under names that change with their content.

The style sheets are joined in their order into one file, because each further request costs a phone on a slow line a
round trip; nothing else is done to them. A name that carries the content's hash may be cached for ever.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

FOLDER = "theme"
"""Folder of the site that holds the theme's files."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The theme's files as published, by their path inside the site."""

    files: dict[str, bytes]
    stylesheet: str
    print_stylesheet: str
    scripts: dict[str, str]
    """Path of each module by its name without ending."""
    icon: str


def gather(theme: Path) -> Assets:
    """Read the theme's static folder; FileNotFoundError names a style sheet or icon that it must have."""
    static = theme / "static"
    files: dict[str, bytes] = {}

    def publish(name: str, data: bytes) -> str:
        stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
        path = f"{FOLDER}/{stem}.{hashlib.sha256(data).hexdigest()[:12]}{suffix}"
        files[path] = data
        return path

    css = static / "css"
    sheets = [css / "tokens.css", css / "base.css", css / "layout.css", *sorted((css / "components").glob("*.css"))]
    return Assets(
        files,
        stylesheet=publish("site.css", b"".join(sheet.read_bytes() for sheet in sheets)),
        print_stylesheet=publish("print.css", (css / "print.css").read_bytes()),
        scripts={script.stem: publish(script.name, script.read_bytes()) for script in sorted(static.glob("js/*.js"))},
        icon=publish("icon.svg", (static / "icon.svg").read_bytes()),
    )
