"""One month of the solar calendar as whole weeks, Monday to Sunday, each day with its lunar date and its marks."""

from calendar import MONDAY, Calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.lunar_calendar.days_off import DaysOff
from plugins.lunar_calendar.lunar_months import FIRST_DAY, LAST_DAY, SCOPE, LunarDate, to_lunar
from plugins.lunar_calendar.lunar_words import spoken
from plugins.lunar_calendar.observances import NO_OBSERVANCES, Observance, ObservanceTable, observances
from plugins.lunar_calendar.packed_tables import YEARS
from plugins.lunar_calendar.solar_terms import SolarTerm, term_of


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of the grid.

    `in_month` is False for the days of the neighbouring months that fill the first and the last week. `lunar` is None
    for the few days of the first and last grids outside 1900-01-31 to 2100-12-31; those have no marks either.
    `solar_term` is the term that begins on the day. `leave` is what an announcement says of it, in words.
    """

    day: date
    in_month: bool
    lunar: LunarDate | None = None
    observances: tuple[Observance, ...] = ()
    solar_term: SolarTerm | None = None
    leave: str | None = None

    @property
    def marks(self) -> tuple[str, ...]:
        """What marks the day, in words: its observances, the solar term that begins, the day off or made up."""
        names = [observance.name for observance in self.observances]
        if self.solar_term:
            names.append(f"tiết {self.solar_term.name}")
        if self.leave:
            names.append(self.leave)
        return tuple(names)

    @property
    def spoken(self) -> str:
        """The day as a screen reader tells it; for a day without lunar date, the solar date alone."""
        return spoken(self.day, self.marks) if self.lunar else f"{self.day:%d/%m/%Y}"


@dataclass(frozen=True, slots=True)
class MonthGrid:
    """The weeks of a solar month, each of seven cells from Monday to Sunday."""

    year: int
    month: int
    weeks: tuple[tuple[Cell, ...], ...]


def month_grid(
    year: int, month: int, table: ObservanceTable = NO_OBSERVANCES, days_off: Sequence[DaysOff] = ()
) -> MonthGrid:
    """The grid of a solar month from January 1900 to December 2100; ValueError, in Vietnamese, for another month."""
    if year not in YEARS or not 1 <= month <= 12:
        raise ValueError(f"{SCOPE}, không có tháng {month} năm {year}.")
    weeks = Calendar(MONDAY).monthdatescalendar(year, month)
    return MonthGrid(year, month, tuple(tuple(_cells(week, month, table, days_off)) for week in weeks))


def _cells(week: Sequence[date], month: int, table: ObservanceTable, days_off: Sequence[DaysOff]) -> Iterator[Cell]:
    for day in week:
        in_month = day.month == month
        if not FIRST_DAY <= day <= LAST_DAY:
            yield Cell(day, in_month)
            continue
        term = term_of(day)
        yield Cell(
            day,
            in_month,
            lunar=to_lunar(day),
            observances=observances(day, table),
            solar_term=term if term.date == day else None,
            leave=next((words for year in days_off if (words := year.words_for(day))), None),
        )
