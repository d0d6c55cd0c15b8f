"""Articles of one year with one title."""

from tests.content_checks.conftest import Desk


def test_the_newer_of_two_articles_is_reported(desk: Desk) -> None:
    desk.article("2022/b", title="Lịch tiếp công dân", date="2022-01-05")
    desk.article("2022/a", title="Lịch tiếp  công dân.", date="2022-02-05")
    desk.article("2021/a", title="Lịch tiếp công dân")
    (finding,) = desk.findings("duplicate_title")
    assert (finding.path, finding.line, finding.severity) == ("content/articles/2022/a.md", 2, "warning")
    assert finding.message == 'tiêu đề trùng với "content/articles/2022/b.md"'


def test_an_article_that_was_taken_back_leaves_its_title_to_the_next(desk: Desk) -> None:
    taken_back = {"date": "2022-01-06 08:00", "reason": "Ghi sai ngày tiếp."}
    desk.article("2022/b", title="Lịch tiếp công dân", date="2022-01-05", withdrawn=taken_back)
    desk.article("2022/a", title="Lịch tiếp công dân", date="2022-02-05")
    assert desk.findings("duplicate_title") == []
