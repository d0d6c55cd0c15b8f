"""Turns the schema library's errors into findings that an office worker can act on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from plugins.content_model.fields import NO_WORDS
from plugins.content_model.finding import Finding
from plugins.content_model.json_schema import Schema, editor_schema, nodes_at, property_at
from plugins.content_model.model import BRANCH
from plugins.content_model.source import Location
from plugins.content_model.unknown_keys import advice, meant_key
from plugins.content_model.wording import is_blank, shown
from plugins.content_model.yaml_text import Value, written

Line = Callable[[Location], int]
_LONGEST_REMEDY = 200
"""Letters of a value that a remedy writes out anew."""


def explain(error: ValidationError, model: TypeAdapter[Any], path: str, line: Line) -> Iterator[Finding]:
    """Yield a finding for each error of `model` in the file `path`, with the line that `line` finds for it.

    A key that is only misspelt is not missing as well: one mistake, one line.
    """
    schema = editor_schema(model)
    errors = [(details, _as_written(details)) for details in error.errors(include_url=False)]
    misspelt = {
        (*location[:-1], meant_key(location, schema))
        for details, location in errors
        if details["type"] == "unexpected_keyword_argument"
    }
    for details, location in errors:
        if details["type"] == "missing" and location in misspelt:
            continue
        message, remedy = _sentences(details, location, schema)
        yield Finding(path, line(location), "schema", message, remedy)


def _as_written(details: ErrorDetails) -> Location:
    """Return the keys and positions that the editor wrote, without the names that the schema gives to alternatives."""
    written = tuple(step for step in details["loc"] if isinstance(step, int) or not step.startswith(BRANCH))
    at = details.get("ctx", {}).get("at")
    return (*written, at) if at else written


def _sentences(details: ErrorDetails, location: Location, schema: Schema) -> tuple[str, str]:
    """Return what is wrong and how to mend it."""
    name, value, context = spoken(location), details["input"], details.get("ctx", {})
    match details["type"]:
        case "cong_tin":
            return f"{name} {context['message']}", context["remedy"]
        case "missing":
            return f"thiếu mục {name}", _addition(location[-1], property_at(schema, location))
        case "unexpected_keyword_argument":
            return f"không có mục nào tên {name}", advice(location, schema)
        case "tuple_type" | "dataclass_type" if is_blank(value):
            return f"{name} để trống", "điền nội dung cho mục này"
        case "tuple_type":
            return f"{name} phải là danh sách, nhận được {shown(value)}", _as_list(value, location, schema)
        case "dataclass_type":
            return f"{name} phải gồm các mục con, nhận được {shown(value)}", _as_keys(value, location, schema)
        case _:
            return f"{name} không hợp lệ, nhận được {shown(value)}", "xem mục này trong bảng tra cứu các mục"


def spoken(location: Location) -> str:
    """Name a place as the editor sees it, inside first: ``"name" ở "authors" mục thứ 2``, ``"slug" ở mục thứ 1``."""
    if not location:
        return "tệp này"
    places: list[tuple[str, str]] = []
    for step in location:
        if isinstance(step, str):
            places.append(("trong", f'"{step}"'))
        elif places and places[-1][0] == "trong":
            places[-1] = ("ở", f"{places[-1][1]} mục thứ {step + 1}")
        else:
            places.append(("ở", f"mục thứ {step + 1}"))
    *around, (_, inside) = places
    words = [word for word, _ in reversed(around)][:1] + ["của"] * len(around)
    return " ".join([inside, *(f"{word} {place}" for word, (_, place) in zip(words, reversed(around), strict=False))])


def _addition(key: Any, known: Schema) -> str:
    """Say which line to add, with the example of the schema."""
    given = known.get("examples", [None])[0]
    if isinstance(given, str):
        return f'thêm dòng "{key}: …", ví dụ {_line(key, given)}'
    return f'thêm mục "{key}", dòng dưới là các mục con bắt đầu bằng dấu "- "'


def _as_list(value: Any, location: Location, schema: Schema) -> str:
    """Say how to write what was given as a list."""
    forms = nodes_at(schema, location)
    key = location[-1] if location else None
    may_be_false = any(form.get("const") is False for form in forms)
    if may_be_false and isinstance(value, str) and value.strip().lower() in NO_WORDS:
        return f'viết "{key}: false"'
    if isinstance(value, str) and isinstance(key, str) and len(value) <= _LONGEST_REMEDY:
        parts = [part.strip() for part in value.replace(";", ",").split(",")]
        if any("properties" not in item for item in nodes_at(schema, (*location, 0))):
            return f"viết {_line(key, [part for part in parts if part])}"
    if may_be_false:
        return f'viết một danh sách, hoặc "{key}: false"'
    if isinstance(value, Mapping) and value:
        if not location and len(value) == 1:
            return f'bỏ dòng "{next(iter(value))}:", viết các mục bắt đầu bằng dấu "- " từ đầu dòng'
        return 'thêm dấu "- " vào trước mục con đầu tiên, các mục con khác thụt thẳng hàng với nó'
    return 'viết mỗi mục trên một dòng, bắt đầu bằng dấu "- "'


def _line(key: str, value: Value) -> str:
    return f'"{written({key: value}).rstrip()}"'


def _as_keys(value: Any, location: Location, schema: Schema) -> str:
    """Say which keys to write below a key that was given a text or a list."""
    objects = [node for node in nodes_at(schema, location) if "properties" in node]
    required = [key for node in objects[:1] for key in node.get("required", [])]
    keys = ", ".join(f'"{key}: …"' for key in required or list(objects[0]["properties"]))
    if isinstance(value, list):
        return f'bỏ dấu "- ", viết các mục con thụt vào hai dấu cách: {keys}'
    return f"viết các mục con ở dòng dưới, thụt vào hai dấu cách: {keys}"
