"""The editors' files of days off, content/data/days-off/<year>.yml, one for each year that has been announced."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from plugins.lunar_calendar.data_file import DataFile, DataFileError, Entry, Mistake, iso_date, plain_text, web_address
from plugins.lunar_calendar.days_off import Announcement, DayOff, DaysOff, SwappedDay

FIELDS = ("announcement", "announced_on", "issuer", "link", "days_off", "swapped")


def load_days_off(folder: Path, name: str) -> tuple[DaysOff, ...]:
    """What every file of a folder that messages call `name` announces, by year; none if there is no such folder.

    Raises DataFileError, in Vietnamese, with every mistake in every file.
    """
    announced: list[DaysOff] = []
    mistakes: list[Mistake] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            announced.append(read_days_off(path.read_text(encoding="utf-8"), f"{name}/{path.name}"))
        except DataFileError as error:
            mistakes += error.mistakes
    if mistakes:
        raise DataFileError(*mistakes)
    return tuple(announced)


def read_days_off(text: str, name: str) -> DaysOff:
    """What the text of one file announces; its name ends in the year. DataFileError as for `load_days_off`."""
    year = re.search(r"(?:^|/)(\d{4})\.yml$", name, re.ASCII)
    if year is None:
        raise DataFileError(Mistake(name, 1, "tên tệp phải là năm, như 2027.yml"))
    file = DataFile(name, text)
    days_off = _days_off(int(year[1]), file.entry(FIELDS))
    file.finish()
    return days_off


def _days_off(year: int, entry: Entry) -> DaysOff:
    return DaysOff(
        year=year,
        announcement=Announcement(
            number=entry.required("announcement", plain_text, ""),
            date=entry.required("announced_on", iso_date, date.min),
            issuer=entry.required("issuer", plain_text, ""),
            link=entry.required("link", web_address, ""),
        ),
        days=tuple(day for span in entry.entries("days_off", ("from", "to", "reason")) for day in _span(year, span)),
        swapped=tuple(_swapped(year, swap) for swap in entry.entries("swapped", ("off", "work"))),
    )


def _span(year: int, entry: Entry) -> Iterator[DayOff]:
    """Each day from the first to the last of a span; `to` may be left out for a single day."""
    reason = entry.required("reason", plain_text, "")
    first = entry.required("from", iso_date, date(year, 1, 1))
    last = entry.optional("to", iso_date, first)
    if not (first <= last and first.year == last.year == year):
        entry.report(f"ngày nghỉ phải nằm trong năm {year} và không kết thúc trước khi bắt đầu")
        return
    for days in range((last - first).days + 1):
        yield DayOff(first + timedelta(days=days), reason)


def _swapped(year: int, entry: Entry) -> SwappedDay:
    """A swap may reach into the neighbouring year by one of its two days."""
    swap = SwappedDay(
        off=entry.required("off", iso_date, date(year, 1, 1)), work=entry.required("work", iso_date, date(year, 1, 2))
    )
    if swap.off == swap.work or year not in (swap.off.year, swap.work.year):
        entry.report(f"ngày nghỉ và ngày làm bù phải khác nhau, ít nhất một ngày trong năm {year}")
    return swap
