"""Old addresses that cannot redirect."""

import pytest

from tests.content_checks.conftest import Desk


@pytest.mark.parametrize(
    ("aliases", "message"),
    [
        (["/tin-tuc/2022/tin/"], 'địa chỉ cũ "/tin-tuc/2022/tin/" chính là địa chỉ của bài này'),
        (["/a", "/tin-tuc/2022/tin"], 'địa chỉ cũ "/tin-tuc/2022/tin" chính là địa chỉ của bài này'),
        (["/gioi-thieu/"], 'địa chỉ cũ "/gioi-thieu/" đang là của "content/pages/gioi-thieu.md"'),
        (["/gioi-thieu/index.html"], 'địa chỉ cũ "/gioi-thieu/index.html" đang là của "content/pages/gioi-thieu.md"'),
        (["/muc/thong-bao/"], 'địa chỉ cũ "/muc/thong-bao/" là của một trang hoặc tệp có sẵn'),
        (["/"], 'địa chỉ cũ "/" là của một trang hoặc tệp có sẵn'),
        (["/images/a.jpg"], 'địa chỉ cũ "/images/a.jpg" là của một trang hoặc tệp có sẵn'),
        (["/tin/1.html", "/tin/1.html"], 'địa chỉ cũ "/tin/1.html" ghi hai lần'),
        (["/cu.html"], 'địa chỉ cũ "/cu.html" đã ghi ở "content/articles/2022/khac.md"'),
    ],
)
def test_an_alias_that_clashes_is_an_error_at_its_line(desk: Desk, aliases: list[str], message: str) -> None:
    desk.write("images/a.jpg")
    desk.page()
    desk.article("2022/khac", aliases=["/cu.html"])
    desk.article("2022/tin", aliases=aliases)
    (finding,) = desk.findings("alias_clash")
    assert (finding.path, finding.line) == ("content/articles/2022/tin.md", 6)
    assert (finding.message, finding.severity) == (message, "error")


@pytest.mark.parametrize(
    "alias",
    [
        f"/{'x' * 256}/",
        f"/{'ă' * 128}",
        "/%2e%2e/a",
        "/tin/%E1%BB.html",
        "/a%0Ab",
        "/a%5Cb",
        "/_redirects",
        "/.htaccess",
    ],
)
def test_an_alias_that_no_build_could_serve_is_an_error_at_its_line(desk: Desk, alias: str) -> None:
    desk.article("2022/tin", aliases=["/tin/1.html", alias])
    (finding,) = desk.findings("alias_clash")
    assert (finding.line, finding.severity) == (6, "error")
    assert finding.message == f'không đặt trang chuyển hướng ở địa chỉ "{alias}" được'


def test_aliases_that_lead_in_a_circle_say_so(desk: Desk) -> None:
    desk.article("2022/a", aliases=["/tin-tuc/2022/b/"])
    desk.article("2022/b", aliases=["/tin-tuc/2022/a/"])
    assert [finding.message for finding in desk.findings("alias_clash")] == [
        'địa chỉ cũ "/tin-tuc/2022/b/" dẫn vòng: "content/articles/2022/b.md" đang ở đó lại ghi bài này là địa chỉ cũ',
        'địa chỉ cũ "/tin-tuc/2022/a/" dẫn vòng: "content/articles/2022/a.md" đang ở đó lại ghi bài này là địa chỉ cũ',
    ]


def test_the_address_of_an_embargoed_article_is_taken_too(desk: Desk) -> None:
    desk.article("2023/mai")
    desk.page(aliases=["/tin-tuc/2023/mai/"])
    assert len(desk.findings("alias_clash")) == 1


def test_free_old_addresses_are_left_alone(desk: Desk) -> None:
    desk.article(aliases=["/tin/123.html", "/Default.aspx/tin", "/tin-tuc/2021/tin/"])
    assert desk.findings("alias_clash") == []
