"""Reads documents from lines of JSON and writes rankings as such; what is wrong with a line is said with its number."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.related_news.documents import Document

JsonId = str | int


class BadLineError(Exception):
    """A line that is no document: file, line, and what is wrong with it."""


def read(path: Path) -> Iterator[tuple[JsonId, Document]]:
    """Yield the documents of a file with their ids as they are written there; BadLineError at the first bad line.

    "title", "lead" and "body" may be missing or null, blank lines are passed over, and so is a byte order mark.
    """
    lines: dict[str, int] = {}
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            data = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            if not data.strip():
                continue
            try:
                written, document = _document(data)
            except _Unusable as problem:
                raise BadLineError(f"{path}:{number}: {problem}") from None
            if lines.setdefault(document.id, number) != number:
                raise BadLineError(f"{path}:{number}: id {document.id!r} already stands in line {lines[document.id]}")
            yield written, document


def write(path: Path, rankings: Iterable[tuple[JsonId, list[JsonId]]]) -> None:
    """Write one line a ranking: ``{"id": …, "ranked": [ids, best first]}``."""
    lines = [json.dumps({"id": document, "ranked": ranked}) + "\n" for document, ranked in rankings]
    path.write_text("".join(lines), encoding="ascii", newline="\n")


class _Unusable(Exception):  # noqa: N818 - what is wrong with a line, before its number is known
    pass


def _document(data: bytes) -> tuple[JsonId, Document]:
    try:
        value = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _Unusable(f"not UTF-8 at byte {error.start + 1} of the line") from None
    except (ValueError, RecursionError) as error:
        raise _Unusable(f"not JSON: {error}") from None
    if not isinstance(value, dict):
        raise _Unusable(f"an object is needed, not {_kind(value)}")
    written = value.get("id")
    if isinstance(written, bool) or not isinstance(written, str | int):
        raise _Unusable(f'"id" must be a string or a whole number, not {_kind(written)}')
    title, lead, body = (_text(value, name) for name in ("title", "lead", "body"))
    return written, Document(str(written), title, lead, body)


def _text(value: dict[str, object], name: str) -> str:
    text = value.get(name)
    if text is None:
        return ""
    if not isinstance(text, str):
        raise _Unusable(f'"{name}" must be a string, not {_kind(text)}')
    return text


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null or nothing"}
    return names.get(type(value), "a number")
