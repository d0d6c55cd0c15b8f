"""Which feeds the site has: one of all news, one a section, each with the newest articles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from plugins.content_model import addresses
from plugins.content_model.data import Section
from plugins.content_model.library import Article
from plugins.site_output.addresses import absolute, absolute_urls
from plugins.site_output.feeds import MAX_ENTRIES, Feed, FeedEntry
from plugins.site_pages.site import Place
from plugins.site_pages.views import ArticleView, Site

Dated = tuple[Article, ArticleView]
"""A public article with its view."""
_PICTURE_ELEMENT = re.compile(r"<template>.*?</template>\n?|</?picture[^>]*>\n?|<source [^>]*>\n?", re.DOTALL)
"""What offers a browser a choice of files; readers of feeds take the img that stands inside."""


def news_feeds(
    articles: Iterable[Dated], sections: Iterable[Section], site: Site, place: Place
) -> Iterator[tuple[str, Feed]]:
    """Yield each feed with the address of its folder: ``/`` and ``/muc/<slug>/``, also while a section is empty.

    Args:
        articles: public ones, newest first.
        sections: all that are declared, in their order.
    """
    newest: list[Dated] = []
    by_section: dict[str, list[Dated]] = defaultdict(list)
    for article, view in articles:
        for group in (newest, by_section[view.section.href]):
            if len(group) < MAX_ENTRIES:
                group.append((article, view))
    yield "/", _feed("/", f"{site.name}: tin mới", site.slogan, newest, site, place)
    for section in sections:
        folder = f"{addresses.SECTIONS}{section.slug}/"
        shown = by_section[place.href(folder)]
        yield folder, _feed(folder, f"{site.name}: {section.name}", section.description, shown, site, place)


def _feed(
    folder: str, title: str, description: str | None, articles: Iterable[Dated], site: Site, place: Place
) -> Feed:
    base = folder.rstrip("/")
    return Feed(
        title=title,
        home=place.absolute(folder),
        atom_url=place.absolute(base + addresses.FEED),
        json_url=place.absolute(base + addresses.JSON_FEED),
        publisher=site.name,
        entries=tuple(feed_entry(article, view, place) for article, view in articles),
        description=description,
        icon=absolute(place.absolute("/"), site.icon),
        rights=site.reuse_note,
    )


def feed_entry(article: Article, view: ArticleView, place: Place) -> FeedEntry:
    """Return an article as a feed shows it."""
    url = place.absolute(article.url)
    return FeedEntry(
        id=url,
        url=url,
        title=view.title,
        lead=view.lead,
        html=absolute_urls(_PICTURE_ELEMENT.sub("", view.body.__html__()), url),
        published=article.front.date,
        updated=article.front.modified or article.front.date,
        section=view.section.label,
        tags=tuple(tag.label for tag in view.tags),
        authors=tuple(byline.name for byline in view.authors),
        picture=absolute(url, view.picture.src) if view.picture else None,
    )
