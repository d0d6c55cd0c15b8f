"""Dates and times in Vietnamese words, the same on every machine.

The words are ours because a bare machine has no vi_VN locale. They follow Unicode's CLDR for vi
(dates/calendars/gregorian: "Thứ Sáu", "Chủ Nhật", "T2" … "CN"). A portal speaks in Vietnamese time, so an instant is
turned to UTC+7 before its day is named: 18:00 UTC on 9 April is 01:00 on 10 April here. A time without a zone is
refused rather than guessed.
"""

from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))
"""UTC+7, Vietnam's time since 13 June 1975 without any summer time; Asia/Ho_Chi_Minh agrees from then on."""

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
"""Monday first, as a Vietnamese calendar hangs on the wall."""

SHORT_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
"""Heads of a calendar's columns, in the order of WEEKDAYS."""


def weekday(day: date) -> str:
    """The name of the day: "Thứ Sáu". An instant must know its zone and counts in Vietnam's time, here and below."""
    return WEEKDAYS[_vietnamese_day(day).weekday()]


def short_weekday(day: date) -> str:
    """The name of the day for a calendar's head: "T6", "CN"."""
    return SHORT_WEEKDAYS[_vietnamese_day(day).weekday()]


def numeric_date(day: date) -> str:
    """The day in figures: "10/04/2020"."""
    day = _vietnamese_day(day)
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def long_date(day: date) -> str:
    """The day with its name: "Thứ Sáu, 10/04/2020"."""
    return f"{weekday(day)}, {numeric_date(day)}"


def date_time(instant: datetime) -> str:
    """The line under a headline: "Thứ Sáu, 10/04/2020, 13:07 [GMT+7]"."""
    local = _in_vietnam(instant)
    return f"{long_date(local)}, {local.hour:02}:{local.minute:02} [GMT+7]"


def month_name(month: int) -> str:
    """The name of month 1–12: "Tháng 4"; ValueError for any other number."""
    if not 1 <= month <= 12:
        raise ValueError(f"a month is 1–12, got {month}")
    return f"Tháng {month}"


def month_year(day: date) -> str:
    """The month a day lies in: "Tháng 4/2020"."""
    day = _vietnamese_day(day)
    return f"{month_name(day.month)}/{day.year}"


def iso(instant: datetime) -> str:
    """The machine's form, to the second, in Vietnam's time: "2020-04-10T13:07:00+07:00"."""
    return _in_vietnam(instant).isoformat(timespec="seconds")


def _vietnamese_day(day: date) -> date:
    return _in_vietnam(day).date() if isinstance(day, datetime) else day


def _in_vietnam(instant: datetime) -> datetime:
    if instant.utcoffset() is None:
        raise ValueError(f"{instant.isoformat(sep=' ')} has no time zone: give it one, such as dates.VIETNAM")
    return instant.astimezone(VIETNAM)
