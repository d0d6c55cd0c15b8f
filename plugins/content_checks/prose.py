"""The sentences of a file without what a machine reads in its front matter, every character where it was.

The rules of hygiene read the front matter's title, lead, captions and notes together with the body in one go; keys,
dates, slugs, file names and the names of people and units are hidden from them, and so from their repairs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

HIDDEN = "\n"
"""Stands for each hidden character: to every rule the sentence ends there."""
PROSE_KEYS = frozenset({"title", "kicker", "lead", "caption", "alt", "note"})
"""Keys of the front matter whose values are sentences."""
_FENCE = "---\n"
_ENTRY = re.compile(r"( *(?:- +)*)([A-Za-z_]+):(?: +|$)")
_BLOCK_MARK = re.compile(r"[|>][-+\d]* *$")


def prose(front_text: str, body: str) -> str:
    """Return the sentences of a file, a character for each of `whole`."""
    return HIDDEN * len(_FENCE) + front_prose(front_text) + HIDDEN * len(_FENCE) + body


def whole(front_text: str, body: str) -> str:
    """Return the text of a file, whatever blanks its fences had; line n of the file is line n here."""
    return _FENCE + front_text + _FENCE + body


def body_start(front_text: str) -> int:
    """Return the offset of the body in what `prose` and `whole` return."""
    return 2 * len(_FENCE) + len(front_text)


def names_in(front: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of people that a front matter gives, valid or not; their spelling is theirs."""
    authors, credits_ = front.get("authors"), front.get("credits")
    bylines = authors if isinstance(authors, list) else [authors]
    named = [byline.get("name") if isinstance(byline, dict) else byline for byline in bylines]
    credited = list(credits_.values()) if isinstance(credits_, dict) else [credits_]
    return tuple(dict.fromkeys(name for name in (*named, *credited) if isinstance(name, str) and name.strip()))


def front_prose(text: str) -> str:
    """Return the sentences of a front matter, all else hidden, every character where it was."""
    shown: list[str] = []
    indent = None  # of the key whose value is being read, if it is prose
    for line in text.split("\n"):
        entry = _ENTRY.match(line)
        if entry:
            indent = len(entry[1]) if entry[2] in PROSE_KEYS else None
            shown.append(_shown(line, entry.end()) if indent is not None else HIDDEN * len(line))
        else:
            start = len(line) - len(line.lstrip(" "))
            continues = indent is not None and start > indent
            shown.append(_shown(line, start) if continues else HIDDEN * len(line))
    return "\n".join(shown)


def _shown(line: str, start: int) -> str:
    """Hide the line before `start` and the quotes or block mark that stand around a value."""
    value = line[start:].rstrip()
    if _BLOCK_MARK.match(value):
        return HIDDEN * len(line)
    opens = value[:1] in ("'", '"')
    closes = value[-1:] in ("'", '"') and (len(value) > 1 or not opens)
    inner = value[opens : len(value) - closes]
    return HIDDEN * (start + opens) + inner + HIDDEN * (len(line) - start - opens - len(inner))
