"""Wires related news into a build: settings["RELATED_NEWS"] ranks the articles that readers may see.

The room of the pages calls it when every body is rendered, since what stands below an article belongs to its page.
"""

from __future__ import annotations

import html
import os
import re
import sys
import time
from collections.abc import Mapping, Sequence
from itertools import takewhile

from pelican import Pelican, signals

from plugins.content_model.library import Article
from plugins.fast_build.memo import Memo
from plugins.related_news.below_article import LEAST_SCORE, Ranking
from plugins.related_news.counting import Counts, count
from plugins.related_news.documents import Document, Entry
from plugins.related_news.index import Index, index_of
from plugins.related_news.nearest import Memory, no_memory
from plugins.related_news.progress import Progress, terminal

_TAG = re.compile(r"<[^>]*>")


class RelatedNews:
    """Ranks the articles of one build."""

    def __init__(self, memo: Memo, digests: Mapping[str, bytes]) -> None:
        """Recall from `memo` what earlier builds worked out; `digests` are those of the source files by path."""
        self._memo = memo
        self._digests = digests

    def rankings(self, articles: Sequence[Article], bodies: Mapping[str, str]) -> dict[str, Ranking]:
        """Rank for each of these articles the others; bodies are HTML by source path."""
        counted = ((_entry(article), self._counts(article, bodies[article.path])) for article in articles)
        key = self._memo.key("related_news.nearest")
        kept = self._memo.recall(key)
        memory = no_memory() if kept is None else Memory.from_bytes(kept)
        index, memory = index_of(counted, memory, Progress(terminal(sys.stderr, os.environ), time.monotonic))
        self._memo.keep(key, memory.to_bytes())
        return {article.path: _ranking(index, article.path) for article in articles}

    def _counts(self, article: Article, body: str) -> Counts:
        """Count an article's words; all of them stand in its source file."""
        digest = self._digests[article.path]
        made = self._memo.made("related_news.count", digest, make=lambda: count(_document(article, body)).to_bytes())
        return Counts.from_bytes(made)


def _entry(article: Article) -> Entry:
    return Entry(article.path, article.front.date.timestamp())


def _document(article: Article, body: str) -> Document:
    # The engine writes "<" of a text as an entity: every "<" opens a tag.
    text = html.unescape(_TAG.sub(" ", body))
    return Document(article.path, article.front.title, article.front.lead, text, article.front.date)


def _ranking(index: Index, path: str) -> Ranking:
    strong = takewhile(lambda scored: scored.score >= LEAST_SCORE, index.without_copies(path))
    return Ranking(tuple(scored.id for scored in strong), index.copies(path))


def configure(pelican: Pelican) -> None:
    """Make what the pages ask."""
    settings = pelican.settings
    settings["RELATED_NEWS"] = RelatedNews(settings["MEMO"], settings["EXAMINATION"].digests)


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.initialized.connect(configure)
