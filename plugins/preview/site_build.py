"""What the preview's process does: one build of the site, told in lines."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

from plugins.content_model.finding import Severity
from plugins.fast_build.build import build
from plugins.preview.outcome import Outcome
from plugins.publishing.failure import disk_fault


def build_site(settings_file: Path, output: Path, overrides: Mapping[str, object]) -> Outcome:
    """Build as plugins.fast_build.build does, and return the outcome."""
    began = time.monotonic()
    try:
        result = build(settings_file, output, overrides=overrides)
    except OSError as error:
        return Outcome(False, time.monotonic() - began, (disk_fault(error),))
    errors = tuple(str(finding) for finding in result.findings if finding.severity is Severity.ERROR)
    warnings = tuple(str(finding) for finding in result.findings if finding.severity is Severity.WARNING)
    seconds = time.monotonic() - began
    return Outcome(result.ok, seconds, errors, warnings, result.articles, result.pages, result.files_written)
