"""Which mentions mean the same document, over all texts of a portal, and which leave it open.

The Party counts anew each term and the state each year, so 35-CT/TW of 2019 and of 2024 are two documents; and ĐUK or
UBND is another body in each place. A number alone therefore tells no document. Mentions of one number are told apart
by date, year, term and, where the abbreviation is local, by the issuer's words. One that says less joins the only
document it can mean: first among those of its own text, then among all that were issued before its text was published.
If it can mean none, it founds an undated document; if several, it is listed for the editor and never guessed.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from plugins.citations.mentions import Mention
from plugins.citations.numbers import DocumentNumber
from plugins.citations.resolutions import NamedResolution
from plugins.citations.short_forms import ShortNumber
from plugins.vietnamese.folding import fold

_TERMS = (
    ("VI", datetime.date(1986, 12, 15)),
    ("VII", datetime.date(1991, 6, 24)),
    ("VIII", datetime.date(1996, 6, 28)),
    ("IX", datetime.date(2001, 4, 19)),
    ("X", datetime.date(2006, 4, 18)),
    ("XI", datetime.date(2011, 1, 12)),
    ("XII", datetime.date(2016, 1, 20)),
    ("XIII", datetime.date(2021, 1, 25)),
    ("XIV", datetime.date(2026, 1, 19)),
)
"""The Central Committee's terms with the first day of the congress that elected it."""


_SPELT_OUT = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "btv": "ban thuong vu", "bch": "ban chap hanh"}
_UNSAID = frozenset({"va", "cac", "-", "–", "&"})
T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class DocumentKey:
    """What tells a document from every other; parts not known are empty."""

    kind: str
    """Abbreviation, "KH"; the folded name where the number has none: "luat"."""
    number: str
    """Figures and year, "36", "42/2022"; the name of a named resolution: "Trung ương 4"."""
    issuer: str
    """Abbreviation with unit, "ĐUK", "UBND-VX"."""
    body: str
    """Folded name of the issuer, where the abbreviation is local: "dang uy khoi co quan va doanh nghiep tinh"."""
    issued: str
    """Day or year, "2019-05-30" or "2019"; else the term: "khóa XII"."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A mention in a text of the portal."""

    path: str
    """The text's file, as findings name it."""
    mention: Mention
    published: datetime.date | None = None
    """The text's date: it cannot cite what was issued later."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document that texts of the portal cite."""

    key: DocumentKey
    kind: str | None
    """In full."""
    number: DocumentNumber | NamedResolution
    issuer: str | None
    """In full."""
    date: datetime.date | None
    citations: tuple[Citation, ...]
    """By path and place."""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A citation that does not tell its document."""

    citation: Citation
    candidates: tuple[DocumentKey, ...]
    """The documents that it can mean; empty for a short form that fits no number of its text and no alias."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """What a portal's texts cite."""

    documents: tuple[Document, ...]
    """By key."""
    unresolved: tuple[Unresolved, ...]
    """By path and place."""


def gather(citations: Iterable[Citation]) -> Gathering:
    """Put together the citations of one document; the order in which they come makes no difference."""
    told: dict[tuple[str, ...], list[_Told]] = defaultdict(list)
    untold = []
    for citation in citations:
        number = citation.mention.number
        if isinstance(number, ShortNumber) or citation.mention.gap:
            untold.append(citation)
        else:
            told[_stem(number)].append(_Told(citation, number, _facts(citation.mention, number)))
    apart = [_told_apart(alike) for alike in told.values()]
    documents = sorted((cluster.document() for clusters, _ in apart for cluster in clusters), key=lambda one: one.key)
    unresolved = [one for _, undecided in apart for one in undecided]
    unresolved += [Unresolved(citation, _candidates(citation, documents)) for citation in untold]
    return Gathering(tuple(documents), tuple(sorted(unresolved, key=lambda one: _place(one.citation))))


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is known of a document beyond its number."""

    date: datetime.date | None = None
    year: int | None = None
    term: str = ""
    body: tuple[str, ...] = ()
    """Folded words of a local issuer's name, without those that names are told apart by least."""
    kind: str = ""
    """Folded name of the kind, where the number has none."""

    def rank(self) -> tuple[object, ...]:
        """Sorts what says more before what says less, in a total order."""
        said = (self.date is None, self.year is None, not self.term, -len(self.body))
        return (*said, self.date or datetime.date.min, self.year or 0, self.term, self.body, self.kind)

    def issued(self) -> str:
        """The day, the year or the term, whichever is known; empty if none is."""
        if self.date:
            return self.date.isoformat()
        return str(self.year) if self.year else f"khóa {self.term}" if self.term else ""


@dataclass(frozen=True, slots=True)
class _Told:
    """A citation whose number is complete."""

    citation: Citation
    number: DocumentNumber | NamedResolution
    facts: _Facts


