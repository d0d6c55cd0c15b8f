"""Document numbers: many spellings in, one out.

The strict forms are those of Hướng dẫn 36-HD/VPTW of 2018 (the Party) and Nghị định 30/2020/NĐ-CP, Phụ lục I (the
state); the loose ones were met on portals and in newspapers.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.citations import DocumentNumber, Layout, format_number, parse_number
from plugins.citations.kinds import Family
from tests.citations.strategies import loose_spellings, numbers

SPELLINGS = """
36-KH/ĐUK | 36-KH/ĐUK
36 - KH/ĐUK | 36-KH/ĐUK
36 - KH / ĐUK | 36-KH/ĐUK
36–KH/ĐUK | 36-KH/ĐUK
36\u00a0–\u00a0KH/ĐUK | 36-KH/ĐUK
36-KH/ÐUK | 36-KH/ĐUK
36-kh/đuk | 36-KH/ĐUK
36 KH/ĐUK | 36-KH/ĐUK
36KH/ĐUK | 36-KH/ĐUK
36/KH-ĐUK | 36-KH/ĐUK
36/KH/ĐUK | 36-KH/ĐUK
36-KH-ĐUK | 36-KH/ĐUK
Số: 36-KH/ĐUK | 36-KH/ĐUK
số 36-KH/ĐUK | 36-KH/ĐUK
số36-KH/ĐUK | 36-KH/ĐUK
Số hiệu: 36-KH/ĐUK | 36-KH/ĐUK
Kế hoạch số 36-KH/ĐUK | 36-KH/ĐUK
Kế hoạch 36-KH/ĐUK | 36-KH/ĐUK
5-CT/TW | 05-CT/TW
005-CT/TW | 05-CT/TW
05/CT-TW | 05-CT/TW
35-CT/T.Ư | 35-CT/TW
29-HD/BTCTU | 29-HD/BTCTU
12-QĐi/TU | 12-QyĐ/TU
12-ctr/tu | 12-CTr/TU
367 - QĐ/TWĐTN-VP | 367-QĐ/TWĐTN-VP
15A-KH/ĐU | 15a-KH/ĐU
146/QĐ-BTTTT | 146/QĐ-BTTTT
146 / QĐ - BTTTT | 146/QĐ-BTTTT
16/CT-TTG | 16/CT-TTg
16-CT/TTg | 16/CT-TTg
15-QĐ/UBND | 15/QĐ-UBND
15/QĐ UBND | 15/QĐ-UBND
1.234/QĐ-UBND | 1234/QĐ-UBND
234/QĐ-UBND-HC | 234/QĐ-UBND-HC
1234/QĐ-UBND.ĐTXD | 1234/QĐ-UBND.ĐTXD
99/QĐ-SLĐ-TB&XH | 99/QĐ-SLĐ-TB&XH
12/TT-BGD&ĐT | 12/TT-BGDĐT
42/2022/NĐ-CP | 42/2022/NĐ-CP
42/2022/nđ-cp | 42/2022/NĐ-CP
42/2022/ND-CP | 42/2022/NĐ-CP
42 / 2022 / NĐ – CP | 42/2022/NĐ-CP
26/2020/TT-BTTTT | 26/2020/TT-BTTTT
30a/2008/NQ-CP | 30a/2008/NQ-CP
148/2025/QH15 | 148/2025/QH15
148/2025-QH15 | 148/2025/QH15
1210/2016/UBTVQH13 | 1210/2016/UBTVQH13
26/2005/PL-UBTVQH11 | 26/2005/PL-UBTVQH11
130/2005/TTLT/BTC-BNV | 130/2005/TTLT/BTC-BNV
04/2015/TTLT-BNV-BTC | 04/2015/TTLT-BNV-BTC
19/2008/NQLT/CP-UBTWMTTQVN | 19/2008/NQLT/CP-UBTWMTTQVN
12/NQ/HĐND | 12/NQ/HĐND
123/UBND-VX | 123/UBND-VX
890/SLĐXH-VP | 890/SLĐXH-VP
77/SNV | 77/SNV
26-CP | 26-CP
39–HĐBT | 39-HĐBT
49/SL | 49/SL
"""
CASES = [tuple(line.split(" | ")) for line in SPELLINGS.strip().split("\n")]

NO_NUMBERS = """
36
36-KH
KH/ĐUK
36/ĐUK-
0-KH/ĐUK
00/QĐ-UBND
30/3/2022
2020-2025
8/8
0278 3822 100
36-KH/Đảng ủy
36-XYZ/ĐUK
42/2022
1A
36-KH/ĐUK và 20-KH/ĐU
36-KH/ĐUK ngày 30/3/2022
27/GP
27/GP-TTĐT
15/GM-UBND
05/HĐ-KT
12-CP3
"""


@pytest.mark.parametrize(("written", "strict"), CASES)
def test_every_spelling_is_read_as_the_strict_one(written, strict):
    assert format_number(parse_number(written)) == strict


@pytest.mark.parametrize("strict", sorted({strict for _, strict in CASES}))
def test_the_strict_spelling_stays_as_it_is(strict):
    assert str(parse_number(strict)) == strict


@pytest.mark.parametrize("text", ["", *NO_NUMBERS.strip().split("\n")])
def test_what_is_no_complete_number_is_refused_with_the_rule(text):
    with pytest.raises(ValueError, match=r"^phải là số và ký hiệu đầy đủ như "):
        parse_number(text)


@given(numbers)
def test_reading_what_was_written_gives_the_number_back(number):
    assert parse_number(format_number(number)) == number


@given(st.data())
def test_blanks_dashes_and_loose_accents_change_nothing(data):
    number = data.draw(numbers)
    assert parse_number(data.draw(loose_spellings(number))) == number


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_refused(text):
    try:
        number = parse_number(text)
    except ValueError:
        return
    assert parse_number(str(number)) == number


def test_a_number_tells_its_parts():
    assert parse_number("30a/2008/NQ-CP") == DocumentNumber(30, "a", 2008, "NQ", "CP", Layout.STATE)
    assert parse_number("20-KH/ĐU") == DocumentNumber(20, "", None, "KH", "ĐU", Layout.PARTY)
    assert parse_number("123/UBND-VX") == DocumentNumber(123, "", None, "", "UBND-VX", Layout.LETTER)


def test_a_number_knows_whose_it_is():
    assert parse_number("35-CT/TW").family is Family.PARTY
    assert parse_number("35/CT-TTg").family is Family.STATE


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        ("42/2022/NĐ-CP", "Chính phủ"),
        ("16/CT-TTg", "Thủ tướng Chính phủ"),
        ("26/2020/TT-BTTTT", "Bộ Thông tin và Truyền thông"),
        ("148/2025/QH15", "Quốc hội"),
        ("02/2020/UBTVQH14", "Ủy ban Thường vụ Quốc hội"),
        ("04/2015/TTLT-BNV-BTC", "Bộ Nội vụ, Bộ Tài chính"),
        ("4567/VPCP-KGVX", "Văn phòng Chính phủ"),
        ("35-CT/TW", "Trung ương Đảng"),
        ("12-HD/BTCTW", "Ban Tổ chức Trung ương"),
        ("36-KH/ĐUK", None),
        ("20-KH/ĐU", None),
        ("15/QĐ-UBND", None),
        ("12-HD/BTC", None),  # the Ministry of Finance is the state's
        ("12-KH/TƯ", None),  # Tỉnh ủy in one province, Trung ương in the next
    ],
)
def test_only_an_abbreviation_of_one_body_in_the_country_names_its_issuer(number, issuer):
    assert parse_number(number).issuer_name == issuer
