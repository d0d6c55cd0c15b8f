"""The editors' list of observances, content/data/observances.yml, read into a table.

docs/lunar-calendar.md has the form of an entry. Every mistake is told at once, with its line and the rule it breaks.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from plugins.lunar_calendar.data_file import DataFile, Entry, one_of, plain_text, whole_number
from plugins.lunar_calendar.observances import (
    DaysBeforeTet,
    Kind,
    LunarDay,
    Observance,
    ObservanceTable,
    SolarDay,
    TermDay,
    When,
)
from plugins.lunar_calendar.solar_terms import SOLAR_TERMS


def load_observances(path: Path, name: str) -> ObservanceTable:
    """The table in a file that messages call `name`; DataFileError, in Vietnamese, with every mistake in it."""
    return read_observances(path.read_text(encoding="utf-8"), name)


def read_observances(text: str, name: str) -> ObservanceTable:
    """The table in the text of such a file; DataFileError as for `load_observances`."""
    file = DataFile(name, text)
    taken: dict[str, int] = {}
    observances = []
    for entry in file.entries(FIELDS):
        observance = _observance(entry)
        if observance.id in taken:
            entry.report(f'"id" {observance.id} đã dùng ở dòng {taken[observance.id]}, hãy đặt tên khác')
        taken.setdefault(observance.id, entry.line)
        observances.append(observance)
    file.finish()
    return ObservanceTable(tuple(observances))


def _observance(entry: Entry) -> Observance:
    return Observance(
        id=entry.required("id", _stable_name, f"dòng {entry.line}"),
        name=entry.required("name", plain_text, ""),
        kind=entry.required("kind", one_of({kind.value: kind for kind in Kind}), Kind.COMMEMORATIVE),
        when=_when(entry),
        source=entry.required("source", plain_text, ""),
        checked=entry.optional("checked", one_of({"true": True, "false": False}), True),
        valid_from=entry.optional("valid_from", whole_number(1900, 2100), None),
        days_off=entry.optional("days_off", whole_number(1, 10), 0),
    )


def _when(entry: Entry) -> When:
    stand_in: When = DaysBeforeTet(0)
    given = [field for field in WHEN_FIELDS if field in entry]
    if len(given) == 1:
        return entry.required(given[0], WHEN_FIELDS[given[0]], stand_in)
    entry.report(f"phải có đúng một trong các trường: {', '.join(WHEN_FIELDS)}")
    return stand_in


def _stable_name(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ValueError('phải gồm chữ thường không dấu và số, nối bằng "-", như "tet-trung-thu"')
    return value


def _solar_day(value: str) -> When:
    day, month = _day_and_month(value)
    try:
        date(2000, month, day)  # a leap year, so that 29/2 is a day
    except ValueError as error:
        raise ValueError("phải là ngày/tháng có thật của dương lịch, như 20/11") from error
    return SolarDay(month, day)


def _lunar_day(value: str) -> When:
    day, month = _day_and_month(value)
    if not (1 <= day <= 30 and 1 <= month <= 12):
        raise ValueError("phải là ngày/tháng âm lịch, ngày từ 1 đến 30, tháng từ 1 đến 12, như 10/3")
    return LunarDay(month, day)


def _day_and_month(value: str) -> tuple[int, int]:
    if not re.fullmatch(r"\d{1,2}/\d{1,2}", value, re.ASCII):
        raise ValueError("phải có dạng ngày/tháng, như 10/3")
    day, month = value.split("/")
    return int(day), int(month)


def _days_before_tet(value: str) -> When:
    return DaysBeforeTet(whole_number(1, 29)(value))


WHEN_FIELDS: dict[str, Callable[[str], When]] = {
    "solar": _solar_day,
    "lunar": _lunar_day,
    "before_tet": _days_before_tet,
    "solar_term": one_of({name: TermDay(name) for name in SOLAR_TERMS}),
}
FIELDS = ("id", "name", "kind", *WHEN_FIELDS, "valid_from", "days_off", "source", "checked")
