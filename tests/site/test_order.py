"""Names stand as a Vietnamese dictionary has them, articles newest first, the numbered pages of a list in one chain."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.site.built_pages import read_pages
from tests.sites import TAGS_IN_ORDER


@pytest.fixture(scope="module")
def lists(long_site: Path) -> dict[str, BeautifulSoup]:
    return read_pages(long_site, "tin-tuc/index.html") | read_pages(long_site, "tin-tuc/trang/*/index.html")


@pytest.mark.parametrize("address", ["/the/", "/so-do/"])
def test_tags_stand_in_the_order_of_the_dictionary(long_site: Path, address: str) -> None:
    page = read_pages(long_site, f"{address.strip('/')}/index.html")[address]
    names = [link.get_text() for link in page.main.find_all("a") if link["href"].startswith("/the/the-")]
    assert names == list(TAGS_IN_ORDER)


def test_a_long_list_is_one_chain_from_the_newest_article_to_the_oldest(lists: dict[str, BeautifulSoup]) -> None:
    address, dates, visited = "/tin-tuc/", [], []
    while address:
        visited.append(address)
        page = lists[address]
        dates += [time["datetime"] for time in page.select(".card time")]
        older = page.select_one(".pagination [rel=next]")
        address = older["href"] if older else ""
    assert set(visited) == lists.keys()
    assert dates == sorted(dates, reverse=True)
    assert len(dates) == len(set(dates)) == 173


def test_a_page_of_a_list_marks_itself_and_names_its_neighbours(lists: dict[str, BeautifulSoup]) -> None:
    for address, page in lists.items():
        [current] = page.select(".pagination [aria-current=page]")
        number = address.removeprefix("/tin-tuc/").removeprefix("trang/").rstrip("/")
        assert current.get_text().removeprefix("Trang ") == (number or "Mới nhất")
        for rel in ("prev", "next"):
            in_head = [link["href"] for link in page.head.find_all("link", rel=rel)]
            assert in_head == [link["href"] for link in page.select(f".pagination [rel={rel}]")], address
