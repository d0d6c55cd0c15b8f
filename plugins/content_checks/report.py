"""Writes findings for an editor's terminal, for a program, and for the annotations of a GitHub workflow."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from plugins.content_model.finding import Finding, Severity


def as_text(findings: Sequence[Finding], files: int) -> str:
    """Return one line a finding and a last line that counts them; `files` is how many Markdown files were examined."""
    return "".join(f"{finding}\n" for finding in findings) + _count(findings, files) + "\n"


def as_json(findings: Sequence[Finding]) -> str:
    """Return a JSON array of objects with the keys path, line, rule, message, remedy and severity."""
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def as_github(findings: Sequence[Finding], files: int) -> str:
    """Return workflow commands, which GitHub shows beside the lines of a change.

    The form and what is escaped in it: "Workflow commands for GitHub Actions" on docs.github.com, and command.ts of
    actions/toolkit (read 2026-11-22).
    """
    return "".join(f"{_command(finding)}\n" for finding in findings) + _count(findings, files) + "\n"


def _count(findings: Sequence[Finding], files: int) -> str:
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    return f"{errors} lỗi, {len(findings) - errors} cảnh báo trong {files} tệp"


def _command(finding: Finding) -> str:
    place = f"file={_property(finding.path)},line={finding.line},title={_property(finding.rule)}"
    return f"::{finding.severity} {place}::{_data(f'{finding.message}; sửa: {finding.remedy}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
