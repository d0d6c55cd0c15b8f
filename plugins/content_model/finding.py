"""One thing that is wrong with the content, said so that an editor can mend it.

The line reads ``content/articles/2022/x.md:7: "date" phải có dạng …, nhận được "32/1"; sửa: …``: file, line, rule
broken, value met, remedy. The manner is that of the PEP editors' check-peps.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a finding stops the build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What is wrong, where, and how to mend it; findings sort by file, line and rule."""

    path: str
    """File as the editor names it, posix, relative to the project: ``content/articles/2022/x.md``."""
    line: int
    """Line in the file, counted from 1."""
    rule: str
    """Name of the rule, that of its file in content_checks/rules: ``missing_alt``."""
    message: str
    """What is wrong, in Vietnamese, with the value met."""
    remedy: str
    """How to mend it, in Vietnamese, without the word "sửa"."""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        word = "" if self.severity is Severity.ERROR else "cảnh báo: "
        return f"{self.path}:{self.line}: {word}{self.message}; sửa: {self.remedy} [{self.rule}]"


def has_errors(findings: Iterable[Finding]) -> bool:
    """Say whether one of the findings stops a build."""
    return any(finding.severity is Severity.ERROR for finding in findings)
