"""Makes the page of a saved article at once, before the whole site is built again.

On a portal of ten thousand articles a build takes seconds, and the editor looks at one page. All that the article's own
file says is made of it as a build makes it; what other files decide (related and older news, cited documents) is that
of the last good build. The build that follows makes the page anew like every other, so nothing here has to be complete.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment

from plugins.congress.pages import EventSite
from plugins.content_checks.examine import Examination, examine_article
from plugins.content_model.finding import Finding, has_errors
from plugins.fast_build.reader import BodyReader
from plugins.site_pages import views
from plugins.site_pages.plan import PlannedPage
from plugins.site_pages.plugin import ArticlePage, SitePlan, is_shown


@dataclass(frozen=True, slots=True)
class _Known:
    """What is kept of a finished build: all that a page is made of, without the bodies of the others."""

    examination: Examination
    now: datetime
    site: views.Site
    article_page: ArticlePage
    events: EventSite | None
    head: Callable[[PlannedPage], views.Meta]
    bodies: BodyReader
    environment: Environment
    output: Path
    below: dict[str, tuple[str, tuple[views.Card, ...], tuple[views.Card, ...]]]
    """By an article's path: its address, older news, related news."""


class EarlyPages:
    """Makes pages from what it was told of the last good build."""

    def __init__(self) -> None:
        self._known: _Known | None = None

    def remember(self, settings: dict[str, Any]) -> None:
        """Take what is needed from the settings of a build that has just succeeded."""
        plan: SitePlan = settings["SITE_PLAN"]
        content = settings["EXAMINATION"].content
        shown = (article for article in content.articles if is_shown(article, settings["NOW"], settings["PREVIEW"]))
        pages = ((article, plan.pages[article.url]) for article in shown)
        self._known = _Known(
            settings["EXAMINATION"],
            settings["NOW"],
            plan.site,
            plan.article_page,
            settings.get("EVENTS"),
            plan.head,
            settings["BODIES"],
            settings["ENVIRONMENT"],
            Path(settings["OUTPUT_PATH"]),
            {article.path: (page.address, page.view.older, page.view.related) for article, page in pages},
        )

    def make(self, changed: frozenset[str]) -> tuple[Finding, ...] | None:
        """Put the new page of the only article that has changed in place, and return what was found in its file.

        Errors leave the page as it was. None when more has changed than one article's text, or its page would be
        another than before: then only the whole build can tell.
        """
        known = self._known
        if known is None or (path := self._only_article(changed)) is None:
            return None
        article, findings = examine_article(path, known.examination, known.now)
        if has_errors(findings):
            return findings
        address, older, related = known.below[path]
        if article is None or article.url != address or not is_shown(article, known.now, preview=True):
            return None
        page = known.article_page(article, views.Body.of(known.bodies.read(path)), older, related)
        if known.events is not None:
            page = known.events.article_page(article, page)
        template = known.environment.get_template(f"{page.template}.html")
        html = template.render(site=known.site, meta=known.head(page), view=page.view)
        _replace(known.output / page.save_as, html)
        return findings

    def _only_article(self, changed: frozenset[str]) -> str | None:
        """Return the path of the article that alone has changed; files that are gone again are an editor's own."""
        if self._known is None:
            return None
        root = self._known.examination.content.root.resolve()
        there = [path for path in map(Path, changed) if path.exists()]
        if len(there) != 1 or not there[0].resolve().is_relative_to(root):
            return None
        path = there[0].resolve().relative_to(root).as_posix()
        return path if path in self._known.below else None


def _replace(file: Path, html: str) -> None:
    """Write a page in one step, so that no browser gets half of it; the file in the making is hidden from the site."""
    made = file.with_name(f".{file.name}.early")
    made.write_text(html, encoding="utf-8", newline="")
    made.replace(file)
