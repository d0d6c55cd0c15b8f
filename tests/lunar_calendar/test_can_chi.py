"""Can chi of years, months, days and hours, and nạp âm."""

from datetime import date, timedelta

import pytest

from plugins.lunar_calendar import can_chi


@pytest.mark.parametrize(
    ("year", "name"), [(1900, "Canh Tý"), (1984, "Giáp Tý"), (2027, "Đinh Mùi"), (2100, "Canh Thân")]
)
def test_a_lunar_year_has_its_name(year: int, name: str) -> None:
    assert can_chi.name_of(can_chi.of_year(year)) == name


def test_the_day_of_the_first_julian_day_numbers_is_known() -> None:
    """2000-01-01 is JDN 2451545 (IAU) and the day Mậu Ngọ (vectors.json has twelve more)."""
    assert can_chi.julian_day(date(2000, 1, 1)) == 2_451_545
    assert can_chi.name_of(can_chi.of_day(2_451_545)) == "Mậu Ngọ"


def test_day_names_come_round_after_sixty_days_and_not_before(every_day: list[date]) -> None:
    names = [can_chi.name_of(can_chi.of_day(can_chi.julian_day(day))) for day in every_day]
    assert len(set(names[:60])) == 60
    assert names[60:] == names[:-60]


def test_a_leap_month_has_the_name_of_its_number() -> None:
    """Month 6 of 2025 and its leap month are both Quý Mùi (vectors.json, 2025-07-25)."""
    assert can_chi.name_of(can_chi.of_month(2025, 6)) == "Quý Mùi"


@pytest.mark.parametrize(
    ("hour", "name"),
    [(0, "Mậu Tý"), (1, "Kỷ Sửu"), (2, "Kỷ Sửu"), (12, "Giáp Ngọ"), (22, "Kỷ Hợi"), (23, "Canh Tý")],
)
def test_the_hour_ty_begins_at_23_under_the_stem_of_the_next_day(hour: int, name: str) -> None:
    """The day Bính Thìn, 2027-02-06, begins with Mậu Tý (vectors.json); the day after begins with Canh Tý."""
    jdn = can_chi.julian_day(date(2027, 2, 6))
    assert can_chi.name_of(can_chi.of_hour(jdn, hour)) == name
    assert can_chi.of_hour(jdn, 23) == can_chi.of_hour(can_chi.julian_day(date(2027, 2, 7)), 0)


def test_each_nap_am_covers_two_names_of_the_cycle() -> None:
    assert [can_chi.nap_am(place) for place in (0, 1, 2, 58, 59)] == [
        "Hải Trung Kim",
        "Hải Trung Kim",
        "Lô Trung Hỏa",
        "Đại Hải Thủy",
        "Đại Hải Thủy",
    ]


def test_the_rules_as_written_for_stem_and_branch_give_the_same_places() -> None:
    """rules of the printed calendar, stem and branch apart: years, months, days, and s = (6·can − 5·chi) mod 60."""
    for year in range(1900, 2101):
        assert can_chi.of_year(year) % 10 == (year + 6) % 10
        assert can_chi.of_year(year) % 12 == (year + 8) % 12
        for month in range(1, 13):
            assert can_chi.of_month(year, month) % 10 == (12 * year + month + 3) % 10
            assert can_chi.of_month(year, month) % 12 == (month + 1) % 12
    for jdn in range(2_451_545, 2_451_605):
        can, chi = (jdn + 9) % 10, (jdn + 1) % 12
        assert can_chi.of_day(jdn) == (6 * can - 5 * chi) % 60
        for hour in range(23):
            assert can_chi.of_hour(jdn, hour) % 10 == (2 * can + (hour + 1) // 2) % 10


def test_a_day_follows_a_day(every_day: list[date]) -> None:
    numbers = [can_chi.julian_day(day) for day in every_day]
    assert numbers == list(range(numbers[0], numbers[0] + len(every_day)))
    assert every_day[1] - every_day[0] == timedelta(days=1)
