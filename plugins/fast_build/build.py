"""Runs one build in this process and says how it went: findings for the editor, never a traceback for bad content."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from plugins.content_checks import ContentRefused
from plugins.content_model.finding import Finding
from plugins.fast_build.lock import BusyError, held
from plugins.fast_build.plugin import BuildFailedError, heeded
from plugins.fast_build.settings import SettingsError, settings_in, wrong_settings


@dataclass(frozen=True, slots=True)
class BuildResult:
    """How a build went."""

    ok: bool
    """False when nothing was published: the output folder is as it was."""
    findings: tuple[Finding, ...]
    output: Path
    articles: int = 0
    """Public articles."""
    pages: int = 0
    """HTML pages of every kind."""
    files_written: int = 0
    files_removed: int = 0
    files_total: int = 0
    notes: tuple[str, ...] = ()
    """What rooms have to say of their part, a sentence each, in Vietnamese."""


def build(
    settings_file: Path,
    output: Path,
    now: datetime | None = None,
    overrides: Mapping[str, object] | None = None,
    finished: Callable[[dict[str, Any]], None] | None = None,
) -> BuildResult:
    """Build the site that a settings file describes into `output`, which changes only if all of it succeeds.

    `now`, an aware moment, stands in for the settings' own. Errors of the content, of the settings and of the build
    come back as findings; an exception means a fault in the program. `finished` gets the settings of a build that has
    succeeded, with all that the rooms have kept in them.
    """
    changes: dict[str, object] = {"OUTPUT_PATH": str(output), **(overrides or {})}
    if now is not None:
        changes["NOW"] = now
    try:
        wrong = tuple(wrong_settings(settings_file, {**settings_in(settings_file), **changes}))
    except SettingsError as error:
        wrong = (error.finding,)
    if wrong:
        return BuildResult(False, wrong, output)
    settings = read_settings(str(settings_file), override=changes)
    console.quiet = True  # Pelican's English summary; what we have to say comes back as a value
    try:
        with held(Path(f"{settings['PENDING_PATH']}.lock")):
            result = _built(settings, output)
            if finished is not None:
                finished(settings)
            return result
    except BusyError:
        return BuildResult(False, (_busy(output),), output)
    except ContentRefused as refusal:
        return BuildResult(False, refusal.findings, output)
    except BuildFailedError as failure:
        return BuildResult(False, tuple(_complaint(settings_file, text) for text in failure.complaints), output)


def _built(settings: dict[str, Any], output: Path) -> BuildResult:
    collects = gc.isenabled()
    gc.disable()  # a build makes no circles worth looking for among millions of values that it keeps
    try:
        settings["COMPLAINTS"] = []
        with heeded(settings["COMPLAINTS"]):
            pelican = Pelican(settings)
            pelican.run()
        return _result(pelican, output)
    finally:
        if collects:
            gc.enable()
        if "MEMO" in settings:
            settings["MEMO"].close()


def _busy(output: Path) -> Finding:
    remedy = "đợi lần dựng kia xong rồi chạy lại"
    return Finding(output.as_posix(), 1, "build", "một lần dựng khác đang ghi vào thư mục này", remedy)


def _complaint(settings_file: Path, text: str) -> Finding:
    remedy = "gửi nguyên dòng này cho người phụ trách kỹ thuật"
    return Finding(settings_file.name, 1, "build", f"dựng trang không xong: {' '.join(text.split())}", remedy)


def _result(pelican: Pelican, output: Path) -> BuildResult:
    settings = pelican.settings
    plan, changes = settings["SITE_PLAN"], settings["CHANGES"]
    return BuildResult(
        ok=True,
        findings=settings["EXAMINATION"].findings,
        output=output,
        articles=len(plan.articles),
        pages=len(plan.pages),
        files_written=changes.written,
        files_removed=changes.removed,
        files_total=changes.total,
        notes=tuple(settings["NOTES"]),
    )
