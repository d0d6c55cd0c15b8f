"""Tells the texts that cannot mention a document from those that the grammar must read.

Most news mention none, and the grammar costs ten times as much as the few signs that every mention has: figures beside
a dash or stroke and a letter, figures after the word that a short form ends with, the name of a kind that is known by
name, or a word of an alias. The signs are looked for in the text as it was written, and each allows for all that
`Reading` evens out; a text in which that moves letters is let through.
"""

from __future__ import annotations

import re

from plugins.citations.aliases import NO_ALIASES, Aliases
from plugins.citations.reading import BLANKS, DASHES, SLASHES, is_even
from plugins.citations.short_forms import BEFORE_FIGURES

_GAP = r"[\s*_>]*"
"""What may become a blank: blanks, emphasis, a line end in a quotation."""
_LETTER = "[a-zA-ZđĐðÐƉ]"
_BLANK = f" \n*_>{BLANKS}"
_FIGURES = re.compile("[0-9]+")
_JOINT = f"[{re.escape('-/' + DASHES + SLASHES)}]"
_JOINED = re.compile(rf"{_LETTER}?{_GAP}(?:{_LETTER}{{2,5}}{_GAP})?{_JOINT}{_GAP}[^\W\d_]")
"""After figures: what makes them the beginning of a number, as far as its first letter behind a dash or stroke."""
_REACH = 44
"""Characters between a short form's figures and the word before them, as in short_forms."""
_ENDS = tuple({word.rpartition(" ")[2].removeprefix("đ") for word in BEFORE_FIGURES})
_NAMED_KIND = re.compile(
    "[ịỊQậẬL](?:(?<=ghị)(?=.[qQ]uyết)|(?<=GHỊ)(?=.QUYẾT)|(?<=NQ)|(?<=ết.[lL]uậ)|(?<=ẾT.LUẬ)|(?<=KL))", re.DOTALL
)
"""Begins with the letters that are rarest in Vietnamese, for speed."""


def may_mention(text: str, aliases: Aliases = NO_ALIASES) -> bool:
    """Whether a Markdown text may mention a document; one for which this is False has no mention."""
    if not is_even(text) or aliases.may_stand_in(text) or _NAMED_KIND.search(text):
        return True
    return any(_may_be_of_number(text, figures) for figures in _FIGURES.finditer(text))


def _may_be_of_number(text: str, figures: re.Match[str]) -> bool:
    """Whether figures may be the last of a number's, before its letters, or those of a short form."""
    if _JOINED.match(text, figures.end()):
        return True
    start = figures.start()
    return text[max(0, start - _REACH) : start].rstrip(_BLANK).lower().endswith(_ENDS)
