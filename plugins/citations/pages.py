"""Plans the pages of documents: /van-ban/ with its filters, one page for each document, and the lists for machines.

A list says of a document only what is its own, never how often it is cited: so an article that cites a known document
changes that document's page and the two lists for machines, and no other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.citations.catalogue import Catalogue, CataloguedDocument
from plugins.citations.structured_data import structured_data
from plugins.citations.views import DocumentCard, DocumentFile, DocumentsView, DocumentView
from plugins.content_model import addresses
from plugins.content_model.article import CitedDocument
from plugins.content_model.library import Article, Page
from plugins.site_pages import views
from plugins.site_pages.articles import day
from plugins.site_pages.pagination import paginate
from plugins.site_pages.plan import PlannedPage
from plugins.site_pages.site import Place
from plugins.vietnamese import dates
from plugins.vietnamese.collation import sort_key
from plugins.vietnamese.folding import fold
from plugins.vietnamese.numbers import decimal
from plugins.vietnamese.slugs import slug

HEADING = "Văn bản"
PER_PAGE = 30
_KINDS, _YEARS, _ISSUERS = "loai", "nam", "co-quan"


@dataclass(frozen=True, slots=True)
class DocumentPages:
    """All that the pages of documents are made from."""

    catalogue: Catalogue
    articles: Mapping[str, tuple[Article, views.ArticleView]]
    """Public articles with their views by path; drafts too in a preview."""
    pages: Mapping[str, Page]
    """Standing pages by path."""
    site: views.Site
    place: Place
    size_of: Callable[[str], int]
    """Bytes of a file of the content folder."""

    def plan(self) -> Iterator[PlannedPage]:
        """Yield every page of documents."""
        filters = {folder: self._grouped(folder) for folder in (_KINDS, _YEARS, _ISSUERS)}
        yield from self._whole_list(filters)
        yield self._by_number()
        for folder, groups in filters.items():
            for label, documents in groups.items():
                yield from self._filtered_list(folder, label, documents)
        for document in self.catalogue.documents:
            yield from self._document_pages(document)

    def _whole_list(self, filters: Mapping[str, Mapping[str, list[CataloguedDocument]]]) -> Iterator[PlannedPage]:
        groups = tuple(
            views.IndexGroup(title, None, tuple(self._filter_link(folder, label, of) for label, of in found.items()))
            for (folder, found), title in zip(filters.items(), ("Loại văn bản", "Năm", "Cơ quan ban hành"), strict=True)
            if found
        )
        orders = (
            views.Link("Mới ban hành trước", ""),
            views.Link("Theo số, ký hiệu", self.place.href(addresses.DOCUMENTS_BY_NUMBER)),
        )
        csv, json = map(self.place.href, (addresses.DOCUMENTS_CSV, addresses.DOCUMENTS_JSON))
        for number, view in self._paginated(HEADING, addresses.DOCUMENTS, self.catalogue.documents):
            shown = (
                view if number else DocumentsView(HEADING, view.documents, groups, orders, view.pagination, csv, json)
            )
            yield self._list_page(HEADING, addresses.DOCUMENTS, number, shown, ())

    def _filter_link(self, folder: str, label: str, documents: list[CataloguedDocument]) -> views.Link:
        return views.Link(f"{label} ({len(documents)})", self.place.href(_filter_url(folder, label)))

    def _by_number(self) -> PlannedPage:
        heading = "Văn bản theo số, ký hiệu"
        groups = tuple(
            views.IndexGroup(kind, None, tuple(self._dated_link(document) for document in sorted(of, key=_in_numbers)))
            for kind, of in self._grouped(_KINDS, others="Loại khác").items()
        )
        url = addresses.DOCUMENTS_BY_NUMBER
        meta = self._meta(heading, f"{heading} – {self.site.name}", url, [self._list_link()])
        return PlannedPage(url, "index", meta, views.IndexView("documents", heading, groups))

    def _dated_link(self, document: CataloguedDocument) -> views.Link:
        return views.Link(_heading(document), self._href(document))

    def _filtered_list(self, folder: str, label: str, documents: list[CataloguedDocument]) -> Iterator[PlannedPage]:
        heading = {_KINDS: f"Văn bản: {label}", _YEARS: f"Văn bản năm {label}", _ISSUERS: f"Văn bản của {label}"}[
            folder
        ]
        url = _filter_url(folder, label)
        for number, view in self._paginated(heading, url, documents):
            whole = DocumentsView(
                heading, view.documents, pagination=view.pagination, whole=self._list_link("Mọi văn bản")
            )
            yield self._list_page(heading, url, number, whole, [self._list_link()])

    def _paginated(
        self, heading: str, url: str, documents: Iterable[CataloguedDocument]
    ) -> Iterator[tuple[int, DocumentsView]]:
        cards = [self._card(document) for document in documents]
        for page in paginate(cards, lambda number: self.place.href(_numbered(url, number)), PER_PAGE):
            yield page.number, DocumentsView(heading, page.cards, pagination=page.pagination)

    def _list_page(
        self, heading: str, url: str, number: int, view: DocumentsView, parents: Iterable[views.Link]
    ) -> PlannedPage:
        title = heading + (f" – trang {number}" if number else "")
        meta = self._meta(title, f"{heading}: {self.site.name}", _numbered(url, number), parents)
        return PlannedPage(_numbered(url, number), "documents", meta, view)

    def _document_pages(self, document: CataloguedDocument) -> Iterator[PlannedPage]:
        url, heading = addresses.document_url(document.slug), _heading(document)
        citing = [self.articles[path] for path in document.cited_in if path in self.articles]
        citing.sort(key=lambda pair: (-pair[0].front.date.timestamp(), pair[0].path))
        facts = document.record.facts if document.record else None
        about = facts.abstract if facts else f"{heading}: các bài của {self.site.name} dẫn văn bản này."
        newest = citing[0][0].front.date if citing else None
        cards = [_article_card(view) for _, view in citing]
        for page in paginate(cards, lambda number: self.place.href(_numbered(url, number)), PER_PAGE):
            address = _numbered(url, page.number)
            title = heading + (f" – trang {page.number}" if page.number else "")
            meta = self._meta(title, about, address, [self._list_link()], document)
            yield PlannedPage(address, "document", meta, self._view(document, page.cards, page.pagination), newest)

    def _view(
        self, document: CataloguedDocument, cards: tuple[views.Card, ...], pagination: views.Pagination | None
    ) -> DocumentView:
        facts = document.record.facts if document.record else None
        links = {folder: self._label_link(folder, _label(folder, document)) for folder in (_KINDS, _YEARS, _ISSUERS)}
        pages = (self.pages[path] for path in document.cited_in if path in self.pages)
        return DocumentView(
            document=self._card(document),
            number=document.number,
            kind=links[_KINDS],
            issuer=links[_ISSUERS],
            year=links[_YEARS],
            effective=day(facts.effective) if facts and facts.effective else None,
            expired=day(facts.expired) if facts and facts.expired else None,
            articles=cards,
            pages=tuple(views.Link(page.front.title, self.place.href(page.url)) for page in pages),
            pagination=pagination,
        )

    def _card(self, document: CataloguedDocument) -> DocumentCard:
        return DocumentCard(
            name=document.name,
            href=self._href(document),
            issuer=document.issuer,
            date=day(document.date) if document.date else None,
            abstract=document.record.facts.abstract if document.record else None,
            file=self._file(document.file) if document.file else None,
            official=document.url,
        )

    def _file(self, name: str) -> DocumentFile:
        ending = PurePosixPath(name).suffix.lstrip(".").upper() or "Tệp"
        return DocumentFile(self.place.href(f"/{name}"), f"{ending}, {in_bytes(self.size_of(name))}")

    def _grouped(self, folder: str, others: str | None = None) -> dict[str, list[CataloguedDocument]]:
        """Group the documents by a label that they carry: years from the last, others by the alphabet.

        Labels that differ in marks alone, "LĐ-TB&XH" and "LĐ – TB & XH", would share an address and are one.
        """
        groups: dict[str, list[CataloguedDocument]] = defaultdict(list)
        labels: dict[str, set[str]] = defaultdict(set)
        for document in self.catalogue.documents:
            label = _label(folder, document) or others
            if label:
                groups[slug(label)].append(document)
                labels[slug(label)].add(label)
        named = {min(labels[each]): documents for each, documents in groups.items()}
        in_order = sorted(named, reverse=True) if folder == _YEARS else sorted(named, key=sort_key)
        return {label: named[label] for label in in_order}

    def _label_link(self, folder: str, label: str | None) -> views.Link | None:
        return views.Link(label, self.place.href(_filter_url(folder, label))) if label else None

    def _list_link(self, label: str = HEADING) -> views.Link:
        return views.Link(label, self.place.href(addresses.DOCUMENTS))

    def _href(self, document: CataloguedDocument) -> str:
        return self.place.href(addresses.document_url(document.slug))

    def _meta(
        self,
        title: str,
        description: str,
        address: str,
        parents: Iterable[views.Link],
        document: CataloguedDocument | None = None,
    ) -> views.Meta:
        return views.Meta(
            title=f"{title} – {self.site.name}",
            description=description,
            canonical=self.place.absolute(address),
            breadcrumbs=(views.Link("Trang chủ", self.site.home), *parents),
            json_ld=(structured_data(document, self.place.absolute(address)),) if document else (),
        )


def cited_documents(
    made: Catalogue, articles: Iterable[Article], place: Place
) -> dict[str, tuple[views.CitedDocument, ...]]:
    """Return what each article cites, by path: first what its front matter names, then what its text mentions."""
    return {article.path: tuple(_cited(made, article, place)) for article in articles}


def _cited(made: Catalogue, article: Article, place: Place) -> Iterator[views.CitedDocument]:
    named = [made.declared.get((article.path, index)) for index in range(len(article.front.documents))]
    for document, front in zip(named, article.front.documents, strict=True):
        if document is None:
            yield _without_page(front, place)
    documents = dict.fromkeys([*filter(None, named), *made.by_text.get(article.path, ())])
    for document in documents:
        yield views.CitedDocument(
            number=document.number,
            kind=document.kind if document.name != document.number else None,
            issuer=document.issuer,
            date=day(document.date) if document.date else None,
            href=place.href(addresses.document_url(document.slug)),
        )


def in_bytes(size: int) -> str:
    """Return a file's size as readers know it: "120 kB", "1,4 MB"."""
    return f"{decimal(size / 1e6, 1)} MB" if size >= 999_500 else f"{max(1, round(size / 1000))} kB"


