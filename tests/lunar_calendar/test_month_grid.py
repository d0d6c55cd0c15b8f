"""A solar month as weeks."""

from datetime import date, timedelta

import pytest

from plugins.lunar_calendar import LunarDate, MonthGrid, ObservanceTable, month_grid
from plugins.lunar_calendar.days_off import Announcement, DayOff, DaysOff
from plugins.lunar_calendar.packed_tables import YEARS


def cells(grid: MonthGrid) -> dict[date, object]:
    return {cell.day: cell for week in grid.weeks for cell in week}


def test_weeks_run_from_monday_to_sunday_and_hold_the_whole_month() -> None:
    for year in range(YEARS.start, YEARS.stop, 7):
        for month in range(1, 13):
            grid = month_grid(year, month)
            days = [cell.day for week in grid.weeks for cell in week]
            assert all(len(week) == 7 and week[0].day.weekday() == 0 for week in grid.weeks)
            assert days == [days[0] + timedelta(days=number) for number in range(len(days))]
            inside = [cell.day for week in grid.weeks for cell in week if cell.in_month]
            assert inside[0].day == 1
            assert (inside[-1] + timedelta(days=1)).day == 1
            assert {(day.year, day.month) for day in inside} == {(year, month)}


def test_a_cell_has_its_lunar_date_its_marks_and_its_sentence(table: ObservanceTable) -> None:
    cell = cells(month_grid(2027, 2, table))[date(2027, 2, 6)]
    assert cell.lunar == LunarDate(2027, 1, 1)
    assert cell.in_month
    assert cell.marks == ("Tết Nguyên đán",)
    assert cell.spoken == "Thứ Bảy, 06/02/2027, mùng 1 tháng Giêng năm Đinh Mùi, Tết Nguyên đán"


def test_a_cell_on_which_a_solar_term_begins_says_so(table: ObservanceTable) -> None:
    grid = cells(month_grid(2027, 2, table))
    assert grid[date(2027, 2, 4)].marks == ("tiết Lập xuân",)
    assert grid[date(2027, 2, 8)].marks == ()


def test_days_of_the_neighbouring_months_are_there_but_not_of_the_month() -> None:
    cell = cells(month_grid(2026, 11))[date(2026, 10, 26)]
    assert not cell.in_month
    assert cell.lunar == LunarDate(2026, 9, 17)


def test_an_announced_day_off_is_a_mark() -> None:
    announcement = Announcement("Thông báo số 00/TB-VD", date(2026, 11, 1), "Bộ Ví dụ", "https://example.vn")
    days_off = DaysOff(2027, announcement, (DayOff(date(2027, 2, 8), "Tết Nguyên đán"),), ())
    grid = cells(month_grid(2027, 2, days_off=[days_off]))
    assert grid[date(2027, 2, 8)].marks == ("nghỉ Tết Nguyên đán",)
    assert grid[date(2027, 2, 9)].leave is None


def test_the_days_before_and_after_the_calendar_have_no_lunar_date(table: ObservanceTable) -> None:
    first, last = cells(month_grid(1900, 1, table)), cells(month_grid(2100, 12, table))
    assert (first[date(1900, 1, 30)].lunar, first[date(1900, 1, 31)].lunar) == (None, LunarDate(1900, 1, 1))
    assert (last[date(2100, 12, 31)].lunar, last[date(2101, 1, 1)].lunar) == (LunarDate(2100, 12, 1), None)
    assert first[date(1900, 1, 1)].marks == ()
    assert first[date(1900, 1, 1)].spoken == "01/01/1900"


@pytest.mark.parametrize(("year", "month"), [(1899, 12), (2101, 1), (2026, 0), (2026, 13)])
def test_a_month_outside_the_calendar_is_refused(year: int, month: int) -> None:
    sentence = f"^Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100, không có tháng {month} năm {year}.$"
    with pytest.raises(ValueError, match=sentence):
        month_grid(year, month)
