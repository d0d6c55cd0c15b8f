"""The widget in a browser, before a service that answers, stays silent, or is not there (docs/visitor-counter.md)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, Route

from tests.browser.fixtures import Console, OpenPage

JS = Path(__file__).parents[2] / "theme/static/js/visitor-counter.js"
HTML = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tin</title></head><body>
<main><h1>Tin</h1><p data-figure="views"></p></main>
<section data-component="visitor-counter" data-service="/v1/" data-figures="/figures.json">
<dl><dt>Đang truy cập</dt><dd data-figure="online">–</dd><dt>Tổng</dt><dd data-figure="total">–</dd></dl>
<p class="visitor-counter-note"></p></section>
<script type="module" src="/visitor-counter.js"></script></body></html>"""
ANSWER = {"v": 1, "counted": True, "online": 2, "total": 1316340, "views": 4021, "as_of": "2026-11-22T21:05:09+07:00"}
STATS = {**ANSWER, "views": {"/tin.html": 4021}}
SAVED = {"v": 1, "total": 1316000, "as_of": "2026-11-21T17:05:00+00:00", "views": {}}
"""Saved at five past midnight in Vietnam, on the day after that of its own zone."""
Answer = Callable[[Route], None]


def reply(data: dict[str, Any]) -> Answer:
    return lambda route: route.fulfill(status=200, content_type="application/json", body=json.dumps(data))


def refuse(route: Route) -> None:
    route.abort("connectionrefused")


@pytest.fixture
def look(page: OpenPage, served: Callable[[Path], str], tmp_path: Path) -> Callable[..., tuple[Page, list[Request]]]:
    """Opens the page before a service that answers as given; returns it with the requests that the module made."""
    (tmp_path / "tin.html").write_text(HTML, encoding="utf-8")
    (tmp_path / "visitor-counter.js").write_bytes(JS.read_bytes())

    def open_page(hit: Answer, figures: Answer, script: str = "") -> tuple[Page, list[Request]]:
        opened = page()
        asked: list[Request] = []
        opened.on("request", lambda request: asked.append(request) if request.resource_type == "fetch" else None)
        opened.route("**/v1/hit", hit)
        opened.route("**/v1/stats*", reply(STATS))
        opened.route("**/figures.json", figures)
        opened.add_init_script(script)
        opened.goto(f"{served(tmp_path)}/tin.html")
        return opened, asked

    return open_page


def figures_of(page: Page) -> dict[str, str]:
    return {
        str(place.get_attribute("data-figure")): str(place.text_content())
        for place in page.locator("[data-figure]").all()
    }


def test_a_page_that_is_seen_is_counted_by_one_request_and_shows_the_answer(look: Any) -> None:
    page, asked = look(reply(ANSWER), refuse)
    page.get_by_text("1.316.340").wait_for()
    assert figures_of(page) == {"views": "Lượt xem: 4.021", "online": "2", "total": "1.316.340"}
    assert [(request.method, request.url.rpartition("/")[2]) for request in asked] == [("POST", "hit")]
    sent = json.loads(asked[0].post_data or "")
    assert sent["p"] == "/tin.html"
    assert len(sent["n"]) == 24
    assert asked[0].header_value("content-type") == "text/plain;charset=UTF-8"
    assert asked[0].header_value("cookie") is None


def test_with_the_plug_pulled_the_page_shows_the_last_known_figures_and_when_they_were_known(
    look: Any, console: Console
) -> None:
    page, _ = look(refuse, reply(SAVED))
    page.get_by_text("Số liệu lúc 00:05, 22/11/2026.").wait_for()
    assert figures_of(page) == {"views": "", "online": "–", "total": "1.316.000"}
    console.expect("ERR_CONNECTION_REFUSED")


def test_when_nothing_at_all_is_known_the_box_says_so(look: Any, console: Console) -> None:
    page, _ = look(refuse, refuse)
    page.get_by_text("Chưa lấy được số liệu.").wait_for()
    assert figures_of(page) == {"views": "", "online": "–", "total": "–"}
    console.expect("ERR_CONNECTION_REFUSED")


def test_a_service_that_refuses_is_as_good_as_none(look: Any, console: Console) -> None:
    page, _ = look(lambda route: route.fulfill(status=503, body='{"v":1,"error":"unavailable"}'), reply(SAVED))
    page.get_by_text("Số liệu lúc 00:05, 22/11/2026.").wait_for()
    console.expect("503")


def test_a_tab_that_nobody_has_looked_at_is_not_counted(look: Any) -> None:
    hidden = """Object.defineProperty(document, "visibilityState", {get: () => window.seen ? "visible" : "hidden"});"""
    page, asked = look(reply(ANSWER), refuse, hidden)
    page.wait_for_load_state("networkidle")
    assert asked == []
    page.evaluate("window.seen = true; document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_text("1.316.340").wait_for()
    assert len(asked) == 1


def test_a_page_that_comes_back_from_the_browsers_memory_is_only_read(look: Any) -> None:
    page, asked = look(reply(ANSWER), refuse)
    page.get_by_text("1.316.340").wait_for()
    with page.expect_response("**/v1/stats?*"):
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert [request.method for request in asked] == ["POST", "GET"]
    assert asked[1].url.endswith("/v1/stats?p=%2Ftin.html")
    assert figures_of(page)["views"] == "Lượt xem: 4.021"
