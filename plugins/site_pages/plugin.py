"""Wires the plan into Pelican: reads every body, decides what each page shows, then renders the pages.

The generator here renders every page and puts the theme's files, pictures and attachments beside them. Pelican's own
have nothing to read: the content is read and checked once, before, and a second reading costs a fifth of a build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.content_model import addresses
from plugins.content_model.data import Portal, Unit
from plugins.content_model.library import Article, Page
from plugins.content_model.references import References
from plugins.site_pages import views
from plugins.site_pages.articles import ArticleViews, moment
from plugins.site_pages.assets import Assets, gather
from plugins.site_pages.below import below_articles
from plugins.site_pages.plan import PlannedPage, Planner
from plugins.site_pages.site import Place, make_site

ArticlePage = Callable[[Article, views.Body, tuple[views.Card, ...], tuple[views.Card, ...]], PlannedPage]


@dataclass(frozen=True, slots=True)
class SitePlan:
    """Every page of the build, under the context name SITE_PLAN, for the rooms that come after this one."""

    site: views.Site
    place: Place
    pages: dict[str, PlannedPage]
    """By address inside the site."""
    articles: tuple[tuple[Article, views.ArticleView], ...]
    """Public articles with their views, newest first."""
    assets: Assets
    files: frozenset[str]
    """Content files that pages show or link to, relative to the content folder."""
    article_page: ArticlePage
    """Plans the page of an article from its body, the older news and the related news below it."""
    head: Callable[[PlannedPage], views.Meta] = attrgetter("meta")
    """Makes the finished head of a page when it is rendered: 50,000 heads at once would take 300 MiB."""


class SitePagesGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Renders the planned pages and writes the files that pages need."""

    def generate_output(self, writer: Any) -> None:
        """Hand every page and file to the writer."""
        plan: SitePlan = self.context["SITE_PLAN"]
        for page in plan.pages.values():
            writer.write_file(page.save_as, self.get_template(page.template), self.context, planned=page)
        for name, data in plan.assets.files.items():
            writer.write_bytes(name, data)
        for name in sorted(plan.files):
            writer.write_bytes(name, (Path(self.path) / name).read_bytes())


def make_plan(generators: Sequence[Generator]) -> None:
    """Read every body and decide what every page shows, in the context that all generators share."""
    settings, context = generators[0].settings, generators[0].context
    content = settings["EXAMINATION"].content
    bodies = {
        entry.path: views.Body.of(settings["BODIES"].read(entry.path))
        for entry in (*content.articles, *content.pages)
        if is_shown(entry, settings["NOW"], settings["PREVIEW"])
    }
    settings["SITE_PLAN"] = context["SITE_PLAN"] = plan_site(settings, bodies)


def is_shown(entry: Article | Page, now: datetime, preview: bool) -> bool:
    """Say whether this build makes a page of the entry: the public's of what is public, a preview's of drafts too."""
    return entry.is_public(now) or (preview and entry.is_draft)


def plan_site(settings: dict[str, Any], bodies: dict[str, views.Body]) -> SitePlan:
    """Plan the whole site from the settings of a build and the bodies, by source path, that it renders."""
    content, now = settings["EXAMINATION"].content, settings["NOW"]
    place = Place(settings["SITEURL"], urlsplit(settings["SITEURL"]).path)
    references = References(content.portal)
    pictures, cited = settings["PICTURES"], settings.get("CITED_DOCUMENTS", {})
    article_views = ArticleViews(references, place, pictures.leading, cited)
    public = content.public_articles(now)
    shown_pages = tuple(page for page in content.pages if page.path in bodies)
    public_pages = tuple(page for page in shown_pages if page.is_public(now))
    assets = gather(Path(settings["THEME"]))
    portal = _with_service(content.portal, settings.get("COUNTER_SERVICE"))
    site = make_site(portal, place, assets, public_pages, settings["PREVIEW"])
    cards = {article.path: article_views.card(article) for article in public}
    planner = Planner(site, place, references, public, public_pages, cards, now.date(), portal.notices)
    shown = [article for article in content.articles if article.path in bodies]
    below = below_articles(shown, public, settings["RELATED_NEWS"].rankings(public, bodies), planner.older())
    article_page = partial(_article_page, planner, article_views)
    own = {
        article.path: article_page(
            article,
            bodies[article.path],
            tuple(cards[path] for path in below[article.path].older),
            tuple(cards[path] for path in below[article.path].related),
        )
        for article in shown
    }
    planned = [
        *planner.plan(),
        *own.values(),
        *_withdrawn_pages(planner, article_views, content.articles, now),
        *(_standing_page(planner, article_views, page, bodies[page.path]) for page in shown_pages),
    ]
    return SitePlan(
        site,
        place,
        {page.address: page for page in planned},
        tuple((article, own[article.path].view) for article in public),
        assets,
        frozenset(settings["LINKS"].files) | settings["PICTURES"].files | _documents(shown),
        article_page,
    )


