"""What a rule of text hygiene found, and the one way to mend it.

Every rule of this room yields the same small value, so that the content checks can report it with a line number and
the fixer can apply it, neither knowing the rule.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of flaw; the values are stable names for reports and settings."""

    DECOMPOSED = "decomposed"
    """Letters whose marks are separate characters (not NFC)."""
    ODD_BLANK = "odd-blank"
    """A blank that is no ordinary blank: no-break, thin, ideographic …"""
    INVISIBLE = "invisible"
    """A character one cannot see: zero width, soft hyphen, byte order mark, line separator …"""
    ETH = "eth"
    """Ð (U+00D0) or ð standing for Đ or đ."""
    INDENT = "indent"
    """Blanks pushing in the first line of a paragraph, which Markdown may take for code."""
    BLANK_RUN = "blank-run"
    """Two blanks or more inside a line."""
    MISSING_BLANK = "missing-blank"
    """No blank after a full stop, comma or semicolon between words."""
    BLANK_BEFORE = "blank-before"
    """A blank before a punctuation mark."""
    DOUBLED_WORD = "doubled-word"
    """The same word, or pair of words, twice in a row where Vietnamese does not repeat."""
    DOCUMENT_NUMBER = "document-number"
    """A document number written apart or with a dash: 36 - KH/ĐUK."""
    YEAR_RANGE = "year-range"
    """A span of years written apart: 2022 - 2025."""
    TONE_PLACEMENT = "tone-placement"
    """A tone mark on another vowel than the house style's: hoà, thuỷ."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One flaw in a text: text[start:end], and what to write there instead."""

    start: int
    end: int
    kind: Kind
    replacement: str | None
    """None when only a person can tell what to write."""


def in_text_order(flaws: Iterable[Flaw]) -> list[Flaw]:
    """The flaws by start, end and kind: the order in which they are reported and mended."""
    return sorted(flaws, key=lambda flaw: (flaw.start, flaw.end, flaw.kind))


def mend(text: str, flaws: Iterable[Flaw]) -> str:
    """The text with every flaw replaced that has a replacement; of two that overlap the earlier one."""
    pieces = []
    done = 0
    for flaw in in_text_order(flaws):
        if flaw.replacement is not None and flaw.start >= done:
            pieces += [text[done : flaw.start], flaw.replacement]
            done = flaw.end
    return "".join(pieces) + text[done:]
