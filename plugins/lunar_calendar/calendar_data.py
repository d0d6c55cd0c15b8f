"""What the browser needs to tell any day of 1900 to 2100: the lists of words, the observances, the announced days off.

theme/static/js/lunar-calendar.js computes a day in numbers; this file, /lich/du-lieu.json, gives the numbers their
words. An observance's day is one of "d20/11" (solar), "a10/3" (lunar), "t1" (days before Tết), "k6" (place of a term).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from plugins.lunar_calendar.can_chi import CAN, CHI, NAP_AM
from plugins.lunar_calendar.day_cycles import SAO_28, TRUC, WEEKDAYS
from plugins.lunar_calendar.day_rows import leave_on
from plugins.lunar_calendar.days_off import announced
from plugins.lunar_calendar.hoang_dao import THAN
from plugins.lunar_calendar.lunar_words import MONTHS
from plugins.lunar_calendar.month_pages import Almanac
from plugins.lunar_calendar.observances import DaysBeforeTet, Kind, LunarDay, Observance, SolarDay, When
from plugins.lunar_calendar.solar_terms import SOLAR_TERMS, solar_terms

WORDS = {
    "can": CAN,
    "chi": CHI,
    "napAm": NAP_AM,
    "weekdays": WEEKDAYS,
    "sao28": SAO_28,
    "truc": TRUC,
    "than": THAN,
    "months": MONTHS,
    "terms": SOLAR_TERMS,
}


def calendar_data(years: Iterable[int], almanac: Almanac) -> bytes:
    """Return the file, UTF-8; `years` are those whose months have pages, and whose solar terms get their times."""
    content = {
        **WORDS,
        "termTimes": {f"{t.date}": f"{t.instant:%H:%M}" for year in sorted(years) for t in solar_terms(year)},
        "observances": [_observance(one) for one in almanac.table.observances],
        "leave": _leave(almanac),
        "announced": {str(one.year): announced(one.year, one) for one in almanac.days_off},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _observance(observance: Observance) -> list[Any]:
    off = observance.kind is Kind.PUBLIC_HOLIDAY
    return [observance.name, _day(observance.when), int(off), observance.valid_from or 0]


def _day(when: When) -> str:
    if isinstance(when, SolarDay):
        return f"d{when.day}/{when.month}"
    if isinstance(when, LunarDay):
        return f"a{when.day}/{when.month}"
    if isinstance(when, DaysBeforeTet):
        return f"t{when.days}"
    return f"k{SOLAR_TERMS.index(when.name)}"


def _leave(almanac: Almanac) -> dict[str, str]:
    days = {off.day for year in almanac.days_off for off in year.days}
    days |= {day for year in almanac.days_off for swap in year.swapped for day in (swap.off, swap.work)}
    return {day.isoformat(): words for day in sorted(days) if (words := leave_on(day, almanac.days_off))}
