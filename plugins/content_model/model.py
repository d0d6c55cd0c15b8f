"""The base of every model: frozen, closed against unknown keys, and one rule for what is left blank.

Models are dataclasses with slots, since the facts of 50,000 articles are kept through a whole build: pydantic's own
BaseModel would give each object a dictionary and a set beside its values, which is four times as much memory.

An optional key that is left blank counts as not written, because templates and form editors leave such keys behind
(``kicker:``, ``kicker: ""``); a required one is refused where it stands.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar, Self, TypeVar, dataclass_transform

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, Tag, TypeAdapter, model_validator
from pydantic.dataclasses import dataclass
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from plugins.content_model.wording import is_blank, shown
from plugins.vietnamese.folding import fold
from plugins.vietnamese.nearest import nearest

BRANCH = "⟨"
"""First letter of the tags of unions: pydantic puts them into the location of an error, and nobody wrote them."""
_CONFIG = ConfigDict(extra="forbid", hide_input_in_errors=True)
ModelT = TypeVar("ModelT", bound="Model")


def problem(message: str, remedy: str, at: str | None = None) -> PydanticCustomError:
    """Make the error of a field, or of the field `at` of a model; both sentences are Vietnamese, used as they are."""
    # The template is given as a value, because a brace in an editor's text is no place-holder.
    return PydanticCustomError("cong_tin", "{message}", {"message": message, "remedy": remedy, "at": at})


def branch(name: str) -> Tag:
    """Name one form of a union; explain.py leaves the name out of what it says."""
    return Tag(BRANCH + name)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
def model(cls: type[ModelT]) -> type[ModelT]:
    """Make a class below Model a model: immutable, and no key that the schema does not know."""
    make = dataclass(frozen=True, slots=True, kw_only=True, config=_CONFIG)
    return make(cls)  # type: ignore[return-value] # pydantic's type says what it adds, not what it was given


class Model:
    """What every model has; each also bears the decorator `model`, which makes its keys."""

    __slots__ = ()
    __pydantic_fields__: ClassVar[dict[str, FieldInfo]]
    short_form: ClassVar[str | None] = None
    """The field that a text alone fills, where an editor may write one line instead of several keys."""

    @classmethod
    def read(cls, value: Any) -> Self:
        """Return what an editor wrote, plain values; pydantic's ValidationError when the schema refuses it."""
        return TypeAdapter(cls).validate_python(value)

    @classmethod
    def fields(cls) -> Mapping[str, FieldInfo]:
        """Return what is said of each key, in their order; of a dataclass pydantic tells it in this attribute alone."""
        return cls.__pydantic_fields__

    @model_validator(mode="before")
    @classmethod
    def _plain_form(cls, value: Any) -> Any:
        if cls.short_form and isinstance(value, str) and not is_blank(value):
            return {cls.short_form: value}
        if not isinstance(value, dict):
            return value
        return {key: part for key, part in value.items() if not (is_blank(part) and cls._is_optional(key))}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        written = handler.resolve_ref_schema(handler(schema))
        if cls.short_form:
            written["short_form"] = cls.short_form
        return written

    @classmethod
    def _is_optional(cls, key: str) -> bool:
        # Here `cls` is the class before it had slots, of which pydantic says nothing.
        keys = dataclasses.fields(cls)  # type: ignore[arg-type] # a dataclass, as every class below this one
        default = next((each.default for each in keys if each.name == key), dataclasses.MISSING)
        return not default.is_required() if isinstance(default, FieldInfo) else default is not dataclasses.MISSING


class Choice(StrEnum):
    """A closed list of words, each with its meaning in Vietnamese: ``DRAFT = "draft", "bản nháp"``."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make the word `value` that means `label`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def read(cls, value: Any) -> Self:
        """Return the word that an editor wrote; an error with the right word, or with all words, when there is none."""
        for member in cls:
            if value == member:
                return member
        raise problem(f"{cls._rule()}, nhận được {shown(value)}", cls._remedy(value))

    @classmethod
    def _rule(cls) -> str:
        *words, last = (member.spoken for member in cls)
        return f"phải là {', '.join(words)} hoặc {last}"

    @classmethod
    def _remedy(cls, value: Any) -> str:
        if isinstance(value, str):
            meanings = {word: member for member in cls for word in (member.value, member.label)}
            exact = [word for word in meanings if fold(value.strip()) in (fold(word), *fold(word).split())]
            near = nearest(value, meanings)
            if len(exact) == 1:
                return f'viết "{meanings[exact[0]]}"'
            if near:
                return f'có phải "{meanings[near]}"?'
        return f"chọn một trong: {', '.join(cls)}"

    @property
    def spoken(self) -> str:
        """The word with its meaning: ``draft (bản nháp)``."""
        return str(self) if self.label == self.value else f"{self} ({self.label})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "enum": [member.value for member in cls],
            "markdownEnumDescriptions": [member.label for member in cls],
            "errorMessage": cls._rule(),
            "$comment": "một trong các từ",
        }
