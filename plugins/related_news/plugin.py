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
from pathlib import Path

from pelican import Pelican, signals

from plugins.content_model.library import Article
from plugins.related_news.below_article import LEAST_SCORE, Ranking
from plugins.related_news.documents import Document
from plugins.related_news.index import Index, build
from plugins.related_news.memo_file import MemoFile
from plugins.related_news.progress import Progress, terminal

_TAG = re.compile(r"<[^>]*>")


class RelatedNews:
    """Ranks articles, with the memo of the builds before."""

    def __init__(self, memo: Path | None) -> None:
        """Keep what the next build can use again in the file `memo`; None keeps nothing."""
        self._memo = memo

    def rankings(self, articles: Sequence[Article], bodies: Mapping[str, str]) -> dict[str, Ranking]:
        """Rank for each of these articles the others; bodies are HTML by source path."""
        memo = None if self._memo is None else MemoFile(self._memo)
        progress = Progress(terminal(sys.stderr, os.environ), time.monotonic)
        index = build((_document(article, bodies[article.path]) for article in articles), memo, progress)
        if memo is not None:
            memo.save()
        return {article.path: _ranking(index, article.path) for article in articles}


def _document(article: Article, body: str) -> Document:
    front = article.front
    # Readers' own characters: the engine writes "<" of a text as an entity, so that every "<" opens a tag.
    text = html.unescape(_TAG.sub(" ", body))
    return Document(article.path, front.title, front.lead, text, front.date)


def _ranking(index: Index, path: str) -> Ranking:
    strong = takewhile(lambda scored: scored.score >= LEAST_SCORE, index.without_copies(path))
    return Ranking(tuple(scored.id for scored in strong), index.copies(path))


def configure(pelican: Pelican) -> None:
    """Make what the pages ask, with the memo that the settings name."""
    memo = pelican.settings.get("RELATED_NEWS_MEMO")
    pelican.settings["RELATED_NEWS"] = RelatedNews(Path(memo) if memo else None)


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.initialized.connect(configure)
