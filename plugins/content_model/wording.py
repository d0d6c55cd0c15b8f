"""How messages show what an editor wrote: shortened, on one line, never as Python would print it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LONGEST = 60
"""Letters of a value that a message repeats; the editor has the rest on the line that the message names."""


def shown(value: Any) -> str:
    """Return a value between straight quotes, or in words when it is no text: ``"32/1"``, ``một danh sách``."""
    if value is None or value == "":
        return "một chỗ trống"
    if isinstance(value, bool):
        return f'"{str(value).lower()}"'
    if isinstance(value, Mapping):
        return "các mục con" if value else "một mục không có gì bên trong"
    if isinstance(value, list | tuple | set | frozenset):
        return "một danh sách" if value else "một danh sách trống"
    return f'"{shortened(str(value))}"'


def shortened(text: str) -> str:
    """Return the text on one line, its middle left out when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 12].rstrip()} … {line[-8:].lstrip()}"


def is_blank(value: Any) -> bool:
    """Say whether an editor left the place empty."""
    return value is None or (isinstance(value, str) and not value.strip())
