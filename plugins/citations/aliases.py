"""What the portal itself knows: documents called by short names, and who a local abbreviation is.

An alias tells which document "Chỉ thị 05", "Nghị quyết Trung ương 4" or "Đề án 06" means on this portal; given with a
date it also dates a number that a text leaves undated, since the Party counts anew each term.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.citations.numbers import DocumentNumber, parse_number
from plugins.citations.reading import alike, plain
from plugins.citations.resolutions import NamedResolution, resolutions_in
from plugins.citations.short_forms import ShortNumber, short_forms_in


@dataclass(frozen=True, slots=True)
class Alias:
    """A short name of one document."""

    phrase: str
    """As texts write it: "Chỉ thị 05"; or the number itself, to give its date: "05-CT/TW"."""
    number: DocumentNumber
    kind: str | None = None
    """The kind in full; None where the number tells it."""
    issuer: str | None = None
    """The issuer in full; None where the number tells it."""
    date: datetime.date | None = None


Key = DocumentNumber | NamedResolution | tuple[str, ShortNumber] | str
"""What a phrase is recognised by: a number, a resolution, a kind's abbreviation with figures, or words."""


class Aliases:
    """The aliases and local issuers of one portal."""

    def __init__(self, documents: Iterable[Alias] = (), issuers: Mapping[str, str] | None = None) -> None:
        """`issuers` maps local abbreviations to names; ValueError for two documents under one phrase."""
        self._documents: dict[Key, Alias] = {}
        self._issuers = dict(issuers or {})
        for alias in documents:
            known = self._documents.setdefault(phrase_key(alias.phrase), alias)
            if known != alias:
                raise ValueError(f"{alias.phrase!r} cannot mean both {known.number} and {alias.number}")
        words = sorted((key for key in self._documents if isinstance(key, str)), key=lambda key: (-len(key), key))
        spaced = "|".join(re.escape(phrase).replace(r"\ ", " +") for phrase in words)
        self._phrases = re.compile(rf"(?<!\w)(?:{spaced})(?!\w)", re.IGNORECASE) if words else None
        self._signs = tuple({_sign(max(phrase.split(), key=len)) for phrase in words})

    def document(self, key: Key) -> Alias | None:
        """The document that a phrase of this key means here; None if nothing was declared."""
        return self._documents.get(key)

    def issuer(self, abbreviation: str) -> str | None:
        """The name of a local issuer; None if it was not declared."""
        return self._issuers.get(abbreviation)

    def may_stand_in(self, text: str) -> bool:
        """Whether a text, evened out or not, may hold one of the phrases that are known by their words alone."""
        if not self._signs:
            return False
        written = _sign(alike(text))
        return any(sign in written for sign in self._signs)

    def phrases_in(self, text: str) -> Iterator[tuple[int, int, Alias]]:
        """Every phrase of an evened-out text that is known by its words alone, with its start and end."""
        for match in self._phrases.finditer(text) if self._phrases else ():
            yield match.start(), match.end(), self._documents[" ".join(match[0].lower().split())]


def _sign(text: str) -> str:
    """The text without its case, as loosely as a pattern that ignores case: that takes ı for i."""
    return text.casefold().replace("ı", "i")


def phrase_key(phrase: str) -> Key:
    """What texts are recognised by that use this phrase; phrases with one key are one alias."""
    words = plain(phrase)
    shorts = [found for found in short_forms_in(f"{words}.") if (found.start, found.end) == (0, len(words))]
    if shorts:
        found = shorts[0]
        return (found.kind.abbreviation, found.number) if isinstance(found.number, ShortNumber) else found.number
    resolutions = [found for found in resolutions_in(words) if (found.start, found.end) == (0, len(words))]
    if resolutions:
        return resolutions[0].resolution
    try:
        return parse_number(words)
    except ValueError:  # no number either: words that texts are searched for
        return " ".join(words.lower().split())


NO_ALIASES = Aliases()
"""Nothing declared."""
