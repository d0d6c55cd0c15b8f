"""What a reader on a slow line must load."""

import gzip
from pathlib import Path

from bs4 import BeautifulSoup

LIMIT = 30_000
"""Bytes, compressed, of a page with its styles and modules and without pictures."""


def test_no_page_weighs_more_than_30_kb_without_pictures(
    public_site: Path, public_pages: dict[str, BeautifulSoup]
) -> None:
    theme = {f"/theme/{path.name}": _compressed(path) for path in (public_site / "theme").iterdir()}
    weights = {
        url: _compressed(public_site / (f"{url}index.html" if url.endswith("/") else url).lstrip("/"))
        + sum(theme[file] for file in _loaded(page))
        for url, page in public_pages.items()
    }
    assert {url: weight for url, weight in weights.items() if weight > LIMIT} == {}


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def _loaded(page: BeautifulSoup) -> list[str]:
    scripts = [element["src"] for element in page.find_all("script", src=True)]
    return scripts + [element["href"] for element in page.find_all("link", rel="stylesheet")]
