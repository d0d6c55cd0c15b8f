"""What a reader's browser loads for a first search: Chromium on a built site, its search page given another index.

Bytes are counted as they come over the line: headers and bodies, compressed by gzip as our hosts do, nothing cached.
The line is "Slow 3G" of Chromium's own tools: 400 ms there and back, 50 KB a second.
"""

from __future__ import annotations

import gzip
import re
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Route, sync_playwright

from chores import chromium
from plugins.site_search.index_files import SearchIndex

COMPRESSED = {".html", ".css", ".js", ".json", ".txt", ".svg"}
LATENCY, BYTES_A_SECOND = 400, 50_000


@dataclass(frozen=True, slots=True)
class FirstSearch:
    """What one search cost a reader who came with an empty cache."""

    query: str
    page: int
    """Bytes of the search page, its style sheets, scripts and pictures."""
    search: int
    """Bytes of the index, until ten results stand there."""
    seconds: float
    """From the last key to the first result, on the slow line, with the page there already."""


def first_searches(site: Path, index: SearchIndex, queries: Sequence[str], folder: Path) -> Iterator[FirstSearch]:
    """Search for each query in a browser of its own; `folder` is filled with a copy of the built site."""
    shutil.copytree(site, folder, dirs_exist_ok=True)
    for name, data in index.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    page = folder / "tim-kiem/index.html"
    page.write_text(re.sub(r'data-index="[^"]*"', f'data-index="/{index.directory}"', page.read_text("utf-8")), "utf-8")
    with _served(folder) as address, sync_playwright() as playwright:
        program = chromium.find()
        if program is None:
            raise SystemExit(chromium.NOT_FOUND)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for query in queries:
            shown = browser.new_page()
            yield _measured(shown, address, query)
            shown.close()
        browser.close()


def _measured(shown: Page, address: str, query: str) -> FirstSearch:
    network = shown.context.new_cdp_session(shown)
    network.send("Network.enable")
    names: dict[str, str] = {}
    loaded: dict[str, float] = {}
    network.on("Network.requestWillBeSent", lambda sent: names.update({sent["requestId"]: sent["request"]["url"]}))
    network.on("Network.loadingFinished", lambda done: loaded.update({done["requestId"]: done["encodedDataLength"]}))
    shown.route("**/tin-tuc/**", _article)
    shown.goto(f"{address}/tim-kiem/", wait_until="networkidle")
    slow = {
        "offline": False,
        "latency": LATENCY,
        "downloadThroughput": BYTES_A_SECOND,
        "uploadThroughput": BYTES_A_SECOND,
    }
    network.send("Network.emulateNetworkConditions", slow)
    field = shown.locator(".search-results input[type=search]")
    field.focus()
    field.fill(query)
    began = shown.evaluate("performance.now()")
    shown.locator(".search-results li h3").first.wait_for(timeout=60_000)
    seconds = (shown.evaluate("performance.now()") - began) / 1000
    shown.wait_for_load_state("networkidle")
    shown.wait_for_timeout(1_500)
    of_index = {request for request, url in names.items() if "/chi-muc/" in url}
    sizes = [sum(size for request, size in loaded.items() if (request in of_index) == kind) for kind in (False, True)]
    return FirstSearch(query, round(sizes[0]), round(sizes[1]), seconds)


def _article(route: Route) -> None:
    """Answer for an article in which a result's passage is looked for: those of the index have no pages here."""
    route.fulfill(status=404, body="")


class _Compressing(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file.name))
        if file.suffix in COMPRESSED:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
