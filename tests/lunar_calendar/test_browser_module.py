"""The browser's module beside the Python one: the same answer to every question, and small enough for a cheap phone."""

import json
import os
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plugins.lunar_calendar import DayPanel, LunarDate, day_panel, to_lunar, to_solar
from plugins.lunar_calendar.can_chi import CHI, NAP_AM, name_of
from plugins.lunar_calendar.day_cycles import SAO_28, TRUC, WEEKDAYS
from plugins.lunar_calendar.hoang_dao import THAN
from plugins.lunar_calendar.solar_terms import SOLAR_TERMS

MODULE = Path(__file__).parents[2] / "theme/static/js/lunar-calendar.js"
DRIVER = Path(__file__).with_name("browser_module.mjs")
CYCLE = {name_of(place): place for place in range(60)}

Answers = Callable[[Iterable[tuple[str, Any]]], list[Any]]


@pytest.fixture
def ask(node: str) -> Answers:
    """Ask the module: each question is the name of a function and its argument."""

    def answers(questions: Iterable[tuple[str, Any]], **environment: str) -> list[Any]:
        run = subprocess.run(
            [node, str(DRIVER), str(MODULE)],
            input="".join(json.dumps(question) + "\n" for question in questions),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
            env=os.environ | environment,
        )
        assert run.stderr == ""
        return [json.loads(line) for line in run.stdout.splitlines()]

    return answers


def in_numbers(panel: DayPanel) -> dict[str, Any]:
    """A panel as the module has it: places in the lists of names instead of names."""
    names = panel.can_chi
    return {
        "jdn": panel.jdn,
        "weekday": WEEKDAYS.index(panel.weekday),
        "lunar": asdict(panel.lunar),
        "monthDays": panel.month_days,
        "canChi": {
            "year": CYCLE[names.year],
            "month": CYCLE[names.month],
            "day": CYCLE[names.day],
            "hourTy": CYCLE[names.hour_ty],
        },
        "tietKhi": SOLAR_TERMS.index(panel.tiet_khi),
        "tietKhiBegins": panel.tiet_khi_begins,
        "truc": TRUC.index(panel.truc),
        "trucByLunarMonth": TRUC.index(panel.truc_by_lunar_month),
        "sao28": SAO_28.index(panel.sao_28),
        "thanTrucNhat": THAN.index(panel.than_truc_nhat),
        "hoangDao": panel.hoang_dao,
        "gioThan": [THAN.index(than) for _, than in panel.gio_than],
        "gioHoangDao": [CHI.index(chi) for chi in panel.gio_hoang_dao],
        "napAmDay": NAP_AM.index(panel.nap_am_day),
        "daysUntilTet": panel.days_until_tet,
    }


def or_refusal(answer: Callable[[Any], Any], argument: Any) -> Any:
    try:
        return answer(argument)
    except ValueError as refusal:
        return {"RangeError": str(refusal)}


def test_every_panel_of_every_day_is_the_same(ask: Answers, every_day: list[date]) -> None:
    questions = [("dayPanel", day.isoformat()) for day in every_day]
    assert ask(questions) == [in_numbers(day_panel(day)) for day in every_day]


def test_every_day_converts_both_ways_as_in_python(ask: Answers, every_day: list[date]) -> None:
    lunar_dates = [asdict(to_lunar(day)) for day in every_day]
    assert ask(("toLunar", day.isoformat()) for day in every_day) == lunar_dates
    assert ask(("toSolar", lunar) for lunar in lunar_dates) == [day.isoformat() for day in every_day]


def test_every_lunar_date_is_refused_in_the_words_of_python(ask: Answers) -> None:
    """Years, months and days around every edge, leap or not: the same solar day or the same sentence."""
    dates = [
        LunarDate(year, month, day, leap)
        for year in range(1898, 2104)
        for month in range(14)
        for leap in (False, True)
        for day in (0, 1, 29, 30, 31)
    ]
    expected = [or_refusal(lambda lunar: to_solar(lunar).isoformat(), lunar) for lunar in dates]
    assert ask(("toSolar", asdict(lunar)) for lunar in dates) == expected


@pytest.mark.parametrize("day", ["1900-01-30", "2101-01-01", "0001-01-01", "9999-12-31"])
def test_a_solar_day_outside_the_calendar_is_refused_in_the_words_of_python(ask: Answers, day: str) -> None:
    refusal = or_refusal(to_lunar, date.fromisoformat(day))
    assert ask([("toLunar", day), ("dayPanel", day)]) == [refusal, refusal]


@pytest.mark.parametrize("text", ["2027-02-29", "2027-02-30", "2027-2-6", "06/02/2027", "2027-02-06T12:00", "", "Tết"])
def test_a_text_that_is_no_day_is_refused(ask: Answers, text: str) -> None:
    sentence = f"Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100, không có ngày {text}."
    assert ask([("toLunar", text)]) == [{"RangeError": sentence}]


def test_a_day_that_is_not_whole_is_refused(ask: Answers) -> None:
    sentence = "Năm 2027 âm lịch: tháng 1 có 30 ngày, không có ngày 1.5."
    assert ask([("toSolar", {"year": 2027, "month": 1, "day": 1.5})]) == [{"RangeError": sentence}]


def test_a_lunar_date_that_says_nothing_of_leap_is_of_the_ordinary_month(ask: Answers) -> None:
    assert ask([("toSolar", {"year": 2025, "month": 6, "day": 1})]) == ["2025-06-25"]


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "UTC", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati"])
def test_today_changes_at_17_00_utc_whatever_the_zone_of_the_device(ask: Answers, zone: str) -> None:
    """Zones at UTC-10, 0, +7 and +14; milliseconds of 2027-02-05T16:59:59Z and of a second later."""
    before, after = 1_801_846_799_000, 1_801_846_800_000
    assert ask([("today", before), ("today", after)], TZ=zone) == ["2027-02-05", "2027-02-06"]
    assert ask([("toLunar", "2027-02-06")], TZ=zone) == [asdict(LunarDate(2027, 1, 1))]


def test_the_module_is_at_most_2_kb_compressed() -> None:
    compressed = subprocess.run(["gzip", "-9"], input=MODULE.read_bytes(), capture_output=True, check=True).stdout  # noqa: S607
    assert len(compressed) <= 2048


def test_the_module_asks_neither_the_browsers_calendar_nor_its_zone() -> None:
    """Intl's Chinese calendar puts Tết of 2027 on 7 February, a day late."""
    source = MODULE.read_text(encoding="utf-8")
    assert not [word for word in ("Intl", "toLocale", "getTimezoneOffset", "getDate(", "getHours(") if word in source]
