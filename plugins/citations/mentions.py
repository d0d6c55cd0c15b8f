"""Finds every mention of a document in a Markdown text.

A mention is a complete number with what is said around it, a short form, or a named resolution of the Party. What the
text leaves out is taken from a complete number in the same text if only one fits, then from the portal's aliases, and
never guessed: what stays open says so in `gap`. A law called by name and year alone ("Bộ luật Lao động năm 2019") has
no number and is found only if an alias gives it one.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from plugins.citations.aliases import NO_ALIASES, Alias, Aliases, Key
from plugins.citations.follow_up import FollowUp, follow_up
from plugins.citations.issuers import assembly_term
from plugins.citations.kinds import KINDS, Family, Kind, kind_named
from plugins.citations.lead_in import LeadIn, fitting_kinds, issued_by, lead_in
from plugins.citations.numbers import DocumentNumber, Evidence, FoundNumber, numbers_in
from plugins.citations.reading import Reading
from plugins.citations.resolutions import NamedResolution, resolutions_in
from plugins.citations.short_forms import ShortNumber, short_forms_in
from plugins.citations.sieve import may_mention


class Gap(StrEnum):
    """What keeps a mention from telling its document."""

    SYMBOL = "thiếu ký hiệu sau số"
    TERM = "thiếu khóa"


_ALSO = re.compile(r"[ ,;]*(?:(?:và|cùng|hoặc|số)[ ,;:]*)*")
_BETWEEN = re.compile(r"[ ,;]*(?:(?:và|cùng|các|số)[ ,;:]*)*")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of one document: source[start:end]."""

    start: int
    end: int
    line: int
    """Line of the text, from 1."""
    text: str
    """The words as the reader sees them, on one line."""
    kind: str | None
    """The kind in full, "Kế hoạch"; None where neither the number nor the words tell it."""
    number: DocumentNumber | ShortNumber | NamedResolution
    issuer: str | None
    """The issuer in full, as the text, the abbreviation or the portal's file has it; None if none does."""
    date: datetime.date | None
    year: int | None
    """Year of issue, if the text says no more: "năm 2019"."""
    term: str
    """Term of the Central Committee, "XII", or of a local committee; empty if none is said."""
    is_linkable: bool
    """False inside a link's or a picture's words, where no other link may be put."""
    gap: Gap | None = None
    """What is missing to tell the document; None for a complete number."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A mention in the offsets of the evened-out text."""

    start: int
    number_start: int
    number_end: int
    kind: Kind | None
    number: DocumentNumber | ShortNumber | NamedResolution
    said: FollowUp
    end: int
    """After the date if that is part of the mention, else `number_end`."""
    alias: Alias | None = None
    """What the words are declared to mean, if they are known by themselves alone."""


def find_mentions(text: str, aliases: Aliases = NO_ALIASES) -> tuple[Mention, ...]:
    """Every mention in a Markdown text, in its order; no two overlap."""
    return mentions_by_grammar(text, aliases) if may_mention(text, aliases) else ()


def mentions_by_grammar(text: str, aliases: Aliases = NO_ALIASES) -> tuple[Mention, ...]:
    """The same for a text that the sieve lets through, and for any other, where it takes ten times as long."""
    reading = Reading(text)
    complete = _with_shared_kinds(reading.text, _with_shared_dates(reading.text, _complete(reading.text)))
    named = list(_resolutions(reading.text))
    drafts = _apart([complete, named, _phrases(reading.text, aliases), _shorts(reading.text)])
    return tuple(_mention(reading, _completed(draft, [*complete, *named]), aliases) for draft in drafts)


def _complete(text: str) -> list[_Draft]:
    """The complete numbers, those that share the rest of one with it."""
    drafts: list[_Draft] = []
    for found in numbers_in(text):
        before = lead_in(text, found.start, found.number)
        if _is_number(text, found, before):
            drafts += _enumerated(text, found, before)
    return drafts


def _is_number(text: str, found: FoundNumber, before: LeadIn) -> bool:
    """Whether what stands before lets it be a document's number."""
    if before.is_something_else or not (before.listed or _stands_free(text, found.start)):
        return False
    match found.evidence:
        case Evidence.NOTHING:
            return True
        case Evidence.SO:
            return before.has_so or before.is_document
        case Evidence.KIND:
            return before.is_document


