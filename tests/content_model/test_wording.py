"""How values are shown in messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.wording import is_blank, shown


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("32/1", '"32/1"'),
        ("hai\ndòng\tvà  khoảng trống", '"hai dòng và khoảng trống"'),
        (None, "một chỗ trống"),
        ("", "một chỗ trống"),
        (True, '"true"'),
        (False, '"false"'),
        (7, '"7"'),
        ([], "một danh sách trống"),
        (["a"], "một danh sách"),
        ({}, "một mục không có gì bên trong"),
        ({"a": 1}, "các mục con"),
        ("x" * 60, f'"{"x" * 60}"'),
        ("x" * 61, f'"{"x" * 48} … {"x" * 8}"'),
    ],
)
def test_a_value_is_shown_as_the_editor_knows_it(value: object, words: str):
    assert shown(value) == words


@given(st.text())
def test_a_shown_text_is_one_short_line(text: str):
    words = shown(text)
    assert len(words.splitlines()) <= 1
    assert len(words) <= 62


@pytest.mark.parametrize(("value", "blank"), [(None, True), ("", True), (" \n", True), ("0", False), ([], False)])
def test_blank_is_what_nobody_wrote_in(value: object, blank: bool):
    assert is_blank(value) is blank
