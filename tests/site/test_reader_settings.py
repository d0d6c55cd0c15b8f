"""Text size, colours and contrast as the reader wants them: kept in the browser, on every page, at its first frame."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import OpenPage
from tests.site.slow_line import SLOW, WATCH_SHIFTS

SUMMARY = "Cỡ chữ, màu"
REFUSE_STORAGE = """
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } });
"""
NOTE_FIRST_FRAME = """
    requestAnimationFrame(() => { window.firstFrame = {...document.documentElement.dataset}; });
"""


@dataclass(frozen=True)
class Looks:
    """What a reader sees of the choices."""

    size: float
    """Of the text, times that of the device."""
    paper: int
    """Brightness of the ground, 0 to 765."""
    ink: int

    @property
    def is_dark(self) -> bool:
        return self.paper < self.ink

    @property
    def contrast(self) -> int:
        return abs(self.paper - self.ink)


def looks_of(page: Page) -> Looks:
    return Looks(
        *page.evaluate("""() => {
            const root = getComputedStyle(document.documentElement), body = getComputedStyle(document.body);
            const brightness = (colour) => colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + +part, 0);
            return [parseFloat(root.fontSize) / 16, brightness(body.backgroundColor), brightness(body.color)];
        }""")
    )


def choose(page: Page, *labels: str) -> None:
    """Open the settings and click on the choices, as a reader does."""
    page.get_by_text(SUMMARY).click()
    for label in labels:
        page.get_by_label(label, exact=True).click()


@pytest.fixture
def home(public_site: Path, hosted: Callable[[Path], str]) -> str:
    return f"{hosted(public_site)}/"


def test_choices_hold_over_a_reload_and_on_other_pages(page: OpenPage, home: str) -> None:
    shown = page(home)
    plain = looks_of(shown)
    choose(shown, "Rất lớn", "Tối")
    dark = looks_of(shown)
    shown.get_by_label("Cao", exact=True).click()
    chosen = looks_of(shown)
    assert (plain.size, plain.is_dark) == (1, False)
    assert chosen.size > 1.3
    assert dark.is_dark
    assert chosen.is_dark
    assert chosen.contrast > dark.contrast
    for address in (home, f"{home}lien-he/", f"{home}404.html"):
        shown.goto(address)
        assert looks_of(shown) == chosen
        shown.get_by_text(SUMMARY).click()
        for label in ("Rất lớn", "Tối", "Cao"):
            expect(shown.get_by_label(label, exact=True)).to_be_checked()


def test_choices_stand_in_the_first_frame_and_nothing_moves(page: OpenPage, home: str) -> None:
    shown = page(home)
    choose(shown, "Lớn", "Tối")
    shown.context.new_cdp_session(shown).send("Network.emulateNetworkConditions", SLOW)
    shown.add_init_script(NOTE_FIRST_FRAME + WATCH_SHIFTS)
    shown.reload()
    assert shown.evaluate("firstFrame") == {"text": "large", "scheme": "dark", "script": ""}
    assert shown.evaluate("shifts") == []


@pytest.mark.parametrize(("device", "choice", "is_dark"), [("dark", "Sáng", False), ("light", "Tối", True)])
def test_the_reader_outranks_the_device(page: OpenPage, home: str, device: str, choice: str, is_dark: bool) -> None:
    shown = page(home, colour_scheme=device)
    assert looks_of(shown).is_dark is (device == "dark")
    choose(shown, choice)
    assert looks_of(shown).is_dark is is_dark


def test_putting_back_forgets_every_choice(page: OpenPage, home: str) -> None:
    shown = page(home)
    plain = looks_of(shown)
    choose(shown, "Rất lớn", "Tối", "Cao")
    shown.get_by_role("button", name="Đặt lại").click()
    expect(shown.locator("html[data-text]")).to_have_count(0)
    assert looks_of(shown) == plain
    shown.reload()
    assert looks_of(shown) == plain


def test_a_browser_that_refuses_storage_still_obeys(page: OpenPage, home: str) -> None:
    """The page's console stays empty, as the fixture asserts."""
    shown = page()
    shown.add_init_script(REFUSE_STORAGE)
    shown.goto(home)
    choose(shown, "Rất lớn", "Tối")
    chosen = looks_of(shown)
    assert chosen.size > 1.3
    assert chosen.is_dark


def test_the_settings_need_no_mouse(page: OpenPage, home: str) -> None:
    shown = page(home)
    summary = shown.locator("summary", has_text=SUMMARY)
    summary.focus()
    shown.keyboard.press("Enter")
    shown.keyboard.press("Tab")
    expect(shown.get_by_label("Thường", exact=True)).to_be_focused()
    shown.keyboard.press("ArrowDown")
    assert looks_of(shown).size > 1
    shown.keyboard.press("Escape")
    expect(summary).to_be_focused()
    expect(shown.get_by_label("Lớn", exact=True)).to_be_hidden()


def test_its_words_stand_at_the_margin_of_a_narrow_page(page: OpenPage, home: str) -> None:
    words = """summary => {
        const range = document.createRange();
        range.selectNodeContents(summary);
        return range.getBoundingClientRect().x;
    }"""
    summary = page(home, width=320).locator(".reader-settings summary")
    assert summary.evaluate(words) == 16


@pytest.mark.parametrize("width", [1280, 360])
def test_the_open_settings_are_open_to_everybody_in_every_look(
    page: OpenPage, home: str, accessibility_faults: Callable[[Page], list[str]], width: int
) -> None:
    shown, faults = page(home, width=width), []
    shown.get_by_text(SUMMARY).click()
    for label in ("Sáng", "Tối", "Cao", "Sáng"):
        shown.get_by_label(label, exact=True).click()
        faults += [f"{label}: {fault}" for fault in accessibility_faults(shown)]
    shown.get_by_label("Rất lớn", exact=True).click()
    box = shown.locator(".reader-settings form").bounding_box()
    assert not faults, "\n".join(faults)
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