def _stands_free(text: str, start: int) -> bool:
    """Whether the figures that begin here are not the end of longer ones, of a date or of a code."""
    last, before = text[start - 1 : start] if start else "", text[start - 2 : start - 1] if start > 1 else ""
    if last.isalnum():
        return text[max(0, start - 2) : start].lower() == "số"
    if last == "-":
        return not before or before.isspace()
    if last in (",", ":"):
        return not before.isdigit()
    return last not in ("/", ".", "&", "+", "=")


def _enumerated(text: str, found: FoundNumber, before: LeadIn) -> Iterator[_Draft]:
    """The numbers that end alike, the one that carries the rest last."""
    said = _said(text, before.start, (before.listed or (found,))[0].start, found.end, is_told=before.is_document)
    starts = [before.start, *(one.start for one in before.listed[1:])]
    for start, one in zip(starts, before.listed, strict=False):
        number = replace(found.number, serial=one.serial, suffix=one.suffix, year=one.year or found.number.year)
        yield _Draft(start, one.start, one.end, before.kind, number, _of_year(said, number.year, one.end), one.end)
    start = found.start if before.listed else before.start
    said = _of_year(said, found.number.year, found.end)
    yield _Draft(start, found.start, found.end, before.kind, found.number, said, said.end)


def _said(text: str, start: int, number: int, end: int, *, is_told: bool) -> FollowUp:
    """What is said after a number that ends at `end`, and before the mention if a document is named there."""
    said = follow_up(text, end)
    if said.issuer or not is_told:
        return said
    issuer, day = issued_by(text, start, number)
    return replace(said, issuer=issuer, date=said.date or day)


def _of_year(said: FollowUp, year: int | None, end: int) -> FollowUp:
    """The same without a date that is not in the number's own year."""
    return replace(said, date=None, end=end) if said.date and year and said.date.year != year else said


def _with_shared_dates(text: str, drafts: list[_Draft]) -> list[_Draft]:
    """Give the date after "cùng ngày" to the numbers enumerated before it too."""
    shared: FollowUp | None = None
    dated = []
    for draft, following in zip(reversed(drafts), [None, *reversed(drafts)], strict=False):
        if following is None or not _BETWEEN.fullmatch(text, draft.end, following.start):
            shared = None
        if shared and draft.said.date is None:
            draft = replace(draft, said=replace(shared, end=draft.said.end))
        shared = draft.said if draft.said.is_shared else shared
        dated.append(draft)
    return dated[::-1]


def _with_shared_kinds(text: str, drafts: list[_Draft]) -> list[_Draft]:
    """Give the kind said before an enumeration to its numbers that do not tell theirs: "Nghị quyết số …/QH14, số …"."""
    named: list[_Draft] = []
    for draft in drafts:
        before = named[-1] if named else None
        is_untold = draft.kind is None and isinstance(draft.number, DocumentNumber) and not draft.number.kind
        if before and is_untold and _ALSO.fullmatch(text, before.end, draft.start):
            draft = replace(draft, kind=before.kind)
        named.append(draft)
    return named


def _resolutions(text: str) -> Iterator[_Draft]:
    for found in resolutions_in(text):
        kind = next(kind for kind in KINDS if kind.abbreviation == found.resolution.kind)
        said = FollowUp(term=found.resolution.term, end=found.end)
        yield _Draft(found.start, found.start, found.end, kind, found.resolution, said, found.end)


def _phrases(text: str, aliases: Aliases) -> Iterator[_Draft]:
    for start, end, alias in aliases.phrases_in(text):
        yield _Draft(start, start, end, kind_named(alias.kind or ""), alias.number, FollowUp(end=end), end, alias)


def _shorts(text: str) -> Iterator[_Draft]:
    for found in short_forms_in(text):
        said = _said(text, found.start, found.start, found.end, is_told=True)
        said = _of_year(said, found.number.year, found.end)
        yield _Draft(found.start, found.start, found.end, found.kind, found.number, said, said.end)


def _apart(groups: Iterable[Iterable[_Draft]]) -> list[_Draft]:
    """Put the drafts in the order of the text; where two overlap, the one of the earlier group stays."""
    kept: list[_Draft] = []
    for group in groups:
        starts, ends = [draft.start for draft in kept], [draft.end for draft in kept]
        free = (draft for draft in group if bisect_left(starts, draft.end) == bisect_right(ends, draft.start))
        kept = sorted([*kept, *free], key=lambda draft: draft.start)
    return kept


