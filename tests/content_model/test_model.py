"""The base of every model: blanks, short forms, closed lists of words."""

from typing import ClassVar

import pytest
from pydantic import Field, ValidationError

from plugins.content_model.fields import Title
from plugins.content_model.model import Choice, Model


class Colour(Choice):
    RED = "red", "màu đỏ"
    GREEN = "green", "màu lục"
    PLAIN = "plain", "plain"


class Thing(Model):
    short_form: ClassVar[str | None] = "name"
    name: Title
    note: Title | None = None
    colours: tuple[Colour, ...] = ()
    colour: Colour = Field(Colour.RED)


@pytest.mark.parametrize("blank", [None, "", "  "])
@pytest.mark.parametrize("key", ["note", "colours", "colour"])
def test_an_optional_key_left_blank_counts_as_not_written(key: str, blank: object):
    assert Thing.model_validate({"name": "a", key: blank}) == Thing(name="a")


def test_a_required_key_left_blank_is_refused_where_it_stands():
    with pytest.raises(ValidationError) as caught:
        Thing.model_validate({"name": None})
    assert [error["loc"] for error in caught.value.errors()] == [("name",)]


def test_an_unknown_key_left_blank_is_refused_all_the_same():
    with pytest.raises(ValidationError) as caught:
        Thing.model_validate({"name": "a", "nam": None})
    assert [error["type"] for error in caught.value.errors()] == ["extra_forbidden"]


def test_a_text_alone_fills_the_field_of_the_short_form():
    assert Thing.model_validate("a") == Thing(name="a")


def test_models_are_frozen():
    with pytest.raises(ValidationError):
        Thing(name="a").name = "b"  # type: ignore[misc]


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
        Thing.model_validate({"name": "a", "colours": [value]})
    (error,) = caught.value.errors()
    assert error["ctx"]["message"].startswith("phải là red (màu đỏ), green (màu lục) hoặc plain, nhận được ")
    assert error["ctx"]["remedy"] == remedy
