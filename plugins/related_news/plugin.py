"""Wires related news into a build: settings["RELATED_NEWS"] ranks the articles that readers may see.

The room of the pages calls it when every body is rendered, since what stands below an article belongs to its page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from pelican import Pelican, signals

from plugins.content_model.library import Article
from plugins.fast_build.freed import give_back
from plugins.fast_build.memo import Memo
from plugins.related_news.below_article import LEAST_SCORE, Ranking
from plugins.related_news.counting import Counting, Counts
from plugins.related_news.documents import Document, Entry
from plugins.related_news.latest import Latest
from plugins.related_news.remembered import memory_key, remembered_index
from plugins.related_news.smoothing import RANKED
from plugins.site_pages.views import Body
from plugins.vietnamese.pieces import Pieces

MOST_RANKED_IN_PREVIEW = 2_000
"""With more articles a preview shows what was ranked before: no editor is to wait for lists after a save …"""
MOST_CHANGES_IN_PREVIEW = 20
"""… until so many articles have come, gone or changed; an edit is two of these, the old text and the new."""
_TAG = re.compile(r"<[^>]*>")


class RelatedNews:
    """Ranks the articles of one build."""

    def __init__(self, memo: Memo, digests: Mapping[str, bytes], pieces: Pieces, *, is_preview: bool) -> None:
        """Recall from `memo` what earlier builds worked out; `digests` are those of the source files by path."""
        self._memo = memo
        self._digests = digests
        self._counting = Counting(pieces)
        self._is_preview = is_preview

    def rankings(self, articles: Sequence[Article], bodies: Mapping[str, Body]) -> dict[str, Ranking]:
        """Rank for each of these articles the others; bodies by source path."""
        marks = {article.path: self._mark(article) for article in articles}
        key = self._memo.key("related_news.latest")
        latest = Latest.from_bytes(self._memo.recall(key))
        changes = len(marks.items() ^ latest.marks.items())
        may_lag = self._is_preview and len(articles) > MOST_RANKED_IN_PREVIEW
        if changes <= (MOST_CHANGES_IN_PREVIEW if may_lag else 0):
            self._memo.hold(latest.made_of)
            return latest.rankings(marks)
        del latest
        rankings, made_of = self._ranked(articles, bodies)
        self._memo.keep(key, Latest.of(marks, rankings, made_of).to_bytes())
        give_back()
        return rankings

    def _mark(self, article: Article) -> bytes:
        moment = str(article.front.date.timestamp()).encode()
        return blake2b(self._digests[article.path] + moment, digest_size=8).digest()

    def _ranked(
        self, articles: Sequence[Article], bodies: Mapping[str, Body]
    ) -> tuple[dict[str, Ranking], list[bytes]]:
        """Return the rankings and the keys of what they are made of."""
        by_path = {article.path: article for article in articles}
        made_of = {memory_key(self._memo)}

        def count(paths: Sequence[str]) -> Counts:
            # All words of an article stand in its source file.
            name, digests = "related_news.count", [self._digests[path] for path in paths]
            made_of.add(self._memo.key(name, *digests))
            documents = (_document(by_path[path], bodies[path]) for path in paths)
            made = self._memo.made(name, *digests, make=lambda: self._counting.count([*documents]).to_bytes())
            return Counts.from_bytes(made)

        index = remembered_index(map(_entry, articles), count, self._memo)
        give_back()
        lists = index.lists(RANKED, LEAST_SCORE, hide_copies=True)
        return {path: Ranking(tuple(related), index.copies(path)) for path, related in lists}, sorted(made_of)


def _entry(article: Article) -> Entry:
    return Entry(article.path, article.front.date.timestamp())


def _document(article: Article, body: Body) -> Document:
    # The engine writes "<" of a text as an entity: every "<" opens a tag.
    text = html.unescape(_TAG.sub(" ", body.__html__()))
    return Document(article.path, article.front.title, article.front.lead, text, article.front.date)


def configure(pelican: Pelican) -> None:
    """Make what the pages ask."""
    settings = pelican.settings
    settings["RELATED_NEWS"] = RelatedNews(
        settings["MEMO"], settings["EXAMINATION"].digests, Pieces(), is_preview=settings["PREVIEW"]
    )


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.initialized.connect(configure)
