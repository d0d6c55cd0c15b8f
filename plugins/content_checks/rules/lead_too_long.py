"""Leads over 50 words: lists and search results show them whole. Vietnamese newsrooms count the syllables written
apart."""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity

LONGEST = 50
"""Words in a lead."""


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report a lead that is too long, with its length."""
    if manuscript.article is None:
        return
    words = len(manuscript.article.front.lead.split())
    if words > LONGEST:
        yield Problem(
            manuscript.line_of("lead"),
            f'"lead" (sapô) dài {words} chữ, nên không quá {LONGEST} chữ',
            "giữ lại ai, làm gì, khi nào, kết quả; chuyển phần còn lại xuống bài",
        )


RULE = Rule(
    name="lead_too_long",
    severity=Severity.WARNING,
    description=f"Sapô dài quá {LONGEST} chữ.",
    remedy="Giữ lại ai, làm gì, khi nào, kết quả; chuyển phần còn lại xuống bài.",
    wrong="lead: " + "Đại hội thành công tốt đẹp. " * 9,
    right="lead: Đại hội thành công tốt đẹp.",
    check_file=check,
)
