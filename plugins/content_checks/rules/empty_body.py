"""Articles and pages without a text: a reader who follows the title finds nothing more than the list said."""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity
from plugins.content_model.library import Page


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report an empty body; a draft need not have one yet, a contact page shows the department's contact."""
    entry = manuscript.entry
    if manuscript.source.body.strip() or entry is None or entry.is_draft:
        return
    if isinstance(entry, Page) and entry.front.template == "contact":
        return
    yield Problem(
        manuscript.source.body_line,
        "phần đầu bài xong là hết, không có nội dung",
        'viết nội dung sau dòng "---" thứ hai, hoặc ghi "status: draft" khi chưa viết xong',
    )


RULE = Rule(
    name="empty_body",
    severity=Severity.WARNING,
    description="Bài hoặc trang không có nội dung sau phần đầu bài.",
    remedy="Viết nội dung sau dòng --- thứ hai, hoặc ghi status: draft khi chưa viết xong.",
    wrong="(không có chữ nào sau dòng --- thứ hai)",
    right="Sáng 30/3, chi bộ tổ chức đại hội.",
    check_file=check,
)
