"""Characters that look right and are wrong; the unseen ones are written as escapes here too."""

import unicodedata

import pytest
from hypothesis import given

from plugins.vietnamese.characters import decomposed_letters, eths, invisible_characters, odd_blanks
from plugins.vietnamese.flaws import mend
from tests.vietnamese.strategies import any_text, prose


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        (decomposed_letters, "đa\u0323i ho\u0323\u0302i", "đại hội"),
        (decomposed_letters, "hô\u0323i", "hội"),
        (decomposed_letters, unicodedata.normalize("NFD", "Quyết nghị"), "Quyết nghị"),
        (odd_blanks, "Đại\u00a0hội", "Đại hội"),
        (odd_blanks, "Đại \u202f\u00a0 hội", "Đại hội"),
        (odd_blanks, "\u00a0 \u00a0Thực hiện", "Thực hiện"),
        (odd_blanks, "đã đề ra./.\u00a0\u00a0\u00a0\nNgười viết", "đã đề ra./.\nNgười viết"),
        (odd_blanks, "10\u2009kg,\u3000gạo", "10 kg, gạo"),
        (invisible_characters, "\ufeffĐại\u200b hội\u00ad", "Đại hội"),
        (invisible_characters, "Đại\x07 hội\x1b\x01\x9f \u2066Chi\u2069 bộ\uffff", "Đại hội Chi bộ"),
        (invisible_characters, "một\u2028hai\u2029ba\x0bbốn", "một\nhai\n\nba\nbốn"),
        (invisible_characters, "Đại\u200d hội", "Đại hội"),
        (eths, "Ðảng bộ, LÐTBXH, ðường", "Đảng bộ, LĐTBXH, đường"),
    ],
)
def test_repairs_what_looks_right_and_is_wrong(rule, wrong, right):
    assert mend(wrong, rule(wrong)) == right


@pytest.mark.parametrize("rule", [decomposed_letters, odd_blanks, invisible_characters, eths])
@pytest.mark.parametrize(
    "text",
    [
        "Đại hội Chi bộ",
        "cột 1\tcột 2\r\ndòng 2",
        "Guðmundur, Hafnarfjörður",
        "👨\u200d👩\u200d👧 ngày gia đình",
        "“Đền ơn” – 21,05% • …",
        "",
    ],
)
def test_leaves_what_is_right(rule, text):
    assert list(rule(text)) == []


def test_a_decomposed_word_beside_a_link_is_reported_without_the_link():
    (flaw,) = decomposed_letters("[ho\u0323\u0302i](https://a.vn)")
    assert (flaw.start, flaw.end, flaw.replacement) == (1, 6, "hội")


@given(any_text | prose)
@pytest.mark.parametrize("rule", [decomposed_letters, odd_blanks, invisible_characters, eths])
def test_what_is_repaired_needs_no_second_repair(rule, text):
    assert list(rule(mend(text, rule(text)))) == []
