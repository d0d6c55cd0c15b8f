"""Every type of page: conforming HTML, open to everybody, at rest, and whole without script.

A page is looked at in light and dark colours, on a desk's screen and on a phone's. The requirements are those of WCAG
2.2 (https://www.w3.org/TR/WCAG22/, read 2026-11-22), level AA; each test names its own.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import OpenPage
from tests.site.page_types import PAGE_TYPES, PageType
from tests.site.slow_line import SLOW, WATCH_SHIFTS
from tests.sites import SAMPLE_NOW, build_site, copy_tiny

DESK, PHONE = 1280, 360
AT_400_PERCENT = 320
"""Width in CSS pixels of a window of 1280 at 400 %: WCAG 2.2, 1.4.10."""
TEMPLATES = {"home", "article with a picture", "section", "archive", "contact", "search", "not found"}
ONE_OF_EACH = [page_type for page_type in PAGE_TYPES if page_type.name in TEMPLATES]
"""A page of every template, for tests of what the types of one template share."""

TOO_WIDE = """() => [...document.querySelectorAll("body *")]
    .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
    .filter(element => !element.closest(".table-scroll, pre, .visually-hidden, .skip-link"))
    .map(element => element.outerHTML.slice(0, 80))"""
EXTRAS = {"Cỡ chữ, màu", "Chép địa chỉ"}


def words_of(page: Page) -> set[str]:
    """Return the lines that a reader sees, but for what differs on purpose.

    Calendar and counter are pictures without script; the search page has filters, or else says that it cannot search.
    """
    boxes = page.locator(".calendar-today, .visitor-counter").all_inner_texts()
    page.locator(".search-results").evaluate_all("found => found.forEach((element) => element.remove())")
    return set(page.locator("body").inner_text().splitlines()) - {
        "",
        *(line for box in boxes for line in box.splitlines()),
    }


@pytest.fixture
def address_of(request: pytest.FixtureRequest, hosted: Callable[[Path], str]) -> Callable[[PageType], str]:
    """The full address of the page that stands for a type."""

    def find(page_type: PageType) -> str:
        site: Path = request.getfixturevalue(page_type.site)
        return hosted(site) + page_type.address_in(site)

    return find


def test_every_page_is_conforming_html(
    request: pytest.FixtureRequest, validate_html: Callable[[list[Path]], list[str]]
) -> None:
    sites = {name: request.getfixturevalue(name) for name in sorted({page_type.site for page_type in PAGE_TYPES})}
    whole = [sites.pop(name) for name in ("public_site", "tiny_site", "empty_site")]
    others = [page_type.file_in(sites[page_type.site]) for page_type in PAGE_TYPES if page_type.site in sites]
    # The examples of an article's head have the h1 that an article has.
    faults = [fault for fault in validate_html([*whole, *others]) if "“h1” element as a top-level" not in fault]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=str)
def test_a_page_is_open_to_everybody_in_any_colours_at_any_width(
    page: OpenPage,
    accessibility_faults: Callable[[Page], list[str]],
    address_of: Callable[[PageType], str],
    page_type: PageType,
) -> None:
    address, faults = address_of(page_type), []
    for width in (DESK, PHONE):
        shown = page(address, width=width)
        for colours in ("light", "dark"):
            shown.emulate_media(color_scheme=colours)
            faults += [f"{width} {colours}: {fault}" for fault in accessibility_faults(shown)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=str)
def test_nobody_scrolls_sideways_even_at_400_percent(
    page: OpenPage, address_of: Callable[[PageType], str], page_type: PageType
) -> None:
    """WCAG 2.2, 1.4.10 Reflow; tables may scroll in their own box."""
    shown = page(address_of(page_type), width=PHONE)
    for width, size in ((PHONE, ""), (AT_400_PERCENT, ""), (AT_400_PERCENT, "larger")):
        shown.set_viewport_size({"width": width, "height": 256})
        shown.evaluate("size => document.documentElement.dataset.text = size", size)
        assert shown.evaluate("document.documentElement.scrollWidth") <= width, shown.evaluate(TOO_WIDE)
        assert shown.evaluate(TOO_WIDE) == []


@pytest.fixture(scope="module")
def long_words(tmp_path_factory: pytest.TempPathFactory, hosted: Callable[[Path], str]) -> str:
    """The address of the tiny site with two articles whose titles, leads and texts are a word of sixty letters."""
    folder = tmp_path_factory.mktemp("long-words")
    content, word = copy_tiny(folder), "Siêudàithườnglệ" * 4
    for day in (1, 2):
        front = f"title: {word}\nkicker: {word}\ndate: 2023-05-0{day} 08:00\nsection: Tin hoạt động\nlead: {word}\n"
        (content / f"articles/2023/tu-dai-{day}.md").write_text(f"---\n{front}---\n\n{word}\n", encoding="utf-8")
    result = build_site(content, folder / "site", SAMPLE_NOW)
    assert result.ok, result.findings
    return hosted(folder / "site")


@pytest.mark.parametrize("address", ["/", "/tin-tuc/", "/tin-tuc/2023/tu-dai-1/"])
def test_a_word_wider_than_the_screen_is_broken(page: OpenPage, long_words: str, address: str) -> None:
    shown = page(long_words + address, width=AT_400_PERCENT)
    assert shown.evaluate(TOO_WIDE) == []


def test_a_mail_address_breaks_between_its_name_and_its_host(
    page: OpenPage, hosted: Callable[[Path], str], public_site: Path
) -> None:
    link = page(f"{hosted(public_site)}/lien-he/", width=PHONE).locator(".main .contact-block [href^=mailto]")
    lines = link.evaluate(
        """link => [...link.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(text => {
            const range = document.createRange();
            range.selectNodeContents(text);
            return range.getClientRects().length;
        })"""
    )
    assert lines == [1, 1]


@pytest.mark.parametrize("address", ["/dai-hoi/nhiem-ky/2022-2025/", "/don-vi/"])
def test_the_title_of_a_table_that_scrolls_is_read_without_scrolling(
    page: OpenPage, hosted: Callable[[Path], str], public_site: Path, address: str
) -> None:
    shown = page(hosted(public_site) + address, width=PHONE)
    ends = shown.locator(".main caption").evaluate_all("found => found.map(one => one.getBoundingClientRect().right)")
    assert len(ends) == 2
    assert max(ends) <= PHONE


@pytest.mark.parametrize("current", [".calendar-today td [aria-current]", ".pagination [aria-current]"])
def test_the_current_one_is_marked_where_the_device_chooses_the_colours(
    page: OpenPage, hosted: Callable[[Path], str], long_site: Path, current: str
) -> None:
    """WCAG 2.2, 1.4.1: forced colours take away the ground that marks it, so it has the device's own."""
    shown = page()
    shown.emulate_media(forced_colors="active")
    shown.goto(f"{hosted(long_site)}/tin-tuc/")
    marked = shown.locator(current)
    grounds = [
        element.evaluate("element => getComputedStyle(element).backgroundColor")
        for element in (marked, shown.locator("body"))
    ]
    assert grounds[0] != grounds[1]


def test_a_phone_s_menu_ends_at_a_line_where_the_device_chooses_the_colours(
    page: OpenPage, hosted: Callable[[Path], str], public_site: Path
) -> None:
    shown = page(f"{hosted(public_site)}/", width=PHONE)
    shown.emulate_media(forced_colors="active")
    shown.get_by_role("button", name="Danh mục").click()
    expect(shown.locator(".menu-panel")).to_have_css("border-block-end-width", "1px")


@pytest.mark.parametrize(
    ("address", "entries"),
    [
        ("/chuyen-de/tien-toi-dai-hoi-chi-bo-2022-2025/", ".campaign-hub section:last-child li"),
        ("/lien-he/", ".units li"),
    ],
)
def test_entries_of_more_than_a_line_stand_apart(
    page: OpenPage, hosted: Callable[[Path], str], public_site: Path, address: str, entries: str
) -> None:
    shown = page(hosted(public_site) + address, width=PHONE)
    for entry in shown.locator(entries).all():
        expect(entry).not_to_have_css("padding-block-start", "0px")


@pytest.mark.parametrize("page_type", ONE_OF_EACH, ids=str)
@pytest.mark.parametrize("width", [DESK, PHONE])
def test_nothing_moves_while_a_page_loads(
    page: OpenPage, address_of: Callable[[PageType], str], page_type: PageType, width: int
) -> None:
    """Cumulative Layout Shift (https://web.dev/articles/cls, read 2026-11-22) is 0 on a line that answers slowly."""
    shown = page(width=width)
    shown.context.new_cdp_session(shown).send("Network.emulateNetworkConditions", SLOW)
    shown.add_init_script(WATCH_SHIFTS)
    shown.goto(address_of(page_type))
    assert shown.locator('[data-component="today"]').inner_text()
    assert shown.evaluate("shifts") == []


@pytest.mark.parametrize("page_type", ONE_OF_EACH, ids=str)
def test_script_only_adds_its_extras(
    page: OpenPage, address_of: Callable[[PageType], str], page_type: PageType
) -> None:
    """Whoever has no script misses the day, the reader's settings and a button, and no other word."""
    scripted, plain = (page(address_of(page_type), javascript=javascript) for javascript in (True, False))
    today = scripted.locator('[data-component="today"]').inner_text()
    assert words_of(plain) | {today, *EXTRAS} == words_of(scripted) | {today, *EXTRAS}  # the leaf says today too
