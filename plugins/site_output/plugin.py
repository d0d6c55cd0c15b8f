"""Wires the room into Pelican: finishes the head of every planned page, then writes what only machines read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.content_model.library import Content
from plugins.site_output.feeds import atom, json_feed
from plugins.site_output.head import decorate
from plugins.site_output.headers import (
    HOST_FOLDER,
    caddy,
    headers_file,
    htaccess,
    nginx_brotli,
    nginx_http,
    nginx_server,
)
from plugins.site_output.news_feeds import news_feeds
from plugins.site_output.redirects import Redirect, nginx_map, redirects, redirects_file
from plugins.site_output.robots import robots
from plugins.site_output.sitemap import SitemapUrl, sitemap
from plugins.site_pages import views
from plugins.site_pages.plan import PlannedPage
from plugins.site_pages.plugin import SitePlan


def finish_heads(generators: Sequence[Generator]) -> None:
    """Let every head carry what machines read; runs after site_pages, whose plugin stands before this one."""
    context, settings = generators[0].context, generators[0].settings
    plan: SitePlan = context["SITE_PLAN"]
    site, url = plan.site, plan.place.url  # alone: who keeps the function is not to keep every page
    parameter = "q" if "SEARCH_INDEX" in settings else None

    def head(page: PlannedPage) -> views.Meta:
        return decorate(page.meta, page.view, site, url, page.last_modified, parameter)

    settings["SITE_PLAN"] = context["SITE_PLAN"] = replace(plan, head=head)


class SiteOutputGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Writes feeds, site map, robots.txt, redirects and the files for hosts."""

    def generate_output(self, writer: Any) -> None:
        """Hand every file to the writer."""
        plan: SitePlan = self.context["SITE_PLAN"]
        content: Content = self.settings["EXAMINATION"].content
        files = dict([*_feeds(plan, content), *_for_crawlers(plan)])
        moved = _redirects(plan, content, files)
        for name, data in (*files.items(), *_for_hosts(plan, moved)):
            writer.write_bytes(name, data)
        template = self.get_template("redirect")
        for redirect in moved:
            writer.write_file(redirect.save_as, template, self.context, planned=_signpost(redirect, plan))


def _feeds(plan: SitePlan, content: Content) -> Iterator[tuple[str, bytes]]:
    for folder, feed in news_feeds(plan.articles, content.portal.sections, plan.site, plan.place):
        yield f"{folder}feed.xml".lstrip("/"), atom(feed)
        yield f"{folder}feed.json".lstrip("/"), json_feed(feed)


def _for_crawlers(plan: SitePlan) -> Iterator[tuple[str, bytes]]:
    public = (page for page in plan.pages.values() if page.is_public)
    yield from sitemap((SitemapUrl(page.meta.canonical, page.last_modified) for page in public), plan.place.url)
    yield "robots.txt", robots(plan.place.url, plan.site.is_preview)


def _for_hosts(plan: SitePlan, moved: tuple[Redirect, ...]) -> Iterator[tuple[str, bytes]]:
    base, preview = plan.place.base, plan.site.is_preview
    gone = [page.address for page in plan.pages.values() if isinstance(page.view, views.WithdrawnView)]
    yield "_headers", headers_file(base, preview)
    yield "_redirects", redirects_file(moved, base)
    yield ".htaccess", htaccess(base, preview, gone)
    yield f"{HOST_FOLDER}/nginx-http.conf", nginx_map(moved, gone, base) + nginx_http(base)
    yield f"{HOST_FOLDER}/nginx-server.conf", nginx_server(base, preview)
    yield f"{HOST_FOLDER}/nginx-brotli.conf", nginx_brotli()
    yield f"{HOST_FOLDER}/caddy.conf", caddy(base, preview, gone)


def _redirects(plan: SitePlan, content: Content, files: Iterable[str]) -> tuple[Redirect, ...]:
    articles = [article for article in content.articles if article.url in plan.pages and not article.is_draft]
    pages = [page for page in content.pages if not page.is_draft]
    taken = {*files, *plan.assets.files, *plan.files, *(page.save_as for page in plan.pages.values())}
    return redirects([*articles, *pages], taken)


def _signpost(redirect: Redirect, plan: SitePlan) -> PlannedPage:
    target = plan.pages[redirect.to_path].meta
    meta = views.Meta(target.title, target.description, target.canonical, robots="noindex")
    return PlannedPage(redirect.from_path, "redirect", meta, view=None, is_public=False)


def use_generator(pelican: Pelican) -> type[SiteOutputGenerator]:
    """Let our generator run beside Pelican's own."""
    return SiteOutputGenerator


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.get_generators.connect(use_generator)
    signals.all_generators_finalized.connect(finish_heads)
