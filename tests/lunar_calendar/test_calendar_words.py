"""The browser's words beside Python's: every month and every day of the calendar, told in the same sentences."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from plugins.lunar_calendar import ObservanceTable, day_panel, month_grid
from plugins.lunar_calendar.calendar_data import calendar_data
from plugins.lunar_calendar.day_rows import day_rows
from plugins.lunar_calendar.days_off import Announcement, DayOff, DaysOff, SwappedDay
from plugins.lunar_calendar.month_file import month_facts, month_file
from plugins.lunar_calendar.month_pages import Almanac

MODULES = Path(__file__).parents[2] / "theme/static/js"
DRIVER = Path(__file__).with_name("calendar_words.mjs")
MONTHS = [(year, month) for year in range(1900, 2101) for month in range(1, 13)][1:]
EXAMPLE = DaysOff(
    2090,
    Announcement("Thông báo số 00/TB-VD", date(2089, 11, 30), "Bộ Ví dụ", "https://example.vn/00-TB-VD"),
    (DayOff(date(2090, 1, 30), "Tết Nguyên đán"),),
    (SwappedDay(date(2090, 1, 2), date(2090, 1, 7)),),
)


@pytest.fixture
def almanac(published: ObservanceTable) -> Almanac:
    return Almanac(published, (EXAMPLE,))


@pytest.fixture
def told(node: str, almanac: Almanac, tmp_path: Path) -> Iterator[str]:
    """What the modules say, a line a month."""
    for name in ("calendar-words.js", "lunar-calendar.js"):
        shutil.copy(MODULES / name, tmp_path)
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    data = tmp_path / "du-lieu.json"
    data.write_bytes(calendar_data(range(1900, 2101), almanac))
    command = [node, str(DRIVER), tmp_path.as_uri(), str(data)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return iter(run.stdout.splitlines())


def test_every_month_and_day_is_told_in_the_browser_as_by_python(told: Iterator[str], almanac: Almanac) -> None:
    """The facts name every day; the long rows of a day are compared in every fifth year, to save half a minute."""
    for month, line in zip(MONTHS, told, strict=True):
        facts, days = json.loads(line)
        assert facts == json.loads(json.dumps(month_facts(month, almanac)))
        if month[0] % 5:
            continue
        for (title, spoken, rows), cell in zip(days, cells(month, almanac), strict=True):
            panel = day_panel(cell.day, almanac.table)
            assert title == f"{panel.weekday}, {cell.day:%d/%m/%Y}"
            assert spoken == cell.spoken
            assert rows == [list(row) for row in day_rows(panel, almanac.days_off)]


def cells(month, almanac):
    grid = month_grid(*month, almanac.table, almanac.days_off)
    return [cell for week in grid.weeks for cell in week if cell.in_month]


def test_the_file_of_a_month_says_each_day_in_words(almanac: Almanac) -> None:
    facts = json.loads(month_file((2027, 2), almanac))
    assert (facts["name"], facts["tail"], facts["start"]) == ("Tháng 2 năm 2027", "/02/2027", 0)
    assert facts["days"][5] == [
        "1/1",
        "first off",
        "mùng 1 tháng Giêng năm Đinh Mùi, Tết Nguyên đán",
        "Ngày Bính Thìn, tháng Nhâm Dần",
        "Tiết Lập xuân",
    ]
    assert facts["tet"] == [["Tết Đinh Mùi", 5], ["Tết Mậu Thân", 359]]
    assert facts["hours"][5] == "Giờ hoàng đạo: Dần, Thìn, Tỵ, Thân, Dậu, Hợi"


@pytest.mark.parametrize("month", [(2026, 2), (2033, 11), (2100, 12)])
def test_countdown_and_hours_of_a_months_file_are_those_of_each_day(almanac: Almanac, month: tuple[int, int]) -> None:
    """As calendar-today.js reads them: the first Tết that is not yet past, the hours that come round in six days."""
    facts = month_facts(month, almanac)
    for place, cell in enumerate(cells(month, almanac)):
        panel = day_panel(cell.day)
        assert next(days for _, days in facts["tet"] if days >= place) - place == panel.days_until_tet
        assert facts["hours"][place % 6] == f"Giờ hoàng đạo: {', '.join(panel.gio_hoang_dao)}"


def test_a_day_has_the_announcement_or_says_that_there_is_none(almanac: Almanac) -> None:
    """docs/lunar-calendar.md: a year without a file says "chưa có thông báo"."""
    source = "Lịch nghỉ năm 2090 theo Thông báo số 00/TB-VD ngày 30/11/2089 của Bộ Ví dụ."
    assert leave(date(2090, 1, 30), almanac) == f"Nghỉ Tết Nguyên đán. {source}"
    assert leave(date(2090, 1, 2), almanac) == f"Nghỉ, làm bù ngày 07/01/2090. {source}"
    assert leave(date(2090, 1, 7), almanac) == f"Làm bù cho ngày 02/01/2090. {source}"
    assert leave(date(2090, 5, 1), almanac) == source
    assert leave(date(2027, 2, 6), almanac) == "Lịch nghỉ năm 2027: chưa có thông báo."


def leave(day, almanac):
    return dict(day_rows(day_panel(day), almanac.days_off))["Nghỉ lễ"]


def test_a_term_tells_its_time_on_the_day_it_begins(almanac: Almanac) -> None:
    assert dict(day_rows(day_panel(date(2027, 2, 4))))["Tiết khí"] == "Lập xuân, bắt đầu lúc 08:46"
    assert dict(day_rows(day_panel(date(2027, 2, 5))))["Tiết khí"] == "Lập xuân"
