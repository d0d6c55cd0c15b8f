"""Articles in the folder of another year than their date's: the address takes the date's year, the editor looks in the
folder."""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity
from plugins.content_model.library import ARTICLES, CONTENT_FOLDER


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report an article outside the folder of its year."""
    article = manuscript.article
    if article is None:
        return
    home = f"{ARTICLES}/{article.front.date.year}"
    folder = article.path.rpartition("/")[0]
    if folder != home:
        yield Problem(
            manuscript.line_of("date"),
            f'bài ngày {article.front.date:%Y-%m-%d} nằm trong thư mục "{CONTENT_FOLDER}/{folder}"',
            f'chuyển tệp vào "{CONTENT_FOLDER}/{home}", hoặc kiểm tra lại năm của "date"',
        )


RULE = Rule(
    name="wrong_folder",
    severity=Severity.WARNING,
    description="Bài nằm ngoài thư mục của năm đăng; địa chỉ lấy năm của date nên bài vẫn đọc được.",
    remedy="Chuyển tệp vào thư mục của năm đăng, hoặc kiểm tra lại năm của date.",
    wrong="content/articles/2021/tin.md có date: 2022-12-19 08:30",
    right="content/articles/2022/tin.md có date: 2022-12-19 08:30",
    check_file=check,
)
