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
_JOINT = f"[{re.escape('-/' + DASHES + SLASHES)}]"
_JOINED = rf"{_LETTER}?{_GAP}(?:{_LETTER}{{2,5}}{_GAP})?{_JOINT}{_GAP}[^\W\d_]"
"""After figures: what makes them the beginning of a number, as far as its first letter behind a dash or stroke."""
_ENDS = tuple({word.rpartition(" ")[2].removeprefix("đ") for word in BEFORE_FIGURES})
_LAST_LETTERS = "".join(sorted({end[-1] for end in _ENDS} | {end[-1].upper() for end in _ENDS}))
_SIGN = re.compile(rf"[0-9](?:(?P<joined>{_JOINED})|(?<=[{_LAST_LETTERS}][\s*_>].)|(?<=[\s*_>][\s*_>].))")
"""A figure that begins or ends what a number or a short form has; begins with the rarest part, for speed."""
_REACH = 44
"""Characters between a short form's figures and the word before them, as in short_forms."""
_NAMED_KIND = re.compile(
    "[ịỊQậẬL](?:(?<=ghị)(?=.[qQ]uyết)|(?<=GHỊ)(?=.QUYẾT)|(?<=NQ)|(?<=ết.[lL]uậ)|(?<=ẾT.LUẬ)|(?<=KL))", re.DOTALL
)
"""Begins with the letters that are rarest in Vietnamese, for speed."""


def may_mention(text: str, aliases: Aliases = NO_ALIASES) -> bool:
    """Whether a Markdown text may mention a document; one for which this is False has no mention."""
    if not is_even(text) or aliases.may_stand_in(text) or _NAMED_KIND.search(text):
        return True
    return any(sign["joined"] or _is_after_word(text, sign.start()) for sign in _SIGN.finditer(text))


def _is_after_word(text: str, start: int) -> bool:
    """Whether the figures that start here stand after a word such as a short form ends with."""
    return text[max(0, start - _REACH) : start].rstrip(_BLANK).lower().endswith(_ENDS)
