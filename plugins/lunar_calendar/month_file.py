"""The sidebar's file of one month: the table and what is said of each day, in words, small enough to load with a page.

The words are made here and not in the browser, because the lists of names alone would weigh more than this file. Its
form is a contract with theme/static/js/calendar-today.js:

- ``name``: "Tháng 2 năm 2027"; ``tail``: "/02/2027", what follows the day in a date;
- ``start``: places before day 1 in a week that begins on Monday;
- ``days``: for each day its lunar day, its marks, its lunar date and marks in words, and the lines of its leaf;
- ``hours``: the hoàng đạo hours of days 1 to 6; they come round every six days;
- ``tet``: of each Tết that is the next one on a day of the month, how many days after day 1 it is, and its year's name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from plugins.lunar_calendar.day_panel import DayPanel, day_panel
from plugins.lunar_calendar.day_rows import tet_name
from plugins.lunar_calendar.month_grid import month_grid
from plugins.lunar_calendar.month_pages import Almanac, Month, day_cell, month_name


def month_file(month: Month, almanac: Almanac) -> bytes:
    """Return the file of a month that lies whole in the calendar, UTF-8."""
    return json.dumps(month_facts(month, almanac), ensure_ascii=False, separators=(",", ":")).encode()


def month_facts(month: Month, almanac: Almanac) -> dict[str, Any]:
    """Return what the file says; ValueError for January 1900, whose first days have no lunar date."""
    grid = month_grid(*month, almanac.table, almanac.days_off)
    cells = [day_cell(cell) for week in grid.weeks for cell in week if cell.in_month]
    panels = [day_panel(cell.day, almanac.table) for week in grid.weeks for cell in week if cell.in_month]
    return {
        "name": month_name(month),
        "tail": f"/{month[1]:02d}/{month[0]}",
        "start": panels[0].day.weekday(),
        "tet": list({tet_name(panel): panel.days_until_tet + place for place, panel in enumerate(panels)}.items()),
        "hours": [f"Giờ hoàng đạo: {', '.join(panel.gio_hoang_dao)}" for panel in panels[:6]],
        "days": [
            [cell.lunar, cell.marks, cell.name.split(", ", 2)[2], *_lines(panel)]
            for cell, panel in zip(cells, panels, strict=True)
        ],
    }


def _lines(panel: DayPanel) -> Iterator[str]:
    yield f"Ngày {panel.can_chi.day}, tháng {panel.can_chi.month}"
    if not panel.tiet_khi_begins:  # on its first day a term is among the marks
        yield f"Tiết {panel.tiet_khi}"
