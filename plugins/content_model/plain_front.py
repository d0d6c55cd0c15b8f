"""Reads the front matter that nearly every article has, without YAML: keys, texts that may run over lines, short lists.

libyaml takes five times as long, most of it for nodes with places that nobody asks for. What is taken here means the
same in YAML and leaves no room for another reading: texts in quotes without a backslash, plain texts that begin with no
mark of YAML's and hold none, two blanks for each level. Anything else, a fault above all, is left to YAML, whose
messages know the place.
"""

from __future__ import annotations

import re
from typing import Any

WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
"""The scalars that are more than text, in the spellings of YAML 1.2."""
_FIRST = r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]"
_QUOTED = r"\"[^\"\\]*\"|'[^']*'"
_KEY = "[A-Za-z_]+"
_ITEM = rf"{_QUOTED}|{_FIRST}[^:#,?\[\]{{}}\"']*"
_PAIR = rf"{_KEY}: (?:{_ITEM})"
_ROW = re.compile(
    rf"((?:  )*)(?:({_KEY}):(?: +|$)|- +)"
    rf"(?:({_QUOTED})|\[((?:{_ITEM})(?:, ?(?:{_ITEM}))*)\]|\{{({_PAIR}(?:, {_PAIR})*)\}}|(>-)|({_FIRST}.*))?"
)
_ITEMS = re.compile(_ITEM)
_PAIRS = re.compile(rf"({_KEY}): ({_ITEM})")


def read_plain(text: str) -> dict[str, Any] | None:
    """Return the values of a front matter's text; None where it is for YAML to say."""
    if not text.endswith("\n") or not text.replace("\n", "").isprintable():
        return None  # YAML has rules of its own for tabs and what does not show
    reader = _Reader()
    try:
        for row in text[:-1].split("\n"):
            reader.take(row)
    except _NotPlainError:
        return None
    return reader.values if reader.is_whole else None


def row_of(text: str, key: str) -> int | None:
    """Return the row, from 0, of a key of the outermost level; None where YAML must be asked."""
    rows = text.split("\n")
    starts = [number for number, row in enumerate(rows) if row.startswith(f"{key}:")]
    return starts[0] if starts and read_plain(text) is not None else None


class _NotPlainError(Exception):
    """The text is for YAML to read."""


class _Reader:
    """Takes row after row; each stands at the level of its blanks, two for each."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self._mappings = [self.values]
        """Those that the next row may add to, by level."""
        self._key = ""
        """The last key of the innermost."""
        self._is_bare = False
        """Whether nothing stands beside that key, so that something may stand below."""
        self._items: list[Any] = []
        self._level_of_items = -1
        """Level of the items that stand below that key; -1 while there are none."""
        self._folded: list[str] = []
        self._level_of_folded = 0
        """Level of the rows that make one text, below a key with ">-"; 0 where none do."""

    @property
    def is_whole(self) -> bool:
        """Whether the rows so far say something and promise nothing more."""
        return bool(self.values) and not (self._level_of_folded and not self._folded)

    def take(self, row: str) -> None:
        """Read one row."""
        if self._level_of_folded and self._fold(row):
            return
        found = _ROW.fullmatch(row)
        if found is None or not (self.is_whole or not self.values):
            raise _NotPlainError
        self._level_of_folded = 0
        blanks, key, *written = found.groups()
        level = len(blanks) // 2
        if key is None:
            self._add_item(level, _value(*written))
        else:
            self._add(level, key, _value(*written))
            self._is_bare = not any(written)
            if written[3]:
                self._folded, self._level_of_folded = [], level + 1

    def _fold(self, row: str) -> bool:
        blanks = "  " * self._level_of_folded
        if not row.startswith(blanks):
            return False
        self._folded.append(row[len(blanks) :])
        if self._folded[-1][:1] in ("", " "):
            raise _NotPlainError
        self._mappings[-1][self._key] = " ".join(self._folded)
        return True

    def _add(self, level: int, key: str, value: Any) -> None:
        if level == len(self._mappings) and self._is_bare:
            mapping = self._mappings[-1][self._key] = {}
            self._mappings.append(mapping)
        del self._mappings[level + 1 :]
        if level >= len(self._mappings) or key in self._mappings[level]:
            raise _NotPlainError
        self._mappings[level][key] = value
        self._key, self._level_of_items = key, -1

    def _add_item(self, level: int, value: Any) -> None:
        if self._is_bare and level in (len(self._mappings) - 1, len(self._mappings)):
            self._items = self._mappings[-1][self._key] = []
            self._level_of_items, self._is_bare = level, False
        if level != self._level_of_items:
            raise _NotPlainError
        self._items.append(value)


def _value(
    quoted: str | None, items: str | None, pairs: str | None, folded: str | None, plain: str | None
) -> dict[str, Any] | list[Any] | str | bool | None:
    """Return what stands beside a key or a dash; of the parts no more than one is given."""
    if quoted is not None:
        return quoted[1:-1]
    if items is not None:
        return [_scalar(item) for item in _ITEMS.findall(items)]
    if pairs is not None:
        found = _PAIRS.findall(pairs)
        values = {key: _scalar(item) for key, item in found}
        if len(values) < len(found):
            raise _NotPlainError
        return values
    return None if plain is None else _scalar(plain)


def _scalar(written: str) -> str | bool | None:
    if written[0] in "\"'":
        return written[1:-1]
    if ": " in written or " #" in written or written.endswith(":"):
        raise _NotPlainError
    text = written.rstrip(" ")
    return WORDS.get(text, text)
