"""What the templates of documents receive: frozen values, as in site_pages/views.py."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.site_pages import views


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """The full text of a document on this portal."""

    href: str
    label: str
    """Its type and size: "PDF, 120 kB"."""


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """A document as lists show it."""

    name: str
    """Kind and number: "Kế hoạch số 36-KH/ĐUK"."""
    href: str
    issuer: str | None = None
    date: views.Time | None = None
    abstract: str | None = None
    file: DocumentFile | None = None
    official: str | None = None
    """Full address at which it was published."""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document's own page."""

    document: DocumentCard
    number: str
    kind: views.Link | None = None
    """The kind with the list of its documents."""
    issuer: views.Link | None = None
    year: views.Link | None = None
    effective: views.Time | None = None
    expired: views.Time | None = None
    articles: tuple[views.Card, ...] = ()
    """Articles that cite it, newest first."""
    pages: tuple[views.Link, ...] = ()
    """Standing pages that cite it."""
    pagination: views.Pagination | None = None


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """A list of documents: all, or those of a kind, a year, an issuer."""

    heading: str
    documents: tuple[DocumentCard, ...]
    filters: tuple[views.IndexGroup, ...] = ()
    """Lists of fewer documents, on the list of all alone."""
    orders: tuple[views.Link, ...] = ()
    """Ways to sort the list of all; an empty href is the one that is shown."""
    pagination: views.Pagination | None = None
    csv: str | None = None
    json: str | None = None
    whole: views.Link | None = None
    """The list of all, on a filtered one."""
