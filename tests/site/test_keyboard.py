"""The whole site without a mouse: skip link, menu, the order of stops, a focus that can be seen.

WCAG 2.2: 2.1.1 Keyboard, 2.4.1 Bypass Blocks, 2.4.3 Focus Order, 2.4.7 Focus Visible, 2.4.11 Focus Not Obscured.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.fixtures import OpenPage

DESK, PHONE = 1280, 360
DESCRIBE_STOP = """() => {
    const element = document.activeElement, style = getComputedStyle(element), box = element.getClientRects()[0];
    const atop = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return [
        element.outerHTML.slice(0, 80),
        element.closest(".skip-link, .site-header, main, aside, .site-footer")?.className ?? "",
        box.left, box.top + scrollY, box.height,
        style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        element.contains(atop) || atop.contains(element),
    ];
}"""


@dataclass(frozen=True)
class Stop:
    """A place where Tab halts."""

    markup: str
    part: str
    left: float
    top: float
    height: float
    has_outline: bool
    is_uncovered: bool

    def comes_before(self, other: "Stop") -> bool:
        """Say whether a reader's eye meets the other one later: further to the right, or below."""
        return self.left < other.left or self.top + self.height <= other.top


@pytest.fixture
def home(public_site: Path, hosted: Callable[[Path], str]) -> str:
    return f"{hosted(public_site)}/"


@pytest.fixture
def tiny(tiny_site: Path, hosted: Callable[[Path], str]) -> str:
    return f"{hosted(tiny_site)}/"


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def reach(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus; fails when the page has no further stop."""
    while not target.evaluate("element => element === document.activeElement"):
        press(page, "Tab")
        assert page.evaluate("document.activeElement !== document.body"), f"no stop at {target}"


def stops_of(page: Page) -> list[Stop]:
    stops = []
    while True:
        press(page, "Tab")
        if page.evaluate("document.activeElement === document.body"):
            return stops
        stops.append(Stop(*page.evaluate(DESCRIBE_STOP)))


@pytest.mark.parametrize("javascript", [True, False])
def test_the_first_stop_leads_past_the_menu(page: OpenPage, tiny: str, javascript: bool) -> None:
    shown = page(tiny, javascript=javascript)
    press(shown, "Tab")
    expect(shown.get_by_role("link", name="Đến nội dung chính")).to_be_in_viewport()
    press(shown, "Enter", "Tab")
    expect(shown.locator("main a").first).to_be_focused()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_stop_is_seen_and_they_come_in_the_order_of_reading(page: OpenPage, home: str, width: int) -> None:
    stops = stops_of(page(home, width=width))
    assert [stop for stop in stops if not stop.has_outline] == []
    assert [stop for stop in stops if not stop.is_uncovered] == []
    parts = [part for part, _ in groupby(stops, key=lambda stop: stop.part)]
    assert parts == ["skip-link", "site-header", "main", "aside", "site-footer"]
    header = [stop for stop in stops if stop.part == "site-header"]
    assert [(one, next_one) for one, next_one in pairwise(header) if not one.comes_before(next_one)] == []


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_desk_a_submenu_opens_and_leads_on(page: OpenPage, tiny: str, javascript: bool) -> None:
    shown = page(tiny, javascript=javascript)
    entry, child = shown.locator(".menu summary"), shown.locator(".menu").get_by_text("Thông báo")
    expect(child).to_be_hidden()
    reach(shown, entry)
    press(shown, "Enter")
    expect(child).to_be_in_viewport()
    reach(shown, child)
    press(shown, "Enter")
    expect(shown).to_have_url(f"{tiny}muc/thong-bao/")


def test_escape_closes_a_submenu_and_goes_back_to_its_entry(page: OpenPage, tiny: str) -> None:
    shown = page(tiny)
    entry, child = shown.locator(".menu summary"), shown.locator(".menu").get_by_text("Thông báo")
    reach(shown, entry)
    press(shown, "Enter", "Tab", "Escape")
    expect(child).to_be_hidden()
    expect(entry).to_be_focused()


def test_a_submenu_closes_when_the_focus_leaves_it_or_another_opens(page: OpenPage, home: str) -> None:
    shown = page(home)
    first, second = shown.locator(".menu details").nth(0), shown.locator(".menu details").nth(1)
    reach(shown, first.locator("summary"))
    press(shown, "Enter")
    reach(shown, second.locator("summary"))
    expect(first.locator("ul")).to_be_hidden()
    press(shown, "Enter")
    expect(second.locator("ul")).to_be_visible()
    shown.locator("h1").click(force=True, position={"x": 0, "y": 0})
    expect(second.locator("ul")).to_be_hidden()


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_phone_the_menu_opens_leads_on_and_closes(page: OpenPage, tiny: str, javascript: bool) -> None:
    shown = page(tiny, width=PHONE, javascript=javascript)
    button, panel = shown.get_by_role("button", name="Danh mục"), shown.get_by_role("navigation", name="Danh mục chính")
    expect(panel).to_be_hidden()
    reach(shown, button)
    press(shown, "Enter")
    expect(panel).to_be_visible()
    press(shown, "Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()
    press(shown, "Enter", "Tab")
    expect(shown.get_by_role("button", name="Đóng")).to_be_focused()
    reach(shown, panel.locator("summary"))
    press(shown, "Enter")
    reach(shown, panel.get_by_role("link", name="Thông báo"))
    press(shown, "Enter")
    expect(shown).to_have_url(f"{tiny}muc/thong-bao/")


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_open_menu_is_open_to_everybody(
    page: OpenPage, home: str, accessibility_faults: Callable[[Page], list[str]], width: int
) -> None:
    shown, faults = page(home, width=width), []
    if width == PHONE:
        shown.get_by_role("button", name="Danh mục").click()
    shown.locator(".menu summary").first.click()
    for colours in ("light", "dark"):
        shown.emulate_media(color_scheme=colours)
        faults += [f"{colours}: {fault}" for fault in accessibility_faults(shown)]
    assert not faults, "\n".join(faults)
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
