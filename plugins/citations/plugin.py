"""Wires the documents into Pelican: links in bodies, what articles cite, the pages of documents and their lists.

The catalogue is made before any body is read, from the mentions that the checks have found, so that a body is rendered
once and its links are final. It knows only what this build shows: a draft or an article that waits for its hour cites
nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.citations.catalogue import Catalogue, catalogue
from plugins.citations.declared import aliases_of
from plugins.citations.exports import documents_csv, documents_json
from plugins.citations.links import CitationLinks
from plugins.citations.pages import DocumentPages, cited_documents
from plugins.content_model import addresses
from plugins.content_model.library import Article, Page
from plugins.site_pages import views
from plugins.site_pages.plugin import SitePlan, is_shown
from plugins.site_pages.site import Place


def configure(pelican: Pelican) -> None:
    """Gather the documents that this build's texts cite."""
    settings = pelican.settings
    if __name__ not in settings["PLUGINS"]:
        return
    examination = settings["EXAMINATION"]
    content = examination.content
    shown = [
        entry for entry in (*content.articles, *content.pages) if is_shown(entry, settings["NOW"], settings["PREVIEW"])
    ]
    made = catalogue(content.documents, shown, examination.mentions, aliases_of(content.portal.citations))
    place = Place(settings["SITEURL"], urlsplit(settings["SITEURL"]).path)
    targets = {
        path: {mention.start: place.href(addresses.document_url(slug)) for mention, slug in found}
        for path, found in made.targets.items()
    }
    settings["CATALOGUE"] = made
    articles = (entry for entry in shown if isinstance(entry, Article))
    settings["CITED_DOCUMENTS"] = cited_documents(made, articles, place)
    links = CitationLinks(examination.mentions, targets, content.portal.citations.digest())
    settings["BODIES"] = settings["BODIES"].with_citations(links)


def add_pages(generators: Sequence[Generator]) -> None:
    """Put the pages of documents into the plan, and into each article what it cites; runs after site_pages."""
    context, settings = generators[0].context, generators[0].settings
    if "CATALOGUE" not in settings:
        return
    plan: SitePlan = context["SITE_PLAN"]
    made: Catalogue = settings["CATALOGUE"]
    content = settings["EXAMINATION"].content
    entries = {entry.path: entry for entry in (*content.articles, *content.pages)}
    shown = {path: plan.pages[entries[path].url].view for path in made.by_text}
    articles = {path: (entries[path], view) for path, view in shown.items() if isinstance(view, views.ArticleView)}
    standing = {path: entries[path] for path in shown if isinstance(entries[path], Page)}
    planner = DocumentPages(
        made,
        articles,
        standing,
        plan.site,
        plan.place,
        lambda name: (Path(settings["PATH"]) / name).stat().st_size,
    )
    pages = {**plan.pages, **{page.address: page for page in planner.plan()}}
    files = {document.file for document in made.documents if document.file}
    settings["SITE_PLAN"] = context["SITE_PLAN"] = replace(plan, pages=pages, files=plan.files | files)


class DocumentListsGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Writes the list of documents for machines."""

    def generate_output(self, writer: Any) -> None:
        """Hand both files to the writer."""
        if "CATALOGUE" not in self.settings:
            return
        plan: SitePlan = self.context["SITE_PLAN"]
        documents = self.settings["CATALOGUE"].documents
        writer.write_bytes(addresses.DOCUMENTS_CSV.lstrip("/"), documents_csv(documents, plan.place))
        writer.write_bytes(addresses.DOCUMENTS_JSON.lstrip("/"), documents_json(documents, plan.place))


def use_generator(pelican: Pelican) -> type[DocumentListsGenerator]:
    """Let our generator run beside Pelican's own."""
    return DocumentListsGenerator


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.initialized.connect(configure)
    signals.get_generators.connect(use_generator)
    signals.all_generators_finalized.connect(add_pages)
