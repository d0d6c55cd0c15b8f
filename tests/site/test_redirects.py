"""Every old address of the sample portal leads to its page, whichever way the host is told."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from plugins.content_model.library import Content
from plugins.site_output.redirects import save_as
from tests.browser.fixtures import OpenPage
from tests.sites import SAMPLE_NOW

NGINX_PAIR = re.compile(r'^    "(/[^"]*)" "(/[^"]*)";$', re.MULTILINE)


@pytest.fixture(scope="module")
def promised(sample: Content) -> dict[str, str]:
    """Where each old address in the front matter should lead."""
    entries = [*sample.public_articles(SAMPLE_NOW), *(page for page in sample.pages if not page.is_draft)]
    return {unquote(alias): entry.url for entry in entries for alias in entry.front.aliases}


def test_pages_at_old_addresses_lead_on_at_once(
    public_site: Path, public_pages: dict[str, BeautifulSoup], public_url: str, promised: dict[str, str]
) -> None:
    assert promised
    for alias, url in promised.items():
        page = BeautifulSoup((public_site / save_as(alias)).read_bytes(), "html.parser")
        assert page.find("meta", {"http-equiv": "refresh"})["content"] == f"0; url={public_url}{url}"
        assert page.find("link", rel="canonical")["href"] == page.main.a["href"] == f"{public_url}{url}"
        assert url in public_pages


def test_the_list_for_netlify_and_the_like_agrees(public_site: Path, promised: dict[str, str]) -> None:
    lines = [line.split(" ") for line in (public_site / "_redirects").read_text("utf-8").splitlines()]
    assert {unquote(old): (new, status) for old, new, status in lines} == {
        old: (new, "301") for old, new in promised.items()
    }


def test_the_map_for_nginx_agrees(public_site: Path, promised: dict[str, str]) -> None:
    text = (public_site / "_host/nginx-http.conf").read_text("utf-8").partition("$cong_tin_moved")[2].partition("}")[0]
    assert dict(NGINX_PAIR.findall(text)) == promised


@pytest.mark.parametrize("javascript", [True, False])
def test_a_reader_who_follows_an_old_link_reads_the_article(
    tiny_site: Path, hosted: Callable[[Path], str], page: OpenPage, javascript: bool
) -> None:
    shown = page(f"{hosted(tiny_site)}/tin/123.html", javascript=javascript)
    expect(shown).to_have_url(f"{hosted(tiny_site)}/tin-tuc/2022/dai-hoi-chi-bo/")
    expect(shown.get_by_role("heading", level=1)).to_have_text("Chi bộ Văn phòng tổ chức đại hội nhiệm kỳ 2022-2025")
