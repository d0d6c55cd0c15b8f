"""The Vietnamese lunar calendar from 1900-01-31 to 2100-12-31, exact by the JPL ephemeris; see docs/lunar-calendar.md.

What is named here needs the standard library alone. Beside it stand the edges: observance_file and days_off_file read
editors' YAML, ics writes calendar files, and generate_tables makes the packed tables anew.
"""

from plugins.lunar_calendar.day_panel import DayPanel, day_panel
from plugins.lunar_calendar.days_off import DaysOff
from plugins.lunar_calendar.lunar_months import FIRST_DAY, LAST_DAY, LunarDate, to_lunar, to_solar
from plugins.lunar_calendar.month_grid import Cell, MonthGrid, month_grid
from plugins.lunar_calendar.observances import NO_OBSERVANCES, Observance, ObservanceTable, observances
from plugins.lunar_calendar.solar_terms import SolarTerm, solar_terms, term_of
from plugins.lunar_calendar.today_svg import today_svg

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "NO_OBSERVANCES",
    "Cell",
    "DayPanel",
    "DaysOff",
    "LunarDate",
    "MonthGrid",
    "Observance",
    "ObservanceTable",
    "SolarTerm",
    "day_panel",
    "month_grid",
    "observances",
    "solar_terms",
    "term_of",
    "to_lunar",
    "to_solar",
    "today_svg",
]
