"""Tiny sites, made for tests and built whole."""

import shutil
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from plugins.fast_build.build import BuildResult, build

ROOT = Path(__file__).parents[2]
TINY = Path(__file__).parent / "tiny"
NOW = datetime.fromisoformat("2023-06-01T08:00:00+07:00")
"""The moment at which tests build: one article of the tiny site is dated after it."""


def copy_tiny(folder: Path) -> Path:
    """Copy the tiny site's content, so that a test may spoil it; return the content folder."""
    return Path(shutil.copytree(TINY, folder / "content"))


def build_site(
    content: Path, output: Path, now: datetime = NOW, settings: str = "publishconf.py", **overrides: object
) -> BuildResult:
    """Build a content folder as the public sees it, with the project's own theme and settings."""
    places: Mapping[str, object] = {"PATH": str(content), "PENDING_PATH": str(output) + ".pending", **overrides}
    return build(ROOT / settings, output, now, places)


def files_below(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its posix path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
