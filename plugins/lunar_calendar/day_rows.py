"""One day in words, label by label, as a month page and the calendar's own page lay it out.

theme/static/js/calendar-words.js says the same of months that have no page; a test holds the two equal.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from plugins.lunar_calendar.can_chi import CHI, name_of, of_year
from plugins.lunar_calendar.day_panel import DayPanel
from plugins.lunar_calendar.days_off import DaysOff, announced
from plugins.lunar_calendar.lunar_words import in_full, month_in_words

Row = tuple[str, str]
"""Label and words."""


def day_rows(panel: DayPanel, days_off: Sequence[DaysOff] = ()) -> tuple[Row, ...]:
    """Everything the calendar says of a day; the marks of the day first, since readers look for them."""
    return tuple(_rows(panel, days_off))


def tet_name(panel: DayPanel) -> str:
    """The next Tết, or that of the day, as in "Tết Đinh Mùi"."""
    return f"Tết {name_of(of_year(panel.lunar.year + (panel.days_until_tet > 0)))}"


def until_tet(panel: DayPanel) -> str:
    """How far Tết is, as in "Còn 76 ngày đến Tết Đinh Mùi"; on the day itself "Mùng 1 Tết Đinh Mùi"."""
    days = panel.days_until_tet
    return f"Còn {days} ngày đến {tet_name(panel)}" if days else f"Mùng 1 {tet_name(panel)}"


def leave_on(day: date, days_off: Sequence[DaysOff]) -> str | None:
    """What an announcement says of a day, that of its own year or of a neighbour's."""
    return next((words for year in days_off if (words := year.words_for(day))), None)


def announcement_of(year: int, days_off: Sequence[DaysOff]) -> DaysOff | None:
    """The announcement of a solar year, if one has been made."""
    return next((one for one in days_off if one.year == year), None)


def _rows(panel: DayPanel, days_off: Sequence[DaysOff]) -> Iterator[Row]:
    names, lunar = panel.can_chi, panel.lunar
    yield "Âm lịch", capitalized(in_full(lunar))
    if panel.observances:
        yield "Ngày lễ, kỷ niệm", "; ".join(observance.name for observance in panel.observances)
    yield "Nghỉ lễ", _leave(panel.day, days_off)
    yield "Can chi", f"Ngày {names.day}, tháng {names.month}, năm {names.year}; giờ đầu ngày {names.hour_ty}"
    length = "đủ" if panel.month_days == 30 else "thiếu"
    yield "Tháng âm lịch", f"{capitalized(month_in_words(lunar))}, tháng {length}, {panel.month_days} ngày"
    yield "Tiết khí", _term(panel)
    yield "Ngày", f"{'Hoàng đạo' if panel.hoang_dao else 'Hắc đạo'}, {panel.than_truc_nhat}"
    yield "Giờ hoàng đạo", ", ".join(_hours(chi) for chi in panel.gio_hoang_dao)
    yield "Trực", _truc(panel)
    yield "Sao", panel.sao_28
    yield "Nạp âm", panel.nap_am_day
    yield "Đến Tết", until_tet(panel)


def capitalized(words: str) -> str:
    """The words as the beginning of a sentence."""
    return f"{words[0].upper()}{words[1:]}"


def _leave(day: date, days_off: Sequence[DaysOff]) -> str:
    said = leave_on(day, days_off)
    source = announced(day.year, announcement_of(day.year, days_off))
    return f"{capitalized(said)}. {source}" if said else source


def _term(panel: DayPanel) -> str:
    if panel.tiet_khi_begins:
        return f"{panel.tiet_khi}, bắt đầu lúc {panel.solar_term.instant:%H:%M}"
    return panel.tiet_khi


def _hours(chi: str) -> str:
    """A double hour with its clock hours, as in "Sửu (1–3 giờ)"; Tý begins at 23."""
    start = (2 * CHI.index(chi) + 23) % 24
    return f"{chi} ({start}–{(start + 2) % 24} giờ)"


def _truc(panel: DayPanel) -> str:
    if panel.truc == panel.truc_by_lunar_month:
        return panel.truc
    return f"{panel.truc} (tính theo tháng âm lịch: {panel.truc_by_lunar_month})"
