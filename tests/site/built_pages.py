"""Reads built pages as the tests ask about them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup


def read_pages(site: Path, pattern: str = "**/*.html") -> dict[str, BeautifulSoup]:
    """Return the pages of a built site by their address inside it."""
    return {
        "/" + path.relative_to(site).as_posix().removesuffix("index.html"): BeautifulSoup(
            path.read_text(encoding="utf-8"), "html.parser"
        )
        for path in sorted(site.glob(pattern))
    }


def inner_links(page: BeautifulSoup) -> Iterator[str]:
    """Yield what a page links to or shows without naming a host."""
    for element in page.find_all(href=True) + page.find_all(src=True):
        link = element.get("href") or element.get("src")
        if not urlsplit(link).scheme:
            yield link


def broken_links(site: Path, pages: dict[str, BeautifulSoup], base: str = "") -> list[str]:
    """Return every inner link that leads to no file, or to a fragment that its page has not.

    Args:
        base: path of SITEURL, with which every link must begin.
    """
    ids = {base + url: {element["id"] for element in page.find_all(id=True)} for url, page in pages.items()}
    return [
        f"{url} → {link}"
        for url, page in pages.items()
        for link in inner_links(page)
        if not _resolves(link, base + url, base, site, ids)
    ]


def _resolves(link: str, here: str, base: str, site: Path, ids: dict[str, set[str]]) -> bool:
    parts = urlsplit(link)
    target = unquote(parts.path) or here
    file = site / target.removeprefix(base).lstrip("/") / ("index.html" if target.endswith("/") else "")
    return target.startswith(f"{base}/") and file.is_file() and (not parts.fragment or parts.fragment in ids[target])
