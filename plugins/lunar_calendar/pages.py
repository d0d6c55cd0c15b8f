"""Plans the calendar's pages and files: /lich/, a page and a file for each month of two years, and what they share.

The months of the current and the next year are pages; any other month of 1900 to 2100 is made in the browser on /lich/,
where #1984-11-23 names a day for ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.content_model.addresses import CALENDAR, HOLIDAYS_FILE
from plugins.lunar_calendar.calendar_data import calendar_data
from plugins.lunar_calendar.ics import observances_ics
from plugins.lunar_calendar.month_file import month_file
from plugins.lunar_calendar.month_pages import Almanac, Month, month_view
from plugins.lunar_calendar.packed_tables import YEARS
from plugins.lunar_calendar.today_svg import today_svg
from plugins.site_pages import views
from plugins.site_pages.plan import PlannedPage
from plugins.site_pages.site import Place

HEADING = "Lịch vạn niên"
YEARS_WITH_PAGES = 2
YEARS_OF_HOLIDAYS = 3


@dataclass(frozen=True, slots=True)
class CalendarView:
    """The calendar's own page."""

    heading: str
    calendar: str
    """Address of the calendar, below which its files lie."""
    years: tuple[views.IndexGroup, ...]
    """The months that have pages."""
    holidays: str
    """Address of the file of holidays."""
    holiday_years: str
    """``2026–2028``."""


def month_url(month: Month) -> str:
    """Return the address of a month's page."""
    return f"{CALENDAR}{month[0]}/{month[1]:02d}/"


def months_with_pages(today: date) -> tuple[Month, ...]:
    """Return the months of the current and the next year that lie whole in the calendar."""
    years = _years(today, YEARS_WITH_PAGES)
    return tuple((year, month) for year in years for month in range(1, 13) if (year, month) > (YEARS[0], 1))


def calendar_pages(today: date, almanac: Almanac, site: views.Site, place: Place) -> Iterator[PlannedPage]:
    """Yield the calendar's page and those of the months."""
    home = views.Link("Trang chủ", site.home)
    calendar = views.Link(HEADING, place.href(CALENDAR))
    months = months_with_pages(today)

    def meta(title: str, description: str, address: str, *parents: views.Link) -> views.Meta:
        return views.Meta(f"{title} – {site.name}", description, place.absolute(address), breadcrumbs=(home, *parents))

    def href(month: Month) -> str | None:
        return place.href(month_url(month)) if month in months else None

    yield PlannedPage(
        CALENDAR,
        "calendar",
        meta(HEADING, "Lịch âm dương 1900–2100: xem tháng, đổi ngày, tiết khí, can chi, ngày lễ.", CALENDAR),
        _calendar_view(today, months, place),
    )
    for month in months:
        view = month_view(month, almanac, href, calendar.href)
        address = month_url(month)
        description = f"{view.heading}, có ngày âm lịch, can chi, tiết khí và ngày lễ. {view.lunar}."
        yield PlannedPage(address, "calendar_month", meta(view.heading, description, address, calendar), view)


def calendar_files(today: date, almanac: Almanac) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the calendar by name; only the picture of the day differs from day to day."""
    folder = CALENDAR.lstrip("/")
    yield f"{folder}hom-nay.svg", today_svg(today, almanac.table).encode()
    yield HOLIDAYS_FILE.lstrip("/"), observances_ics(_years(today, YEARS_OF_HOLIDAYS), almanac.table)
    yield f"{folder}du-lieu.json", calendar_data(_years(today, YEARS_WITH_PAGES), almanac)
    for month in months_with_pages(today):
        yield f"{month_url(month).strip('/')}.json", month_file(month, almanac)


def _calendar_view(today: date, months: tuple[Month, ...], place: Place) -> CalendarView:
    groups = []
    for year in dict.fromkeys(year for year, _ in months):
        links = (views.Link(f"Tháng {month[1]}", place.href(month_url(month))) for month in months if month[0] == year)
        groups.append(views.IndexGroup(f"Năm {year}", None, tuple(links)))
    years = _years(today, YEARS_OF_HOLIDAYS)
    span = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])
    return CalendarView(HEADING, place.href(CALENDAR), tuple(groups), place.href(HOLIDAYS_FILE), span)


def _years(today: date, count: int) -> range:
    """The current year and those after it, as far as the calendar goes."""
    return range(today.year, min(today.year + count, YEARS.stop))
