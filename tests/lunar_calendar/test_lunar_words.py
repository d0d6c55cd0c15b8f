"""Lunar dates in Vietnamese words."""

import unicodedata
from datetime import date

import pytest

from plugins.lunar_calendar import LunarDate
from plugins.lunar_calendar.lunar_words import MONTHS, in_figures, in_full, in_short, spoken


@pytest.mark.parametrize(
    ("lunar", "full", "short", "figures"),
    [
        (LunarDate(2027, 1, 1), "mùng 1 tháng Giêng năm Đinh Mùi", "mùng 1 tháng Giêng", "1/1"),
        (LunarDate(2026, 7, 15), "rằm tháng Bảy năm Bính Ngọ", "rằm tháng Bảy", "15/7"),
        (LunarDate(2026, 12, 23), "ngày 23 tháng Chạp năm Bính Ngọ", "ngày 23 tháng Chạp", "23/12"),
        (LunarDate(2025, 6, 10, leap=True), "mùng 10 tháng 6 nhuận năm Ất Tỵ", "mùng 10 tháng 6 nhuận", "10/6 nhuận"),
        (LunarDate(2025, 6, 11), "ngày 11 tháng Sáu năm Ất Tỵ", "ngày 11 tháng Sáu", "11/6"),
        (LunarDate(2033, 11, 30), "ngày 30 tháng Mười một năm Quý Sửu", "ngày 30 tháng Mười một", "30/11"),
    ],
)
def test_a_lunar_date_is_told_as_people_say_it(lunar: LunarDate, full: str, short: str, figures: str) -> None:
    assert (in_full(lunar), in_short(lunar), in_figures(lunar)) == (full, short, figures)


def test_the_twelve_months_have_their_names() -> None:
    assert MONTHS == ("Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Chạp")


def test_a_screen_reader_hears_the_day_its_lunar_date_and_its_marks() -> None:
    sentence = "Thứ Bảy, 06/02/2027, mùng 1 tháng Giêng năm Đinh Mùi, Tết Nguyên đán"
    assert spoken(date(2027, 2, 6), ["Tết Nguyên đán"]) == sentence
    assert unicodedata.is_normalized("NFC", sentence)


def test_a_day_without_marks_ends_with_its_lunar_date() -> None:
    assert spoken(date(2026, 4, 26)) == "Chủ Nhật, 26/04/2026, mùng 10 tháng Ba năm Bính Ngọ"
