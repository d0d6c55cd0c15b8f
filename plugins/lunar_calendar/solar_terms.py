"""The twenty-four solar terms (tiết khí) of each year from 1900 to 2100, to the second, in UTC+7.

A term is the instant at which the Sun's apparent longitude of date is a multiple of 15°. The table holds what the JPL
ephemeris gives, as seconds to add to a plain estimate. Past 2026 the Earth's rotation is a prediction, so by 2100 an
instant may be a minute or two off the clocks of its day.
"""

import struct
from base64 import b64decode
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache

from plugins.lunar_calendar.packed_tables import TERM_SECONDS, YEARS
from plugins.lunar_calendar.sun_estimate import estimated_second

HANOI = timezone(timedelta(hours=7), "UTC+7")

# In the order of the solar year: Tiểu hàn, the Sun at 285°, is the first to fall in it. Those at odd places are the
# major terms (trung khí) that number the lunar months.
SOLAR_TERMS = (
    "Tiểu hàn",
    "Đại hàn",
    "Lập xuân",
    "Vũ thủy",
    "Kinh trập",
    "Xuân phân",
    "Thanh minh",
    "Cốc vũ",
    "Lập hạ",
    "Tiểu mãn",
    "Mang chủng",
    "Hạ chí",
    "Tiểu thử",
    "Đại thử",
    "Lập thu",
    "Xử thử",
    "Bạch lộ",
    "Thu phân",
    "Hàn lộ",
    "Sương giáng",
    "Lập đông",
    "Tiểu tuyết",
    "Đại tuyết",
    "Đông chí",
)


@dataclass(frozen=True, slots=True)
class SolarTerm:
    """A solar term: its name, the day on which it begins and the instant at which it does, both in UTC+7."""

    name: str
    date: date
    instant: datetime


@cache
def solar_terms(year: int) -> tuple[SolarTerm, ...]:
    """The 24 terms of a solar year, Tiểu hàn to Đông chí; ValueError, in Vietnamese, outside 1900 to 2100."""
    if year not in YEARS:
        raise ValueError(f"Tiết khí chỉ tính từ năm {YEARS[0]} đến năm {YEARS[-1]}, không có năm {year}.")
    row = year - YEARS.start
    corrections = struct.unpack("<24h", b64decode(TERM_SECONDS[row]))
    counts = range(24 * row, 24 * row + 24)
    return tuple(
        _solar_term(name, estimated_second(count) + seconds)
        for name, count, seconds in zip(SOLAR_TERMS, counts, corrections, strict=True)
    )


def term_of(day: date) -> SolarTerm:
    """The last term that begins on a solar day or before it; ValueError for a day before 1900-01-06 or after 2100."""
    terms = solar_terms(day.year)
    begun = bisect_right(terms, day, key=lambda term: term.date)
    return terms[begun - 1] if begun else solar_terms(day.year - 1)[-1]


def _solar_term(name: str, second: int) -> SolarTerm:
    """The term that begins `second` seconds after 1970-01-01T00:00 at UTC+7."""
    instant = datetime(1970, 1, 1, tzinfo=HANOI) + timedelta(seconds=second)
    return SolarTerm(name, instant.date(), instant)
