"""What stops a build whose content has errors."""

from __future__ import annotations

from plugins.content_model.finding import Finding


class ContentRefused(Exception):  # noqa: N818 - a refusal with its reasons, not a fault of the program
    """The content has errors; holds every finding, warnings included."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings
