"""What is searched: one record for each public article, standing page and document of the library, oldest first.

A document that texts cite and nobody recorded has no text of its own: who looks for its number finds those texts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.citations.views import DocumentView
from plugins.site_pages.views import ArticleView, Body, PageView

PAGES = "Trang thông tin"
"""What stands for a section on a standing page."""
DOCUMENTS = "Văn bản"
"""What stands for a section on a document."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article, standing page or document."""

    href: str
    title: str
    lead: str
    body: Body
    more: str
    """Words shown outside the body: tags, numbers of documents, an issuer."""
    section: str
    date: str
    """ISO 8601; empty on a standing page or a document without a date."""
    day: str
    """As readers see it, ``10/04/2020``; empty likewise."""

    @property
    def year(self) -> int | None:
        """Year of the date."""
        return int(self.date[:4]) if self.date else None


def records(
    articles: Iterable[ArticleView], pages: Iterable[tuple[str, PageView]], documents: Iterable[DocumentView] = ()
) -> tuple[Record, ...]:
    """Return all records in the order of their dates, then addresses; pages come with their addresses.

    Oldest first, so that an article that is added leaves the numbers of all others as they are.
    """
    found = [
        *map(_of_article, articles),
        *(_of_page(href, view) for href, view in pages),
        *(_of_document(view) for view in documents if view.document.abstract),
    ]
    return tuple(sorted(found, key=lambda record: (record.date, record.href)))


def _of_article(view: ArticleView) -> Record:
    documents = [document.number for document in view.documents]
    tags = [tag.label for tag in view.tags]
    more = "\n".join([view.kicker or "", *documents, *tags])
    section, date = view.section.label, view.date
    return Record(view.href, view.title, view.lead, view.body, more, section, date.iso, date.short)


def _of_page(href: str, view: PageView) -> Record:
    date, day = (view.modified.iso, view.modified.short) if view.modified else ("", "")
    return Record(href, view.title, view.lead or "", view.body, "", PAGES, date, day)


def _of_document(view: DocumentView) -> Record:
    one = view.document
    date, day = (one.date.iso, one.date.short) if one.date else ("", "")
    more = "\n".join([one.name.replace(" số ", " ", 1), one.issuer or ""])  # "Kế hoạch 36", as people also write
    return Record(one.href, one.name, one.abstract or "", Body.of(""), more, DOCUMENTS, date, day)
