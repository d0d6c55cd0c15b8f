"""What stands below each article's page: from front matter and rankings to articles, for plan_site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from plugins.content_model.library import Article
from plugins.related_news.below_article import Below, Ranking, choose

_UNRANKED = Ranking()


def below_articles(
    shown: Iterable[Article],
    public: Sequence[Article],
    rankings: Mapping[str, Ranking],
    older: Mapping[str, Sequence[str]],
) -> dict[str, Below]:
    """Choose for each shown article, by its path.

    A draft in a preview has no ranking and shows what it pins; nothing but what is in `public`, which is given newest
    first, is ever chosen.
    """
    by_slug: dict[str, list[str]] = {}
    for article in public:
        by_slug.setdefault(article.slug, []).append(article.path)

    def copies_of(path: str) -> frozenset[str]:
        return rankings.get(path, _UNRANKED).copies

    return {
        article.path: choose(
            _pinned(article, by_slug),
            rankings.get(article.path, _UNRANKED),
            older.get(article.path, ()),
            copies_of,
        )
        for article in shown
    }


def _pinned(article: Article, by_slug: Mapping[str, Sequence[str]]) -> tuple[str, ...] | Literal[False]:
    """Return the public articles that the front matter names: of several with one slug the newest, never itself."""
    if article.front.related is False:
        return False
    named = ([path for path in by_slug.get(slug, ()) if path != article.path] for slug in article.front.related or ())
    return tuple(dict.fromkeys(paths[0] for paths in named if paths))
