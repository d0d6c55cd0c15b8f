"""Every document of a portal: those that texts cite and those that have a record, with the address of each.

A record's page lives under the record's file name. A document that is only cited lives under its number and year,
36-kh-duk-2022, which another text that says no more and no less about it will give again; where two would share that,
both take their whole date and then their issuer.
"""

from __future__ import annotations

import datetime
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.citations.aliases import Aliases
from plugins.citations.declared import declared_mention
from plugins.citations.documents import Citation, Document, DocumentKey, Unresolved, gather
from plugins.citations.mentions import Mention
from plugins.citations.numbers import DocumentNumber
from plugins.citations.resolutions import NamedResolution
from plugins.content_model.article import CitedDocument
from plugins.content_model.library import Article, Page, Record
from plugins.vietnamese.slugs import slug


@dataclass(frozen=True, slots=True)
class CataloguedDocument:
    """One document."""

    key: DocumentKey
    slug: str
    """Last part of its page's address."""
    number: str
    """In its strict spelling; of a resolution known by name the name: "Nghị quyết Trung ương 4 (khóa XII)"."""
    kind: str | None
    issuer: str | None
    date: datetime.date | None
    symbol: tuple[str, int, str]
    """Sorts by number: symbol, serial, suffix."""
    is_legislation: bool
    """Whether its number has a year, as those of laws and decrees have."""
    cited_in: tuple[str, ...]
    """Files that cite it, each once."""
    record: Record | None = None
    file: str | None = None
    """Its full text in the content folder."""
    url: str | None = None
    """Where it was officially published."""

    @property
    def name(self) -> str:
        """Kind and number: "Kế hoạch số 36-KH/ĐUK"."""
        return f"{self.kind} số {self.number}" if self.kind and self.number[0].isdigit() else self.number


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All documents and what leads to them."""

    documents: tuple[CataloguedDocument, ...]
    """Newest first, those without a date last; of one day by number."""
    by_text: Mapping[str, tuple[CataloguedDocument, ...]]
    """The documents that each file cites, in the order in which it does so first."""
    targets: Mapping[str, tuple[tuple[Mention, str], ...]]
    """By file, each mention in its text that tells its document, with the document's slug, in the text's order."""
    declared: Mapping[tuple[str, int], CataloguedDocument]
    """By file and place in its front matter's list, the documents that are declared there."""
    unresolved: tuple[Unresolved, ...]
    """Citations that leave it open which document they mean."""
    doubles: tuple[tuple[str, str], ...]
    """Records of a document that another record has already: path, path of the other."""


def catalogue(
    records: Iterable[Record],
    entries: Iterable[Article | Page],
    mentions: Mapping[str, tuple[Mention, ...]],
    aliases: Aliases,
) -> Catalogue:
    """Gather the documents that `entries` cite, whose texts hold `mentions` by path, and those of `records`."""
    by_path = {record.path: record for record in records}
    shown = {entry.path: entry for entry in entries}
    gathering = gather(
        [
            *(citation for record in by_path.values() for citation in _of_record(record, aliases)),
            *(citation for entry in shown.values() for citation in _of_entry(entry, mentions, aliases)),
        ]
    )
    pairs = [
        (document, _catalogued(document, address, by_path, shown))
        for document, address in zip(gathering.documents, _slugs(gathering.documents, by_path), strict=True)
    ]
    return Catalogue(
        documents=tuple(sorted((made for _, made in pairs), key=_newest_first)),
        by_text=_by_text(pairs),
        targets=_targets(pairs),
        declared=dict(_declared(pairs, shown)),
        unresolved=gathering.unresolved,
        doubles=tuple(double for document, _ in pairs for double in _doubles(document, by_path)),
    )


def front_documents(entry: Article | Page) -> tuple[CitedDocument, ...]:
    """What the front matter of an entry says it cites."""
    return entry.front.documents if isinstance(entry, Article) else ()


def _of_record(record: Record, aliases: Aliases) -> Iterator[Citation]:
    facts = record.facts
    mention = declared_mention(facts.number, facts.kind, facts.issuer, facts.date, aliases)
    if mention:
        yield Citation(record.path, mention)


def _of_entry(
    entry: Article | Page, mentions: Mapping[str, tuple[Mention, ...]], aliases: Aliases
) -> Iterator[Citation]:
    published = entry.front.date.date() if isinstance(entry, Article) else None
    declared = front_documents(entry)
    for index, one in enumerate(declared):
        mention = declared_mention(one.number, one.kind, one.issuer, one.date, aliases, place=index - len(declared))
        if mention:
            yield Citation(entry.path, mention, published)
    for mention in mentions.get(entry.path, ()):
        yield Citation(entry.path, mention, published)


