"""The calendar as readers meet it: right today, by keyboard, by address, without script, in any zone."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from tests.browser.fixtures import Console, OpenPage
from tests.site.conftest import SAMPLE_NOW
from tests.sites import TINY, build_site, files_below

TET = "Thứ Bảy, 06/02/2027, mùng 1 tháng Giêng năm Đinh Mùi, Tết Nguyên đán"
Serve = Callable[[Path], str]


@contextmanager
def reader(browser: Browser, console: Console, zone: str, clock: str, runs: bool = False) -> Iterator[Page]:
    """A page of a reader whose device is set to `zone`, at the instant `clock`, which stands still or runs."""
    with browser.new_context(timezone_id=zone, locale="vi-VN") as context:
        page = context.new_page()
        console.watch(page)
        if runs:
            page.clock.install(time=clock)
        else:
            page.clock.set_fixed_time(clock)
        yield page


def test_a_build_on_another_day_changes_the_picture_of_the_day_alone(tmp_path: Path) -> None:
    for name, now in (("first", "2023-06-01T08:00:00+07:00"), ("second", "2023-06-02T08:00:00+07:00")):
        assert build_site(TINY, tmp_path / name, datetime.fromisoformat(now)).ok
    first, second = files_below(tmp_path / "first"), files_below(tmp_path / "second")
    assert first.keys() == second.keys()
    assert {name for name in first if first[name] != second[name]} == {"lich/hom-nay.svg", "manifest.sha256"}


def test_the_months_of_two_years_have_pages_with_a_place_for_each_day(public_site: Path) -> None:
    months = sorted(path.parent.relative_to(public_site / "lich").as_posix() for path in public_site.glob("lich/*/*/*"))
    assert months == [f"{year}/{month:02}" for year in (2026, 2027) for month in range(1, 13)]
    page = BeautifulSoup((public_site / "lich/2027/02/index.html").read_text("utf-8"), "html.parser")
    assert page.find(id="o_06")["aria-label"] == TET
    assert len(page.select(".calendar-day")) == 28
    assert "Tết Nguyên đán" in page.find(id="ngay-06").text
    assert "chưa có thông báo" in page.find(id="ngay-06").text


def test_no_page_holds_the_day_of_the_build(public_site: Path) -> None:
    for path in public_site.rglob("*.html"):
        assert 'aria-current="date"' not in path.read_text("utf-8")


def test_the_holidays_of_three_years_are_in_a_file_that_a_parser_reads(public_site: Path) -> None:
    calendar = Calendar.from_ical((public_site / "lich/ngay-le.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert {event.decoded("DTSTART").year for event in events} == {2026, 2027, 2028}
    assert "20270206-tet-nguyen-dan@cong-tin" in {str(event["UID"]) for event in events}
    assert len({str(event["UID"]) for event in events}) == len(events)


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "UTC", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati"])
@pytest.mark.parametrize(
    ("clock", "day", "lunar"),
    [
        ("2027-02-05T16:59:59Z", "Thứ Sáu, 05/02/2027", "ngày 29 tháng Chạp năm Bính Ngọ"),
        ("2027-02-05T17:00:00Z", "Thứ Bảy, 06/02/2027", "mùng 1 tháng Giêng năm Đinh Mùi"),
    ],
)
def test_today_is_vietnams_in_every_zone(
    browser: Browser, console: Console, served: Serve, public_site: Path, zone: str, clock: str, day: str, lunar: str
) -> None:
    with reader(browser, console, zone, clock) as page:
        page.goto(f"{served(public_site)}/gioi-thieu/")
        leaf = page.locator(".calendar-today")
        expect(leaf.locator("p").nth(0)).to_contain_text(day)
        expect(leaf.locator("p").nth(1)).to_have_text(lunar)
        expect(leaf.locator("[aria-current=date]")).to_have_count(1)


def test_the_leaf_turns_at_midnight_in_vietnam(
    browser: Browser, console: Console, served: Serve, public_site: Path
) -> None:
    with reader(browser, console, "UTC", "2027-02-05T16:59:50Z", runs=True) as page:
        page.goto(f"{served(public_site)}/gioi-thieu/")
        expect(page.locator(".calendar-today p").nth(0)).to_contain_text("05/02/2027")
        page.clock.run_for(12_000)
        expect(page.locator(".calendar-today p").nth(0)).to_contain_text("06/02/2027")
        expect(page.locator(".calendar-today")).to_contain_text("Tết Nguyên đán")


def test_a_site_that_is_years_old_still_shows_today(
    browser: Browser, console: Console, served: Serve, public_site: Path
) -> None:
    with reader(browser, console, "UTC", "2033-12-22T03:00:00Z") as page:
        page.goto(f"{served(public_site)}/gioi-thieu/")
        expect(page.locator(".calendar-today p").nth(1)).to_have_text("mùng 1 tháng 11 nhuận năm Quý Sửu")
    console.expect("404")


def test_the_keyboard_moves_through_the_sidebars_months(page: OpenPage, served: Serve, public_site: Path) -> None:
    shown = page()
    shown.clock.set_fixed_time("2027-02-06T03:00:00Z")
    shown.goto(f"{served(public_site)}/gioi-thieu/")
    shown.locator(".calendar-today [aria-current=date]").focus()
    expect(shown.get_by_role("grid")).to_have_count(1)
    for key, day in [
        ("ArrowLeft", "05/02/2027"),
        ("ArrowUp", "29/01/2027"),
        ("ArrowDown", "05/02/2027"),
        ("End", "07/02/2027"),
        ("Home", "01/02/2027"),
        ("PageDown", "01/03/2027"),
        ("Control+End", "31/03/2027"),
        ("PageUp", "28/02/2027"),
        ("ArrowRight", "01/03/2027"),
    ]:
        shown.keyboard.press(key)
        expect(shown.locator(".calendar-today a:focus")).to_have_attribute("aria-label", _names(day))
    expect(shown.locator('.calendar-today td a[tabindex="0"]')).to_have_count(1)


def _names(day: str) -> re.Pattern[str]:
    return re.compile(f" {day}, ")


def test_the_keyboard_leaves_a_months_page_for_the_next(page: OpenPage, served: Serve, public_site: Path) -> None:
    shown = page(f"{served(public_site)}/lich/2027/01/")
    shown.locator("#o_31").focus()
    shown.keyboard.press("ArrowRight")
    shown.wait_for_url("**/lich/2027/02/#o_01")
    expect(shown.locator("#o_01")).to_be_focused()
    shown.keyboard.press("End")
    expect(shown.locator("#o_07")).to_be_focused()


def test_a_day_that_takes_the_focus_is_told_once(page: OpenPage, served: Serve, public_site: Path) -> None:
    shown = page(f"{served(public_site)}/lich/#2100-11-30")
    said = shown.get_by_role("status")
    shown.locator("main [aria-selected=true] a").press("ArrowRight")
    expect(said).to_contain_text("01/12/2100")
    expect(said).to_have_attribute("aria-live", "off")
    shown.keyboard.press("Control+End")
    shown.keyboard.press("ArrowRight")
    expect(said).to_contain_text("không có ngày 01/01/2101")
    expect(said).to_have_attribute("aria-live", "polite")
    shown.get_by_role("button", name="Tháng trước").click()
    expect(said).to_contain_text("01/11/2100")
    expect(said).to_have_attribute("aria-live", "polite")


def test_a_month_s_address_of_a_day_that_it_has_not_shows_the_first(
    page: OpenPage, served: Serve, public_site: Path
) -> None:
    shown = page(f"{served(public_site)}/lich/2027/02/#ngay-30")
    expect(shown.locator(".calendar-day:visible h2")).to_have_text("Thứ Hai, 01/02/2027")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_deep_link_shows_its_day(page: OpenPage, served: Serve, public_site: Path, javascript: bool) -> None:
    shown = page(f"{served(public_site)}/lich/2027/02/#ngay-06", javascript=javascript)
    expect(shown.locator(".calendar-day:visible")).to_have_count(1)
    expect(shown.locator(".calendar-day:visible h2")).to_have_text("Thứ Bảy, 06/02/2027")


def test_any_day_of_two_centuries_has_an_address(page: OpenPage, served: Serve, public_site: Path) -> None:
    shown = page(f"{served(public_site)}/lich/#1984-11-23")
    expect(shown.get_by_role("status")).to_contain_text("Thứ Sáu, 23/11/1984, mùng 1 tháng Mười một năm Giáp Tý")
    expect(shown.locator(".calendar-day h2")).to_have_text("Thứ Sáu, 23/11/1984")
    expect(shown.locator("main [aria-selected=true] b")).to_have_text("23")


def test_the_box_of_a_leap_month_is_as_large_as_any_to_tick(page: OpenPage, served: Serve, public_site: Path) -> None:
    shown = page(f"{served(public_site)}/lich/")
    expect(shown.get_by_label("nhuận")).to_have_css("block-size", "20px")
    expect(shown.get_by_label("nhuận")).to_have_css("vertical-align", "middle")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2027-02-30", "Tháng 2 năm 2027 có 28 ngày, không có ngày 30."),
        ("2101-01-01", "Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100, không có ngày 01/01/2101."),
    ],
)
def test_an_address_of_no_day_says_so_above_today(
    page: OpenPage, served: Serve, public_site: Path, day: str, said: str
) -> None:
    shown = page(f"{served(public_site)}/lich/#{day}")
    expect(shown.locator("main [aria-selected=true]")).to_have_count(1)
    expect(shown.get_by_role("status")).to_have_text(said)


@pytest.mark.parametrize(
    ("form", "values", "said"),
    [
        ("solar", ("6", "2", "2027"), TET),
        ("lunar", ("1", "1", "2027"), TET),
        ("lunar leap", ("1", "6", "2025"), "Thứ Sáu, 25/07/2025, mùng 1 tháng 6 nhuận năm Ất Tỵ"),
        ("lunar leap", ("1", "6", "2026"), "Năm 2026 âm lịch không có tháng 6 nhuận."),
        ("solar", ("30", "2", "2027"), "Tháng 2 năm 2027 có 28 ngày, không có ngày 30."),
        ("solar", ("29", "2", "2028"), "Thứ Ba, 29/02/2028, mùng 5 tháng Hai năm Mậu Thân"),
        ("solar", ("1", "13", "2027"), "Dương lịch không có tháng 13."),
        ("solar", ("1", "1", "1900"), "Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100, không có ngày 01/01/1900."),
        ("solar", ("sáu", "2", "2027"), "Hãy gõ ngày, tháng và năm bằng chữ số."),
    ],
)
def test_dates_are_turned_from_one_calendar_into_the_other(
    page: OpenPage, served: Serve, public_site: Path, form: str, values: tuple[str, str, str], said: str
) -> None:
    shown = page(f"{served(public_site)}/lich/")
    expect(shown.locator("main .calendar-day")).to_be_visible()
    place = shown.locator(f"form[data-form={form.split()[0]}]")
    for name, value in zip(("day", "month", "year"), values, strict=True):
        place.locator(f"[name={name}]").fill(value)
    if "leap" in form:
        place.get_by_label("nhuận").check()
    place.locator("[name=year]").press("Enter")
    expect(shown.get_by_role("status")).to_have_text(said)


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", ["/lich/#2027-02-06", "/lich/2027/02/#ngay-06"])
def test_the_calendar_is_accessible(
    page: OpenPage,
    served: Serve,
    public_site: Path,
    axe: Callable[[Page], list[str]],
    address: str,
    width: int,
    colours,
) -> None:
    shown = page(f"{served(public_site)}{address}", width=width, colour_scheme=colours)
    expect(shown.locator(".calendar-today table")).to_be_visible()
    shown.locator(".calendar-today td a").first.focus()
    expect(shown.locator(".calendar-today [role=grid]")).to_be_visible()
    assert axe(shown) == []
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_moves_when_the_sidebar_is_filled(page: OpenPage, served: Serve, public_site: Path) -> None:
    shown = page()
    shown.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => (moved += e.value)))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    shown.goto(f"{served(public_site)}/gioi-thieu/")
    expect(shown.locator(".calendar-today table")).to_be_visible()
    assert shown.evaluate("moved") == 0


def test_without_script_there_are_the_picture_the_months_and_the_holidays(
    page: OpenPage, served: Serve, public_site: Path
) -> None:
    shown = page(f"{served(public_site)}/lich/", javascript=False)
    expect(shown.locator(".calendar-today img")).to_be_visible()
    expect(shown.get_by_role("link", name="Tải lịch ngày lễ (ICS)")).to_be_visible()
    expect(shown.get_by_role("link", name="Tháng 12")).to_have_count(2)
    expect(shown.locator("form[data-form]").first).to_be_hidden()


def test_the_pages_are_conforming_html(validate_html: Callable[..., list[str]], public_site: Path) -> None:
    assert validate_html([public_site / "lich/index.html", public_site / "lich/2027/02/index.html"]) == []


def test_the_months_file_of_the_build_is_that_of_its_year(public_site: Path) -> None:
    facts = json.loads((public_site / f"lich/{SAMPLE_NOW.year}/11.json").read_text("utf-8"))
    assert facts["days"][21][2] == "ngày 14 tháng Mười năm Bính Ngọ, tiết Tiểu tuyết"
