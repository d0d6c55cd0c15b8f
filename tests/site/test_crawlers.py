"""What search engines are told: every public page, nothing else."""

from pathlib import Path
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def is_hidden(page: BeautifulSoup) -> bool:
    """Say whether a page asks not to be indexed, as redirects, search and 404 do."""
    robots = page.find("meta", {"name": "robots"})
    return robots is not None and "noindex" in robots["content"]


def listed(site: Path) -> list[str]:
    root = ElementTree.fromstring((site / "sitemap.xml").read_bytes())  # noqa: S314 - our own output
    return [element.text or "" for element in root.iter(f"{SITEMAP}loc")]


def test_the_site_map_lists_exactly_the_public_pages(
    public_site: Path, public_pages: dict[str, BeautifulSoup], public_url: str
) -> None:
    public = [public_url + url for url, page in public_pages.items() if not is_hidden(page)]
    assert listed(public_site) == sorted(public)


def test_a_page_names_its_own_address_as_the_one_to_keep(
    public_pages: dict[str, BeautifulSoup], public_url: str
) -> None:
    living = {url: page for url, page in public_pages.items() if not page.find("meta", {"http-equiv": "refresh"})}
    canonical = {url: page.find("link", rel="canonical")["href"] for url, page in living.items()}
    assert {url: address for url, address in canonical.items() if address != public_url + url} == {}


def test_pages_that_are_no_news_are_hidden(public_pages: dict[str, BeautifulSoup]) -> None:
    shown = [url for url in ("/404.html", "/tim-kiem/") if not is_hidden(public_pages[url])]
    assert shown == []


@pytest.mark.parametrize(("site", "may_read"), [("public_site", True), ("preview_site", False)])
def test_crawlers_may_read_the_public_site_and_no_preview(
    request: pytest.FixtureRequest, public_url: str, site: str, may_read: bool
) -> None:
    """RFC 9309, read by the parser that Python brings."""
    text = (request.getfixturevalue(site) / "robots.txt").read_text("utf-8")
    robots = RobotFileParser()
    robots.parse(text.splitlines())
    assert robots.can_fetch("*", f"{public_url}/tin-tuc/") is may_read
    assert robots.site_maps() == ([f"{public_url}/sitemap.xml"] if may_read else None)
