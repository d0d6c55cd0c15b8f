"""Wires search into Pelican: makes the index of the planned site and tells the search page where it is.

Only a build whose settings list this plugin has search: signals outlive a build.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.citations.views import DocumentView
from plugins.content_model import addresses
from plugins.fast_build.freed import give_back
from plugins.fast_build.progress import ProgressLine
from plugins.site_pages.plugin import SitePlan
from plugins.site_pages.views import Body, PageView
from plugins.site_search.index_files import SearchIndex, make_index
from plugins.site_search.records import DOCUMENTS, PAGES, Record, records
from plugins.vietnamese.collation import SortKey, sort_key
from plugins.vietnamese.numbers import group_digits

MOST_TEXTS_IN_PREVIEW = 2_000
"""With more records a preview searches titles and leads alone: no editor is to wait for an index after a save."""


def add_index(generators: Sequence[Generator]) -> None:
    """Give the search page its index; runs after site_pages and before site_output finishes the heads."""
    context, settings = generators[0].context, generators[0].settings
    if __name__ not in settings["PLUGINS"]:
        return
    plan: SitePlan = context["SITE_PLAN"]
    found = _records(plan)
    index = settings["SEARCH_INDEX"] = _index(settings, found)
    page = plan.pages[addresses.SEARCH]
    filters = tuple(sorted({record.section for record in found}, key=_after_sections))
    view = replace(page.view, index=plan.place.href(f"/{index.directory}"), filters=filters, years=index.years)
    pages = {**plan.pages, page.address: replace(page, view=view)}
    settings["SITE_PLAN"] = context["SITE_PLAN"] = replace(plan, pages=pages)
    settings["NOTES"].append(_summary(index, len(found)))


def _records(plan: SitePlan) -> tuple[Record, ...]:
    public = [(plan.place.href(page.address), page.view) for page in plan.pages.values() if page.is_public]
    pages = [(href, view) for href, view in public if isinstance(view, PageView)]
    documents = [view for href, view in public if isinstance(view, DocumentView) and view.document.href == href]
    return records((view for _, view in plan.articles), pages, documents)


def _after_sections(name: str) -> tuple[bool, bool, SortKey]:
    return name == PAGES, name == DOCUMENTS, sort_key(name)


def _index(settings: dict[str, Any], found: tuple[Record, ...]) -> SearchIndex:
    if settings["PREVIEW"] and len(found) > MOST_TEXTS_IN_PREVIEW:
        found = tuple(replace(record, body=Body.of(""), more="") for record in found)
    progress = ProgressLine("Lập chỉ mục tìm kiếm", sys.stderr, os.environ)
    index = make_index(found, progress, settings["MEMO"])
    give_back()
    return index


def _summary(index: SearchIndex, count: int) -> str:
    whole = group_digits(-(-sum(map(len, index.files.values())) // 1024))
    search = group_digits(-(-index.largest_search // 1024))
    return (
        f"Chỉ mục tìm kiếm: {group_digits(count)} bài, trang và văn bản, {len(index.files)} tệp, {whole} KB; "
        f"tìm một cụm bốn tiếng tải nhiều nhất {search} KB trước khi nén."
    )


class SearchFilesGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Writes the index."""

    def generate_output(self, writer: Any) -> None:
        """Hand every file to the writer."""
        if "SEARCH_INDEX" in self.settings:
            for name, data in sorted(self.settings["SEARCH_INDEX"].files.items()):
                writer.write_bytes(name, bytes(data))


def use_generator(pelican: Pelican) -> type[SearchFilesGenerator]:
    """Let our generator run beside Pelican's own."""
    return SearchFilesGenerator


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.get_generators.connect(use_generator)
    signals.all_generators_finalized.connect(add_index)
