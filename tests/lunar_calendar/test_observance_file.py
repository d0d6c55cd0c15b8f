"""The editors' list of observances, and the messages for a list that is wrong."""

import unicodedata

import pytest

from plugins.lunar_calendar import Observance, ObservanceTable
from plugins.lunar_calendar.data_file import DataFileError
from plugins.lunar_calendar.observance_file import read_observances
from plugins.lunar_calendar.observances import DaysBeforeTet, Kind, LunarDay, SolarDay, TermDay
from plugins.lunar_calendar.solar_terms import SOLAR_TERMS

NAME = "content/data/observances.yml"
GOOD = """\
- id: gio-to
  name: Giỗ Tổ Hùng Vương
  kind: nghỉ lễ
  lunar: 10/3
  days_off: 1
  source: Bộ luật Lao động 2019, Điều 112
- id: ngay-van-hoa
  name: Ngày Văn hóa Việt Nam
  kind: nghỉ lễ
  solar: 24/11
  valid_from: 2026
  source: Nghị quyết 80-NQ/TW
  checked: false
- {id: giao-thua, name: Giao thừa, kind: truyền thống, before_tet: 1, source: tập quán}
- {id: thanh-minh, name: Thanh minh, kind: truyền thống, solar_term: Thanh minh, source: tiết khí}
"""


def test_a_good_list_is_read_as_it_stands() -> None:
    source = "Bộ luật Lao động 2019, Điều 112"
    assert read_observances(GOOD, NAME).observances == (
        Observance("gio-to", "Giỗ Tổ Hùng Vương", Kind.PUBLIC_HOLIDAY, LunarDay(3, 10), source, True, None, 1),
        Observance(
            "ngay-van-hoa",
            "Ngày Văn hóa Việt Nam",
            Kind.PUBLIC_HOLIDAY,
            SolarDay(11, 24),
            "Nghị quyết 80-NQ/TW",
            checked=False,
            valid_from=2026,
        ),
        Observance("giao-thua", "Giao thừa", Kind.TRADITIONAL, DaysBeforeTet(1), "tập quán", checked=True),
        Observance("thanh-minh", "Thanh minh", Kind.TRADITIONAL, TermDay("Thanh minh"), "tiết khí", checked=True),
    )


LUNAR_RULE = '"lunar" phải là ngày/tháng âm lịch, ngày từ 1 đến 30, tháng từ 1 đến 12, như 10/3, nhận được'
SOLAR_RULE = '"solar" phải là ngày/tháng có thật của dương lịch, như 20/11, nhận được'
KIND_RULE = '"kind" phải là một trong: nghỉ lễ, ngày lễ lớn, kỷ niệm, truyền thống, nhận được'
ID_RULE = '"id" phải gồm chữ thường không dấu và số, nối bằng "-", như "tet-trung-thu", nhận được'
WHEN_RULE = "phải có đúng một trong các trường: solar, lunar, before_tet, solar_term"
FIELD_RULE = (
    "các trường là: id, name, kind, solar, lunar, before_tet, solar_term, valid_from, days_off, source, checked"
)

