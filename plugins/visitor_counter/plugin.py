"""Wires the counter into Pelican: writes the last known figures, and what the service is told of the site.

What pages show of it comes with the plan (site_pages reads data/counter.yml); the service itself is never asked here,
so that a build needs no network and the same sources give the same bytes.
"""

from __future__ import annotations

from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.content_model import addresses
from plugins.content_model.data import Counter
from plugins.site_pages.plugin import SitePlan
from plugins.visitor_counter.figures import figures_file, site_file
from plugins.visitor_counter.service.paths import Form, SiteFile


class CounterFilesGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Writes its files, when the portal has a counter."""

    def generate_output(self, writer: Any) -> None:
        """Hand every file to the writer."""
        content = self.settings["EXAMINATION"].content
        if content.portal.counter is None:
            return
        plan: SitePlan = self.context["SITE_PLAN"]
        writer.write_bytes(addresses.COUNTER_FIGURES.lstrip("/"), figures_file(content.portal.counter, content.root))
        writer.write_bytes(addresses.COUNTER_PATHS.lstrip("/"), site_file(_told(plan, content.portal.counter)))


def _told(plan: SitePlan, counter: Counter) -> SiteFile:
    """Return what the service needs to know of the site."""
    site = plan.site
    return SiteFile(
        frozenset(plan.place.href(page.address) for page in plan.pages.values() if page.is_public),
        Form(site.stylesheet, site.privacy or "", site.contact.email or ""),
        counter.carried_over,
        {view.href: article.front.views_start for article, view in plan.articles if article.front.views_start},
    )


def use_generator(pelican: Pelican) -> type[CounterFilesGenerator]:
    """Let our generator run beside Pelican's own."""
    return CounterFilesGenerator


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.get_generators.connect(use_generator)
