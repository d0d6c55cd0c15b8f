"""Articles in the folder of another year."""

import pytest

from tests.content_checks.conftest import Desk


@pytest.mark.parametrize("name", ["2021/tin", "tin", "2022/thang-3/tin"])
def test_an_article_outside_its_years_folder_is_a_warning(desk: Desk, name: str) -> None:
    desk.article(name, date="2022-03-30 08:00")
    (finding,) = desk.findings("wrong_folder")
    assert (finding.line, finding.severity) == (3, "warning")
    assert 'chuyển tệp vào "content/articles/2022"' in finding.remedy


def test_an_article_in_its_years_folder_is_left_alone(desk: Desk) -> None:
    desk.article("2022/tin", date="2021-12-31T18:00:00+00:00")
    desk.page("tin-2021")
    assert desk.findings("wrong_folder") == []
