"""Lunar dates in Vietnamese words, and the sentence in which a screen reader tells a day.

An ordinary month has its name, from tháng Giêng to tháng Chạp; a leap month has its figure, as in "tháng 6 nhuận".
Month 11 is "tháng Mười một": the older name "tháng Một" would be heard as January.
"""

from collections.abc import Iterable
from datetime import date

from plugins.lunar_calendar import can_chi
from plugins.lunar_calendar.day_cycles import weekday
from plugins.lunar_calendar.lunar_months import LunarDate, month_in_figures, to_lunar

MONTHS = ("Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Chạp")


def in_full(lunar: LunarDate) -> str:
    """Day, month and year, as in "mùng 1 tháng Giêng năm Đinh Mùi"."""
    return f"{in_short(lunar)} năm {can_chi.name_of(can_chi.of_year(lunar.year))}"


def in_short(lunar: LunarDate) -> str:
    """Day and month, as in "rằm tháng Bảy" or "ngày 20 tháng 6 nhuận"."""
    return f"{_day_in_words(lunar.day)} {month_in_words(lunar)}"


def in_figures(lunar: LunarDate) -> str:
    """Day and month, as in "15/7" or "1/6 nhuận"."""
    return f"{lunar.day}/{lunar.month} nhuận" if lunar.leap else f"{lunar.day}/{lunar.month}"


def in_cell(lunar: LunarDate) -> str:
    """The day as it stands in a cell of a month: "14", and with the month on mùng 1: "1/6", "1/6N" in a leap month."""
    return f"1/{lunar.month}{'N' * lunar.leap}" if lunar.day == 1 else str(lunar.day)


def month_in_words(lunar: LunarDate) -> str:
    """The month, as in "tháng Giêng" or "tháng 6 nhuận"."""
    return month_in_figures(lunar) if lunar.leap else f"tháng {MONTHS[lunar.month - 1]}"


def spoken(day: date, marks: Iterable[str] = ()) -> str:
    """A solar day with what marks it, as a screen reader tells it; ValueError, in Vietnamese, outside the calendar.

    As in "Thứ Bảy, 06/02/2027, mùng 1 tháng Giêng năm Đinh Mùi, Tết Nguyên đán".
    """
    name = weekday(can_chi.julian_day(day))
    return ", ".join((f"{name}, {day:%d/%m/%Y}", in_full(to_lunar(day)), *marks))


def _day_in_words(day: int) -> str:
    if day == 15:
        return "rằm"
    return f"mùng {day}" if day <= 10 else f"ngày {day}"
