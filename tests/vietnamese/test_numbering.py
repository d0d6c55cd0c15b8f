"""Document numbers and spans of years are one word each."""

import pytest
from hypothesis import given

from plugins.vietnamese.flaws import mend
from plugins.vietnamese.numbering import document_numbers_apart, year_ranges_apart
from tests.vietnamese.strategies import any_text, prose


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Kế hoạch số 36 - KH/ĐUK ngày 30/3/2022", "Kế hoạch số 36-KH/ĐUK ngày 30/3/2022"),
        ("số 20 – KH/ĐU", "số 20-KH/ĐU"),
        ("số 20–KH/ĐU", "số 20-KH/ĐU"),
        ("số 35-CT / TW", "số 35-CT/TW"),
        ("số 15/QĐ - UBND", "số 15/QĐ-UBND"),
        ("số 15 /QĐ-UBND tỉnh", "số 15/QĐ-UBND tỉnh"),
        ("Nghị định 30/2020/NĐ – CP", "Nghị định 30/2020/NĐ-CP"),
        ("Quyết định 12 / QĐ - TTg", "Quyết định 12/QĐ-TTg"),
        ("36\u00a0-\u00a0KH/ĐUK", "36-KH/ĐUK"),
    ],
)
def test_joins_a_document_number(wrong, right):
    assert mend(wrong, document_numbers_apart(wrong)) == right


@pytest.mark.parametrize(
    "text",
    [
        "số 36-KH/ĐUK, 15/QĐ-UBND, 30/2020/NĐ-CP, 96-KH/ĐUK",
        "Kế hoạch 36-KH/ĐUK - Bước tiến mới",
        "ngày 15 - UBND - HĐND tỉnh",
        "8/8 - Chi bộ",
        "ngày 30/3 - KH",
        "0275.3822 365 - 3822 251",
        "22/6/15 - KH/ĐU",
        "15/QĐ - Thủ tướng",
        "Sở LĐ - TB&XH",
        "12 - quy định",
    ],
)
def test_leaves_what_is_joined_or_no_document_number(text):
    assert list(document_numbers_apart(text)) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("nhiệm kỳ 2022 - 2025", "nhiệm kỳ 2022-2025"),
        ("nhiệm kỳ 2022 – 2025,", "nhiệm kỳ 2022-2025,"),
        ("(2022- 2025)", "(2022-2025)"),
        ("năm học 2026 —2027.", "năm học 2026-2027."),
        ("2015 - 2020 - 2025", "2015-2020-2025"),
        ("1999 - 2001", "1999-2001"),
    ],
)
def test_joins_a_span_of_years(wrong, right):
    assert mend(wrong, year_ranges_apart(wrong)) == right


@pytest.mark.parametrize(
    "text",
    [
        "2022-2025 và 2022–2025",
        "tháng 10/2020 - 2025",
        "1/1/2020 - 2/2/2025",
        "2025 - 2022",
        "2020 - 2020",
        "1.2020 - 2025",
        "12020 - 2025",
        "2020 - 2025/QĐ",
        "2020 - 2025.000 đồng",
        "1500 - 2000 hộ",
        "2020 - nay",
    ],
)
def test_leaves_what_is_joined_or_no_span_of_years(text):
    assert list(year_ranges_apart(text)) == []


@given(any_text | prose)
@pytest.mark.parametrize("rule", [document_numbers_apart, year_ranges_apart])
def test_what_is_repaired_needs_no_second_repair(rule, text):
    assert list(rule(mend(text, rule(text)))) == []
