"""Two articles of one year with one title: readers cannot tell them apart in lists and search results."""

from collections.abc import Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.content_model.library import CONTENT_FOLDER


def check(site: Site) -> Iterator[Problem]:
    """Report each article whose title an older one of its year has."""
    first: dict[tuple[int, str], str] = {}
    for article in reversed(site.content.articles):
        if article.is_withdrawn(site.now):
            continue
        title = " ".join(article.front.title.casefold().split()).rstrip(".")
        earlier = first.setdefault((article.front.date.year, title), article.path)
        if earlier != article.path:
            yield Problem(
                site.line_of(article.path, "title"),
                f'tiêu đề trùng với "{CONTENT_FOLDER}/{earlier}"',
                "thêm đơn vị, ngày hoặc kỳ vào tiêu đề; nếu đăng trùng thì xóa bớt",
                article.path,
            )


RULE = Rule(
    name="duplicate_title",
    severity=Severity.WARNING,
    description="Hai bài trong một năm có cùng tiêu đề.",
    remedy="Thêm đơn vị, ngày hoặc kỳ vào tiêu đề.",
    wrong="title: Lịch tiếp công dân (ở cả hai bài)",
    right="title: Lịch tiếp công dân tháng 4 năm 2022",
    check_site=check,
)
