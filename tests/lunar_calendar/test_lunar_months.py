"""Conversions between solar and lunar dates."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.lunar_calendar import LunarDate, to_lunar, to_solar
from plugins.lunar_calendar.lunar_months import month_of, next_tet

# The years in which Vietnam and China, or UTC+7 and UTC+8, part; each with the authority for the Vietnamese date.
TRAPS = [
    # Overrides: the calendar then in use, in Chinese tables as in Vietnamese; a new moon minutes after midnight.
    (date(1914, 11, 17), LunarDate(1914, 10, 1)),
    (date(1916, 2, 3), LunarDate(1916, 1, 1)),
    (date(1920, 11, 10), LunarDate(1920, 10, 1)),
    # UTC+8 until 1967, Hồ Ngọc Đức's tables TK19-TK22; UTC+7 would give 1 February.
    (date(1965, 2, 2), LunarDate(1965, 1, 1)),
    # Decision 121-CP of 1967-08-08, UTC+7 from 1968: Tết in the North a day before the South (sggp.org.vn 129003).
    (date(1968, 1, 29), LunarDate(1968, 1, 1)),
    # A day before China for the second year running: new moon 1969-02-16T16:25Z (DE440).
    (date(1969, 2, 16), LunarDate(1969, 1, 1)),
    # A month before China (sggp.org.vn 129003): the solstice of 1984 falls on 21 December in Hà Nội, 22 in Beijing.
    (date(1985, 1, 21), LunarDate(1985, 1, 1)),
    (date(1985, 3, 21), LunarDate(1985, 2, 1, leap=True)),
    # China has leap month 6 in 1987 (DE440 at UTC+8).
    (date(1987, 7, 26), LunarDate(1987, 7, 1)),
    (date(1987, 8, 24), LunarDate(1987, 7, 1, leap=True)),
    # A month that begins a day before the Chinese one: new moon 2006-06-25T16:05Z (DE440).
    (date(2006, 6, 25), LunarDate(2006, 6, 1)),
    # A day before China: new moon 2007-02-17T16:14Z (DE440).
    (date(2007, 2, 17), LunarDate(2007, 1, 1)),
    # Leap month 6 (Hồ Ngọc Đức's tables TK19-TK22).
    (date(2025, 7, 25), LunarDate(2025, 6, 1, leap=True)),
    # baohatinh.vn and thanhnien.vn on Tết Bính Ngọ.
    (date(2026, 2, 17), LunarDate(2026, 1, 1)),
    # python-holidays 0.109; the browsers' own Chinese calendar says 7 February.
    (date(2027, 2, 6), LunarDate(2027, 1, 1)),
    # A day before China (tuvilyso.net TID=14919).
    (date(2030, 2, 2), LunarDate(2030, 1, 1)),
    # Leap month 11, and no leap month in 2034 (Hồ Ngọc Đức's tables TK19-TK22).
    (date(2033, 12, 22), LunarDate(2033, 11, 1, leap=True)),
    (date(2034, 2, 19), LunarDate(2034, 1, 1)),
    # A day before China (scienceinfo.net, read 2026-11-22).
    (date(2053, 2, 18), LunarDate(2053, 1, 1)),
    # New moon 57 s after midnight (DE440, predicted UT1): the month begins on the 8th.
    (date(2054, 5, 8), LunarDate(2054, 4, 1)),
    # New moon 14 s before midnight (DE440, predicted UT1): the month begins on the 9th.
    (date(2072, 12, 9), LunarDate(2072, 11, 1)),
]

REFUSALS = [
    (LunarDate(2025, 6, 30, leap=True), "Năm 2025 âm lịch: tháng 6 nhuận có 29 ngày, không có ngày 30."),
    (LunarDate(2026, 2, 30), "Năm 2026 âm lịch: tháng 2 có 29 ngày, không có ngày 30."),
    (LunarDate(2026, 1, 31), "Năm 2026 âm lịch: tháng 1 có 30 ngày, không có ngày 31."),
    (LunarDate(2026, 1, 0), "Năm 2026 âm lịch: tháng 1 có 30 ngày, không có ngày 0."),
    (LunarDate(2026, 6, 1, leap=True), "Năm 2026 âm lịch không có tháng 6 nhuận."),
    (LunarDate(2034, 11, 1, leap=True), "Năm 2034 âm lịch không có tháng 11 nhuận."),
    (LunarDate(2026, 13, 1), "Năm 2026 âm lịch không có tháng 13."),
    (LunarDate(2026, 0, 1), "Năm 2026 âm lịch không có tháng 0."),
    (
        LunarDate(1899, 12, 29),
        "Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100, không có tháng 12 năm 1899 âm lịch.",
    ),
    (LunarDate(2101, 2, 1), "Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100, không có tháng 2 năm 2101 âm lịch."),
    (LunarDate(2100, 12, 2), "Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100, không có ngày 2101-01-01."),
    (LunarDate(2101, 1, 1), "Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100, không có ngày 2101-01-29."),
]


@pytest.mark.parametrize(("solar", "lunar"), TRAPS, ids=lambda value: str(value))
def test_a_year_that_is_easy_to_get_wrong_is_right_both_ways(solar: date, lunar: LunarDate) -> None:
    assert to_lunar(solar) == lunar
    assert to_solar(lunar) == solar


def test_the_day_before_each_of_these_months_is_the_last_of_the_month_before() -> None:
    for solar, _ in TRAPS:
        assert to_lunar(solar - timedelta(days=1)).day == month_of(solar - timedelta(days=1)).days


def test_every_day_comes_back_from_its_lunar_date(every_day: list[date]) -> None:
    assert len(every_day) == 73_384
    assert [to_solar(to_lunar(day)) for day in every_day] == every_day


def test_every_day_is_one_after_the_day_before_it_or_opens_a_month_that_follows(every_day: list[date]) -> None:
    """No day is lost or counted twice: the calendar knows neither leap seconds nor a break between calendars."""
    before = to_lunar(every_day[0])
    for day in every_day[1:]:
        lunar = to_lunar(day)
        if lunar.day == 1:
            assert before.day == month_of(day - timedelta(days=1)).days
            assert _follows(before, lunar)
        else:
            assert lunar == LunarDate(before.year, before.month, before.day + 1, before.leap)
        before = lunar


def _follows(before: LunarDate, after: LunarDate) -> bool:
    if after.leap:
        return (after.year, after.month, False) == (before.year, before.month, before.leap)
    return 12 * after.year + after.month == 12 * before.year + before.month + 1


def test_the_calendar_begins_and_ends_where_it_says() -> None:
    assert to_lunar(date(1900, 1, 31)) == LunarDate(1900, 1, 1)
    assert to_lunar(date(2100, 12, 31)) == LunarDate(2100, 12, 1)


@pytest.mark.parametrize("day", [date.min, date(1900, 1, 30), date(2101, 1, 1), date.max])
def test_a_solar_day_outside_the_calendar_is_refused(day: date) -> None:
    with pytest.raises(
        ValueError, match=r"^Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100, không có ngày \d{4}-\d\d-\d\d\.$"
    ):
        to_lunar(day)


def test_an_instant_is_refused_where_a_day_is_meant() -> None:
    """A datetime would need a zone to be a day; it never passes for one silently."""
    with pytest.raises(TypeError):
        to_lunar(datetime(2027, 2, 6))  # noqa: DTZ001


@pytest.mark.parametrize(("lunar", "sentence"), REFUSALS, ids=lambda value: str(value))
def test_a_lunar_date_that_does_not_exist_is_refused_and_never_rolled_over(lunar: LunarDate, sentence: str) -> None:
    with pytest.raises(ValueError) as refusal:  # noqa: PT011 - the whole sentence is compared below
        to_solar(lunar)
    assert str(refusal.value) == sentence


@given(
    st.builds(
        LunarDate,
        year=st.integers(1890, 2110),
        month=st.integers(-1, 14),
        day=st.integers(-1, 32),
        leap=st.booleans(),
    )
)
def test_a_lunar_date_is_refused_or_comes_back_from_its_solar_day(lunar: LunarDate) -> None:
    try:
        solar = to_solar(lunar)
    except ValueError:
        return
    assert to_lunar(solar) == lunar


@pytest.mark.parametrize(
    ("day", "tet"),
    [
        (date(2027, 2, 5), date(2027, 2, 6)),
        (date(2027, 2, 6), date(2027, 2, 6)),
        (date(2027, 2, 7), date(2028, 1, 26)),
        (date(2100, 12, 31), date(2101, 1, 29)),
    ],
)
def test_the_next_tet_is_today_or_later(day: date, tet: date) -> None:
    assert next_tet(day) == tet
