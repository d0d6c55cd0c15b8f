"""Reads the editors' data of the calendar from a content folder: observances and the announced days off."""

from __future__ import annotations

from pathlib import Path

from plugins.lunar_calendar.days_off_file import load_days_off
from plugins.lunar_calendar.month_pages import Almanac
from plugins.lunar_calendar.observance_file import load_observances
from plugins.lunar_calendar.observances import NO_OBSERVANCES

OBSERVANCES = "data/observances.yml"
DAYS_OFF = "data/days-off"


def load_almanac(content: Path) -> Almanac:
    """Return the data below a content folder; a missing file is an empty one.

    Raises DataFileError, in Vietnamese, for the mistakes that the check calendar_data has told before.
    """
    path = content / OBSERVANCES
    table = load_observances(path, f"content/{OBSERVANCES}") if path.is_file() else NO_OBSERVANCES
    return Almanac(table, load_days_off(content / DAYS_OFF, f"content/{DAYS_OFF}"))
