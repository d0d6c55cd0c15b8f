"""Puts tone marks on the vowel the older Vietnamese spelling gives them: hòa and thủy, not hoà and thuỷ.

The two spellings differ only where oa, oe or uy ends a syllable; everywhere else there is one right vowel, and a mark
on another ("tìên", "hòan", from careless keyboards) is plainly wrong. The portal keeps the older spelling because the
state's own texts do (Nghị định 30/2020/NĐ-CP writes "Ủy ban nhân dân"). Only whole Vietnamese syllables are touched,
so Noël, café and R'Hoà stay; code, addresses and people's names are the caller's to keep out (protected.py). Text is
expected in NFC; a syllable that is not is left alone. Measured against viet-text-tools 0.1.6 on every placement of
every toned syllable of hunspell-vi (7,581): one difference, "gịa", where this module is right.
"""

import re
from collections.abc import Iterator
from enum import Enum

from plugins.vietnamese.alphabet import LOWER, PARTS, UPPER, VOWELS, toned
from plugins.vietnamese.flaws import Flaw, Kind, mend
from plugins.vietnamese.syllables import Syllable, syllable, vowels

_PLAIN = VOWELS + VOWELS.upper()
_MARKED = "".join(letter for letter, (_, tone) in PARTS.items() if tone)
_END = f"(?![{LOWER}{UPPER}])"
# Where a mark can stand wrong: at the end after another vowel; before one that is not the last letter or has a hat; and
# on the second letter of qu and gi. It begins with the mark, the rarest part, for speed.
_SUSPECT = re.compile(
    f"[{_MARKED}](?:(?<=[{_PLAIN}].){_END}|[{_PLAIN}](?=[{LOWER}{UPPER}])|[âăêôơưÂĂÊÔƠƯ]{_END}|(?<=[qQgG].)[{_PLAIN}])"
)
_SWAYING = frozenset({"oa", "oe", "uy"})
_OPEN_PAIR = re.compile(f"[oòỏõóọuùủũúụOÒỎÕÓỌUÙỦŨÚỤ][aeyAEY{_MARKED}]{_END}")


class Placement(Enum):
    """The two ways to place a tone mark on an open oa, oe or uy."""

    OLDER = "older"
    NEWER = "newer"


def placement(word: str) -> Placement | None:
    """Which way a syllable is written: hòa OLDER, hoà NEWER; None where both agree or it is no Vietnamese syllable."""
    parts = syllable(word)
    if parts is None or parts.tone_at is None or parts.rhyme not in _SWAYING:
        return None
    return Placement.OLDER if parts.tone_at == len(parts.onset) else Placement.NEWER


def older_placement(word: str) -> str:
    """One word with its tone mark where the older spelling has it; unchanged if it is no Vietnamese syllable."""
    parts = syllable(word)
    if parts is None or parts.tone_at is None or _is_gia(parts):
        return word
    right = len(parts.onset) + _bearer(parts.rhyme)
    if right == parts.tone_at:
        return word
    letters = [PARTS[character][0] for character in word]
    letters[right] = toned(letters[right], parts.tone)
    return "".join(letters)


def with_older_placement(text: str) -> str:
    """The text with the tone marks of all its Vietnamese syllables placed so; doing it twice changes nothing."""
    return mend(text, misplaced_tones(text))


def misplaced_tones(text: str) -> Iterator[Flaw]:
    """Every syllable whose tone mark the older spelling puts elsewhere, with the right spelling."""
    for start, end in _words_around(_SUSPECT, text):
        word = text[start:end]
        if (right := older_placement(word)) != word:
            yield Flaw(start, end, Kind.TONE_PLACEMENT, right)


def mixed_placement(text: str) -> tuple[Flaw, ...]:
    """The syllables in the newer spelling if some are in the older too; none if the text keeps to one of the two."""
    newer, older = [], False
    for start, end in _words_around(_OPEN_PAIR, text):
        way = placement(text[start:end])
        older = older or way is Placement.OLDER
        if way is Placement.NEWER:
            newer.append(Flaw(start, end, Kind.TONE_PLACEMENT, older_placement(text[start:end])))
    return tuple(newer) if older else ()


def _bearer(rhyme: str) -> int:
    """Index in the rhyme of the vowel that takes the mark: the last with a hat, the last before a consonant, the middle
    of three, else the first."""
    cluster = vowels(rhyme)
    hatted = max(cluster.rfind(letter) for letter in "ăâêôơư")
    if hatted >= 0:
        return hatted
    if len(cluster) < len(rhyme):
        return len(cluster) - 1
    return 1 if len(cluster) == 3 else 0


def _is_gia(parts: Syllable) -> bool:
    """Whether it is "gịa" (giặt gịa), which is g + ia although it looks like gi + a."""
    return (parts.onset, parts.rhyme, parts.tone, parts.tone_at) == ("gi", "a", 5, 1)


def _words_around(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The bounds of each word in which the pattern, which spans no blank, is found."""
    for match in pattern.finditer(text):
        start, end = match.span()
        while start and (text[start - 1].isalnum() or text[start - 1] in "'’"):
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        yield start, end
