"""What the portal's own file adds."""

from datetime import date

import pytest

from plugins.citations import Alias, Aliases, Gap, find_mentions, parse_number

DIRECTIVE = Alias("Chỉ thị 05", parse_number("05-CT/TW"), issuer="Bộ Chính trị", date=date(2016, 5, 15))
RESOLUTION = Alias("Nghị quyết Trung ương 4", parse_number("04-NQ/TW"), date=date(2016, 10, 30))
PROJECT = Alias("Đề án 06", parse_number("06/QĐ-TTg"), date=date(2022, 1, 6))
LABOUR_CODE = Alias("Bộ luật Lao động năm 2019", parse_number("45/2019/QH14"), kind="Bộ luật")
NUMBER = Alias("35-CT/TW", parse_number("35-CT/TW"), issuer="Bộ Chính trị", date=date(2019, 5, 30))
ALIASES = Aliases(
    [DIRECTIVE, RESOLUTION, PROJECT, LABOUR_CODE, NUMBER], {"ĐUK": "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"}
)


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("Chỉ thị 05", DIRECTIVE),
        ("chỉ thị số 5", DIRECTIVE),
        ("Nghị quyết Trung ương 4", RESOLUTION),
        ("Nghị quyết Hội nghị Trung ương 4", RESOLUTION),
        ("Đề án 06", PROJECT),
        ("đề án\u00a006", PROJECT),
        ("Bộ luật Lao động năm 2019", LABOUR_CODE),
        ("Chỉ thị 35-CT/TW", NUMBER),
    ],
)
def test_a_short_name_tells_its_document(text, alias):
    (mention,) = find_mentions(f"Thực hiện {text}, chi bộ họp.", ALIASES)
    assert (mention.text.replace("\u00a0", " "), mention.number) == (text.replace("\u00a0", " "), alias.number)
    assert (mention.date, mention.gap) == (alias.date, None)
    assert mention.issuer is not None


@pytest.mark.parametrize(
    "text",
    ["Chỉ thị 05 ngày 20/7/2021", "Chỉ thị 06", "Nghị quyết Trung ương 4 (khóa XI)", "Đề án 065", "Kế hoạch số 05"],
)
def test_another_document_is_not_taken_for_it(text):
    for mention in find_mentions(text, ALIASES):
        assert mention.number not in {alias.number for alias in (DIRECTIVE, RESOLUTION, PROJECT)}


def test_a_date_that_the_text_gives_is_not_overruled():
    (mention,) = find_mentions("Chỉ thị số 35-CT/TW ngày 14/6/2024", ALIASES)
    assert mention.date == date(2024, 6, 14)


def test_the_text_s_own_number_goes_before_an_alias():
    short, _ = find_mentions("Chỉ thị 05 đã rõ; Chỉ thị số 05-CT/TU ngày 01/3/2021 của Tỉnh ủy", ALIASES)
    assert (str(short.number), short.date) == ("05-CT/TU", date(2021, 3, 1))


def test_a_local_abbreviation_is_named_unless_the_text_says_who():
    named, said = find_mentions("Kế hoạch 36-KH/ĐUK; Kế hoạch 37-KH/ĐUK của Đảng ủy Khối Doanh nghiệp", ALIASES)
    assert named.issuer == "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"
    assert said.issuer == "Đảng ủy Khối Doanh nghiệp"


def test_without_aliases_a_short_name_stays_open_and_a_phrase_is_no_mention():
    (mention,) = find_mentions("Chỉ thị 05 và Đề án 06")
    assert (mention.text, mention.gap) == ("Chỉ thị 05", Gap.SYMBOL)


def test_one_phrase_cannot_mean_two_documents():
    with pytest.raises(ValueError, match=r"'Chỉ thị số 5' cannot mean both 05-CT/TW and 05-CT/TU"):
        Aliases([DIRECTIVE, Alias("Chỉ thị số 5", parse_number("05-CT/TU"))])