def _catalogued(
    document: Document, address: str, records: Mapping[str, Record], entries: Mapping[str, Article | Page]
) -> CataloguedDocument:
    record = next((records[path] for path in _paths(document) if path in records), None)
    said = list(_said_in_front(document, entries))
    issuer = next((one.issuer for one in said if one.issuer), document.issuer)
    return CataloguedDocument(
        key=document.key,
        slug=address,
        number=str(document.number),
        kind=(record.facts.kind if record else None) or document.kind,
        issuer=record.facts.issuer if record else issuer,
        date=record.facts.date if record else document.date,
        symbol=_symbol(document.number),
        is_legislation=isinstance(document.number, DocumentNumber) and document.number.year is not None,
        cited_in=tuple(path for path in _paths(document) if path not in records),
        record=record,
        file=(record.facts.file if record else None) or next((one.file for one in said if one.file), None),
        url=(record.facts.url if record else None) or next((one.url for one in said if one.url), None),
    )


def _symbol(number: DocumentNumber | NamedResolution) -> tuple[str, int, str]:
    if isinstance(number, NamedResolution):
        return str(number), 0, ""
    return f"{number.kind}/{number.issuer}", number.serial, number.suffix


def _paths(document: Document) -> tuple[str, ...]:
    return tuple(dict.fromkeys(citation.path for citation in document.citations))


def _said_in_front(document: Document, entries: Mapping[str, Article | Page]) -> Iterator[CitedDocument]:
    """What front matters say of a document, by path."""
    for citation in document.citations:
        entry = entries.get(citation.path)
        if entry and citation.mention.start < 0:
            yield front_documents(entry)[citation.mention.start]


def _declared(
    pairs: Iterable[tuple[Document, CataloguedDocument]], entries: Mapping[str, Article | Page]
) -> Iterator[tuple[tuple[str, int], CataloguedDocument]]:
    for document, made in pairs:
        for citation in document.citations:
            entry = entries.get(citation.path)
            if entry and citation.mention.start < 0:
                yield (citation.path, citation.mention.start + len(front_documents(entry))), made


def _doubles(document: Document, records: Mapping[str, Record]) -> Iterator[tuple[str, str]]:
    own = [path for path in _paths(document) if path in records]
    for path in own[1:]:
        yield path, own[0]


def _slugs(documents: tuple[Document, ...], records: Mapping[str, Record]) -> Iterator[str]:
    """Yield the slug of each document; no two are alike unless two records are."""
    used = {record.slug for record in records.values()}
    forms = [_forms(document) for document in documents]
    shared = Counter(form for each in forms for form in set(each))
    for document, each in zip(documents, forms, strict=True):
        record = next((records[path] for path in _paths(document) if path in records), None)
        free = (form for form in each if shared[form] == 1 and form not in used)
        chosen = record.slug if record else next(free, None) or _numbered(each[-1], used)
        used.add(chosen)
        yield chosen


def _forms(document: Document) -> tuple[str, str, str]:
    """The slugs that a document may have, from the shortest."""
    key, number = document.key, slug(str(document.number))
    issued = slug(key.issued) if key.issued and not isinstance(document.number, NamedResolution) else ""
    year = issued[:4] if issued[:1].isdigit() else issued
    parts = (year, issued, f"{issued}-{slug(key.body)}" if key.body else issued)
    short, dated, whole = (f"{number}-{part.strip('-')}" if part else number for part in parts)
    return short, dated, whole


def _numbered(form: str, used: set[str]) -> str:
    return next(numbered for count in itertools.count(2) if (numbered := f"{form}-{count}") not in used)


def _newest_first(document: CataloguedDocument) -> tuple[bool, int, tuple[str, int, str], str]:
    day = document.date
    return day is None, -day.toordinal() if day else 0, document.symbol, document.slug


def _by_text(
    pairs: Iterable[tuple[Document, CataloguedDocument]],
) -> dict[str, tuple[CataloguedDocument, ...]]:
    placed: dict[str, list[tuple[int, CataloguedDocument]]] = defaultdict(list)
    for document, made in pairs:
        first = {citation.path: citation.mention.start for citation in reversed(document.citations)}
        for path in made.cited_in:
            placed[path].append((first[path], made))
    return {
        path: tuple(made for _, made in sorted(found, key=lambda one: (one[0], one[1].slug)))
        for path, found in placed.items()
    }


def _targets(
    pairs: Iterable[tuple[Document, CataloguedDocument]],
) -> dict[str, tuple[tuple[Mention, str], ...]]:
    found: dict[str, list[tuple[Mention, str]]] = defaultdict(list)
    for document, made in pairs:
        for citation in document.citations:
            if citation.mention.is_linkable and citation.mention.start >= 0:
                found[citation.path].append((citation.mention, made.slug))
    return {path: tuple(sorted(links, key=lambda link: link[0].start)) for path, links in found.items()}
