"""All that the calendar says of a day, against twelve days confirmed by published sources."""

import json
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from plugins.lunar_calendar import DayPanel, ObservanceTable, day_panel
from plugins.lunar_calendar.can_chi import CHI
from plugins.lunar_calendar.day_cycles import TRUC
from plugins.lunar_calendar.hoang_dao import HOANG_DAO, THAN, than_at

# Each vector names the sources that confirm its fields.
VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))["vectors"]


def as_in_the_vectors(panel: DayPanel) -> dict[str, Any]:
    lunar, names = panel.lunar, panel.can_chi
    return {
        "jdn": panel.jdn,
        "weekday": panel.weekday,
        "lunar": {
            "day": lunar.day,
            "month": lunar.month,
            "year": lunar.year,
            "leap": lunar.leap,
            "month_days": panel.month_days,
        },
        "can_chi": {"year": names.year, "month": names.month, "day": names.day, "hour_ty": names.hour_ty},
        "tiet_khi": panel.tiet_khi,
        "tiet_khi_begins": panel.tiet_khi_begins,
        "truc": panel.truc,
        "truc_by_lunar_month": panel.truc_by_lunar_month,
        "sao_28": panel.sao_28,
        "than_truc_nhat": panel.than_truc_nhat,
        "hoang_dao": panel.hoang_dao,
        "gio_hoang_dao": list(panel.gio_hoang_dao),
        "gio_than": dict(panel.gio_than),
        "nap_am_day": panel.nap_am_day,
        "public_holidays_on_date": list(panel.public_holidays_on_date),
        "days_until_tet": panel.days_until_tet,
    }


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["date"])
def test_every_field_of_a_confirmed_day_is_right(vector: dict[str, Any], table: ObservanceTable) -> None:
    panel = day_panel(date.fromisoformat(vector["date"]), table)
    assert as_in_the_vectors(panel) == vector["expected"]


def test_there_are_twelve_confirmed_days() -> None:
    assert len(VECTORS) == 12


def test_a_day_has_six_auspicious_hours_and_a_deity_for_each_hour(every_day: list[date]) -> None:
    for day in every_day[:366]:
        panel = day_panel(day)
        assert len(panel.gio_hoang_dao) == 6
        assert [chi for chi, _ in panel.gio_than] == list(CHI)
        assert {than for _, than in panel.gio_than} == set(THAN)


def test_a_deity_is_where_the_printed_tables_have_it() -> None:
    """Thanh Long sits at Tý for Dần and Thân, at Dần for Mão and Dậu, and so on to Tuất for Sửu and Mùi."""
    seats = {CHI[base]: CHI[[than_at(chi, base) for chi in range(12)].index("Thanh Long")] for base in range(12)}
    assert seats == {
        "Dần": "Tý",
        "Mão": "Dần",
        "Thìn": "Thìn",
        "Tỵ": "Ngọ",
        "Ngọ": "Thân",
        "Mùi": "Tuất",
        "Thân": "Tý",
        "Dậu": "Dần",
        "Tuất": "Thìn",
        "Hợi": "Ngọ",
        "Tý": "Thân",
        "Sửu": "Tuất",
    }


def test_the_day_of_a_new_tiet_repeats_the_truc_of_the_day_before(every_day: list[date]) -> None:
    """The old rule of almanacs: where the month of the solar terms changes, the trực stands still for a day."""
    panels = [day_panel(day) for day in every_day[:800]]
    for before, panel in pairwise(panels):
        steps = (TRUC.index(panel.truc) - TRUC.index(before.truc)) % 12
        new_month = panel.tiet_khi_begins and panel.tiet_khi in MONTH_OPENING_TERMS
        assert steps == (0 if new_month else 1)


MONTH_OPENING_TERMS = {
    *("Lập xuân", "Kinh trập", "Thanh minh", "Lập hạ", "Mang chủng", "Tiểu thử"),
    *("Lập thu", "Bạch lộ", "Hàn lộ", "Lập đông", "Đại tuyết", "Tiểu hàn"),
}


def test_six_deities_are_auspicious() -> None:
    assert {name for name in THAN if name in HOANG_DAO} == HOANG_DAO
    assert len(HOANG_DAO) == 6


def test_the_panel_tells_no_fortune() -> None:
    """No advice, no clash of ages, no directions: the fields are those of the printed calendar, and these alone."""
    assert set(DayPanel.__dataclass_fields__) == {
        *("day", "jdn", "weekday", "lunar", "month_days", "can_chi", "solar_term", "truc", "truc_by_lunar_month"),
        *("sao_28", "than_truc_nhat", "gio_than", "nap_am_day", "observances", "days_until_tet"),
    }


@pytest.mark.parametrize("day", [date(1900, 1, 30), date(2101, 1, 1)])
def test_a_day_outside_the_calendar_is_refused(day: date) -> None:
    with pytest.raises(ValueError, match="Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100"):
        day_panel(day)