def _with_service(portal: Portal, service: str | None) -> Portal:
    """Return the portal with the counter's service that the preview runs beside it, if it has a counter at all."""
    if service is None or portal.counter is None:
        return portal
    return replace(portal, counter=replace(portal.counter, service=service))


def _article_page(
    planner: Planner,
    article_views: ArticleViews,
    article: Article,
    body: views.Body,
    older: tuple[views.Card, ...],
    related: tuple[views.Card, ...],
) -> PlannedPage:
    front, view = article.front, article_views.page(article, body, older, related)
    robots = "noindex" if article.is_draft else None
    meta = planner.meta(front.title, front.lead, article.url, [view.section], robots)
    modified = max(front.date, front.modified or front.date)
    return PlannedPage(article.url, "article", meta, view, modified, is_public=not article.is_draft)


def _withdrawn_pages(
    planner: Planner, article_views: ArticleViews, articles: Sequence[Article], now: datetime
) -> Iterator[PlannedPage]:
    """Plan what tells readers, at the addresses of articles that were taken back, when and why."""
    for article in articles:
        withdrawal = article.front.withdrawn
        if withdrawal is not None and article.is_withdrawn(now):
            view = article_views.withdrawn(article, withdrawal)
            words = f"Bài đã gỡ: {view.title}"
            meta = planner.meta(words, view.reason, article.url, [view.section], robots="noindex")
            yield PlannedPage(article.url, "withdrawn", meta, view, withdrawal.date, is_public=False)


def _standing_page(planner: Planner, article_views: ArticleViews, page: Page, body: views.Body) -> PlannedPage:
    front = page.front
    is_contact = front.template == "contact"
    department = planner.site.contact
    units = filter(_takes_calls, planner.references.units.declared) if is_contact else ()
    view = views.PageView(
        title=front.title,
        body=body,
        lead=front.lead,
        modified=moment(front.modified) if front.modified else None,
        picture=article_views.picture(front.image) if front.image else None,
        contact=department if is_contact else None,
        units=tuple(views.Link(unit.name, planner.place.href(f"{addresses.UNITS}{unit.slug}/")) for unit in units),
        is_draft=page.is_draft,
    )
    robots = "noindex" if page.is_draft else None
    meta = planner.meta(front.title, front.lead or f"{front.title} – {planner.site.name}", page.url, robots=robots)
    return PlannedPage(page.url, front.template, meta, view, front.modified, is_public=not page.is_draft)


def _takes_calls(unit: Unit) -> bool:
    """Say whether a unit belongs on the contact page: one at work; a Party body only if it can be reached."""
    return unit.valid_to is None and (unit.level is None or unit.is_reachable)


def _documents(articles: Sequence[Article]) -> frozenset[str]:
    return frozenset(document.file for article in articles for document in article.front.documents if document.file)


def use_generator(pelican: Pelican) -> type[SitePagesGenerator]:
    """Let our generator render what Pelican's own do not."""
    return SitePagesGenerator


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.get_generators.connect(use_generator)
    signals.all_generators_finalized.connect(make_plan)
