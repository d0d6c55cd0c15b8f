"""Files that share an address."""

import pytest

from tests.content_checks.conftest import Desk


def test_two_articles_of_one_slug_and_year_share_an_address(desk: Desk) -> None:
    desk.article("2022/tin")
    desk.article("khac/tin", date="2022-12-31", status="draft")
    (finding,) = desk.findings("duplicate_slug")
    assert (finding.path, finding.line, finding.severity) == ("content/articles/khac/tin.md", 1, "error")
    assert finding.message == 'địa chỉ "/tin-tuc/2022/tin/" đã là của "content/articles/2022/tin.md"'


def test_a_slug_may_come_again_in_another_year(desk: Desk) -> None:
    desk.article("2021/tin")
    desk.article("2022/tin")
    desk.page("tin")
    assert desk.findings("duplicate_slug") == []


@pytest.mark.parametrize("name", ["tim-kiem", "muc/thong-bao", "tin-tuc/2022/tin"])
def test_a_page_may_not_stand_where_the_site_has_its_own(desk: Desk, name: str) -> None:
    desk.page(name)
    (finding,) = desk.findings("duplicate_slug")
    assert finding.message == f'địa chỉ "/{name}/" là của một trang có sẵn'
