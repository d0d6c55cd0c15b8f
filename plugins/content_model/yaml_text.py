"""Writes values as YAML that an office worker reads easily and that `read_yaml` reads back unchanged."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from plugins.content_model.source import SourceError, read_yaml
from plugins.content_model.yaml_faults import quoted

Value = str | bool | int | float | Sequence["Value"] | Mapping[str, "Value"]


def plain(text: str, in_list: bool = False) -> str:
    """Return one line of text as it is where YAML reads it so, or else in quotes; `in_list`: between brackets."""
    try:
        is_read = read_yaml(f"[{text}]" if in_list else f"a: {text}") == ([text] if in_list else {"a": text})
    except SourceError:
        return quoted(text)
    return text if is_read else quoted(text)


def written(value: Mapping[str, Value]) -> str:
    """Return the lines of a mapping: lists of texts on one line, what holds keys indented by two blanks."""
    return "".join(f"{line}\n" for line in _lines(value))


def _lines(value: Mapping[str, Value]) -> Iterator[str]:
    for key, part in value.items():
        if isinstance(part, Mapping):
            yield f"{key}:"
            yield from (f"  {line}" for line in _lines(part))
        elif isinstance(part, str | bool | int | float):
            yield f"{key}: {scalar(part)}"
        elif any(isinstance(item, Mapping) for item in part):
            yield f"{key}:"
            yield from (f"  {line}" for line in listed(part))
        else:
            yield f"{key}: [{', '.join(scalar(item, in_list=True) for item in part)}]"


def listed(items: Sequence[Value]) -> Iterator[str]:
    """Yield the lines of a list with one item or more below each other, each begun with a hyphen."""
    for item in items:
        first, *others = _lines(item) if isinstance(item, Mapping) else [scalar(item)]
        yield f"- {first}"
        yield from (f"  {line}" for line in others)


def scalar(value: Value, in_list: bool = False) -> str:
    """Return a single value; a text is quoted only where it must be."""
    return plain(value, in_list) if isinstance(value, str) else json.dumps(value)
