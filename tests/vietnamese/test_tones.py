"""The older placement of tone marks.

Every case agrees with viet-text-tools 0.1.6 and visen 0.0.1, run once outside the project (neither has seen a release
since 2020), but "goòng", which visen leaves as gòong, and "gịa", which both take for giạ.
"""

import pytest
from hypothesis import given

from plugins.vietnamese.flaws import Flaw, Kind
from plugins.vietnamese.tones import (
    Placement,
    misplaced_tones,
    mixed_placement,
    older_placement,
    placement,
    with_older_placement,
)
from tests.vietnamese.strategies import any_text, prose

MOVED = """
hoà hòa
hoá hóa
hoả hỏa
hoạ họa
toà tòa
xoã xõa
loã lõa
khoá khóa
khoẻ khỏe
hoè hòe
loè lòe
xoè xòe
oà òa
oẻ ỏe
thuỷ thủy
thuý thúy
uỷ ủy
tuỳ tùy
luỹ lũy
huỷ hủy
suý súy
truỵ trụy
HOÀ HÒA
Thuỷ Thủy
UỶ ỦY
Toà Tòa
hòan hoàn
tóan toán
lọai loại
ngòai ngoài
xóay xoáy
khủyu khuỷu
qúy quý
qùa quà
gía giá
gìa già
gíup giúp
tìên tiền
đựơc được
ngừơi người
mừơi mười
thúê thuế
thủơ thuở
ngụyên nguyện
múôn muốn
cuả của
muà mùa
tiạ tịa
bià bìa
maí mái
caó cáo
đaị đại
hoaì hoài
gòong goòng
"""
MOVES = [tuple(line.split()) for line in MOVED.strip().split("\n")]
STAYING = """
hòa thủy ủy khỏe quý quỳ quỵ quỷ quà quả quở thuở khuỷu khuya khuỵu giếng giữa già giá giặt gì gìn gịa quỳnh huỳnh
huýt quýt quốc quyển nguyễn thuế huế tuổi muối người được tiền toàn hoàng thoại ngoài xoáy ngoèo khoét choèn goòng
mùa của bìa tía lụa cái cáo cấu cầy kéo thêu mũi ngôi gửi lưu hươu yếu uống ước ấy ối ơi hoa thuy uy
"""
FOREIGN = "Noël café Kraków Perú où déjà naïve Bogotá ASEAN COVID UBND HĐND R'Hoà web Wòa oàx"
UNMOVED = [*STAYING.split(), *FOREIGN.split()]


@pytest.mark.parametrize(("wrong", "right"), MOVES)
def test_moves_the_mark_to_the_older_place(wrong, right):
    assert with_older_placement(f"({wrong}, {wrong}.") == f"({right}, {right}."


@pytest.mark.parametrize("word", UNMOVED)
def test_leaves_a_mark_that_stands_right_or_a_word_that_is_not_vietnamese(word):
    assert with_older_placement(f"({word}, {word}.") == f"({word}, {word}."


def test_the_tables_are_large_enough_to_mean_something():
    assert len(MOVES) >= 50
    assert len(UNMOVED) >= 65
    assert all(wrong != right for wrong, right in MOVES)


def test_leaves_a_decomposed_syllable_to_the_rule_for_those():
    assert with_older_placement("hoa\u0300") == "hoa\u0300"


def test_one_word_is_moved_like_a_text_of_one_word():
    assert [older_placement(word) for word in ("thuỷ", "quý", "Noël", "")] == ["thủy", "quý", "Noël", ""]


def test_reports_each_word_with_its_place():
    assert list(misplaced_tones("Đảng uỷ khoá IX")) == [
        Flaw(5, 7, Kind.TONE_PLACEMENT, "ủy"),
        Flaw(8, 12, Kind.TONE_PLACEMENT, "khóa"),
    ]


@pytest.mark.parametrize(
    ("word", "way"),
    [
        ("hòa", Placement.OLDER),
        ("hoà", Placement.NEWER),
        ("ỦY", Placement.OLDER),
        ("UỶ", Placement.NEWER),
        ("quý", None),
        ("toàn", None),
        ("hoa", None),
        ("Noël", None),
    ],
)
def test_tells_the_way_a_word_is_written(word, way):
    assert placement(word) is way


def test_a_text_that_mixes_both_ways_is_told_its_newer_words():
    text = "Đảng ủy Khối; Đảng uỷ cơ sở; khoá XV; quý III"
    assert [text[flaw.start : flaw.end] for flaw in mixed_placement(text)] == ["uỷ", "khoá"]
    assert [flaw.replacement for flaw in mixed_placement(text)] == ["ủy", "khóa"]


@pytest.mark.parametrize("text", ["Đảng uỷ, khoá XV, hoà bình", "Đảng ủy, khóa XV, hòa bình", "quý toàn tiền", ""])
def test_a_text_that_keeps_to_one_way_is_not_mixed(text):
    assert mixed_placement(text) == ()


@given(any_text | prose)
def test_placing_twice_changes_nothing_and_leaves_nothing_to_report(text):
    placed = with_older_placement(text)
    assert with_older_placement(placed) == placed
    assert not list(misplaced_tones(placed))
