"""The exact files of the tiny site; `pytest tests/sites --update-golden` writes them anew for review."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites import TINY, build_site

GOLDEN = Path(__file__).parent / "golden"
FILES = {
    "home.html": "index.html",
    "article.html": "tin-tuc/2022/dai-hoi-chi-bo/index.html",
    "section.html": "muc/thong-bao/index.html",
    "contact.html": "lien-he/index.html",
    "archive.html": "luu-tru/index.html",
    "documents.html": "van-ban/index.html",
    "document.html": "van-ban/36-kh-duk/index.html",
    "redirect.html": "tin/123.html",
    "not_found.html": "404.html",
    "feed.xml": "feed.xml",
    "feed.json": "feed.json",
    "sitemap.xml": "sitemap.xml",
    "robots.txt": "robots.txt",
    "_redirects": "_redirects",
}
"""The file of the tiny site that each golden file holds."""


WHOLE = "home.html"
SHARED = re.compile(r'<(header|footer) class="site-\1">.*?</\1>', re.DOTALL)
HASH = re.compile(r"(/theme/[\w-]+)\.[0-9a-f]{12}\.")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site as the public gets it."""
    site = tmp_path_factory.mktemp("golden") / "site"
    result = build_site(TINY, site, SITEURL="https://so.example.vn")
    assert result.ok, "\n".join(map(str, result.findings))
    return site


def shown_for_review(name: str, data: bytes) -> str:
    """Return a file without what would bury the difference that a reviewer is to see.

    The names of the theme's files carry a hash that changes with every line of CSS; tests/site_pages/test_assets.py
    holds them. Header and footer are the same on every page, as tests/theme/test_pages.py asserts: one golden page has
    them.
    """
    text = HASH.sub(r"\1.", data.decode())
    return text if name == WHOLE else SHARED.sub(r"<!-- \1 -->", text)


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_tiny_site_is_the_one_reviewed(
    site: Path, golden: Callable[[Path, str], None], name: str
) -> None:
    golden(GOLDEN / name, shown_for_review(name, (site / FILES[name]).read_bytes()))


def test_every_golden_file_is_compared() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == FILES.keys()
