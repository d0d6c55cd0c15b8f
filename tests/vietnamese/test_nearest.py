"""What "có phải ý bạn là …?" suggests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese.nearest import nearest

SECTIONS = ["Tin tức", "Thông báo", "Đại hội", "Văn bản", "Hình ảnh hoạt động", "Lịch công tác", "Chi bộ", "Chỉ thị"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Đại hội", "Đại hội"),
        ("dai hoi", "Đại hội"),
        ("ĐẠI HỘI", "Đại hội"),
        ("Đại hôi", "Đại hội"),
        ("đại họi", "Đại hội"),
        ("dia hoi", "Đại hội"),
        ("thông bao", "Thông báo"),
        ("Hình ảnh hoat dong", "Hình ảnh hoạt động"),
        ("Hinh anh", None),
        ("Thể thao", None),
        ("Tài chính", None),
        ("x", None),
        ("", None),
    ],
)
def test_suggests_the_name_that_was_meant_or_none(name, meant):
    assert nearest(name, SECTIONS) == meant


def test_accents_decide_between_names_that_fold_alike():
    assert nearest("Hoá", ["Hoa", "Hóa", "Hỏa"]) == "Hoa"
    assert nearest("hỏa", ["Hoa", "Hóa", "Hỏa"]) == "Hỏa"


def test_nothing_is_near_where_there_is_nothing():
    assert nearest("Đại hội", []) is None


@given(st.lists(st.text("abcdđ áà", max_size=8)), st.text("abcdđ áà", min_size=1, max_size=8), st.randoms())
def test_the_order_of_the_choices_does_not_matter(choices, name, chance):
    assert nearest(name, chance.sample(choices, len(choices))) == nearest(name, sorted(choices))


@given(st.text(min_size=1, max_size=20), st.lists(st.text(max_size=20)))
def test_the_name_itself_is_nearest(name, others):
    assert nearest(name, [*others, name]) == name


def test_a_thousand_choices_are_no_burden():
    tags = [f"Chi bộ {onset}{vowel}ng {number}" for onset in "bcdđghklm" for vowel in "aăâiouư" for number in range(16)]
    assert nearest("chi bo dung 15", tags) == "Chi bộ dung 15"
