"""The rules that begin and number lunar months, at their edges and on the whole finished table."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from plugins.lunar_calendar import solar_terms
from plugins.lunar_calendar.lunar_months import MONTHS
from plugins.lunar_calendar.month_rules import LunarMonth, civil_day, month_beginnings, number_months
from plugins.lunar_calendar.packed_tables import YEARS


@pytest.mark.parametrize(
    ("universal_time", "day"),
    [
        # UTC+8 before 1968 (rules of the calendar in use in Hà Nội until Decision 121-CP of 1967-08-08).
        ("1967-12-01T15:59:59", date(1967, 12, 1)),
        ("1967-12-01T16:00:00", date(1967, 12, 2)),
        # UTC+7 from 1968-01-01; the last hour of 1967 has no day of its own.
        ("1967-12-31T15:59:59", date(1967, 12, 31)),
        ("1967-12-31T16:30:00", date(1967, 12, 31)),
        ("1967-12-31T17:00:00", date(1968, 1, 1)),
        ("2027-02-05T16:59:59", date(2027, 2, 5)),
        ("2027-02-05T17:00:00", date(2027, 2, 6)),
    ],
)
def test_the_civil_day_is_that_of_beijing_before_1968_and_of_hanoi_since(universal_time: str, day: date) -> None:
    assert civil_day(datetime.fromisoformat(universal_time)) == day


def test_three_months_begin_on_the_day_then_in_use() -> None:
    new_moons = [datetime(1914, 11, 17, 16, 1), datetime(1916, 2, 3, 16, 5), datetime(1920, 11, 10, 16, 4)]  # noqa: DTZ001
    assert month_beginnings(new_moons) == [date(1914, 11, 17), date(1916, 2, 3), date(1920, 11, 10)]


def test_any_other_month_begins_on_the_computed_day() -> None:
    """1906-04-23T16:06Z is as close to midnight, but the calendar then in use had the 24th."""
    assert month_beginnings([datetime(1906, 4, 23, 16, 6)]) == [date(1906, 4, 24)]  # noqa: DTZ001


def test_every_month_of_the_table_has_the_number_that_the_rules_give_it() -> None:
    """Numbers and leap months follow from the months' first days and the solar terms alone."""
    months = MONTHS
    beginnings = [month.first for month in months]
    terms = [term for year in YEARS for term in solar_terms(year)]
    major_terms = [civil_day(term.instant.astimezone(UTC).replace(tzinfo=None)) for term in terms[1::2]]
    solstices = major_terms[11::12]
    numbered = number_months(beginnings, solstices, major_terms)
    first, last = months.index(numbered[0]), months.index(numbered[-1])
    assert (numbered[0].year, numbered[0].month) == (1900, 11)
    assert (numbered[-1].year, numbered[-1].month) == (2100, 10)
    assert tuple(numbered) == months[first : last + 1]


def test_every_month_has_29_or_30_days_and_ends_where_the_next_begins() -> None:
    for month, following in pairwise(MONTHS):
        assert month.days in (29, 30)
        assert (following.first - month.first).days == month.days


def test_every_month_begins_on_a_day_that_can_hold_the_new_moon() -> None:
    """J. Meeus, Astronomical Algorithms, 2nd ed., (49.1): mean new moons; true ones are at most 0.65 days off."""
    first_of_2000 = 5.09766 + 0.5 + 7 / 24  # days from 2000-01-01T00:00 at UTC+7 to the mean new moon of 6 January
    for month in MONTHS:
        days = (month.first - date(2000, 1, 1)).days
        lunation = round((days + 0.5 - first_of_2000) / 29.530588861)
        mean_new_moon = first_of_2000 + 29.530588861 * lunation
        assert -0.7 < mean_new_moon - days < 1.7


def test_a_lunar_year_has_twelve_months_or_thirteen_with_one_leap_month() -> None:
    for year in YEARS:
        months = [month for month in MONTHS if month.year == year]
        leap = [month for month in months if month.leap]
        assert len(months) == 12 + len(leap)
        assert len(leap) <= 1


def test_seven_years_in_nineteen_have_a_leap_month() -> None:
    """The cycle of Meton: 235 months make 19 years, give or take the month at the edge."""
    leap_years = [month.year for month in MONTHS if month.leap]
    for start in range(YEARS.start, YEARS.stop - 19):
        assert sum(start <= year < start + 19 for year in leap_years) in (6, 7, 8)


def test_a_leap_month_holds_no_major_term() -> None:
    """Checked from 1968, when month and term are both counted in UTC+7."""
    for month in MONTHS:
        if month.leap and month.first.year >= 1968:
            assert not [term for term in _major_terms_near(month) if 0 <= (term - month.first).days < month.days]


def _major_terms_near(month: LunarMonth) -> list[date]:
    years = {month.first.year, min(month.first.year + 1, YEARS[-1])}
    return [term.date for year in years for term in solar_terms(year)[1::2]]


@pytest.mark.parametrize(
    ("year", "leap"),
    [
        # Hồ Ngọc Đức's tables TK19-TK22; 1984, 1985 and 1987 differ from China (10, none, 6).
        (1984, None),
        (1985, 2),
        (1987, 7),
        (2006, 7),
        (2020, 4),
        (2023, 2),
        (2025, 6),
        (2028, 5),
        (2033, 11),
        (2034, None),
    ],
)
def test_the_leap_month_of_a_year_is_the_published_one(year: int, leap: int | None) -> None:
    assert next((month.month for month in MONTHS if month.year == year and month.leap), None) == leap
