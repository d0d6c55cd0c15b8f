"""The reader that Pelican uses for Markdown: the entry was read and checked before, only the body is rendered here."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader
from pelican.urlwrappers import Category

from plugins.citations.links import NO_LINKS, CitationLinks
from plugins.content_model.library import Article, Page
from plugins.content_model.source import read_markdown
from plugins.fast_build.links import LinkResolver
from plugins.fast_build.markdown import to_html


class BodyReader(BaseReader):  # type: ignore[misc] # Pelican has no types
    """Gives Pelican the rendered body and the few facts that it needs of an entry."""

    enabled = True
    file_extensions = ["md"]  # noqa: RUF012 - Pelican's own class attribute

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the body as HTML and Pelican's metadata; an entry that is not for this build has the status "skip"."""
        root = Path(self.settings["PATH"])
        path = Path(source_path).relative_to(root).as_posix()
        entry: Article | Page = self.settings["ENTRIES"][path]
        if not is_shown(entry, self.settings["NOW"], self.settings["PREVIEW"]):
            return "", {"status": "skip"}
        links: LinkResolver = self.settings["LINKS"]
        citations: CitationLinks = self.settings.get("CITATION_LINKS", NO_LINKS)
        body = citations.linked(to_html(citations.marked(read_markdown(root, path))), path)
        return links.resolve(body, path), self._metadata(entry)

    def _metadata(self, entry: Article | Page) -> dict[str, Any]:
        metadata: dict[str, Any] = {
            "title": entry.front.title,
            "slug": entry.slug,
            "url": entry.url.lstrip("/"),
            "save_as": f"{entry.url.lstrip('/')}index.html",
            "status": entry.front.status.value,
            "template": "article" if isinstance(entry, Article) else entry.front.template,
            "entry": entry,
        }
        if isinstance(entry, Article):
            metadata |= {"date": entry.front.date, "category": Category(entry.front.section, self.settings)}
        return metadata


def is_shown(entry: Article | Page, now: datetime, preview: bool) -> bool:
    """Say whether this build makes a page of the entry: the public's of what is public, a preview's of drafts too."""
    return entry.is_public(now) or (preview and entry.is_draft)
