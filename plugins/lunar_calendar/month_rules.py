"""Which lunar month begins on which day, worked out from new moons and solar terms.

Only generate_tables.py asks; the site reads the finished table. A month begins on the civil day of the new moon and
month 11 holds the December solstice; if thirteen months lie between two such months, the first of them without a major
term is the leap month. Civil time is that of Decision 121-CP of 1967-08-08 and Decision 134/2002/QĐ-TTg.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

HANOI_TIME_BEGAN = date(1968, 1, 1)

# Three months began, in the calendar then in use, a day before UTC+8 has them: the new moon fell less than six minutes
# after midnight, which in Beijing's own time (UTC+7:46) is still the day before. Computed day -> day in use.
DAYS_IN_USE = {
    date(1914, 11, 18): date(1914, 11, 17),
    date(1916, 2, 4): date(1916, 2, 3),
    date(1920, 11, 11): date(1920, 11, 10),
}


@dataclass(frozen=True, slots=True)
class LunarMonth:
    """A lunar month: its first solar day and its length, 29 or 30 days; `leap` marks the second month of its number."""

    year: int
    month: int
    leap: bool
    first: date
    days: int


def civil_day(instant: datetime) -> date:
    """The calendar's day of an instant in universal time (without zone): that of UTC+8 before 1968, of UTC+7 since."""
    day = (instant + timedelta(hours=8)).date()
    return day if day < HANOI_TIME_BEGAN else (instant + timedelta(hours=7)).date()


def month_beginnings(new_moons: Sequence[datetime]) -> list[date]:
    """The first days of the lunar months, in order, for new moons given in universal time."""
    computed = map(civil_day, new_moons)
    return [DAYS_IN_USE.get(day, day) for day in computed]


def number_months(
    beginnings: Sequence[date], solstices: Sequence[date], major_terms: Sequence[date]
) -> list[LunarMonth]:
    """Number every month from the one holding the first December solstice to the one before the last solstice's."""
    anchors = [bisect_right(beginnings, solstice) - 1 for solstice in solstices]
    months: list[LunarMonth] = []
    for solstice, (first, end) in zip(solstices, pairwise(anchors), strict=False):
        months += _number_one_year(solstice.year, beginnings[first : end + 1], major_terms)
    return months


def _number_one_year(year: int, beginnings: Sequence[date], major_terms: Sequence[date]) -> list[LunarMonth]:
    """Number the months from month 11 of `year` up to the next month 11, whose first day ends `beginnings`."""
    spans = list(pairwise(beginnings))
    leap = _leap_position(spans, major_terms) if len(spans) == 13 else len(spans)
    months = []
    for position, (first, following) in enumerate(spans):
        count = 10 + position - (position >= leap)  # 10 is month 11, counted from zero
        number = LunarMonth(year + count // 12, count % 12 + 1, position == leap, first, (following - first).days)
        months.append(number)
    return months


def _leap_position(spans: Sequence[tuple[date, date]], major_terms: Sequence[date]) -> int:
    """The first month without a major term; there is one, since thirteen months share twelve terms."""
    return next(
        position
        for position, (first, following) in enumerate(spans)
        if not any(first <= term < following for term in major_terms)
    )
