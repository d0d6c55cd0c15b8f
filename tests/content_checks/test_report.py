"""Findings for a terminal, a program and GitHub."""

import json

from plugins.content_checks.report import as_github, as_json, as_text
from plugins.content_model.finding import Finding, Severity

FINDINGS = (
    Finding("content/a,b:c.md", 7, "missing_alt", 'ảnh "100%"\ncó', "ghi ảnh: có gì, ở đâu"),
    Finding("content/b.md", 1, "lead_too_long", "dài", "cắt bớt", Severity.WARNING),
)


def test_text_is_a_line_a_finding_and_a_count() -> None:
    assert as_text(FINDINGS[1:], 41) == (
        "content/b.md:1: cảnh báo: dài; sửa: cắt bớt [lead_too_long]\n0 lỗi, 1 cảnh báo trong 41 tệp\n"
    )
    assert as_text((), 0) == "0 lỗi, 0 cảnh báo trong 0 tệp\n"


def test_json_has_stable_keys_and_readable_letters() -> None:
    text = as_json(FINDINGS)
    assert "ghi ảnh: có gì" in text
    assert list(json.loads(text)[1].items()) == [
        ("path", "content/b.md"),
        ("line", 1),
        ("rule", "lead_too_long"),
        ("message", "dài"),
        ("remedy", "cắt bớt"),
        ("severity", "warning"),
    ]
    assert json.loads(as_json(())) == []


def test_github_commands_are_escaped() -> None:
    """actions/toolkit, packages/core/src/command.ts: % CR LF in data, and : and , in properties (read 2026-11-22)."""
    assert as_github(FINDINGS, 2).splitlines() == [
        '::error file=content/a%2Cb%3Ac.md,line=7,title=missing_alt::ảnh "100%25"%0Acó; sửa: ghi ảnh: có gì, ở đâu',
        "::warning file=content/b.md,line=1,title=lead_too_long::dài; sửa: cắt bớt",
        "1 lỗi, 1 cảnh báo trong 2 tệp",
    ]
