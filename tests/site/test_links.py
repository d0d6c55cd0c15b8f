"""Every link, picture and fragment inside the site leads somewhere; nothing is fetched from elsewhere."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from plugins.content_model.addresses import STYLE_GUIDE

FETCHING = {"img": "src", "script": "src", "source": "src", "video": "src", "iframe": "src", "object": "data"}


@pytest.fixture(scope="module")
def pages(preview_site: Path) -> dict[str, BeautifulSoup]:
    """Every page by its address, but for the style guide: its examples have invented links and h1s of their own."""
    found = {address(path, preview_site): path for path in sorted(preview_site.rglob("*.html"))}
    return {url: soup_of(path) for url, path in found.items() if url != STYLE_GUIDE}


def address(path: Path, site: Path) -> str:
    return "/" + path.relative_to(site).as_posix().removesuffix("index.html")


def soup_of(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def inner_links(soup: BeautifulSoup) -> Iterator[str]:
    for element in soup.find_all(href=True) + soup.find_all(src=True):
        link = element.get("href") or element.get("src")
        if not urlsplit(link).scheme:
            yield link


def test_every_inner_link_and_fragment_resolves(pages: dict[str, BeautifulSoup], preview_site: Path) -> None:
    ids = {url: {element["id"] for element in soup.find_all(id=True)} for url, soup in pages.items()}
    broken = []
    for url, soup in pages.items():
        for link in inner_links(soup):
            parts = urlsplit(link)
            target = unquote(parts.path) or url
            file = preview_site / target.lstrip("/") / ("index.html" if target.endswith("/") else "")
            if not file.is_file() or (parts.fragment and parts.fragment not in ids[target]):
                broken.append(f"{url} → {link}")
    assert broken == []


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


def test_every_article_is_within_three_clicks_of_the_home_page(public_site: Path) -> None:
    reached, frontier = {"/"}, {"/"}
    for _ in range(3):
        found = {
            link for url in frontier for link in inner_links(soup_of(public_site / url.lstrip("/") / "index.html"))
        }
        frontier = {urlsplit(link).path for link in found if urlsplit(link).path.endswith("/")} - reached
        reached |= frontier
    articles = {address(path, public_site) for path in public_site.glob("tin-tuc/[0-9]*/*/index.html")}
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
