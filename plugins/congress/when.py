"""Says when an event is, in words: the civil time and always the lunar date."""

from __future__ import annotations

from datetime import date

from plugins.congress.gather import Record
from plugins.lunar_calendar import FIRST_DAY, LAST_DAY, to_lunar
from plugins.lunar_calendar.lunar_words import in_full
from plugins.vietnamese import dates


def time_words(record: Record) -> str:
    """Return the civil time: ``Thứ Năm, 19/05/2022, 13:30–16:30``; hours are left out where none is known."""
    start, end = record.event.start, record.event.end
    if record.day == record.last_day:
        hours = "" if record.is_all_day else f", {start:%H:%M}" + (f"–{end:%H:%M}" if end and end > start else "")
        return f"{dates.long_date(record.day)}{hours}"
    if record.is_all_day or end is None:
        return f"{dates.long_date(record.day)} – {dates.long_date(record.last_day)}"
    return f"{dates.long_date(record.day)}, {start:%H:%M} – {dates.long_date(record.last_day)}, {end:%H:%M}"


def lunar_words(record: Record) -> str | None:
    """Return the lunar date, from the first day to the last; None outside the years of the calendar."""
    days = dict.fromkeys((record.day, record.last_day))
    if not all(FIRST_DAY <= day <= LAST_DAY for day in days):
        return None
    return " – ".join(map(_lunar, days))


def start_for_machines(record: Record) -> str:
    """Return the start, a day alone where no hour is known."""
    return record.day.isoformat() if record.is_all_day else dates.iso(record.event.start)


def end_for_machines(record: Record) -> str | None:
    """Return the end, likewise; None where it is not known."""
    if record.event.end is None:
        return None
    return record.last_day.isoformat() if record.is_all_day else dates.iso(record.event.end)


def term_words(term: str) -> str:
    """Return a term as readers see it, with a dash: ``2022–2025``."""
    return term.replace("-", "–")


def _lunar(day: date) -> str:
    return in_full(to_lunar(day))
