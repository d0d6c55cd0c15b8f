"""The base of every model: blanks, short forms, closed lists of words."""

from dataclasses import FrozenInstanceError
from typing import ClassVar

import pytest
from pydantic import Field, PydanticUserError, ValidationError

from plugins.content_model.fields import Title
from plugins.content_model.model import Choice, Model, model


class Colour(Choice):
    RED = "red", "màu đỏ"
    GREEN = "green", "màu lục"
    PLAIN = "plain", "plain"


@model
class Thing(Model):
    short_form: ClassVar[str | None] = "name"
    name: Title
    note: Title | None = None
    colours: tuple[Colour, ...] = ()
    colour: Colour = Field(default=Colour.RED)


@pytest.mark.parametrize("blank", [None, "", "  "])
@pytest.mark.parametrize("key", ["note", "colours", "colour"])
def test_an_optional_key_left_blank_counts_as_not_written(key: str, blank: object):
    assert Thing.read({"name": "a", key: blank}) == Thing(name="a")


def test_a_required_key_left_blank_is_refused_where_it_stands():
    with pytest.raises(ValidationError) as caught:
        Thing.read({"name": None})
    assert [error["loc"] for error in caught.value.errors()] == [("name",)]


def test_an_unknown_key_left_blank_is_refused_all_the_same():
    with pytest.raises(ValidationError) as caught:
        Thing.read({"name": "a", "nam": None})
    assert [error["type"] for error in caught.value.errors()] == ["unexpected_keyword_argument"]


def test_a_text_alone_fills_the_field_of_the_short_form():
    assert Thing.read("a") == Thing(name="a")


def test_models_are_frozen():
    with pytest.raises(FrozenInstanceError):
        Thing(name="a").name = "b"  # type: ignore[misc]


def test_models_hold_their_values_and_nothing_else():
    """Fifty thousand front matters are kept through a build; a dictionary in each would be most of their memory."""
    assert not hasattr(Thing(name="a"), "__dict__")


def test_a_model_without_its_decorator_is_none():
    class Forgotten(Model):
        name: Title

    with pytest.raises(PydanticUserError):
        Forgotten.read({"name": "a"})


@pytest.mark.parametrize("value", ["red", Colour.RED])
def test_a_choice_is_read_from_its_word(value: str):
    assert Colour.read(value) is Colour.RED


@pytest.mark.parametrize(
    ("value", "remedy"),
    [
        ("RED", 'viết "red"'),
        ("màu đỏ", 'viết "red"'),
        ("Mau luc", 'viết "green"'),
        ("lục", 'viết "green"'),
        ("gren", 'có phải "green"?'),
        ("màu", "chọn một trong: red, green, plain"),
        ("xyz", "chọn một trong: red, green, plain"),
        (None, "chọn một trong: red, green, plain"),
        (["red"], "chọn một trong: red, green, plain"),
    ],
)
def test_another_word_is_refused_with_the_one_that_was_meant(value: object, remedy: str):
    with pytest.raises(ValidationError) as caught:
        Thing.read({"name": "a", "colours": [value]})
    (error,) = caught.value.errors()
    assert error["ctx"]["message"].startswith("phải là red (màu đỏ), green (màu lục) hoặc plain, nhận được ")
    assert error["ctx"]["remedy"] == remedy
