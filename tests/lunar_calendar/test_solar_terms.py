"""The twenty-four solar terms of each year."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from plugins.lunar_calendar import solar_terms, term_of
from plugins.lunar_calendar.packed_tables import YEARS
from plugins.lunar_calendar.solar_terms import SOLAR_TERMS
from plugins.lunar_calendar.sun_estimate import _estimate


@pytest.mark.parametrize(
    ("name", "published"),
    [
        # United States Naval Observatory, Earth's Seasons (aa.usno.navy.mil), in minutes of universal time.
        ("Đông chí", "2020-12-21T10:02Z"),
        ("Xuân phân", "2025-03-20T09:01Z"),
        ("Hạ chí", "2025-06-21T02:42Z"),
        ("Thu phân", "2025-09-22T18:19Z"),
        ("Đông chí", "2025-12-21T15:03Z"),
    ],
)
def test_an_equinox_or_solstice_is_in_the_published_minute(name: str, published: str) -> None:
    """Within 30 s of the minute that the source rounds to."""
    minute = datetime.fromisoformat(published)
    term = next(term for term in solar_terms(minute.year) if term.name == name)
    assert abs(term.instant - minute) <= timedelta(seconds=30)


def test_a_term_four_seconds_before_midnight_begins_on_that_day() -> None:
    """Đại thử of 2038 (DE440); at UTC+8, or with an estimate alone, it would be the 23rd."""
    term = next(term for term in solar_terms(2038) if term.name == "Đại thử")
    assert term.instant.isoformat() == "2038-07-22T23:59:56+07:00"
    assert term.date == date(2038, 7, 22)


def test_a_year_has_its_24_terms_in_order() -> None:
    for year in YEARS:
        terms = solar_terms(year)
        assert tuple(term.name for term in terms) == SOLAR_TERMS
        assert all(term.date.year == year for term in terms)


def test_terms_are_14_to_16_days_apart_across_all_years() -> None:
    terms = [term for year in YEARS for term in solar_terms(year)]
    for before, after in pairwise(terms):
        assert timedelta(days=14.7) < after.instant - before.instant < timedelta(days=15.8)


def test_the_date_of_a_term_is_the_day_of_its_instant_in_hanoi() -> None:
    for year in YEARS:
        for term in solar_terms(year):
            assert term.instant.utcoffset() == timedelta(hours=7)
            assert term.date == term.instant.date()


def test_no_estimate_is_so_near_half_a_second_that_another_machine_might_round_it_otherwise() -> None:
    """Machines may differ in the last bit of a sine, some 1e-10 s here; the margin is a thousand times that."""
    for count in range(24 * len(YEARS)):
        seconds = _estimate(count) * 86_400
        assert abs(seconds % 1 - 0.5) > 1e-6


def test_no_term_is_so_near_midnight_that_rounding_to_seconds_could_move_its_day() -> None:
    for year in YEARS:
        for term in solar_terms(year):
            midnight = term.instant.replace(hour=0, minute=0, second=0)
            assert timedelta(seconds=3) < term.instant - midnight < timedelta(hours=24, seconds=-3)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(1900, 1, 31), "Đại hàn"),
        (date(2025, 12, 31), "Đông chí"),
        (date(2026, 1, 1), "Đông chí"),
        (date(2026, 2, 3), "Đại hàn"),
        (date(2026, 2, 4), "Lập xuân"),
        (date(2038, 7, 21), "Tiểu thử"),
        (date(2038, 7, 22), "Đại thử"),
        (date(2100, 12, 31), "Đông chí"),
    ],
)
def test_a_day_lies_in_the_last_term_that_has_begun(day: date, name: str) -> None:
    assert term_of(day).name == name


@pytest.mark.parametrize("year", [1899, 2101])
def test_a_year_outside_the_table_is_refused(year: int) -> None:
    with pytest.raises(ValueError, match=f"^Tiết khí chỉ tính từ năm 1900 đến năm 2100, không có năm {year}.$"):
        solar_terms(year)
