"""The evened-out text and the way back to the source."""

import pytest
from hypothesis import given

from plugins.citations.reading import BLOT, Reading, plain
from tests.vietnamese.strategies import any_text, prose


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("36\u00a0–\u2009KH∕ÐUK", "36 - KH/ĐUK"),
        ("Đảng uỷ khoá XI, thoả thuận", "Đảng ủy khóa XI, thỏa thuận"),
        ("một **hai** _ba_", "một   hai    ba "),
        ("một\nhai", "một hai"),
        ("> một\n> hai", "> một   hai"),
        ("một\n\nhai", "một\n\nhai"),
        ("một\n- hai", "một\n- hai"),
        ("một\n  12. hai", "một\n  12. hai"),
        ("một\n36-KH", "một 36-KH"),
        ("| a | b |\n| c |", "| a | b |\n| c |"),
        ("`36`", BLOT * 4),
        ("[tên](a.md)", "[tên" + BLOT * 7),
    ],
)
def test_what_looks_the_same_is_written_the_same(source, text):
    assert Reading(source).text == text


def test_short_texts_are_evened_out_in_the_same_way():
    assert plain(" 36\u00a0– KH/ÐUK\n") == "36 - KH/ĐUK"


@given(prose | any_text)
def test_every_part_of_the_text_has_its_place_in_the_source(source):
    reading = Reading(source)
    places = [reading.span(at, at + 1) for at in range(len(reading.text))]
    assert all(start < end <= len(source) for start, end in places)
    assert places == sorted(places)


@given(prose)
def test_a_figure_of_the_text_is_that_of_the_source(source):
    reading = Reading(source)
    figures = [at for at, character in enumerate(reading.text) if character.isdecimal()]
    assert [reading.text[at] for at in figures] == [source[slice(*reading.span(at, at + 1))] for at in figures]
