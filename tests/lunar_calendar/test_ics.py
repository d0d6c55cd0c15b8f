"""The calendar file of the observances, by RFC 5545 line by line and by a parser."""

import re
from datetime import date

import pytest
from icalendar import Calendar

from plugins.lunar_calendar import NO_OBSERVANCES, ObservanceTable, observances
from plugins.lunar_calendar.ics import observances_ics


@pytest.fixture(scope="module")
def written(table: ObservanceTable) -> bytes:
    return observances_ics([2026, 2027], table)


def unfolded(written: bytes) -> list[str]:
    """RFC 5545, 3.1: a line break followed by one blank is no line break."""
    return written.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]


def test_every_line_ends_with_crlf_and_no_other_control_stands_in_it(written: bytes) -> None:
    assert written.endswith(b"END:VCALENDAR\r\n")
    assert re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", written.replace(b"\r\n", b"")) is None


def test_no_line_is_longer_than_75_octets_and_none_splits_a_letter(written: bytes) -> None:
    """RFC 5545, 3.1; a folded line must be UTF-8 by itself, though the standard would let it be cut anywhere."""
    lines = written.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode("utf-8")


def test_every_line_is_a_property_and_its_value(written: bytes) -> None:
    for line in unfolded(written):
        assert re.match(r"[A-Z-]+(;[A-Z]+=[^:;,\"]+)*:", line), line


def test_the_calendar_has_what_the_standard_demands(written: bytes) -> None:
    """RFC 5545, 3.6: VERSION and PRODID once; 3.6.1: UID, DTSTAMP and DTSTART once an event."""
    lines = unfolded(written)
    assert lines[0] == "BEGIN:VCALENDAR"
    for name in ("VERSION:", "PRODID:"):
        assert sum(line.startswith(name) for line in lines) == 1
    events = "\n".join(lines).split("BEGIN:VEVENT\n")[1:]
    for event in events:
        assert len(re.findall(r"^UID:", event, re.MULTILINE)) == 1
        assert len(re.findall(r"^DTSTAMP:\d{8}T\d{6}Z$", event, re.MULTILINE)) == 1
        assert len(re.findall(r"^DTSTART;VALUE=DATE:\d{8}$", event, re.MULTILINE)) == 1
    assert len(events) == lines.count("END:VEVENT") > 20


def test_a_parser_reads_every_observance_of_every_day_and_no_other(written: bytes, table: ObservanceTable) -> None:
    calendar = Calendar.from_ical(written)
    assert calendar.errors == []
    read = [(event["DTSTART"].dt, str(event["SUMMARY"])) for event in calendar.walk("VEVENT")]
    days = [date.fromordinal(n) for n in range(date(2026, 1, 1).toordinal(), date(2028, 1, 1).toordinal())]
    assert read == [(day, found.name) for day in days for found in observances(day, table)]


def test_an_event_tells_its_lunar_date_and_leaves_the_day_free(written: bytes) -> None:
    events = Calendar.from_ical(written).walk("VEVENT")
    tet = next(event for event in events if event["UID"] == "20270206-tet-nguyen-dan@cong-tin")
    assert tet["SUMMARY"] == "Tết Nguyên đán"
    assert tet["DESCRIPTION"] == "Âm lịch: mùng 1 tháng Giêng năm Đinh Mùi."
    assert tet["CATEGORIES"].cats == ["nghỉ lễ"]
    assert tet["TRANSP"] == "TRANSPARENT"


def test_every_event_has_its_own_name_that_stays(written: bytes, table: ObservanceTable) -> None:
    names = [str(event["UID"]) for event in Calendar.from_ical(written).walk("VEVENT")]
    assert len(set(names)) == len(names)
    alone = [str(event["UID"]) for event in Calendar.from_ical(observances_ics([2027], table)).walk("VEVENT")]
    assert [name for name in names if name.startswith("2027")] == alone


def test_the_same_years_give_the_same_bytes_in_any_order(written: bytes, table: ObservanceTable) -> None:
    assert observances_ics([2027, 2026, 2027], table) == written


def test_a_commemoration_before_its_first_year_is_left_out(table: ObservanceTable) -> None:
    assert b"van-hoa-viet-nam" not in observances_ics([2025], table)
    assert b"20261124-van-hoa-viet-nam" in observances_ics([2026], table)


def test_a_table_without_observances_is_an_empty_calendar() -> None:
    assert b"BEGIN:VEVENT" not in observances_ics([2026], NO_OBSERVANCES)


@pytest.mark.parametrize("year", [1899, 2101])
def test_a_year_outside_the_calendar_is_refused(year: int, table: ObservanceTable) -> None:
    with pytest.raises(ValueError, match=f"^Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100, không có năm {year}.$"):
        observances_ics([year], table)


def test_the_first_and_the_last_year_are_as_long_as_the_calendar(table: ObservanceTable) -> None:
    for year, first, last in ((1900, "19000131", "19001231"), (2100, "21000101", "21001231")):
        days = re.findall(rb"DTSTART;VALUE=DATE:(\d{8})", observances_ics([year], table))
        assert first.encode() <= min(days)
        assert max(days) <= last.encode()