def _completed(draft: _Draft, others: list[_Draft]) -> _Draft:
    """Take what a draft leaves out from the one document of the text that it can stand for; else leave it out."""
    if gap_of(draft.number) is None:
        return draft
    fitting = [other for other in others if _may_stand_for(draft, other)]
    dates = {other.said.date for other in fitting if other.said.date}
    if len({str(other.number) for other in fitting}) != 1 or len(dates) > 1:
        return draft
    full = max(fitting, key=lambda other: (other.said.date is not None, other.said.issuer is not None, -other.start))
    date, issuer = draft.said.date or full.said.date, draft.said.issuer or full.said.issuer
    said = replace(draft.said, date=date, issuer=issuer, term=draft.said.term or full.said.term)
    return replace(draft, number=full.number, said=said)


def _may_stand_for(draft: _Draft, other: _Draft) -> bool:
    match draft.number, other.number:
        case ShortNumber() as short, DocumentNumber() as number if draft.kind:
            fits = draft.kind in fitting_kinds(number) or not number.kind
            return fits and short.abbreviates(number) and (not other.said.date or _agrees(draft.said, other.said.date))
        case NamedResolution() as named, NamedResolution() as number:
            return bool(number.term) and replace(named, term=number.term) == number
    return False


def _mention(reading: Reading, draft: _Draft, aliases: Aliases) -> Mention:
    first, last = _bounds(reading, draft)
    start, end = reading.span(first, last)
    number, said = draft.number, draft.said
    alias = draft.alias or aliases.document(_key(draft))
    if alias and (alias.date is None or _agrees(said, alias.date)):
        number = alias.number
    else:
        alias = None
    words = reading.shown(*said.issuer) if said.issuer else alias.issuer if alias else None
    return Mention(
        start=start,
        end=end,
        line=reading.line_at(first),
        text=reading.shown(first, last),
        kind=(alias.kind if alias else None) or kind_name(draft.kind, number),
        number=number,
        issuer=issuer_name(number, words, aliases),
        date=said.date or (alias.date if alias else None),
        year=said.year,
        term=said.term,
        is_linkable=not reading.is_label(draft.number_start),
        gap=gap_of(number),
    )


def _bounds(reading: Reading, draft: _Draft) -> tuple[int, int]:
    """The widest part of a mention that no emphasis begins or ends in."""
    number = (draft.number_start, draft.number_end)
    parts = ((draft.start, draft.end), (draft.start, draft.number_end), (draft.number_start, draft.end), number)
    return next((whole for part in parts if (whole := reading.whole(*part))), number)


def _key(draft: _Draft) -> Key:
    if isinstance(draft.number, ShortNumber):
        return (draft.kind.abbreviation if draft.kind else "", draft.number)
    return draft.number


def _agrees(said: FollowUp, day: datetime.date) -> bool:
    """Whether a document of this day may be the one of which that is said."""
    return said.date in (None, day) and said.year in (None, day.year)


def kind_name(said: Kind | None, number: DocumentNumber | ShortNumber | NamedResolution) -> str | None:
    """The kind's name as said if the number allows it; else the only one that the number allows."""
    if not isinstance(number, DocumentNumber):
        return said.name if said else None
    fitting = fitting_kinds(number)
    if said and (said in fitting or not number.kind):
        return said.name
    # A letter (công văn) has no year in its number; laws and the President's orders (10/2023/L-CTN) have.
    is_open = not number.kind and (number.year is not None or assembly_term(number.issuer) is not None)
    is_either = number.kind == "QĐ" and number.family is Family.PARTY
    return None if not fitting or is_open or is_either else fitting[0].name


def issuer_name(
    number: DocumentNumber | ShortNumber | NamedResolution, words: str | None, aliases: Aliases
) -> str | None:
    """The issuer in full; the abbreviation is surer than the words, but TW is one of three bodies that words tell."""
    if isinstance(number, NamedResolution):
        return "Ban Chấp hành Trung ương Đảng" if number.is_plenum else "Đại hội toàn quốc của Đảng"
    if isinstance(number, ShortNumber):
        return words
    nationwide = number.issuer_name
    if nationwide and number.issuer != "TW":
        return nationwide
    return words or nationwide or aliases.issuer(number.issuer.partition("-")[0])


def gap_of(number: DocumentNumber | ShortNumber | NamedResolution) -> Gap | None:
    if isinstance(number, ShortNumber):
        return Gap.SYMBOL
    if isinstance(number, NamedResolution) and number.is_plenum and not number.term:
        return Gap.TERM
    return None
