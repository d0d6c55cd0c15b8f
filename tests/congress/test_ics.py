"""The calendar of events, by RFC 5545 line by line and by a parser."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from plugins.congress.ics import CalendarFile, events_ics, sequence, uid
from plugins.content_model.library import Article
from tests.congress.conftest import congress, gathered, make_article

FILE_ADDRESS = "https://so.example.vn/lich-su-kien/agenda.ics"
LONG = "Đại hội “Đảng bộ bộ phận”; nhiệm kỳ 2022–2025, " * 3 + "\\ 100%"


def written(*articles: Article) -> bytes:
    addresses = {article.path: f"https://so.example.vn{article.url}" for article in articles}
    file = CalendarFile("Lịch, thử", FILE_ADDRESS, "so.example.vn", addresses)
    return events_ics(gathered(*articles).records, file)


def read(*articles: Article) -> list[Any]:
    calendar = Calendar.from_ical(written(*articles))
    assert calendar.errors == []
    events = calendar.walk("VEVENT")
    assert all(event.errors == [] for event in events)
    return list(events)


SAMPLE = (
    make_article("2022/hai", congress(name=LONG), modified="2022-06-02 09:30"),
    make_article("2022/mot", congress("dang-bo", "2022-05-18", ordinal="XI")),
    make_article("2022/ba", congress("thanh-tra", start="2022-07-01", end="2022-07-02", status="postponed")),
    make_article("2022/tu", {"name": "Họp", "start": "2022-08-01 08:00", "status": "cancelled"}),
    make_article("2022/nam", {"name": "Hội nghị", "start": "2099-08-01 08:00"}),
)


def lines_of(data: bytes) -> list[str]:
    """RFC 5545, 3.1: a line break followed by one blank is no line break."""
    return data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]


def test_lines_end_with_crlf_and_are_at_most_75_octets_that_split_no_letter() -> None:
    """RFC 5545, 3.1."""
    data = written(*SAMPLE)
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", data.replace(b"\r\n", b"")) is None
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
    for line in lines_of(data):
        assert re.match(r"[A-Z-]+(;[A-Z]+=[^:;,\"]+)*:", line), line


def test_every_event_has_what_the_standard_demands_once_and_an_identity_of_its_own() -> None:
    """RFC 5545, 3.6.1 and 3.8.4.7; DTSTAMP, LAST-MODIFIED and CREATED are UTC (3.8.7)."""
    events = "\n".join(lines_of(written(*SAMPLE))).split("BEGIN:VEVENT\n")[1:]
    assert len(events) == len(SAMPLE)
    for event in events:
        for name in ("UID", "DTSTART", "SEQUENCE", "SUMMARY", "STATUS", "URL", "DESCRIPTION"):
            assert len(re.findall(rf"^{name}[:;]", event, re.M)) == 1
        for name in ("DTSTAMP", "LAST-MODIFIED", "CREATED"):
            assert len(re.findall(rf"^{name}:\d{{8}}T\d{{6}}Z$", event, re.M)) == 1
    assert len({event["UID"] for event in read(*SAMPLE)}) == len(SAMPLE)


def test_times_name_the_zone_and_the_zone_is_described() -> None:
    """RFC 5545, 3.2.19: a TZID in use must be defined in the file; Vietnam is at UTC+7 (Decision 134/2002/QĐ-TTg)."""
    calendar = Calendar.from_ical(written(*SAMPLE))
    (zone,) = calendar.walk("VTIMEZONE")
    (standard,) = zone.subcomponents
    assert (zone["TZID"], standard["TZOFFSETTO"].td) == ("Asia/Ho_Chi_Minh", timedelta(hours=7))
    assert {event["DTSTART"].params.get("TZID") for event in calendar.walk("VEVENT")} == {"Asia/Ho_Chi_Minh", None}
    start = next(event for event in calendar.walk("VEVENT") if event["UID"].startswith("2022-hai"))["DTSTART"].dt
    assert start.astimezone(UTC) == datetime(2022, 5, 19, 6, 30, tzinfo=UTC)


def test_whole_days_end_on_the_day_after() -> None:
    """RFC 5545, 3.6.1: DTEND is not part of the event."""
    (event,) = [event for event in read(*SAMPLE) if event["UID"].startswith("2022-ba")]
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2022, 7, 1), date(2022, 7, 3))


def test_events_stand_by_start_with_their_state() -> None:
    told = [(str(event["SUMMARY"])[:5], event["STATUS"], event["TRANSP"]) for event in read(*SAMPLE)]
    assert told == [
        ("Đại h", "CONFIRMED", "OPAQUE"),
        ("Đại h", "CONFIRMED", "OPAQUE"),
        ("Hoãn:", "TENTATIVE", "TRANSPARENT"),
        ("Hủy: ", "CANCELLED", "TRANSPARENT"),
        ("Hội n", "TENTATIVE", "OPAQUE"),
    ]


def test_the_description_begins_with_the_lunar_date() -> None:
    first, second, *_ = read(*SAMPLE)
    assert str(first["DESCRIPTION"]).splitlines() == [
        "Âm lịch: ngày 18 tháng Tư năm Nhâm Dần.",
        "Đơn vị tổ chức: Đảng bộ Sở.",
        "Nhiệm kỳ: 2022–2025.",
        "Lần thứ: XI.",
        "Tình trạng: đã tổ chức.",
    ]
    assert str(second["SUMMARY"]) == LONG
    assert str(second["LOCATION"]) == "Hội trường, tầng 4"


def test_the_identity_outlives_title_date_section_and_state() -> None:
    (old,) = gathered(make_article("2022/hop", congress())).records
    changed = congress(name="Tên khác", day="2023-01-05", status="postponed", unit="thanh-tra")
    (new,) = gathered(make_article("2022/hop", changed, date="2023-01-01 08:00", title="Khác")).records
    assert uid(old, "so.example.vn") == uid(new, "so.example.vn") == "2022-hop@so.example.vn"


def test_two_articles_of_one_slug_are_two_events() -> None:
    events = gathered(make_article("2021/hop", congress(day="2021-01-01")), make_article("2022/hop", congress()))
    assert len({uid(record, "x") for record in events.records}) == 2


MOMENTS = st.datetimes(datetime(1998, 1, 1), datetime(2090, 12, 31))  # noqa: DTZ001 - as an editor writes them


@given(MOMENTS, st.lists(st.integers(1, 60 * 24 * 900), min_size=1, max_size=4))
def test_every_later_update_is_a_greater_revision(published: datetime, minutes: list[int]) -> None:
    """RFC 5545, 3.8.7.4: from 0 upwards by each change; an integer is below 2**31 (3.3.8)."""
    revisions, stamps = [], []
    moment = published
    for later in [0, *minutes]:
        moment += timedelta(minutes=later)
        texts = {"date": f"{published:%Y-%m-%d %H:%M}", "modified": f"{moment:%Y-%m-%d %H:%M}"}
        (record,) = gathered(make_article("2022/tin", congress(), **texts)).records
        revisions.append(sequence(record))
        stamps.append(record.changed)
    assert revisions[0] == 0
    assert revisions == sorted(set(revisions))
    assert revisions[-1] < 2**31
    assert stamps == sorted(set(stamps))


@pytest.mark.parametrize("count", [0, 1])
def test_equal_events_are_equal_bytes_in_any_order(count: int) -> None:
    articles = SAMPLE[:count] or SAMPLE
    assert written(*articles) == written(*reversed(articles))
    assert written().count(b"BEGIN:VTIMEZONE") == 1
