"""What a reader on a slow line must load."""

import gzip
from pathlib import Path

from bs4 import BeautifulSoup

LIMIT = 30_000
"""Bytes, compressed, of a page with its styles and modules and without pictures."""


def test_no_page_weighs_more_than_30_kb_without_pictures(public_site: Path) -> None:
    weights = {path: _weight(path, public_site) for path in public_site.rglob("*.html")}
    heavy = {str(path.relative_to(public_site)): weight for path, weight in weights.items() if weight > LIMIT}
    assert heavy == {}


def _weight(page: Path, site: Path) -> int:
    data = page.read_bytes()
    soup = BeautifulSoup(data, "html.parser")
    files = [element["src"] for element in soup.find_all("script", src=True)]
    files += [element["href"] for element in soup.find_all("link", rel="stylesheet")]
    return sum(
        len(gzip.compress(part, 6)) for part in (data, *((site / file.lstrip("/")).read_bytes() for file in files))
    )
