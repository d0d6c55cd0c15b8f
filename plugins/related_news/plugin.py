"""Wires related news into a build: settings["RELATED_NEWS"] ranks the articles that readers may see.

The room of the pages calls it when every body is rendered, since what stands below an article belongs to its page.
"""

from __future__ import annotations

import html
import os
import re
import sys
from collections.abc import Mapping, Sequence

from pelican import Pelican, signals

from plugins.content_model.library import Article
from plugins.fast_build.memo import Memo
from plugins.fast_build.progress import ProgressLine
from plugins.related_news.below_article import LEAST_SCORE, Ranking
from plugins.related_news.counting import Counting, Counts
from plugins.related_news.documents import Document, Entry
from plugins.related_news.index import index_of
from plugins.related_news.nearest import Memory, no_memory
from plugins.related_news.smoothing import RANKED
from plugins.vietnamese.pieces import Pieces

_TAG = re.compile(r"<[^>]*>")


class RelatedNews:
    """Ranks the articles of one build."""

    def __init__(self, memo: Memo, digests: Mapping[str, bytes], pieces: Pieces) -> None:
        """Recall from `memo` what earlier builds worked out; `digests` are those of the source files by path."""
        self._memo = memo
        self._digests = digests
        self._counting = Counting(pieces)

    def rankings(self, articles: Sequence[Article], bodies: Mapping[str, str]) -> dict[str, Ranking]:
        """Rank for each of these articles the others; bodies are HTML by source path."""
        by_path = {article.path: article for article in articles}

        def count(paths: Sequence[str]) -> Counts:
            documents = (_document(by_path[path], bodies[path]) for path in paths)
            # All words of an article stand in its source file.
            digests = [self._digests[path] for path in paths]
            made = self._memo.made(
                "related_news.count", *digests, make=lambda: self._counting.count(list(documents)).to_bytes()
            )
            return Counts.from_bytes(made)

        key = self._memo.key("related_news.nearest")
        kept = self._memo.recall(key)
        memory = no_memory() if kept is None else Memory.from_bytes(kept)
        told = (ProgressLine(f"Tin liên quan, {work}", sys.stderr, os.environ) for work in ("đếm từ", "so bài"))
        index, memory = index_of(map(_entry, articles), count, memory, *told)
        self._memo.keep(key, memory.to_bytes())
        lists = index.lists(RANKED, LEAST_SCORE, hide_copies=True)
        return {path: Ranking(tuple(related), index.copies(path)) for path, related in lists}


def _entry(article: Article) -> Entry:
    return Entry(article.path, article.front.date.timestamp())


def _document(article: Article, body: str) -> Document:
    # The engine writes "<" of a text as an entity: every "<" opens a tag.
    text = html.unescape(_TAG.sub(" ", body))
    return Document(article.path, article.front.title, article.front.lead, text, article.front.date)


def configure(pelican: Pelican) -> None:
    """Make what the pages ask."""
    settings = pelican.settings
    settings["RELATED_NEWS"] = RelatedNews(settings["MEMO"], settings["EXAMINATION"].digests, Pieces())


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.initialized.connect(configure)
