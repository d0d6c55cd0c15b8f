"""Wires events into Pelican: they join the planned pages, and their files are written beside them.

Signals outlive a build, and one process may build several sites: only a build whose settings list this plugin has
events. It stands after site_pages, whose pages it completes, and before site_output, which finishes every head.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.congress.pages import EventSite, event_site
from plugins.content_model.references import References
from plugins.site_pages.plugin import SitePlan, is_shown


def add_events(generators: Sequence[Generator]) -> None:
    """Complete the plan with everything that events make."""
    context, settings = generators[0].context, generators[0].settings
    if __name__ not in settings["PLUGINS"]:
        return
    plan: SitePlan = context["SITE_PLAN"]
    content = settings["EXAMINATION"].content
    shown = [article for article in content.articles if is_shown(article, settings["NOW"], settings["PREVIEW"])]
    public = [article for article, _ in plan.articles]
    events = event_site(plan.site, plan.place, References(content.portal), public, shown)
    pages = dict(plan.pages)
    pages |= {article.url: events.article_page(article, pages[article.url]) for article in shown}
    articles = tuple((article, pages[article.url].view) for article, _ in plan.articles)
    own = (*events.list_pages(pages, articles), *events.own_pages(settings["NOW"].date()))
    pages |= {page.address: page for page in own}
    settings["EVENTS"] = events
    settings["SITE_PLAN"] = context["SITE_PLAN"] = replace(plan, pages=pages, articles=articles)


class EventFilesGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Writes calendars and open data."""

    def generate_output(self, writer: Any) -> None:
        """Hand every file to the writer."""
        events: EventSite | None = self.settings.get("EVENTS")
        for name, data in events.files() if events else ():
            writer.write_bytes(name, data)


def use_generator(pelican: Pelican) -> type[EventFilesGenerator]:
    """Let our generator run beside Pelican's own."""
    return EventFilesGenerator


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.get_generators.connect(use_generator)
    signals.all_generators_finalized.connect(add_events)
