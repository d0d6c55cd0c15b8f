"""Lunar dates and solar dates, each from the other, for every day from 1900-01-31 to 2100-12-31.

The months come unpacked from a table made once from the JPL ephemeris, so a conversion is a search in a list: no
astronomy, no floating point, no clock and no time zone at run time. The rules behind the table, with their sources,
are in month_rules.py; docs/lunar-calendar.md tells how it was checked.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, islice, product

from plugins.lunar_calendar.month_rules import LunarMonth
from plugins.lunar_calendar.packed_tables import FIRST_MONTH_DAYS, LEAP_GAPS, MONTH_RUNS, YEARS

FIRST_DAY = date(1900, 1, 31)
LAST_DAY = date(2100, 12, 31)
SCOPE = f"Lịch này chỉ tính từ {FIRST_DAY:%d/%m/%Y} đến {LAST_DAY:%d/%m/%Y}"


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A date of the Vietnamese lunar calendar; `leap` tells the leap month from the ordinary month of its number."""

    year: int
    month: int
    day: int
    leap: bool = False


def to_lunar(day: date) -> LunarDate:
    """The lunar date of a solar day; ValueError, in Vietnamese, outside 1900-01-31 to 2100-12-31."""
    month = month_of(day)
    return LunarDate(month.year, month.month, (day - month.first).days + 1, month.leap)


def to_solar(lunar: LunarDate) -> date:
    """The solar day of a lunar date; ValueError, in Vietnamese, for a date that the calendar does not have."""
    month = _MONTHS_BY_NAME.get((lunar.year, lunar.month, lunar.leap))
    if month is None:
        raise ValueError(_no_such_month(lunar))
    if not 1 <= lunar.day <= month.days:
        name = month_in_figures(lunar)
        raise ValueError(f"Năm {lunar.year} âm lịch: {name} có {month.days} ngày, không có ngày {lunar.day}.")
    return _in_scope(month.first + timedelta(days=lunar.day - 1))


def month_of(day: date) -> LunarMonth:
    """The lunar month that holds a solar day; ValueError as for `to_lunar`."""
    return MONTHS[bisect_right(_FIRST_DAYS, _in_scope(day)) - 1]


def next_tet(day: date) -> date:
    """Tết itself (day 1 of month 1) if `day` is one, else the next; after Tết of 2100 this is 2101-01-29."""
    return _TET_DAYS[bisect_left(_TET_DAYS, _in_scope(day))]


def month_in_figures(lunar: LunarDate | LunarMonth) -> str:
    """The month as "tháng 6" or "tháng 6 nhuận"."""
    return f"tháng {lunar.month} nhuận" if lunar.leap else f"tháng {lunar.month}"


def _in_scope(day: date) -> date:
    if FIRST_DAY <= day <= LAST_DAY:
        return day
    raise ValueError(f"{SCOPE}, không có ngày {day.isoformat()}.")


def _no_such_month(lunar: LunarDate) -> str:
    if lunar.year in YEARS:
        return f"Năm {lunar.year} âm lịch không có {month_in_figures(lunar)}."
    return f"{SCOPE}, không có {month_in_figures(lunar)} năm {lunar.year} âm lịch."


def _unpack() -> Iterator[LunarMonth]:
    """The months of the packed table in order; packed_tables.py describes its form."""
    first = FIRST_DAY
    for (year, month, leap), days in zip(_names(), _lengths(), strict=True):
        yield LunarMonth(year, month, leap, first, days)
        first += timedelta(days=days)


def _lengths() -> Iterator[int]:
    days = FIRST_MONTH_DAYS
    for run in MONTH_RUNS:
        for _ in range(int(run, 36)):
            yield days
            days = 59 - days
        days = 59 - days


def _names() -> Iterator[tuple[int, int, bool]]:
    ordinary = chain(product(YEARS, range(1, 13)), [(YEARS.stop, 1)])
    for gap in LEAP_GAPS:
        for year, month in islice(ordinary, int(gap, 36)):
            yield year, month, False
        yield year, month, True
    for year, month in ordinary:
        yield year, month, False


MONTHS = tuple(_unpack())  # Giêng of 1900 to Giêng of 2101
_FIRST_DAYS = tuple(month.first for month in MONTHS)
_MONTHS_BY_NAME = {(month.year, month.month, month.leap): month for month in MONTHS}
_TET_DAYS = tuple(month.first for month in MONTHS if month.month == 1 and not month.leap)
