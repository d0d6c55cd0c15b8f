"""The service, the widget and the form, which two people wrote against docs/visitor-counter.md, before one browser.

Nothing stands in for anything here: the tiny site is built with the theme, the preview serves it with the public
headers and passes /v1/ on, the service keeps what it is sent, and what it kept is read back by its command line.
"""

from __future__ import annotations

import csv
import io
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request

from plugins.preview.server import PreviewServer
from plugins.site_output.headers import SECURITY
from plugins.vietnamese.dates import VIETNAM
from plugins.visitor_counter.service.command_line import main
from plugins.visitor_counter.service.server import Beside, start_beside
from tests.browser.fixtures import Console, OpenPage
from tests.sites import build_site, copy_tiny
from tests.visitor_counter.service_beside import BROWSER

ARTICLE = "/tin-tuc/2022/dai-hoi-chi-bo/"
OTHER = "/tin-tuc/2022/thong-bao/"
CONTACT = "/lien-he/"
FORM = "#gop_y form"
COUNTER = "service: /v1/\ncarried_over: 1316340\nas_of: 2023-05-01 00:00\n"
DESCRIBED = "field => document.getElementById(field.getAttribute('aria-describedby').split(' ')[0]).textContent"
TOLD = {"subject": "Đường dốc", "text": "Lối vào cho xe lăn bị chắn.\nMong Sở xem lại.", "contact": "0900 000 000"}


