"""Finds letters that a wrong code page or a lost font has turned into others.

Offices keep twenty years of texts in TCVN3 (.VnTime) and VNI, which show right only in their own fonts: pasted into a
page they read "Héi nghÞ" and "Hoäi nghò". The letters of these codes are those of Western Europe, so a word alone
proves nothing; several letters that no Vietnamese word has, between letters, do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Garbling(StrEnum):
    """What has happened to a text."""

    LOST = "lost"
    """U+FFFD: the letters are gone."""
    MISREAD = "misread"
    """UTF-8 read as Windows-1252: "Ä‘áº¡i há»™i"."""
    TCVN3 = "tcvn3"
    VNI = "vni"
    FONT = "font"
    """Private-use characters, signs of Word's Symbol and Wingdings, and the mark of an object left behind."""


@dataclass(frozen=True, slots=True)
class Garbled:
    """The first place of one kind of garbling in a text."""

    start: int
    kind: Garbling
    word: str
    """The word that shows it."""


_SUSPECTS = re.compile("[\ue000-\uf8ff\ufffc\ufffd¨©¬®µ¶·¸¹¼½¾«ÃÆÄº»€äåëïüûøñÅËÏÜÛØÑ]")
_KINDS = (
    (Garbling.LOST, 1, re.compile("\ufffd+")),
    (Garbling.MISREAD, 2, re.compile("á[º»]|Ã[¡-¿]|Æ[°¡]|Ä[‘\x90\x91]|â€")),
    (Garbling.TCVN3, 2, re.compile("(?<=[A-Za-z])[¨©¬®µ¶·¸¹¼½¾«](?=[a-z])")),
    (Garbling.VNI, 3, re.compile("(?<=[A-Za-zöôÖÔ])[äåëïüûøñÄÅËÏÜÛØÑ]")),
    (Garbling.FONT, 1, re.compile("[\ue000-\uf8ff\ufffc]")),
)
"""Each kind with the number of different signs of it that prove it; VNI's are letters of TCVN3 too."""
_BEFORE, _AFTER = re.compile(r"\S*$"), re.compile(r"\S*")


def garbled(text: str) -> Iterator[Garbled]:
    """Yield each kind of garbling that a text shows, where it begins."""
    if not _SUSPECTS.search(text):
        return
    kinds: set[Garbling] = set()
    for kind, enough, pattern in _KINDS:
        found = list(pattern.finditer(text))
        is_known_as_other = kind is Garbling.VNI and Garbling.TCVN3 in kinds
        if len({match[0] for match in found}) >= enough and not is_known_as_other:
            kinds.add(kind)
            yield Garbled(found[0].start(), kind, _word_at(text, found[0].start()))


def _word_at(text: str, place: int) -> str:
    line = text[text.rfind("\n", 0, place) + 1 : place]
    before, after = _BEFORE.search(line), _AFTER.match(text, place)
    return f"{before[0] if before else ''}{after[0] if after else ''}"