class _Cluster:
    """The citations that were found to mean one document, and all that they tell of it."""

    def __init__(self, first: _Told) -> None:
        self.number = first.number
        self.facts = first.facts
        self.citations = [first.citation]
        self.paths = {first.citation.path}

    def can_be(self, told: _Told) -> bool:
        is_dated = told.facts.date is not None  # then its own word goes before what its text's date allows
        return (is_dated or _was_issued(self.facts.date, told.citation)) and _agree(self.facts, told.facts)

    def add(self, told: _Told) -> None:
        self.citations.append(told.citation)
        self.paths.add(told.citation.path)
        one, other = self.facts, told.facts
        body, kind = max(one.body, other.body, key=len), one.kind or other.kind
        self.facts = replace(one, year=one.year or other.year, term=one.term or other.term, body=body, kind=kind)

    def key(self) -> DocumentKey:
        facts, number = self.facts, self.number
        if isinstance(number, NamedResolution):
            term = f"khóa {number.term}" if number.term else ""
            return DocumentKey(number.kind, number.name, "TW" if number.is_plenum else "ĐH", "", term)
        issued = "" if number.year else facts.issued()
        return DocumentKey(number.kind or facts.kind, _figures(number), number.issuer, " ".join(facts.body), issued)

    def document(self) -> Document:
        citations = tuple(sorted(self.citations, key=_place))
        mentions = [citation.mention for citation in citations]
        return Document(
            self.key(),
            _commonest(mention.kind for mention in mentions),
            self.number,
            _commonest(mention.issuer for mention in mentions),
            _commonest(mention.date for mention in mentions),
            citations,
        )


def _told_apart(alike: list[_Told]) -> tuple[list[_Cluster], list[Unresolved]]:
    """The documents that citations of one number mean, and the citations that may mean several."""
    clusters: list[_Cluster] = []
    undecided = []
    for told in sorted(alike, key=lambda told: (told.facts.rank(), _place(told.citation))):
        possible = [cluster for cluster in clusters if cluster.can_be(told)]
        possible = [cluster for cluster in possible if told.citation.path in cluster.paths] or possible
        if len(possible) == 1:
            possible[0].add(told)
        elif possible:
            undecided.append((told.citation, possible))
        else:
            clusters.append(_Cluster(told))
    return clusters, [
        Unresolved(citation, tuple(sorted(cluster.key() for cluster in possible))) for citation, possible in undecided
    ]


def _was_issued(day: datetime.date | None, citation: Citation) -> bool:
    """Whether a document of this day can have been known when the citing text was published."""
    return day is None or citation.published is None or day <= citation.published


def _place(citation: Citation) -> tuple[str, int, int]:
    return citation.path, citation.mention.start, citation.mention.end


def _stem(number: DocumentNumber | NamedResolution) -> tuple[str, ...]:
    """What all mentions of a document share, in whatever layout."""
    if isinstance(number, NamedResolution):
        return (str(number),)
    return (number.kind, _figures(number), number.issuer)


def _figures(number: DocumentNumber) -> str:
    return f"{number.serial}{number.suffix}" + (f"/{number.year}" if number.year else "")


def _facts(mention: Mention, number: DocumentNumber | NamedResolution) -> _Facts:
    if isinstance(number, NamedResolution):
        return _Facts()
    is_nationwide = number.issuer_name is not None
    body = _words(mention.issuer) if mention.issuer and not is_nationwide else ()
    kind = "" if number.kind else fold(mention.kind or "").removeprefix("bo ")
    if number.year:  # it tells the document; two dates of one such number are a slip in one of the texts
        return _Facts(year=number.year, body=body, kind=kind)
    date = mention.date
    return _Facts(date, date.year if date else mention.year, mention.term if is_nationwide else "", body, kind)


def _words(name: str) -> tuple[str, ...]:
    spelt = " ".join(_SPELT_OUT.get(word, word) for word in fold(name).split())
    return tuple(word for word in spelt.split() if word not in _UNSAID)


def _agree(one: _Facts, other: _Facts) -> bool:
    """Whether nothing that is known of the one contradicts the other."""
    pairs = (
        (one.date, other.date),
        (one.year, other.year),
        (one.term or _term(one.date), other.term or _term(other.date)),
        (one.kind, other.kind),
    )
    return all(not left or not right or left == right for left, right in pairs) and _is_part(one.body, other.body)


def _is_part(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter name stands within the longer: Đảng ủy Khối, Ban Thường vụ Tỉnh ủy."""
    short, long = sorted((one, other), key=len)
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def _term(day: datetime.date | None) -> str:
    """The Central Committee's term on a day; empty if it is not known."""
    return next((name for name, first in reversed(_TERMS) if day and first <= day), "")


def _candidates(citation: Citation, documents: Iterable[Document]) -> tuple[DocumentKey, ...]:
    """The cited documents that a mention with a gap can mean."""
    return tuple(document.key for document in documents if _can_mean(citation, document))


def _can_mean(citation: Citation, document: Document) -> bool:
    if not _was_issued(document.date, citation):
        return False
    match citation.mention.number, document.number:
        case ShortNumber() as short, DocumentNumber() as number:
            return short.abbreviates(number) and document.kind == citation.mention.kind
        case NamedResolution() as named, NamedResolution() as number:
            return (named.kind, named.name) == (number.kind, number.name)
    return False


def _commonest(values: Iterable[T | None]) -> T | None:
    """The value met most often, the first of several; None if there is none."""
    met = Counter(value for value in values if value is not None)
    return met.most_common(1)[0][0] if met else None