@dataclass
class Together:
    """A site whose pages count; each test has a service and a database of its own."""

    address: str
    database: Path
    beside: Beside
    server: PreviewServer
    is_stopped: bool = field(default=False)

    def stop(self) -> None:
        """Pull the service's plug; what nginx then answers, 502, the preview answers too."""
        if not self.is_stopped:
            self.beside.close()
        self.is_stopped = True

    def command(self, *arguments: str) -> int:
        """Run the service's command line on the same database."""
        settings = self.database.with_name("counter.toml")
        settings.write_text(f"database = {json.dumps(str(self.database))}\n", encoding="utf-8")
        return main(["--settings", str(settings), *arguments])

    def opinions(self) -> list[dict[str, str]]:
        """Return what the office reads."""
        written = self.database.with_name("y-kien.csv")
        assert self.command("feedback", "--csv", str(written)) == 0
        return list(csv.DictReader(io.StringIO(written.read_text(encoding="utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site with a counter and a service."""
    folder = tmp_path_factory.mktemp("together")
    content = copy_tiny(folder)
    (content / "data/counter.yml").write_text(COUNTER, encoding="utf-8")
    # At the moment of the test: the calendar's script asks for the year of the reader's clock.
    result = build_site(content, folder / "site", datetime.now(VIETNAM))
    assert result.ok, "\n".join(map(str, result.findings))
    return folder / "site"


@pytest.fixture
def together(built: Path, tmp_path: Path) -> Iterator[Together]:
    """The built site behind the preview's server, with the real service beside it."""
    database = tmp_path / "counter" / "counter.sqlite3"
    with PreviewServer(("127.0.0.1", 0), built, dict(SECURITY)) as server:
        beside = start_beside(database, built / "luot-truy-cap/paths.json", [server.url])
        server.service_port = beside.port
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        site = Together(server.url, database, beside, server)
        try:
            yield site
        finally:
            site.stop()
            server.shutdown()
            thread.join()


@pytest.fixture
def page(page: OpenPage) -> OpenPage:
    """Opens pages as `page` does, with a reader's agent: the browser's own tells that a machine drives it."""

    def open_page(address: str = "", **settings: Any) -> Page:
        opened = page(**settings)
        opened.set_extra_http_headers({"User-Agent": BROWSER})
        if address:
            opened.goto(address)
        return opened

    return open_page


def figures_of(page: Page) -> dict[str, str]:
    """Return what the box and the article show, by figure."""
    return {
        str(place.get_attribute("data-figure")): str(place.text_content())
        for place in page.locator("[data-figure]").all()
    }


def write(reader: Page, **fields: str) -> None:
    """Fill the form in and agree, as a reader does."""
    for name, value in fields.items():
        reader.locator(f'{FORM} [name="{name}"]').fill(value)
    reader.locator(f'{FORM} [name="consent"]').check()


def send(page: Page) -> None:
    page.get_by_role("button", name="Gửi ý kiến").click()


def test_a_page_counts_once_and_a_second_page_of_the_same_reader_is_no_second_visit(
    together: Together, page: OpenPage
) -> None:
    reader = page()
    asked: list[Request] = []
    reader.on("request", lambda request: asked.append(request) if "/v1/" in request.url else None)
    reader.goto(together.address + ARTICLE)
    reader.get_by_text("Lượt xem: 1").wait_for()
    once = {"online": "1", "today": "1", "week": "1", "month": "1", "total": "1.316.341"}
    shown = figures_of(reader)
    assert {key: shown[key] for key in shown if key != "views"}.items() <= once.items()
    assert [(request.method, request.url) for request in asked] == [("POST", f"{together.address}/v1/hit")]
    reader.goto(together.address + OTHER)
    reader.get_by_text("Lượt xem: 1").wait_for()
    assert figures_of(reader) == shown
    reader.goto(together.address + ARTICLE)
    reader.get_by_text("Lượt xem: 1").wait_for()
    assert figures_of(reader) == shown


def test_without_script_the_picture_counts_the_page_it_stands_on(
    together: Together, page: OpenPage, capsys: pytest.CaptureFixture[str]
) -> None:
    reader = page(together.address + ARTICLE, javascript=False)
    picture = reader.get_by_role("img", name="Số lượt truy cập cổng")
    assert picture.evaluate("image => image.decode().then(() => [image.naturalWidth, image.naturalHeight])") == [
        220,
        120,
    ]
    together.stop()
    assert together.command("export") == 0
    counted: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert counted["pages"] == {ARTICLE: 1}


def test_with_the_service_stopped_the_page_shows_the_published_figures_and_their_moment(
    together: Together, page: OpenPage, console: Console
) -> None:
    together.stop()
    reader = page(together.address + ARTICLE)
    reader.get_by_text("Số liệu lúc 00:00, 01/05/2023.").wait_for()
    shown = figures_of(reader)
    assert (shown["total"], shown["views"]) == ("1.316.340", "")
    console.expect("502")


@pytest.mark.parametrize("javascript", [True, False])
def test_the_form_stores_one_opinion_with_and_without_script(
    together: Together, page: OpenPage, javascript: bool
) -> None:
    reader = page(together.address + CONTACT, javascript=javascript)
    write(reader, **TOLD, page=ARTICLE)
    send(reader)
    reader.get_by_text("đã nhận được ý kiến").wait_for()
    (kept,) = together.opinions()
    assert {*TOLD.values(), ARTICLE} <= set(kept.values())


def test_the_link_below_an_article_leads_to_the_form_with_the_article_named(together: Together, page: OpenPage) -> None:
    reader = page(together.address + ARTICLE)
    reader.get_by_role("link", name="Góp ý về bài này").click()
    reader.wait_for_url(lambda address: f"{CONTACT}?trang=" in address)
    assert reader.locator(f'{FORM} [name="page"]').input_value() == ARTICLE


@pytest.mark.parametrize("javascript", [True, False])
def test_a_machine_that_fills_every_field_in_is_thanked_and_nothing_is_kept(
    together: Together, page: OpenPage, javascript: bool
) -> None:
    reader = page(together.address + CONTACT, javascript=javascript)
    write(reader, **TOLD, website="https://quang-cao.example/")
    send(reader)
    reader.get_by_text("đã nhận được ý kiến").wait_for()
    assert together.opinions() == []


@pytest.mark.parametrize("javascript", [True, False])
def test_what_is_wrong_is_said_beside_each_field_and_nothing_written_is_lost(
    together: Together, page: OpenPage, console: Console, axe: Callable[[Page], list[str]], javascript: bool
) -> None:
    reader = page(together.address + CONTACT, javascript=javascript)
    for name, value in (TOLD | {"subject": "   ", "page": ARTICLE}).items():
        reader.locator(f'{FORM} [name="{name}"]').fill(value)
    send(reader)
    reader.get_by_text("Hãy viết tiêu đề.").wait_for()
    fields = {name: reader.locator(f'{FORM} [name="{name}"]') for name in (*TOLD, "page", "consent")}
    wrong = {name for name, field in fields.items() if field.get_attribute("aria-invalid") == "true"}
    assert wrong == {"subject", "consent"}
    beside = {name: field.evaluate(DESCRIBED) for name, field in fields.items()}
    assert beside["subject"] == "Hãy viết tiêu đề."
    assert beside["consent"] == "Hãy đánh dấu đồng ý để chúng tôi được lưu ý kiến này."
    assert beside["text"] == ""
    assert fields["subject"].evaluate("field => field === document.activeElement"), (
        "the first wrong field has the focus"
    )
    assert reader.get_by_text("Ý kiến chưa gửi được").count() == 1
    assert fields["text"].input_value() == TOLD["text"]
    assert (fields["contact"].input_value(), fields["page"].input_value()) == (TOLD["contact"], ARTICLE)
    if javascript:
        assert axe(reader) == []
    else:
        border = fields["subject"].evaluate("field => getComputedStyle(field).borderTopWidth")
        assert (reader.title(), border) == ("Chưa gửi được – Tiếp nhận ý kiến", "2px"), "it has the site's style sheet"
    fields["subject"].fill(TOLD["subject"])
    fields["consent"].check()
    send(reader)
    reader.get_by_text("đã nhận được ý kiến").wait_for()
    (kept,) = together.opinions()
    assert {*TOLD.values(), ARTICLE} <= set(kept.values())
    console.expect("400")


def test_a_long_text_that_is_pasted_is_not_cut_without_a_word(
    together: Together, page: OpenPage, console: Console
) -> None:
    """As long as a text of 5,000 letters with tone marks is when it is percent-encoded, and then some."""
    reader = page(together.address + CONTACT, javascript=False)
    long = "ộ" * 7_000
    write(reader, **TOLD | {"text": long})
    send(reader)
    reader.get_by_text("Dài quá 5.000 ký tự (đang có 7.000); hãy viết gọn lại.").wait_for()
    assert reader.locator(f'{FORM} [name="text"]').input_value() == long
    console.expect("400")


def test_what_a_reader_wrote_is_kept_when_it_cannot_be_sent(
    together: Together, page: OpenPage, console: Console
) -> None:
    reader = page(together.address + CONTACT)
    together.stop()
    write(reader, **TOLD)
    send(reader)
    reader.get_by_text("Nội dung bạn viết vẫn còn đây").wait_for()
    assert {name: reader.locator(f'{FORM} [name="{name}"]').input_value() for name in TOLD} == TOLD
    console.expect("502")


def test_the_contact_page_with_its_form_has_no_barriers(
    together: Together, page: OpenPage, axe: Callable[[Page], list[str]]
) -> None:
    reader = page(together.address + CONTACT)
    reader.get_by_role("button", name="Gửi ý kiến").wait_for()
    assert axe(reader) == []


def test_on_a_static_host_without_a_service_a_page_asks_for_the_published_file_and_nothing_fails(
    page: OpenPage, served: Callable[[Path], str], console: Console, tmp_path: Path
) -> None:
    content = copy_tiny(tmp_path)
    (content / "data/counter.yml").write_text(COUNTER.replace("service: /v1/\n", ""), encoding="utf-8")
    assert build_site(content, tmp_path / "site", datetime.now(VIETNAM)).ok
    reader = page()
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url) if request.resource_type == "fetch" else None)
    address = served(tmp_path / "site")
    reader.goto(address + ARTICLE)
    reader.get_by_text("Số liệu lúc 00:00, 01/05/2023.").wait_for()
    shown = figures_of(reader)
    assert shown["total"] == "1.316.340"
    assert "online" not in shown, "nobody knows who is there"
    assert [one.removeprefix(address) for one in asked if "/luot-truy-cap/" in one or "/v1/" in one] == [
        "/luot-truy-cap/figures.json"
    ]
    assert console.take() == []


def test_the_figures_arrive_without_moving_anything(together: Together, page: OpenPage) -> None:
    """Cumulative Layout Shift, https://web.dev/articles/cls: 0 from the box and the article's line."""
    reader = page()
    reader.add_init_script(
        "window.moved = []; new PerformanceObserver(list => moved.push(...list.getEntries().flatMap(entry =>"
        " entry.sources.map(source => source.node?.parentElement?.outerHTML?.slice(0, 200) ?? ''))))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    reader.goto(together.address + ARTICLE)
    reader.get_by_text("Lượt xem: 1").wait_for()
    reader.wait_for_timeout(300)
    assert [where for where in reader.evaluate("moved") if "visitor-counter" in where or "article-views" in where] == []
