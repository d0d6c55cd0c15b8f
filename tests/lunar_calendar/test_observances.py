"""Which observances fall on a day."""

from datetime import date, timedelta

import pytest

from plugins.lunar_calendar import (
    NO_OBSERVANCES,
    LunarDate,
    Observance,
    ObservanceTable,
    observances,
    to_lunar,
    to_solar,
)
from plugins.lunar_calendar.observances import DaysBeforeTet, Kind, LunarDay, SolarDay, TermDay, When


def observance(when: When, name: str = "Ngày thử", valid_from: int | None = None) -> Observance:
    return Observance("ngay-thu", name, Kind.TRADITIONAL, when, "nguồn", checked=True, valid_from=valid_from)


def names(day: date, *entries: Observance) -> list[str]:
    return [found.name for found in observances(day, ObservanceTable(entries))]


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (SolarDay(9, 2), date(2026, 9, 2)),
        (SolarDay(2, 29), date(2028, 2, 29)),
        (LunarDay(3, 10), date(2026, 4, 26)),
        (LunarDay(12, 30), date(2024, 2, 9)),
        (DaysBeforeTet(1), date(2026, 2, 16)),
        (DaysBeforeTet(1), date(2027, 2, 5)),
        (TermDay("Thanh minh"), date(2026, 4, 5)),
    ],
)
def test_an_observance_falls_on_its_day_and_on_neither_neighbour(when: When, day: date) -> None:
    entry = observance(when)
    assert names(day, entry) == ["Ngày thử"]
    assert names(day - timedelta(days=1), entry) == names(day + timedelta(days=1), entry) == []


def test_giao_thua_is_the_last_day_of_the_year_whether_29_or_30() -> None:
    """Month 12 of 2025 has 29 days, that of 2023 has 30: a fixed 30/12 would lose the first."""
    eve = observance(DaysBeforeTet(1))
    for year, last_day in ((2025, 29), (2023, 30)):
        day = to_solar(LunarDate(year, 12, last_day))
        assert to_lunar(day + timedelta(days=1)) == LunarDate(year + 1, 1, 1)
        assert names(day, eve) == ["Ngày thử"]
    assert names(date(2026, 2, 16), observance(LunarDay(12, 30))) == []


def test_giao_thua_comes_once_in_every_solar_year(every_day: list[date]) -> None:
    eve = observance(DaysBeforeTet(1))
    years = [day.year for day in every_day if names(day, eve)]
    assert years == list(range(1901, 2101))


def test_a_lunar_observance_is_kept_in_the_ordinary_month_only() -> None:
    """2025 has month 6 and leap month 6."""
    sixth = observance(LunarDay(6, 15))
    assert names(to_solar(LunarDate(2025, 6, 15)), sixth) == ["Ngày thử"]
    assert names(to_solar(LunarDate(2025, 6, 15, leap=True)), sixth) == []


def test_thanh_minh_is_a_solar_term_and_not_the_third_of_the_third() -> None:
    """4 or 5 April in UTC+7 in this century."""
    entry = observance(TermDay("Thanh minh"))
    for year in range(2001, 2101):
        days = [day for day in (date(year, 4, number) for number in range(1, 31)) if names(day, entry)]
        assert len(days) == 1
        assert days[0].day in (4, 5)


def test_an_observance_begins_in_its_first_year() -> None:
    """The 24th of November is a day off from 2026 (Resolution 80-NQ/TW of 2026-01-07)."""
    culture = observance(SolarDay(11, 24), valid_from=2026)
    assert names(date(2025, 11, 24), culture) == []
    assert names(date(2026, 11, 24), culture) == ["Ngày thử"]


def test_a_day_shows_its_observances_in_the_editors_order() -> None:
    first, second = observance(LunarDay(1, 1), "Một"), observance(SolarDay(2, 6), "Hai")
    assert names(date(2027, 2, 6), first, second) == ["Một", "Hai"]
    assert names(date(2027, 2, 6), second, first) == ["Hai", "Một"]


def test_no_table_is_read_behind_the_callers_back() -> None:
    assert observances(date(2027, 2, 6), NO_OBSERVANCES) == ()


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2027, 1, 1), "Tết Dương lịch"),
        (date(2027, 2, 6), "Tết Nguyên đán"),
        (date(2027, 2, 5), "Giao thừa (Tất niên)"),
        (date(2026, 4, 26), "Giỗ Tổ Hùng Vương"),
        (date(2027, 4, 16), "Giỗ Tổ Hùng Vương"),
        (date(2026, 4, 30), "Ngày Chiến thắng (Giải phóng miền Nam, thống nhất đất nước)"),
        (date(2026, 5, 1), "Ngày Quốc tế Lao động"),
        (date(2026, 9, 2), "Quốc khánh"),
        (date(2026, 11, 24), "Ngày Văn hóa Việt Nam"),
        # Giáo hội Phật giáo Việt Nam: Phật đản of 2025 on 12 May.
        (date(2025, 5, 12), "Đại lễ Phật đản"),
        (date(2025, 10, 6), "Tết Trung thu"),
        (date(2026, 4, 5), "Thanh minh"),
    ],
)
def test_the_site_marks_the_days_that_everybody_knows(day: date, name: str, published: ObservanceTable) -> None:
    assert name in [found.name for found in observances(day, published)]


def test_the_site_has_no_culture_day_before_2026(published: ObservanceTable) -> None:
    assert "Ngày Văn hóa Việt Nam" not in [found.name for found in observances(date(2025, 11, 24), published)]
