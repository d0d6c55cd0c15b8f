"""Finds characters that look right and are wrong: loose accents, odd blanks, the unseen, Ð for Đ.

They come with text pasted from Word, from PDF and from Macs. A reader sees nothing amiss, but searching, sorting and
line breaking go wrong, and an editor cannot mend by hand what she cannot see. The portal sets no blank that keeps
words on one line: no editor can tell it from an ordinary one, so it would be lost at the next correction anyway.
"""

import re
import unicodedata
from collections.abc import Iterator

from plugins.vietnamese.flaws import Flaw, Kind

_WORD = re.compile("[\\w\u0300-\u036f]+")  # no more than a word, lest a link beside it be touched
_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_BLANKS = re.compile(f"[ \t]*[{_ODD}][ \t{_ODD}]*")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
    "|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"  # after a pictograph it joins a family or a flag
    "|[\u2028\u2029\x0b\x0c\x85]"
)
_LINE_ENDS = {"\u2028": "\n", "\u2029": "\n\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n"}
# Icelandic is the one language here with eth: it never begins a word with it and hardly ever writes it as a capital.
_ETH = re.compile(r"Ð|(?<!\w)ð")


def decomposed_letters(text: str) -> Iterator[Flaw]:
    """Every word that is not in NFC, with the same word composed."""
    if unicodedata.is_normalized("NFC", text):
        return
    for match in _WORD.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            yield Flaw(*match.span(), Kind.DECOMPOSED, composed)


def odd_blanks(text: str) -> Iterator[Flaw]:
    """Every run of blanks with one of an unusual sort, to become one ordinary blank, or none at the edge of a line."""
    if is_plain(text):
        return
    for match in _ODD_BLANKS.finditer(text):
        start, end = match.span()
        at_edge = start == 0 or end == len(text) or text[start - 1] == "\n" or text[end] == "\n"
        yield Flaw(start, end, Kind.ODD_BLANK, "" if at_edge else " ")


def invisible_characters(text: str) -> Iterator[Flaw]:
    """Every character one cannot see, to be dropped, or to become a line end where it stands for one."""
    if is_plain(text):
        return
    for match in _INVISIBLE.finditer(text):
        yield Flaw(*match.span(), Kind.INVISIBLE, _LINE_ENDS.get(match[0], ""))


def eths(text: str) -> Iterator[Flaw]:
    """Every Ð (U+00D0), and ð at the start of a word, to become Đ (U+0110) or đ."""
    if "Ð" in text or "ð" in text:
        for match in _ETH.finditer(text):
            yield Flaw(*match.span(), Kind.ETH, "Đ" if match[0] == "Ð" else "đ")


def is_plain(text: str) -> bool:
    """Whether line ends are all that is unprintable: ten times as quick as the search, and nearly always so.

    A plain text has no blanks but the ordinary one: neither tabs nor any that is called odd here.
    """
    return text.replace("\n", "").isprintable()
