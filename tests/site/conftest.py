"""The sites that readers, crawlers and assistive tools are sent to, each built once for all tests."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Page

from plugins.content_model.library import Content, Library
from plugins.preview.server import PreviewServer
from plugins.site_output.headers import header_lines
from tests.browser.fixtures import OpenPage
from tests.site.built_pages import read_pages
from tests.sites import ROOT, SAMPLE_NOW, TINY, build_site, make_empty, make_long
from tests.workers import made_once

AXE = Axe()
# Every rule of WCAG 2.2 A and AA and of good practice. The rules named are off by default: some are new, and some may
# err on pages that are not ours. Not so label-content-name-mismatch: a day of the calendar shows two figures and is
# named by a whole sentence, which has both.
AXE_OPTIONS: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {
        rule: {"enabled": True}
        for rule in (
            "focus-order-semantics",
            "p-as-heading",
            "table-fake-caption",
            "target-size",
            "td-has-header",
        )
    },
    "resultTypes": ["violations"],
}


# Moves Date alone; playwright's own clock would take requestAnimationFrame over as well.
AS_IF_BUILT_NOW = f"""
    const ahead = {SAMPLE_NOW.timestamp() * 1000} - Date.now();
    Date = class extends Date {{
        constructor(...parts) {{ super(...(parts.length ? parts : [Date.now()])); }}
        static now() {{ return super.now() + ahead; }}
    }};
"""


@pytest.fixture(scope="session")
def public_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample portal as the public gets it."""
    folder = made_once(tmp_path_factory, "public", lambda folder: _built(ROOT / "content", folder))
    return folder / "site"


@pytest.fixture(scope="session")
def preview_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample portal as editors preview it: drafts and the style guide are there."""
    preview = {"settings": "pelicanconf.py"}
    folder = made_once(tmp_path_factory, "preview", lambda folder: _built(ROOT / "content", folder, **preview))
    return folder / "site"


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory, hosted: Callable[[Path], str]) -> Path:
    """A preview of the tiny site that knows its own address, so that its redirects lead to where it is served."""
    folder = tmp_path_factory.mktemp("tiny")
    return _built(TINY, folder, settings="pelicanconf.py", SITEURL=hosted(folder / "site"))


@pytest.fixture(scope="session")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with enough articles in one list for numbered pages with a gap between them."""
    folder = tmp_path_factory.mktemp("long")
    return _built(make_long(folder, articles=170), folder)


@pytest.fixture(scope="session")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal without any article or page."""
    folder = tmp_path_factory.mktemp("empty")
    return _built(make_empty(folder), folder)


@pytest.fixture(scope="session")
def public_pages(public_site: Path) -> dict[str, BeautifulSoup]:
    """Every page of the public sample portal by its address, read once."""
    return read_pages(public_site)


@pytest.fixture(scope="session")
def public_url(public_pages: dict[str, BeautifulSoup]) -> str:
    """The address that the public sample portal gives itself, without a slash at its end."""
    return str(public_pages["/"].find("link", rel="canonical")["href"]).rstrip("/")


@pytest.fixture(scope="session")
def sample() -> Content:
    """What the editors of the sample portal wrote, drafts and embargoed articles included."""
    library = Library(ROOT / "content")
    for _ in library.read():
        pass
    return library.content()


def _built(content: Path, folder: Path, **options: Any) -> Path:
    result = build_site(content, folder / "site", SAMPLE_NOW, **options)
    assert result.ok, "\n".join(map(str, result.findings))
    return folder / "site"


@pytest.fixture
def page(page: OpenPage) -> OpenPage:
    """Opens pages as `page` does, at the moment of the build: the calendar follows the reader's clock."""

    def open_page(address: str = "", **settings: Any) -> Page:
        shown = page(**settings)
        shown.add_init_script(AS_IF_BUILT_NOW)
        if address:
            shown.goto(address)
        return shown

    return open_page


@pytest.fixture(scope="session")
def hosted() -> Iterator[Callable[[Path], str]]:
    """Serves a built site with the headers that hosts are told to send; returns its address without a last slash."""
    servers: dict[Path, PreviewServer] = {}

    def host(site: Path) -> str:
        if site not in servers:
            servers[site] = server = PreviewServer(("127.0.0.1", 0), site, dict(header_lines("/")))
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}).start()
        return servers[site].url

    yield host
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def accessibility_faults() -> Callable[[Page], list[str]]:
    """Lists what axe-core finds against WCAG 2.2 AA and good practice on a page as it is shown now."""

    def check(page: Page) -> list[str]:
        if page.evaluate("typeof axe") == "undefined":
            page.evaluate(AXE.axe_script)
        violations = page.evaluate("options => axe.run(options).then(result => result.violations)", AXE_OPTIONS)
        return [
            f"{violation['id']}: {node['failureSummary']}: {node['html']}"
            for violation in violations
            for node in violation["nodes"]
        ]

    return check
