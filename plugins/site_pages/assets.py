"""Gathers the theme's style sheets and modules under names that change with their content.

The style sheets are joined in their order into one file, because each further request costs a phone on a slow line a
round trip. A module that imports its neighbour is given the neighbour's name. Nothing else is done to them. A name that
carries the content's hash may be cached for ever.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

FOLDER = "theme"
"""Folder of the site that holds the theme's files."""
_IMPORT = re.compile(r'(?<=["\'])\./([a-z0-9-]+)\.js(?=["\'])')


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
    """Read the theme's static folder.

    Raises:
        FileNotFoundError: It lacks a style sheet, the icon, or a module that another one imports; names the file.
        RecursionError: Modules import one another in a circle.
    """
    static = theme / "static"
    files: dict[str, bytes] = {}
    scripts: dict[str, str] = {}

    def publish(name: str, data: bytes) -> str:
        stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
        path = f"{FOLDER}/{stem}.{hashlib.sha256(data).hexdigest()[:12]}{suffix}"
        files[path] = data
        return path

    def publish_script(name: str) -> str:
        """Publish what a module imports before itself, since its own hash covers their names."""
        if name not in scripts:
            source = (static / "js" / f"{name}.js").read_text(encoding="utf-8")
            linked = _IMPORT.sub(lambda found: f"./{PurePosixPath(publish_script(found[1])).name}", source)
            scripts[name] = publish(f"{name}.js", linked.encode())
        return scripts[name]

    for path in sorted(static.glob("js/*.js")):
        publish_script(path.stem)
    css = static / "css"
    sheets = [css / "tokens.css", css / "base.css", css / "layout.css", *sorted((css / "components").glob("*.css"))]
    return Assets(
        files,
        stylesheet=publish("site.css", b"".join(sheet.read_bytes() for sheet in sheets)),
        print_stylesheet=publish("print.css", (css / "print.css").read_bytes()),
        scripts=scripts,
        icon=publish("icon.svg", (static / "icon.svg").read_bytes()),
    )
