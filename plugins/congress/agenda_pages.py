"""Plans the agenda: what is to come and what has been, by month, and a page for each year.

The agenda alone knows the day of the build: what is to come stands nowhere else, so that a day that passes changes one
page. An event counts as coming to the end of its last day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from plugins.congress.gather import Record
from plugins.congress.panel import EventViews
from plugins.congress.views import AgendaMonth, AgendaPart, AgendaView
from plugins.content_model import addresses
from plugins.content_model.event import EventStatus
from plugins.site_pages import views
from plugins.site_pages.plan import PlannedPage
from plugins.site_pages.site import Place
from plugins.vietnamese.dates import month_year

HEADING = "Lịch sự kiện"
PAST_DAYS = 366
"""How far back the agenda itself looks; older events stand on the pages of their years."""


@dataclass(frozen=True, slots=True)
class Division:
    """The events as the agenda of one day divides them; each is in one part at most."""

    coming: tuple[Record, ...]
    """The nearest first."""
    waiting: tuple[Record, ...]
    """Postponed, their old day gone by and no new one known."""
    past: tuple[Record, ...]
    """Of the last year, the newest first."""


def divide(records: Iterable[Record], today: date) -> Division:
    """Divide the events, which are in order of their start, as of a day in Vietnam."""
    in_order = tuple(records)
    coming = tuple(record for record in in_order if record.last_day >= today)
    gone = tuple(record for record in reversed(in_order) if record.last_day < today)
    recent = tuple(record for record in gone if record.last_day >= today - timedelta(days=PAST_DAYS))
    return Division(
        coming,
        tuple(record for record in recent if record.event.status is EventStatus.POSTPONED),
        tuple(record for record in recent if record.event.status is not EventStatus.POSTPONED),
    )


def agenda_pages(
    records: tuple[Record, ...], today: date, event_views: EventViews, site: views.Site, place: Place
) -> Iterator[PlannedPage]:
    """Yield the agenda and the page of each year that has an event."""
    years = sorted({record.day.year for record in records}, reverse=True)
    links = tuple(views.Link(f"Năm {year}", place.href(addresses.events_of_year_url(year))) for year in years)
    calendar = place.href(f"{addresses.AGENDA}{addresses.AGENDA_FILE}")
    home = views.Link("Trang chủ", site.home)

    def page(address: str, heading: str, parts: tuple[AgendaPart, ...], *parents: views.Link) -> PlannedPage:
        about = f"{heading} của {site.name}: ngày dương, ngày âm, địa điểm, tình trạng."
        title = f"{heading} – {site.name}"
        meta = views.Meta(title, about, place.absolute(address), breadcrumbs=(home, *parents))
        return PlannedPage(address, "agenda", meta, AgendaView(heading, parts, links, calendar))

    division = divide(records, today)
    parts = (
        AgendaPart("Sắp tới", _months(division.coming, event_views), "Chưa có sự kiện nào sắp tới."),
        AgendaPart("Hoãn, chưa có ngày mới", _months(division.waiting, event_views)),
        AgendaPart("Đã qua trong một năm", _months(division.past, event_views)),
    )
    yield page(addresses.AGENDA, HEADING, parts)
    for year in years:
        of_year = tuple(record for record in records if record.day.year == year)
        part = AgendaPart("", _months(of_year, event_views))
        address = addresses.events_of_year_url(year)
        yield page(address, f"Sự kiện năm {year}", (part,), views.Link(HEADING, place.href(addresses.AGENDA)))


def _months(records: tuple[Record, ...], event_views: EventViews) -> tuple[AgendaMonth, ...]:
    return tuple(
        AgendaMonth(title, tuple(event_views.row(record) for record in group))
        for title, group in groupby(records, key=lambda record: month_year(record.day))
    )
