"""Puts Vietnamese text in dictionary order.

The order is Vietlex's (Vũ Xuân Lương; address in alphabet.py): a ă â b c d đ e ê … y with f j w z in their Latin
places, tones ngang huyền hỏi ngã sắc nặng, the letters of a syllable before its tone, lower case before upper, and
several syllables compared one after the other from the left, so that all of "bà …" stands together between "ba …" and
"bả …". CLDR (common/collation/vi.xml) has the same letters and tones but weighs the letters of the whole string
before the first tone, which would put Hạ Long before Hà Nội; printed dictionaries do not. The code standards often
named for the order, TCVN 5712 and TCVN 6909, fix codes and not an order. Vietlex says nothing of figures: they come
before letters and count as numbers, so that Phường 2 precedes Phường 10. Blanks and punctuation only separate.
"""

import re
import unicodedata
from typing import TypeAlias

from plugins.vietnamese.alphabet import LETTERS, PARTS

Token: TypeAlias = tuple[int, int, str, str]
SortKey: TypeAlias = tuple[tuple[Token, ...], str, str]

_TOKEN = re.compile(r"(?P<figure>[0-9]+)|[^\W\d_]+")
_FIGURE, _SYLLABLE = 0, 1
_FOREIGN_MARK = "6"


def sort_key(text: str) -> SortKey:
    """A key that puts texts in dictionary order; two different texts never have the same key."""
    composed = unicodedata.normalize("NFC", text)
    letters, tones = composed.translate(_LETTER), composed.translate(_TONE)
    tokens = tuple(_token(match, letters, tones) for match in _TOKEN.finditer(composed))
    return tokens, composed.swapcase(), text


def _token(match: re.Match[str], letters: str, tones: str) -> Token:
    if figure := match["figure"]:
        digits = figure.lstrip("0")  # compared by length, then as text: no figure is too long for that
        return _FIGURE, len(digits), digits, ""
    start, end = match.span()
    return _SYLLABLE, 0, letters[start:end], tones[start:end]


def _weigh(character: str) -> tuple[str, str]:
    """The letter as one that compares in alphabet order, and the tone as a digit."""
    if character in "Ðð":  # eth, typed for Đ
        character = "đ"
    letter, tone = PARTS.get(character, ("", 0))
    if letter:
        return chr(LETTERS.index(letter.lower()) + 1), str(tone)
    base = unicodedata.normalize("NFD", character.lower())[0]
    if base in LETTERS:  # ñ, ü: with the plain letter, after its six tones
        return chr(LETTERS.index(base) + 1), _FOREIGN_MARK
    return base, "0"  # another script: after z, by code point


class _WeightTable(dict[int, str]):
    """One half of `_weigh` for each code point, worked out when first met; depends on nothing else."""

    def __init__(self, half: int) -> None:
        self._half = half

    def __missing__(self, code: int) -> str:
        self[code] = _weigh(chr(code))[self._half]
        return self[code]


_LETTER, _TONE = _WeightTable(0), _WeightTable(1)
