"""Stand-ins for the site's build, small enough to be started in a moment; the process around them is the real one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from plugins.preview.builder import Build
from plugins.preview.changes import Change
from plugins.preview.outcome import Outcome


def site(root: Path) -> Build:
    """Make a build of content/index.txt into one page that names its process; "SAI" is a mistake, "LẠ" a doubt."""
    return lambda _: [_build(root)]


def _build(root: Path) -> Outcome:
    text = (root / "content" / "index.txt").read_text("utf-8")
    if "SAI" in text:
        return Outcome(False, 0.0, ("content/index.txt:1: <b>SAI</b>; sửa: xóa đi [vi_du]",))
    output = root / ".build" / "preview"
    output.mkdir(parents=True, exist_ok=True)
    body = f"<main><h1>{text}</h1><p>{os.getpid()}</p></main>"
    head = '<html lang="vi"><head><meta charset="utf-8"><title>Tin</title></head>'
    (output / "index.html").write_text(f"<!doctype html>{head}<body>{body}</body></html>", "utf-8")
    doubts = ("content/index.txt:1: cảnh báo: LẠ; sửa: xem lại [vi_du]",) if "LẠ" in text else ()
    return Outcome(True, 0.25, warnings=doubts, articles=1, pages=1, written=1)


def break_down() -> Build:
    """Fail as a program fails."""
    raise RuntimeError("hỏng")


def leave() -> Build:
    """Fail as a setting that Pelican refuses makes it fail."""
    raise SystemExit(3)


def die() -> Build:
    """End the process in the middle of a build, as a fault in a library of C may."""
    os._exit(7)


def name_process() -> Build:
    """Say which process builds."""
    return lambda _: [Outcome(True, 0.0, (str(os.getpid()),))]


def in_two_steps() -> Build:
    """Say first what was changed, then how often there was a build."""
    return partial(_steps, [])


def _steps(made: list[str], change: Change) -> Iterator[Outcome]:
    yield Outcome(True, 0.0, tuple(sorted(change.names)), is_last=False)
    made.append("")
    yield Outcome(True, 0.0, articles=len(made))
