"""Blanks that push a paragraph in: four of them make Markdown show it as code, in a grey box that does not wrap.

The old portals' editors indented every paragraph with the space bar; what they paste comes with it.
"""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each indented line; an error where the engine makes code of it."""
    for flaw in manuscript.flaws:
        if flaw.kind is Kind.INDENT:
            line = manuscript.line_at(flaw.start)
            is_code = line in manuscript.outline.indented_code
            yield Problem(
                line,
                "đoạn văn thụt đầu dòng từ bốn dấu cách bị hiện thành khối mã" if is_code else "đoạn văn thụt đầu dòng",
                "xóa các dấu cách đầu dòng; giao diện tự lo khoảng cách giữa các đoạn",
                severity=Severity.ERROR if is_code else Severity.WARNING,
            )


RULE = Rule(
    name="leading_blanks",
    severity=Severity.ERROR,
    description="Dấu cách đẩy đoạn văn thụt vào; từ bốn dấu cách thì đoạn văn thành khối mã (lỗi), ít hơn là cảnh báo.",
    remedy="Xóa các dấu cách đầu dòng; giao diện tự lo khoảng cách giữa các đoạn.",
    wrong="          Trên cơ sở rút kinh nghiệm, Đảng ủy tổ chức đại hội.",
    right="Trên cơ sở rút kinh nghiệm, Đảng ủy tổ chức đại hội.",
    is_repaired=True,
    check_file=check,
)
