"""The head of one page: feeds, neighbours of a list, sharing tags, Dublin Core and structured data.

A page that is not to be indexed (a draft, the search page) gets the feeds alone: nobody is to quote or share it by its
metadata.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from plugins.content_model.addresses import FEED, JSON_FEED
from plugins.site_output import json_ld
from plugins.site_output.dublin_core import SCHEMA, dublin_core
from plugins.site_output.feeds import ATOM_TYPE, JSON_TYPE
from plugins.site_output.open_graph import open_graph
from plugins.site_pages.views import ArticleView, HeadLink, HomeView, ListView, Meta, PageView, Site


def decorate(
    meta: Meta,
    view: object,
    site: Site,
    base_url: str,
    last_modified: datetime | None = None,
    search_parameter: str | None = None,
) -> Meta:
    """Return `meta` with everything machines read.

    Args:
        base_url: absolute address of the site without a slash at its end.
        last_modified: when the page last changed, as the site map says; dates pages that are no articles.
        search_parameter: name of the query parameter that the search page reads; None while the site has no search.
    """
    links = (*meta.links, *_feed_links(view, site), *_neighbours(view))
    if "noindex" in (meta.robots or ""):
        return replace(meta, links=links)
    title = own_title(meta, site)
    date = last_modified.isoformat(timespec="seconds") if last_modified else None
    tags = (*open_graph(title, meta, view, site, base_url), *dublin_core(title, meta, view, site, date))
    texts = tuple(_json_ld(title, meta, view, site, base_url, search_parameter))
    return replace(meta, tags=(*meta.tags, *tags), links=(*links, SCHEMA), json_ld=(*meta.json_ld, *texts))


def own_title(meta: Meta, site: Site) -> str:
    """Return the page's title without the name of the site."""
    return meta.title.removesuffix(f" – {site.name}")


def _feed_links(view: object, site: Site) -> Iterator[HeadLink]:
    yield from _both_feeds(site.feed, f"{site.name}: tin mới")
    if isinstance(view, ArticleView):
        yield from _both_feeds(view.section.href.rstrip("/") + FEED, f"{site.name}: {view.section.label}")
    elif isinstance(view, ListView) and view.feed and view.feed != site.feed:
        yield from _both_feeds(view.feed, f"{site.name}: {view.heading}")


def _both_feeds(atom_address: str, title: str) -> Iterator[HeadLink]:
    yield HeadLink("alternate", atom_address, ATOM_TYPE, title)
    yield HeadLink("alternate", atom_address.removesuffix(FEED) + JSON_FEED, JSON_TYPE, title)


def _neighbours(view: object) -> Iterator[HeadLink]:
    """Lists run from the newest to the oldest, so that the next page is the older one."""
    if isinstance(view, ListView) and view.pagination:
        if view.pagination.newer:
            yield HeadLink("prev", view.pagination.newer)
        if view.pagination.older:
            yield HeadLink("next", view.pagination.older)


def _json_ld(
    title: str, meta: Meta, view: object, site: Site, base_url: str, search_parameter: str | None
) -> Iterator[Markup]:
    if isinstance(view, ArticleView):
        yield json_ld.news_article(view, meta, site, base_url)
    if isinstance(view, HomeView):
        yield json_ld.web_site(site, base_url, search_parameter)
    if isinstance(view, HomeView) or (isinstance(view, PageView) and view.contact):
        yield json_ld.government_organization(site, base_url)
    if meta.breadcrumbs:
        yield json_ld.breadcrumb_list(title, meta, base_url)
