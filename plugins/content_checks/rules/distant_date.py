"""Publication dates that are surely slips: a year typed wrong hides an article for decades without a word."""

from collections.abc import Iterator
from datetime import timedelta

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity

EARLIEST = 1997
"""The year Vietnam joined the Internet (19 November 1997); no portal has news of its own from before."""
_AHEAD = timedelta(days=366)


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report an article dated more than a year ahead or before there were portals."""
    if manuscript.article is None:
        return
    date = manuscript.article.front.date
    if date - manuscript.now > _AHEAD:
        message = f'"date" ({date:%Y-%m-%d}) còn hơn một năm nữa; đến lúc đó bài mới hiện'
    elif date.year < EARLIEST:
        message = f'"date" ({date:%Y-%m-%d}) là ngày chưa có cổng thông tin nào'
    else:
        return
    yield Problem(manuscript.line_of("date"), message, "kiểm tra lại năm")


RULE = Rule(
    name="distant_date",
    severity=Severity.WARNING,
    description=f"Ngày đăng còn hơn một năm nữa hoặc trước năm {EARLIEST}, thường là gõ nhầm năm.",
    remedy="Kiểm tra lại năm của date.",
    wrong="date: 2052-12-19 08:30",
    right="date: 2022-12-19 08:30",
    check_file=check,
)
