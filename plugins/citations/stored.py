"""Mentions as plain values, for the memo that builds keep, and back."""

from __future__ import annotations

import datetime
from dataclasses import astuple
from typing import Any

from plugins.citations.mentions import Gap, Mention
from plugins.citations.numbers import DocumentNumber, Layout
from plugins.citations.resolutions import NamedResolution
from plugins.citations.short_forms import ShortNumber


def mention_facts(mention: Mention) -> list[Any]:
    """Return a mention as values that JSON keeps; `mention_of` gives it back."""
    return [
        mention.start,
        mention.end,
        mention.line,
        mention.text,
        mention.kind,
        _number_facts(mention.number),
        mention.issuer,
        mention.date.isoformat() if mention.date else None,
        mention.year,
        mention.term,
        mention.is_linkable,
        mention.gap.value if mention.gap else None,
    ]


def _number_facts(number: DocumentNumber | ShortNumber | NamedResolution) -> list[Any]:
    if isinstance(number, DocumentNumber):
        *facts, layout = astuple(number)
        return ["number", *facts, layout.name]
    return ["short" if isinstance(number, ShortNumber) else "resolution", *astuple(number)]


def mention_of(
    start: int,
    end: int,
    line: int,
    text: str,
    kind: str | None,
    number: list[Any],
    issuer: str | None,
    date: str | None,
    year: int | None,
    term: str,
    is_linkable: bool,
    gap: str | None,
) -> Mention:
    """Return the mention of which `mention_facts` has told."""
    day = datetime.date.fromisoformat(date) if date else None
    missing = Gap(gap) if gap else None
    return Mention(start, end, line, text, kind, _number(*number), issuer, day, year, term, is_linkable, missing)


def _number(form: str, *facts: Any) -> DocumentNumber | ShortNumber | NamedResolution:
    if form == "number":
        serial, suffix, year, kind, issuer, layout = facts
        return DocumentNumber(serial, suffix, year, kind, issuer, Layout[layout])
    return ShortNumber(*facts) if form == "short" else NamedResolution(*facts)
