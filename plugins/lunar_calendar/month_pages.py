"""What the pages of the calendar show: a month in weeks, every day of it in words, and the way to the other months.

Views as those of site_pages: finished words and final addresses. Nothing in them depends on the day of the build but
which two years have pages, so that a build on another day changes no page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from plugins.lunar_calendar.day_panel import DayPanel, day_panel
from plugins.lunar_calendar.day_rows import Row, announcement_of, day_rows
from plugins.lunar_calendar.days_off import DaysOff, announced
from plugins.lunar_calendar.lunar_words import in_cell, in_figures, month_in_words
from plugins.lunar_calendar.month_grid import Cell, month_grid
from plugins.lunar_calendar.observances import Kind, ObservanceTable

Month = tuple[int, int]
"""Solar year and month."""


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the table."""

    number: str
    """``6``."""
    lunar: str
    """The lunar day, on mùng 1 with its month: ``1/1``."""
    name: str
    """The day as a screen reader tells it."""
    marks: str
    """What the style sheet asks for, separated by blanks: ``first`` (mùng 1), ``full`` (rằm), ``off``, ``noted``."""
    href: str
    """Where the day is told in full: ``#ngay-06``."""
    id: str
    """``o_06``."""


@dataclass(frozen=True, slots=True)
class MonthTable:
    """The table of a month, Monday to Sunday; None is a place before its first day or after its last."""

    name: str
    """``Tháng 2 năm 2027``."""
    weeks: tuple[tuple[DayCell | None, ...], ...]
    previous: str | None = None
    """Address of the month before; None when it has no page."""
    next: str | None = None


@dataclass(frozen=True, slots=True)
class DayInWords:
    """A day with all that the calendar says of it."""

    id: str
    """``ngay-06``, the fragment of links to the day."""
    iso: str
    """``2027-02-06``."""
    title: str
    """``Thứ Bảy, 06/02/2027``."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class MarkedDay:
    """A day in the list below the table."""

    href: str
    date: str
    """``06/02``."""
    lunar: str
    """``1/1 âm lịch``."""
    words: str
    """``Tết Nguyên đán``."""


@dataclass(frozen=True, slots=True)
class MonthView:
    """The page of a month."""

    heading: str
    lunar: str
    """The lunar months that it lies in."""
    table: MonthTable
    marked: tuple[MarkedDay, ...]
    days: tuple[DayInWords, ...]
    leave: str
    """Where the year's days off come from."""
    leave_href: str | None
    calendar: str
    """Address of the calendar's own page."""


@dataclass(frozen=True, slots=True)
class Almanac:
    """The editors' data that the calendar's pages are made with."""

    table: ObservanceTable
    days_off: tuple[DaysOff, ...] = ()


def month_view(month: Month, almanac: Almanac, href: Callable[[Month], str | None], calendar: str) -> MonthView:
    """Return the page of a month.

    Args:
        href: address of another month's page, None if it has none.
        calendar: address of the calendar's own page.
    """
    grid = month_grid(*month, almanac.table, almanac.days_off)
    weeks = [[cell for cell in week if cell.in_month] for week in grid.weeks]
    cells = [cell for week in weeks for cell in week]
    panels = [day_panel(cell.day, almanac.table) for cell in cells]
    announcement = announcement_of(month[0], almanac.days_off)
    return MonthView(
        heading=f"Lịch tháng {month[1]} năm {month[0]}",
        lunar=_lunar_months(panels),
        table=month_table(month, almanac, href),
        marked=tuple(_marked(cells)),
        days=tuple(_in_words(panel, almanac) for panel in panels),
        leave=announced(month[0], announcement),
        leave_href=announcement.announcement.link if announcement else None,
        calendar=calendar,
    )


def month_table(month: Month, almanac: Almanac, href: Callable[[Month], str | None]) -> MonthTable:
    """Return the table of a month; arguments as for `month_view`."""
    grid = month_grid(*month, almanac.table, almanac.days_off)
    weeks = tuple(tuple(day_cell(cell) if cell.in_month else None for cell in week) for week in grid.weeks)
    return MonthTable(month_name(month), weeks, href(months_on(month, -1)), href(months_on(month, 1)))


def month_name(month: Month) -> str:
    """The month as in "Tháng 2 năm 2027"."""
    return f"Tháng {month[1]} năm {month[0]}"


def months_on(month: Month, count: int) -> Month:
    """The month so many months later, or earlier for a negative count."""
    years, place = divmod(month[1] - 1 + count, 12)
    return month[0] + years, place + 1


def day_cell(cell: Cell) -> DayCell:
    """Return a day of the calendar as a table shows it; ValueError for a day without lunar date."""
    if cell.lunar is None:
        raise ValueError(f"{cell.day} has no lunar date")
    return DayCell(
        number=str(cell.day.day),
        lunar=in_cell(cell.lunar),
        name=cell.spoken,
        marks=" ".join(_marks(cell, cell.lunar.day)),
        href=f"#ngay-{cell.day:%d}",
        id=f"o_{cell.day:%d}",
    )


def _marks(cell: Cell, lunar_day: int) -> Iterator[str]:
    if lunar_day == 1:
        yield "first"
    if lunar_day == 15:
        yield "full"
    if any(one.kind is Kind.PUBLIC_HOLIDAY for one in cell.observances) or (cell.leave or "").startswith("nghỉ"):
        yield "off"
    elif cell.observances or cell.leave:
        yield "noted"


def _lunar_months(panels: Sequence[DayPanel]) -> str:
    """The lunar months that days lie in, as in "Tháng Chạp năm Bính Ngọ – tháng Giêng năm Đinh Mùi"."""
    found = dict.fromkeys(f"{month_in_words(panel.lunar)} năm {panel.can_chi.year}" for panel in panels)
    words = " – ".join(found)
    return f"Âm lịch: {words}"


def _marked(cells: Sequence[Cell]) -> Iterator[MarkedDay]:
    for cell in cells:
        if cell.marks and cell.lunar:
            lunar = f"{in_figures(cell.lunar)} âm lịch"
            words = "; ".join(cell.marks)
            yield MarkedDay(f"#ngay-{cell.day:%d}", f"{cell.day:%d/%m}", lunar, f"{words[0].upper()}{words[1:]}")


def _in_words(panel: DayPanel, almanac: Almanac) -> DayInWords:
    day = panel.day
    title = f"{panel.weekday}, {day:%d/%m/%Y}"
    return DayInWords(f"ngay-{day:%d}", day.isoformat(), title, day_rows(panel, almanac.days_off))
