"""The observances as an iCalendar file (RFC 5545) that a phone or a mail program can subscribe to.

The library icalendar writes it: it escapes text, folds lines at 75 octets without splitting a letter, and orders
properties the same way every time. Every event has a fixed stamp instead of the time of the build, so the same table
gives the same bytes; a subscriber fetches the whole file anew and has no use for the stamp.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from plugins.lunar_calendar.lunar_months import FIRST_DAY, LAST_DAY, SCOPE, to_lunar
from plugins.lunar_calendar.lunar_words import in_full
from plugins.lunar_calendar.observances import Observance, ObservanceTable, observances
from plugins.lunar_calendar.packed_tables import YEARS

STAMP = datetime(2026, 1, 1, tzinfo=UTC)


def observances_ics(years: Iterable[int], table: ObservanceTable) -> bytes:
    """A calendar of all-day events, one for each time an observance falls in one of the solar years.

    Raises ValueError, in Vietnamese, for a year outside 1900 to 2100.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Cổng Tin//Lịch Việt Nam//VI")
    calendar.add("version", "2.0")
    calendar.add("name", "Ngày lễ và ngày kỷ niệm")
    calendar.add("x-wr-calname", "Ngày lễ và ngày kỷ niệm")  # what Google and Apple read for NAME of RFC 7986
    for year in sorted(set(years)):
        for day in _days(year):
            for observance in observances(day, table):
                calendar.add_component(_event(day, observance))
    return bytes(calendar.to_ical())


def _days(year: int) -> Iterator[date]:
    if year not in YEARS:
        raise ValueError(f"{SCOPE}, không có năm {year}.")
    first, last = max(date(year, 1, 1), FIRST_DAY), min(date(year, 12, 31), LAST_DAY)
    for days in range((last - first).days + 1):
        yield first + timedelta(days=days)


def _event(day: date, observance: Observance) -> Event:
    event = Event()
    event.add("uid", f"{day:%Y%m%d}-{observance.id}@cong-tin")
    event.add("dtstamp", STAMP)
    event.add("dtstart", day)
    event.add("summary", observance.name)
    event.add("description", f"Âm lịch: {in_full(to_lunar(day))}.")
    event.add("categories", [observance.kind.value])
    event.add("transp", "TRANSPARENT")  # a festival must not show its owner as busy
    return event
