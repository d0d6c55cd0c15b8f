"""What the preview's process does: the saved article's own page first, then the whole site, told in outcomes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from plugins.content_model.finding import Finding, Severity
from plugins.fast_build.build import build
from plugins.fast_build.disk_fault import disk_fault
from plugins.preview.changes import Change
from plugins.preview.early_page import EarlyPages
from plugins.preview.outcome import Outcome


class SiteBuild:
    """Builds one site again and again."""

    def __init__(self, settings_file: Path, output: Path, overrides: Mapping[str, object]) -> None:
        """Take what plugins.fast_build.build.build takes."""
        self._settings_file = settings_file
        self._output = output
        self._overrides = overrides
        self._early: EarlyPages | None = None
        self._changed: frozenset[str] = frozenset()
        """What has changed since the last good build."""

    def __call__(self, change: Change) -> Iterator[Outcome]:
        """Build, and yield the outcome; before it, where one article alone has changed, that of its page."""
        began = time.monotonic()
        try:
            yield from self._outcomes(change)
        except OSError as error:
            yield Outcome(False, time.monotonic() - began, (disk_fault(error),))

    def _outcomes(self, change: Change) -> Iterator[Outcome]:
        self._changed |= change.names
        early = self._early_outcome()
        if early is not None:
            yield early
        if early is None or not early.is_last:
            yield self._whole()

    def _early_outcome(self) -> Outcome | None:
        began, findings = time.monotonic(), None
        with suppress(OSError):  # cleaned up, or a full disk: the whole build makes its folders, or says so
            findings = self._early.make(self._changed) if self._early else None
        if findings is None:
            return None
        errors, warnings = _lines(findings, Severity.ERROR), _lines(findings, Severity.WARNING)
        seconds = time.monotonic() - began
        if errors:  # all else is as in the last good build, so that the whole would only say the same again
            return Outcome(False, seconds, errors, warnings)
        return Outcome(True, seconds, warnings=warnings, written=1, is_last=False)

    def _whole(self) -> Outcome:
        began = time.monotonic()
        changed, self._early = self._changed, None  # not two builds in memory at once
        pages = EarlyPages()
        result = build(self._settings_file, self._output, overrides=self._overrides, finished=pages.remember)
        if result.ok:
            self._early, self._changed = pages, self._changed - changed
        return Outcome(
            result.ok,
            time.monotonic() - began,
            _lines(result.findings, Severity.ERROR),
            _lines(result.findings, Severity.WARNING),
            result.articles,
            result.pages,
            result.files_written,
        )


def _lines(findings: tuple[Finding, ...], severity: Severity) -> tuple[str, ...]:
    return tuple(str(finding) for finding in findings if finding.severity is severity)
