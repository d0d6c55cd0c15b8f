"""Dates as a Vietnamese portal prints them; the first is the line under a real article of 2020."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese.dates import (
    SHORT_WEEKDAYS,
    VIETNAM,
    WEEKDAYS,
    date_time,
    iso,
    long_date,
    month_name,
    month_year,
    numeric_date,
    short_weekday,
    weekday,
)

GOOD_FRIDAY = datetime(2020, 4, 10, 13, 7, tzinfo=VIETNAM)


def test_names_the_day_the_hour_and_the_zone():
    assert date_time(GOOD_FRIDAY) == "Thứ Sáu, 10/04/2020, 13:07 [GMT+7]"


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (weekday, "Thứ Sáu"),
        (short_weekday, "T6"),
        (numeric_date, "10/04/2020"),
        (long_date, "Thứ Sáu, 10/04/2020"),
        (month_year, "Tháng 4/2020"),
    ],
)
def test_a_day_and_an_instant_of_it_read_alike(function, words):
    assert function(GOOD_FRIDAY) == function(GOOD_FRIDAY.date()) == words


def test_the_week_begins_on_monday_and_ends_on_chu_nhat():
    week = [date(2024, 1, 1) + timedelta(days) for days in range(7)]  # 1 January 2024 was a Monday
    assert tuple(map(weekday, week)) == WEEKDAYS
    assert tuple(map(short_weekday, week)) == SHORT_WEEKDAYS == ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
    assert WEEKDAYS[-1] == "Chủ Nhật"


@pytest.mark.parametrize(
    ("instant", "machine", "words"),
    [
        (datetime(2020, 4, 9, 18, 0, tzinfo=UTC), "2020-04-10T01:00:00+07:00", "Thứ Sáu, 10/04/2020, 01:00 [GMT+7]"),
        (datetime(2019, 12, 31, 17, 0, tzinfo=UTC), "2020-01-01T00:00:00+07:00", "Thứ Tư, 01/01/2020, 00:00 [GMT+7]"),
        (
            datetime(2020, 4, 10, 9, 5, 59, 999999, tzinfo=timezone(timedelta(hours=9))),
            "2020-04-10T07:05:59+07:00",
            "Thứ Sáu, 10/04/2020, 07:05 [GMT+7]",
        ),
    ],
)
def test_an_instant_is_told_in_vietnamese_time(instant, machine, words):
    assert iso(instant) == machine
    assert date_time(instant) == words


@pytest.mark.parametrize("function", [weekday, short_weekday, numeric_date, long_date, month_year, date_time, iso])
def test_a_time_without_a_zone_is_refused(function):
    with pytest.raises(ValueError, match=r"2020-04-10 13:07:00 has no time zone: give it one, such as dates\.VIETNAM"):
        function(datetime(2020, 4, 10, 13, 7))  # noqa: DTZ001 - the missing zone is what is tested


def test_months_are_numbered():
    assert [month_name(month) for month in (1, 4, 12)] == ["Tháng 1", "Tháng 4", "Tháng 12"]


@pytest.mark.parametrize("month", [0, 13, -1])
def test_a_month_that_is_none_is_refused(month):
    with pytest.raises(ValueError, match=f"a month is 1–12, got {month}"):
        month_name(month)


@given(st.datetimes(min_value=datetime(1900, 1, 2), max_value=datetime(2100, 12, 30), timezones=st.just(UTC)))  # noqa: DTZ001 - hypothesis wants its bounds naive
def test_the_machine_time_is_the_same_instant(instant):
    assert datetime.fromisoformat(iso(instant)) == instant.replace(microsecond=0)
