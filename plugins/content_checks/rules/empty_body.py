"""Articles and pages without a text: a reader who follows the title finds nothing more than the list said."""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity
from plugins.content_model.library import Page
from plugins.content_model.new_article import PLACEHOLDER


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report an empty body; a draft need not have one yet, a contact page shows the department's contact."""
    entry, body = manuscript.entry, manuscript.source.body
    if entry is None or entry.is_draft:
        return
    before, placeholder, _ = body.partition(PLACEHOLDER)
    if placeholder:
        line = manuscript.source.body_line + before.count("\n")
        remedy = "viết nội dung bài thay cho dòng này"
        yield Problem(line, f'còn dòng mẫu "{PLACEHOLDER}"', remedy, severity=Severity.ERROR)
    if _says_something(body) or (isinstance(entry, Page) and entry.front.template == "contact"):
        return
    yield Problem(
        manuscript.source.body_line,
        "phần đầu bài xong là hết, không có nội dung",
        'viết nội dung sau dòng "---" thứ hai, hoặc ghi "status: draft" khi chưa viết xong',
    )


def _says_something(body: str) -> bool:
    """Say whether there is a letter outside remarks."""
    return any(part.partition("<!--")[0].strip() for part in body.split("-->"))


RULE = Rule(
    name="empty_body",
    severity=Severity.WARNING,
    description="Bài hoặc trang không có nội dung sau phần đầu bài; còn dòng mẫu của bài mới thì là lỗi.",
    remedy="Viết nội dung sau dòng --- thứ hai, hoặc ghi status: draft khi chưa viết xong.",
    wrong="(không có chữ nào sau dòng --- thứ hai)",
    right="Sáng 30/3, chi bộ tổ chức đại hội.",
    check_file=check,
)
