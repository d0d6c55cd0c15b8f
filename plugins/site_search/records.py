"""What is searched: one record for each public article and standing page, oldest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.site_pages.views import ArticleView, Body, PageView

PAGES = "Trang thông tin"
"""What stands for a section on a standing page."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article or standing page."""

    href: str
    title: str
    lead: str
    body: Body
    more: str
    """Words shown outside the body: tags, numbers of documents."""
    section: str
    date: str
    """ISO 8601; empty on a standing page without a date."""
    day: str
    """As readers see it, ``10/04/2020``; empty likewise."""

    @property
    def year(self) -> int | None:
        """Year of the date."""
        return int(self.date[:4]) if self.date else None


def records(articles: Iterable[ArticleView], pages: Iterable[tuple[str, PageView]]) -> tuple[Record, ...]:
    """Return all records in the order of their dates, then addresses; pages come with their addresses.

    Oldest first, so that an article that is added leaves the numbers of all others as they are.
    """
    found = [*map(_of_article, articles), *(_of_page(href, view) for href, view in pages)]
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
