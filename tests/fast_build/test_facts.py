"""The bytes of values are equal exactly when the values are."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from plugins.fast_build.facts import Facts

PLAIN = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=3))


class Colour(Enum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    link: object = None


@dataclass(frozen=True)
class Other:
    title: str
    link: object = None
    shown: list[int] = field(default_factory=list)


DIFFERENT = [
    "1", 1, True, None, b"1", 1.0, Markup("1"), "", [], [[]], ["1"], [["1"]], {}, {"1": None}, {None: "1"},
    date(2022, 1, 1), datetime.fromisoformat("2022-01-01T00:00:00+07:00"), Colour.RED, "red",
    Card("1"), Card("1", "1"), Other("1"), Other("1", shown=[1]), Card("1", Card("1")),
    {"a": 1, "b": 2}, {"b": 2, "a": 1},
]  # fmt: skip


def test_different_values_have_different_bytes() -> None:
    assert len({Facts().of(value) for value in DIFFERENT}) == len(DIFFERENT)
    assert len({Facts(Card).of(value) for value in DIFFERENT}) == len(DIFFERENT)


@given(VALUES, VALUES)
def test_two_values_have_equal_bytes_exactly_when_they_are_written_alike(one: object, two: object) -> None:
    assert (Facts().of(one) == Facts().of(two)) == (repr(one) == repr(two))


def test_it_does_not_matter_what_is_the_same_object() -> None:
    title = "".join(["Đại ", "hội"])
    same, alike = (title, title), (title, "".join(["Đại ", "hội"]))
    assert Facts().of(same) == Facts().of(alike)
    card = Card(title)
    facts = Facts(Card)
    assert facts.of(card, card) == facts.of(card, Card(alike[1])) == Facts(Card).of(Card(title), card)


def test_a_value_that_may_hide_something_is_refused() -> None:
    with pytest.raises(TypeError, match="cannot be remembered by a object: give templates plain values"):
        Facts().of([object()])
