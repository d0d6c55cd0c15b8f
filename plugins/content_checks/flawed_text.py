"""Turns the flaws that the vietnamese room finds in a text into the problems of one rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from unicodedata import category, normalize

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import FileCheck, Problem
from plugins.vietnamese.flaws import Flaw, Kind

_AROUND = 16
"""Characters shown on each side of a flaw, cut at a word."""
_REPEATED = re.compile(r"([^\w\n])\1{2,}")


def flaws_as_problems(
    *kinds: Kind,
    what: str,
    remedy: str,
    one_for_the_file: bool = False,
    accept: Callable[[Flaw, Manuscript], bool] = lambda flaw, manuscript: True,
) -> FileCheck:
    """Return a check that reports flaws of these kinds, one problem a line or one for the file, with their number.

    `what` is the beginning of the message; `remedy` is said when the flaw has no replacement that shows; `accept` tells
    a flaw worth reporting.
    """

    def check(manuscript: Manuscript) -> Iterator[Problem]:
        if not manuscript.flaws:
            return
        found = [flaw for flaw in manuscript.flaws if flaw.kind in kinds and accept(flaw, manuscript)]
        for _, group in groupby(found, lambda flaw: 0 if one_for_the_file else manuscript.line_at(flaw.start)):
            flaws = list(group)
            line = manuscript.line_at(flaws[0].start)
            yield Problem(line, _message(what, manuscript.prose, flaws), _remedy(remedy, manuscript.prose, flaws[0]))

    return check


def _message(what: str, text: str, flaws: list[Flaw]) -> str:
    first = flaws[0]
    written = visible(_REPEATED.sub(r"\1\1…", text[first.start : first.end]))
    others = f" và {len(flaws) - 1} chỗ nữa" if len(flaws) > 1 else ""
    return f'{what} ở "{_in_context(text, first, written)}"{others}'


def _remedy(remedy: str, text: str, flaw: Flaw) -> str:
    better = "" if flaw.replacement is None else _in_context(text, flaw, flaw.replacement)
    return f'viết "{better}"' if better and flaw.kind is not Kind.DECOMPOSED else remedy


def _in_context(text: str, flaw: Flaw, middle: str) -> str:
    """Put `middle` between the words that stand around a flaw on its line."""
    before = text[max(0, flaw.start - _AROUND - 1) : flaw.start].rpartition("\n")[2]
    after = text[flaw.end : flaw.end + _AROUND + 1].partition("\n")[0]
    if len(before) > _AROUND:
        before = before.partition(" ")[2] or before
    if len(after) > _AROUND:
        after = after.rpartition(" ")[0] or after
    context = f"{normalize('NFC', before)}{middle}{normalize('NFC', after)}"
    return context.replace("\n", " ").strip()


def visible(text: str) -> str:
    """Name the characters that do not show, and loose accents, which look like the right ones: [U+00A0]."""
    return "".join(
        character if character in " \n" or category(character)[0] not in "ZCM" else f"[U+{ord(character):04X}]"
        for character in text
    )
