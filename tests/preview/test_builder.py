"""The building process: kept between builds, replaced on request, and never the end of the server."""

from __future__ import annotations

import os

import pytest

from plugins.preview.builder import Builder
from plugins.preview.changes import Change


@pytest.fixture
def builder():
    """Makes builders and ends their processes."""
    made = []

    def make(factory, *arguments):
        made.append(Builder(factory, *arguments))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_the_process_stays_until_it_is_to_be_replaced(builder):
    naming = builder("tests.preview.tiny_site:name_process")
    (first,), (second,) = naming.build(Change()), naming.build(Change())
    assert first.problems == second.problems != (str(os.getpid()),)
    naming.restart()
    (third,) = naming.build(Change())
    assert third.problems != first.problems


def test_each_outcome_of_a_build_is_told_and_what_it_keeps_is_kept(builder):
    stepping = builder("tests.preview.tiny_site:in_two_steps")
    for number, name in enumerate(("a.md", "b.md"), start=1):
        early, whole = stepping.build(Change(frozenset({name})))
        assert (early.problems, early.is_last) == ((name,), False)
        assert (whole.articles, whole.is_last) == (number, True)


@pytest.mark.parametrize(
    ("function", "sign"),
    [
        ("tests.preview.tiny_site:break_down", "RuntimeError: hỏng"),
        ("tests.preview.tiny_site:leave", "SystemExit: 3"),
        ("tests.preview.tiny_site:absent", "has no attribute 'absent'"),
        ("tests.preview.absent:build", "No module named 'tests.preview.absent'"),
    ],
)
def test_a_fault_of_the_program_is_an_outcome(builder, function, sign):
    (outcome,) = builder(function).build(Change())
    assert not outcome.ok
    first, *_, last = outcome.problems[0].splitlines()
    assert first.startswith("Chương trình bị lỗi, không phải bài viết; sửa: ")
    assert sign in last


def test_the_death_of_the_process_is_an_outcome_and_the_next_build_has_another(builder):
    dying = builder("tests.preview.tiny_site:die")
    for _ in range(2):
        (outcome,) = dying.build(Change())
        assert not outcome.ok
        assert outcome.problems == ("Tiến trình dựng trang dừng đột ngột (mã 7); xem lời của nó trên cửa sổ lệnh.",)
