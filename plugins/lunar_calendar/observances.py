"""Which public, national, commemorative and traditional days fall on a day.

The days themselves are editors' data, read by observance_file.py and handed in; here is only how they are found. A
lunar date means the ordinary month, never the leap month of its number: a festival is kept once. New Year's Eve (Giao
thừa) is counted back from Tết, since the last month of a year has 29 or 30 days.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from plugins.lunar_calendar.lunar_months import next_tet, to_lunar
from plugins.lunar_calendar.solar_terms import term_of


class Kind(Enum):
    """What sort of day an observance is; the value is what editors write and readers see."""

    PUBLIC_HOLIDAY = "nghỉ lễ"
    NATIONAL_DAY = "ngày lễ lớn"
    COMMEMORATIVE = "kỷ niệm"
    TRADITIONAL = "truyền thống"


@dataclass(frozen=True, slots=True)
class SolarDay:
    """The same day of a solar month each year."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class LunarDay:
    """The same day of an ordinary lunar month each year; none in a year in which that month is too short."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class DaysBeforeTet:
    """So many days before day 1 of lunar month 1."""

    days: int


@dataclass(frozen=True, slots=True)
class TermDay:
    """The day, in UTC+7, on which a solar term begins."""

    name: str


When = SolarDay | LunarDay | DaysBeforeTet | TermDay


@dataclass(frozen=True, slots=True)
class Observance:
    """A day that is marked year by year, and where that is written.

    `id` is a stable name for addresses and calendar entries. `valid_from` is the first solar year in which the day is
    marked, None where that is not known. `days_off` is the number the Labour Code gives; which days they are is
    announced year by year. `checked` tells whether somebody has read the text named in `source`.
    """

    id: str
    name: str
    kind: Kind
    when: When
    source: str
    checked: bool
    valid_from: int | None = None
    days_off: int = 0


@dataclass(frozen=True, slots=True)
class ObservanceTable:
    """The observances of a site in the editors' order, which is the order in which a day shows its own."""

    observances: tuple[Observance, ...] = ()


NO_OBSERVANCES = ObservanceTable()


def observances(day: date, table: ObservanceTable) -> tuple[Observance, ...]:
    """The observances of a solar day; ValueError, in Vietnamese, outside 1900-01-31 to 2100-12-31."""
    whens = set(_descriptions(day))
    return tuple(
        observance
        for observance in table.observances
        if observance.when in whens and (observance.valid_from is None or observance.valid_from <= day.year)
    )


def _descriptions(day: date) -> Iterator[When]:
    """Every way in which an observance can mean this day."""
    yield SolarDay(day.month, day.day)
    lunar = to_lunar(day)
    if not lunar.leap:
        yield LunarDay(lunar.month, lunar.day)
    yield DaysBeforeTet((next_tet(day) - day).days)
    term = term_of(day)
    if term.date == day:
        yield TermDay(term.name)