def _without_page(document: CitedDocument, place: Place) -> views.CitedDocument:
    """A document that an article names without a number to be told by."""
    href = document.url or (place.href(f"/{document.file}") if document.file else None)
    date = day(document.date) if document.date else None
    return views.CitedDocument(document.number, document.kind, document.issuer, date, href)


def _heading(document: CataloguedDocument) -> str:
    return f"{document.name} ngày {dates.numeric_date(document.date)}" if document.date else document.name


def _label(folder: str, document: CataloguedDocument) -> str | None:
    """Return the kind, the year or the issuer of a document; None where it is not known or is no word."""
    if folder == _KINDS:
        return document.kind
    if folder == _YEARS:
        return str(document.date.year) if document.date else None
    return document.issuer if any(map(str.isalnum, fold(document.issuer or ""))) else None


def _filter_url(folder: str, label: str) -> str:
    return f"{addresses.DOCUMENTS}{folder}/{slug(label)}/"


def _numbered(url: str, number: int) -> str:
    return addresses.page_of(url, number) if number else url


def _in_numbers(document: CataloguedDocument) -> tuple[tuple[str, int, str], int, str]:
    return document.symbol, document.date.toordinal() if document.date else 0, document.slug


def _article_card(view: views.ArticleView) -> views.Card:
    return views.Card(view.title, view.href, view.date, view.section, view.lead)
