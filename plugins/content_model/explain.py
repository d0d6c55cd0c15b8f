"""Turns the schema library's errors into findings that an office worker can act on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from plugins.content_model.finding import Finding
from plugins.content_model.source import Location

Line = Callable[[Location], int]
_UNION_TAGS = {"event", "record"}


def explain(error: ValidationError, model: TypeAdapter[Any], path: str, line: Line) -> Iterator[Finding]:
    """Yield a finding for each error of `model` in the file `path`, with the line that `line` finds for it."""
    for details in error.errors(include_url=False):
        location = _as_written(details["loc"])
        message, remedy = _sentences(details, location, model)
        yield Finding(path, line(location), "schema", message, remedy)


def _as_written(location: tuple[int | str, ...]) -> Location:
    """Drop the union's own tag, which the editor never wrote, from a location such as ("event", "event", "start")."""
    if len(location) > 1 and location[0] == "event" and location[1] in _UNION_TAGS:
        return (location[0], *location[2:])
    return location


def _sentences(details: ErrorDetails, location: Location, model: TypeAdapter[Any]) -> tuple[str, str]:
    name = _spoken(location)
    context = details.get("ctx", {})
    value = details["input"]
    match details["type"]:
        case "cong_tin":
            return f"{name} {context['message']}".strip(), context["remedy"]
        case "missing":
            return f"thiếu mục {name}", f'thêm dòng "{location[-1]}: …"'
        case "extra_forbidden":
            return _unknown_key(location, model)
        case "string_too_short" | "string_type" if value is None or value == "":
            return f"{name} để trống", "điền nội dung hoặc bỏ hẳn mục này"
        case "enum" | "literal_error":
            expected = str(context["expected"]).replace(" or ", " hoặc ").replace("'", "")
            return f'{name} phải là {expected}, nhận được "{value}"', _nearest_choice(value, expected)
        case "int_parsing" | "int_type" | "int_from_float":
            return f'{name} phải là số nguyên, nhận được "{value}"', "viết liền các chữ số, không dấu chấm, ví dụ 1402"
        case "float_parsing" | "float_type":
            return f'{name} phải là số, nhận được "{value}"', "viết số với dấu chấm thập phân, ví dụ 98.5"
        case "greater_than_equal" | "less_than_equal":
            bound = context.get("ge", context.get("le"))
            word = "không được nhỏ hơn" if "ge" in context else "không được lớn hơn"
            return f'{name} {word} {bound}, nhận được "{value}"', "kiểm tra lại con số"
        case "bool_parsing" | "bool_type":
            return f'{name} phải là true hoặc false, nhận được "{value}"', "viết true (có) hoặc false (không)"
        case "tuple_type" | "list_type":
            return f'{name} phải là danh sách, nhận được "{value}"', f'viết "{location[-1]}: [{value}]"'
        case "model_type" | "model_attributes_type" | "dict_type":
            return (
                f'{name} phải gồm các mục con, nhận được "{value}"',
                "viết mỗi mục con một dòng, thụt hai dấu cách",
            )
        case other:
            return f'{name} không đúng ({other}), nhận được "{value}"', "xem lại tài liệu về mục này"


def _spoken(location: Location) -> str:
    """Name a place as the editor sees it: "image.alt", "authors" thứ 2."""
    text = ""
    for step in location:
        text += (
            f" thứ {step + 1} " if isinstance(step, int) else f".{step}" if text and not text.endswith(" ") else step
        )
    return f'"{text.strip()}"' if text else ""


def _unknown_key(location: Location, model: TypeAdapter[Any]) -> tuple[str, str]:
    known = sorted(_keys_at(model, location[:-1]))
    key = str(location[-1])
    near = get_close_matches(key.casefold(), known, n=1, cutoff=0.6)
    remedy = f'có phải "{near[0]}"?' if near else f"bỏ mục này, hoặc dùng một trong: {', '.join(known)}"
    return f"không có mục nào tên {_spoken(location)}", remedy


def _keys_at(model: TypeAdapter[Any], location: Location) -> set[str]:
    """Return the keys that the schema knows at `location`."""
    schema: dict[str, Any] = model.json_schema()
    nodes = [schema]
    for step in location:
        nodes = [found for node in _flat(nodes, schema) for found in _below(node, step)]
    return {key for node in _flat(nodes, schema) for key in node.get("properties", {})}


def _below(node: dict[str, Any], step: str | int) -> Iterator[dict[str, Any]]:
    found = node.get("items") if isinstance(step, int) else node.get("properties", {}).get(step)
    if isinstance(found, dict):
        yield found


def _flat(nodes: list[dict[str, Any]], schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Follow references and alternatives down to plain schema objects."""
    plain: list[dict[str, Any]] = []
    for node in nodes:
        choices = node.get("anyOf") or node.get("oneOf")
        if "$ref" in node:
            plain += _flat([schema["$defs"][node["$ref"].rpartition("/")[2]]], schema)
        elif choices:
            plain += _flat(choices, schema)
        else:
            plain.append(node)
    return plain


def _nearest_choice(value: object, expected: str) -> str:
    choices = [choice.strip() for choice in expected.replace(" hoặc ", ", ").split(",")]
    near = get_close_matches(str(value).casefold(), choices, n=1, cutoff=0.5)
    return f'có phải "{near[0]}"?' if near else f"chọn một trong: {', '.join(choices)}"
