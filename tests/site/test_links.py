"""Every link, picture and fragment inside the site leads somewhere; nothing is fetched from elsewhere."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.site.built_pages import broken_links, inner_links, read_pages
from tests.sites import TINY, build_site

FETCHING = {"img": "src", "script": "src", "source": "src", "video": "src", "iframe": "src", "object": "data"}


@pytest.fixture(scope="module")
def pages(public_pages: dict[str, BeautifulSoup], preview_site: Path) -> dict[str, BeautifulSoup]:
    """Every public page and every draft by its address."""
    return {**public_pages, **read_pages(preview_site, "ban-nhap/*/index.html")}


def test_every_inner_link_and_fragment_resolves(pages: dict[str, BeautifulSoup], preview_site: Path) -> None:
    assert broken_links(preview_site, pages) == []


def test_every_inner_link_of_a_site_below_a_path_resolves(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_site(TINY, site, SITEURL="https://tinh.example.vn/so/cong")
    assert broken_links(site, read_pages(site), "/so/cong") == []


def test_no_page_fetches_anything_from_another_host(pages: dict[str, BeautifulSoup]) -> None:
    fetched = [
        (url, element[attribute])
        for url, soup in pages.items()
        for tag, attribute in FETCHING.items()
        for element in soup.find_all(tag)
        if element.get(attribute) and urlsplit(element[attribute]).netloc
    ]
    rels = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "preconnect", "dns-prefetch"}
    fetched += [
        (url, element["href"])
        for url, soup in pages.items()
        for element in soup.find_all("link")
        if rels & set(element["rel"]) and urlsplit(element["href"]).netloc
    ]
    assert fetched == []


def test_no_submenu_offers_one_address_twice(public_pages: dict[str, BeautifulSoup]) -> None:
    submenus = public_pages["/"].select(".menu details")
    offered = [[link["href"] for link in submenu.find_all("a")] for submenu in submenus]
    assert offered
    assert [links for links in offered if len(links) != len(set(links))] == []


def test_the_menu_s_lists_and_pages_are_in_the_site_map(public_pages: dict[str, BeautifulSoup]) -> None:
    offered = {link["href"] for link in public_pages["/"].select(".menu a")} - {"/"}
    assert offered <= {link["href"] for link in public_pages["/so-do/"].main.find_all("a")}


def test_what_is_called_so_in_the_menu_is_called_so_at_its_head(public_pages: dict[str, BeautifulSoup]) -> None:
    home = public_pages["/"]
    named = {link["href"]: link.get_text() for link in home.select(".menu details a, .site-footer-links a")}
    for address in ("/lich/", "/so-do/", "/van-ban/", "/hinh-anh/", "/dai-hoi/"):
        assert public_pages[address].h1.get_text() == named[address]


def test_what_the_guide_names_in_bold_is_there_to_be_touched(public_pages: dict[str, BeautifulSoup]) -> None:
    search = {"Bỏ đánh dấu"}  # comes with the words of a search
    named = {bold.get_text() for bold in public_pages["/huong-dan-su-dung/"].select(".prose strong")} - search
    home = public_pages["/"]
    touched = {element.get_text() for element in home.select(".menu a, .menu summary, button")}
    assert named <= touched | {field["placeholder"] for field in home.select("input[placeholder]")}


def is_taken_back(page: BeautifulSoup) -> bool:
    """Say whether the page only tells that its article was taken back; none leads there."""
    notice = page.select_one(".notice")
    return notice is not None and notice.get_text().startswith("Bài đã gỡ.")


def test_every_article_is_within_three_clicks_of_the_home_page(public_pages: dict[str, BeautifulSoup]) -> None:
    reached, frontier = {"/"}, {"/"}
    for _ in range(3):
        found = {urlsplit(link).path for url in frontier for link in inner_links(public_pages[url])}
        frontier = (found & public_pages.keys()) - reached
        reached |= frontier
    articles = {url for url in public_pages if url.startswith("/tin-tuc/2") and not is_taken_back(public_pages[url])}
    assert articles
    assert articles <= reached


def test_every_page_has_one_h1_a_title_of_its_own_and_the_language(pages: dict[str, BeautifulSoup]) -> None:
    for url, soup in pages.items():
        assert len(soup.find_all("h1")) == 1, url
        assert soup.html["lang"] == "vi", url
        assert soup.title.string.strip(), url
    titles = [soup.title.string for url, soup in pages.items() if not soup.find("meta", {"http-equiv": "refresh"})]
    repeated = {title for title in titles if titles.count(title) > 1}
    assert repeated == set()


def test_every_picture_has_a_size_and_words(pages: dict[str, BeautifulSoup]) -> None:
    for url, soup in pages.items():
        for picture in soup.find_all("img"):
            assert picture.get("alt") is not None, url
            assert picture.get("width"), url
            assert picture.get("height"), url
