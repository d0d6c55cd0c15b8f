"""The day at the head of every page is that of Vietnam, wherever the reader's device believes to be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import Console

# Midnight in Vietnam is 17:00 UTC all year: there is no summer time. Monday 16 February 2026 was the last day of the
# lunar year; the New Year began with the Tuesday.
MOMENTS = [
    ("2026-02-16T16:59:59Z", "Thứ Hai, 16/02/2026", "2026-02-16"),
    ("2026-02-16T17:00:00Z", "Thứ Ba, 17/02/2026", "2026-02-17"),
    ("2026-11-21T17:00:00Z", "Chủ Nhật, 22/11/2026", "2026-11-22"),
    ("2027-12-31T16:59:59Z", "Thứ Sáu, 31/12/2027", "2027-12-31"),
]
ZONES = ["Pacific/Honolulu", "UTC", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati"]
"""10 hours behind UTC, at it, 7 and 14 hours before it."""


@pytest.mark.parametrize("zone", ZONES)
def test_the_day_is_that_of_vietnam(
    browser: Browser, console: Console, tiny_site: Path, hosted: Callable[[Path], str], zone: str
) -> None:
    with browser.new_context(timezone_id=zone) as context:
        page = context.new_page()
        console.watch(page)
        shown = []
        for moment, _, _ in MOMENTS:
            page.clock.set_fixed_time(moment)
            page.goto(f"{hosted(tiny_site)}/404.html")
            time = page.locator('[data-component="today"] time')
            shown.append((moment, time.inner_text(), time.get_attribute("datetime")))
    assert shown == MOMENTS
