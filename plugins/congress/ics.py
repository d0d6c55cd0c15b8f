"""Events as an iCalendar file (RFC 5545) that phones and mail programs subscribe to.

Nothing here comes from the clock or from an earlier build: identity, revision and stamps are read from the record's
article, so that equal content gives equal bytes (docs/decisions/005-events-in-calendars.md tells why each is as it is).
The zone is written out instead of asked for: a bare machine has no zone table, and Vietnam's has one line since 1975.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from plugins.congress.gather import Record
from plugins.congress.when import lunar_words, term_words
from plugins.content_model.event import EventStatus
from plugins.content_model.library import ARTICLES

ZONE = "Asia/Ho_Chi_Minh"
STATUS = {
    EventStatus.PLANNED: "TENTATIVE",
    EventStatus.HELD: "CONFIRMED",
    EventStatus.POSTPONED: "TENTATIVE",
    EventStatus.CANCELLED: "CANCELLED",
}
"""RFC 5545, 3.8.1.11, knows no postponed event: it stays where it was, named so, and blocks no one's time."""
_MARKS = {EventStatus.POSTPONED: "Hoãn: ", EventStatus.CANCELLED: "Hủy: "}


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """What an ICS file says of itself."""

    name: str
    address: str
    """Its own full address."""
    host: str
    """Host of the portal, which makes identities unique among portals."""
    articles: dict[str, str]
    """Full address of each record's article, by the article's path."""


def events_ics(records: Iterable[Record], file: CalendarFile) -> bytes:
    """Return a calendar of the events, by start."""
    calendar = Calendar()
    calendar.add("prodid", "-//Cổng Tin//Lịch sự kiện//VI")
    calendar.add("version", "2.0")
    for name in ("name", "x-wr-calname"):  # Google and Apple read the second for NAME of RFC 7986
        calendar.add(name, file.name)
    calendar.add("source", file.address)
    calendar.add("x-wr-timezone", ZONE)
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    calendar.add_component(_zone())
    for record in sorted(records, key=lambda one: one.key):
        calendar.add_component(_event(record, file))
    return bytes(calendar.to_ical())


def uid(record: Record, host: str) -> str:
    """Return the identity of an event: the record's file, which keeps its name when title, date or section change."""
    path = record.article.path.removeprefix(f"{ARTICLES}/").removesuffix(".md")
    return f"{path.replace('/', '-')}@{host}"


def sequence(record: Record) -> int:
    """Return the revision: minutes from the article's publication to its last update, 0 when it has none.

    Every later `modified` gives a greater number; 2,147,483,647, the most that RFC 5545 allows, is 4,000 years.
    """
    front = record.article.front
    return max(0, int((record.changed - front.date).total_seconds() // 60))


def _event(record: Record, file: CalendarFile) -> Event:
    event, said = Event(), record.event
    event.add("uid", uid(record, file.host))
    event.add("sequence", sequence(record))
    event.add("dtstamp", record.changed.astimezone(UTC))
    event.add("last-modified", record.changed.astimezone(UTC))
    event.add("created", record.article.front.date.astimezone(UTC))
    _add_time(event, record)
    event.add("summary", _MARKS.get(said.status, "") + said.name)
    event.add("description", _description(record))
    if said.place:
        event.add("location", said.place)
    event.add("status", STATUS[said.status])
    event.add("transp", "TRANSPARENT" if said.status in _MARKS or record.is_all_day else "OPAQUE")
    event.add("categories", [said.kind.label])
    event.add("url", file.articles[record.article.path])
    return event


def _add_time(event: Event, record: Record) -> None:
    start, end = record.event.start, record.event.end
    if record.is_all_day:
        event.add("dtstart", record.day)
        event.add("dtend", record.last_day + timedelta(days=1))  # RFC 5545, 3.6.1: the end is not part of the event
        return
    event.add("dtstart", _local(start), parameters={"TZID": ZONE})
    if end and end > start:
        event.add("dtend", _local(end), parameters={"TZID": ZONE})


def _local(moment: datetime) -> datetime:
    """Return what a clock in Vietnam shows; the zone is named beside it."""
    return moment.replace(tzinfo=None)


def _description(record: Record) -> str:
    event = record.event
    lines = (
        ("Âm lịch", lunar_words(record)),
        ("Đơn vị tổ chức", record.body_name),
        ("Nhiệm kỳ", term_words(event.term) if event.term else None),
        ("Lần thứ", event.ordinal),
        ("Tình trạng", event.status.label),
    )
    return "\n".join(f"{name}: {value}." for name, value in lines if value)


def _zone() -> Timezone:
    """Return the zone: UTC+7 since 13 June 1975 without summer time (IANA tz database, file asia, read 2026-11-22)."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", ZONE)
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001 - a local time by RFC 5545, 3.6.5
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone.add_component(standard)
    return zone
