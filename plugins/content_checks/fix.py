"""Repairs what a machine can repair without knowing what is meant: blanks, NFC, characters that do not show, number
forms.

The vietnamese room knows which words are not ours to touch (code, addresses, link targets; wording in quotations and
names). Of the front matter only sentences are repaired, and only if it still says the same afterwards: a blank in the
wrong place can make another value of a YAML line.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from shutil import copymode
from typing import Any
from unicodedata import normalize

from plugins.content_checks.prose import PROSE_KEYS, front_prose, names_in
from plugins.content_model.library import CONTENT_FOLDER
from plugins.content_model.source import Source, SourceError, parse_markdown, read_text, read_yaml
from plugins.vietnamese.flaws import Flaw, Kind, mend
from plugins.vietnamese.hygiene import flaws_in

REPAIRED = frozenset(
    {
        Kind.DECOMPOSED,
        Kind.ODD_BLANK,
        Kind.INVISIBLE,
        Kind.INDENT,
        Kind.BLANK_RUN,
        Kind.MISSING_BLANK,
        Kind.BLANK_BEFORE,
        Kind.DOCUMENT_NUMBER,
        Kind.YEAR_RANGE,
    }
)
"""Flaws that are repaired; a doubled word, a tone mark or Ð for Đ is for the editor to look at."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A file that can be bettered."""

    path: str
    """Posix, relative to the content folder."""
    before: str
    """With line feeds alone, as `after`."""
    after: str

    def diff(self) -> str:
        """Return the change for an editor to read, as `diff -u` writes it."""
        name = f"{CONTENT_FOLDER}/{self.path}"
        lines = unified_diff(self.before.split("\n"), self.after.split("\n"), name, name, lineterm="")
        return "".join(f"{line}\n" for line in lines)


def repair(root: Path, path: str) -> Repair | None:
    """Return how a Markdown file below the content folder `root` can be bettered, None when it cannot or is no text."""
    try:
        before = read_text(root / path)
    except SourceError:
        return None
    after = repaired(path, before)
    return None if after == before else Repair(path, before, after)


def write(root: Path, repair: Repair) -> None:
    """Put the repaired text in the file's place in one step, with its line ends, byte order mark and rights kept."""
    target = (root / repair.path).resolve()
    raw = target.read_bytes()
    text = repair.after.replace("\n", "\r\n") if b"\r\n" in raw else repair.after
    encoding = "utf-8-sig" if raw.startswith(BOM_UTF8) else "utf-8"
    beside = target.with_name(f".{target.name}.new")
    try:
        beside.write_bytes(text.encode(encoding))
        copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def repaired(path: str, text: str) -> str:
    """Return a Markdown file's text with every safe repair made; repairing twice changes nothing."""
    try:
        source = parse_markdown(path, text)
        front = _repaired_front(source)
    except SourceError as error:
        if error.source is None:
            return text
        source, front = error.source, error.source.front_text
    opening = text.index("\n") + 1
    closing = text[opening + len(source.front_text) : len(text) - len(source.body)]
    return text[:opening] + front + closing + _mended(source.body, names_in(source.front), str)


def _repaired_front(source: Source) -> str:
    front = _mended(source.front_text, names_in(source.front), front_prose)
    try:
        return front if _facts(read_yaml(front)) == _facts(source.front) else source.front_text
    except SourceError:
        return source.front_text


def _facts(value: Any, is_prose: bool = False) -> Any:
    """Return the values of a front matter, of its sentences the letters and digits alone."""
    if isinstance(value, dict):
        return {key: _facts(part, key in PROSE_KEYS) for key, part in value.items()}
    if isinstance(value, list):
        return [_facts(part) for part in value]
    if is_prose and isinstance(value, str):
        return [character for character in normalize("NFC", value) if character.isalnum()]
    return value


def _mended(text: str, names: tuple[str, ...], sentences: Callable[[str], str]) -> str:
    """Repair until nothing is left: one repair may bare another flaw, such as a no-break blank beside a blank."""
    while (better := mend(text, _repairable(sentences(text), names))) != text:
        text = better
    return text


def _repairable(text: str, names: tuple[str, ...]) -> list[Flaw]:
    return [flaw for flaw in flaws_in(text, names) if flaw.kind in REPAIRED]