# A piece of the good list, what to put for it, and the finding that must come.
MISTAKES = [
    ("lunar: 10/3", "lunar: 31/3", f'4: {LUNAR_RULE} "31/3"'),
    ("lunar: 10/3", "lunar: 10/13", f'4: {LUNAR_RULE} "10/13"'),
    ("lunar: 10/3", "lunar: 2026-04-26", '4: "lunar" phải có dạng ngày/tháng, như 10/3, nhận được "2026-04-26"'),
    ("lunar: 10/3", "lunar: [10, 3]", '4: "lunar" phải là một giá trị, không phải danh sách hay nhóm trường'),
    ("  lunar: 10/3\n", "", f"1: {WHEN_RULE}"),
    ("  lunar: 10/3\n", "  lunar: 10/3\n  solar: 1/1\n", f"1: {WHEN_RULE}"),
    ("solar: 24/11", "solar: 31/11", f'10: {SOLAR_RULE} "31/11"'),
    ("kind: nghỉ lễ", "kind: nghỉ", f'3: {KIND_RULE} "nghỉ"'),
    ("days_off: 1", "days_off: nhiều", '5: "days_off" phải là số nguyên từ 1 đến 10, nhận được "nhiều"'),
    ("days_off: 1", "day_off: 1", f'5: không có trường "day_off"; {FIELD_RULE}'),
    ("  days_off: 1\n", "  days_off: 1\n  days_off: 2\n", '6: trường "days_off" viết hai lần, hãy bỏ một'),
    ("valid_from: 2026", "valid_from: 26", '11: "valid_from" phải là số nguyên từ 1900 đến 2100, nhận được "26"'),
    ("checked: false", "checked: no", '13: "checked" phải là một trong: true, false, nhận được "no"'),
    ("name: Giỗ Tổ Hùng Vương", "name: ''", '2: "name" không được để trống, nhận được ""'),
    ("  source: Nghị quyết 80-NQ/TW\n", "", '7: thiếu trường "source"'),
    ("id: gio-to", "id: Giỗ Tổ", f'1: {ID_RULE} "Giỗ Tổ"'),
    ("id: ngay-van-hoa", "id: gio-to", '7: "id" gio-to đã dùng ở dòng 1, hãy đặt tên khác'),
    ("before_tet: 1", "before_tet: 0", '14: "before_tet" phải là số nguyên từ 1 đến 29, nhận được "0"'),
    (
        "solar_term: Thanh minh",
        "solar_term: Thanh Minh",
        f'15: "solar_term" phải là một trong: {", ".join(SOLAR_TERMS)}, nhận được "Thanh Minh"',
    ),
]


@pytest.mark.parametrize(("piece", "mistake", "finding"), MISTAKES)
def test_a_mistake_is_told_with_its_line_its_rule_and_its_value(piece: str, mistake: str, finding: str) -> None:
    assert piece in GOOD
    with pytest.raises(DataFileError) as refusal:
        read_observances(GOOD.replace(piece, mistake, 1), NAME)
    assert str(refusal.value) == f"{NAME}:{finding}"


def test_all_mistakes_are_told_in_one_run() -> None:
    text = GOOD.replace("10/3", "32/3").replace("2026", "xưa").replace("id: giao-thua", "id: gio-to")
    with pytest.raises(DataFileError) as refusal:
        read_observances(text, NAME)
    assert [finding.split(": ")[0] for finding in str(refusal.value).splitlines()] == [
        f"{NAME}:4",
        f"{NAME}:11",
        f"{NAME}:14",
    ]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("", "1: tệp trống"),
        ("id: gio-to", '1: phải là danh sách, mỗi mục bắt đầu bằng "- "'),
        ("- Giỗ Tổ", '1: phải gồm các dòng "trường: giá trị", với các trường: id, name, kind, solar, lunar, '),
        ("- id: a\n  name: Tết: Nguyên đán", "2: sai cú pháp YAML; hãy xem lại dấu hai chấm, thụt lề và ngoặc kép"),
        ("- id: a\n\tname: b", "2: sai cú pháp YAML; hãy xem lại dấu hai chấm, thụt lề và ngoặc kép"),
    ],
)
def test_a_file_of_another_shape_is_refused(text: str, finding: str) -> None:
    with pytest.raises(DataFileError) as refusal:
        read_observances(text, NAME)
    assert str(refusal.value).startswith(f"{NAME}:{finding}")


def test_the_sites_own_list_is_good(published: ObservanceTable) -> None:
    for entry in published.observances:
        assert unicodedata.is_normalized("NFC", entry.name + entry.source)


def test_the_sites_own_list_has_the_holidays_of_the_labour_code_and_the_culture_day(published: ObservanceTable) -> None:
    """Labour Code 2019, article 112: 1 + 5 + 1 + 1 + 1 + 2 days, and one more from 2026 (Resolution 80-NQ/TW)."""
    holidays = {entry.id: entry.days_off for entry in published.observances if entry.kind is Kind.PUBLIC_HOLIDAY}
    assert (
        holidays.items()
        >= {
            "tet-duong-lich": 1,
            "tet-nguyen-dan": 5,
            "gio-to-hung-vuong": 1,
            "ngay-chien-thang": 1,
            "quoc-te-lao-dong": 1,
            "quoc-khanh": 2,
            "van-hoa-viet-nam": 1,
        }.items()
    )
