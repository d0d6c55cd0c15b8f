"""Pages of a list count from the oldest article and never change once they are full."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.site_pages.pagination import ListPage, paginate
from plugins.site_pages.views import Card, Link, Time


def cards(count: int) -> list[Card]:
    """Return `count` cards, newest first; card 1 is the oldest."""
    time = Time("2020-01-01", "Thứ Tư, 01/01/2020", "01/01/2020")
    return [Card(f"tin {number}", f"/{number}/", time, Link("Mục", "/muc/"), "…") for number in range(count, 0, -1)]


def pages(count: int) -> list[ListPage]:
    return paginate(cards(count), lambda number: f"/trang/{number}/" if number else "/", per_page=20)


def labels(page: ListPage) -> str:
    assert page.pagination
    return " ".join(f"[{entry.label}]" if entry.is_current else entry.label for entry in page.pagination.numbers)


def test_a_short_list_is_one_page_without_numbers() -> None:
    for count in (0, 1, 39):
        (page,) = pages(count)
        assert page.pagination is None
        assert len(page.cards) == count


def test_the_first_page_holds_what_the_full_pages_leave() -> None:
    first, second = pages(40)
    assert (len(first.cards), len(second.cards)) == (20, 20)
    assert second.number == 1
    assert second.cards[-1].title == "tin 1"


@given(st.integers(0, 300))
def test_every_article_stands_on_one_page_in_order(count: int) -> None:
    assert [card for page in pages(count) for card in page.cards] == cards(count)


@given(st.integers(0, 300))
def test_one_more_article_changes_no_numbered_page(count: int) -> None:
    before = {page.number: page.cards for page in pages(count) if page.number}
    after = {page.number: page.cards for page in pages(count + 1) if page.number}
    assert before.items() <= after.items()


@given(st.integers(40, 300))
def test_every_link_leads_to_a_page_that_exists(count: int) -> None:
    made = {f"/trang/{page.number}/" if page.number else "/" for page in pages(count)}
    for page in pages(count):
        assert page.pagination
        linked = {entry.href for entry in page.pagination.numbers if entry.href}
        linked |= {href for href in (page.pagination.newer, page.pagination.older) if href}
        assert linked <= made


def test_the_numbers_that_readers_see() -> None:
    shown = {page.number: labels(page) for page in pages(220)}
    assert shown[0] == "[Mới nhất] 10 9 … 1"
    assert shown[10] == "Mới nhất [10] 9 8 … 1"
    assert shown[5] == "Mới nhất … 7 6 [5] 4 3 … 1"
    assert shown[1] == "Mới nhất … 3 2 [1]"


def test_a_page_in_the_middle_keeps_its_numbers_when_the_list_grows() -> None:
    assert labels(pages(220)[6]) == labels(pages(240)[7])


def test_newer_and_older_join_all_pages_into_one_row() -> None:
    row = {page.number: page.pagination for page in pages(80)}
    assert (row[0].newer, row[0].older) == (None, "/trang/3/")
    assert (row[3].newer, row[3].older) == ("/", "/trang/2/")
    assert (row[1].newer, row[1].older) == ("/trang/2/", None)
