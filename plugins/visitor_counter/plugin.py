"""Wires the counter into Pelican: writes the last known figures, and the list of pages that the service may count.

What pages show of it comes with the plan (site_pages reads data/counter.yml); the service itself is never asked here,
so that a build needs no network and the same sources give the same bytes.
"""

from __future__ import annotations

from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.content_model import addresses
from plugins.site_pages.plugin import SitePlan
from plugins.site_pages.views import Site
from plugins.visitor_counter.figures import figures_file, paths_file, views_file
from plugins.visitor_counter.service.paths import Form


class CounterFilesGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Writes its files, when the portal has a counter."""

    def generate_output(self, writer: Any) -> None:
        """Hand every file to the writer."""
        content = self.settings["EXAMINATION"].content
        if content.portal.counter is None:
            return
        plan: SitePlan = self.context["SITE_PLAN"]
        counted = (plan.place.href(page.address) for page in plan.pages.values() if page.is_public)
        writer.write_bytes(addresses.COUNTER_FIGURES.lstrip("/"), figures_file(content.portal.counter, content.root))
        writer.write_bytes(addresses.COUNTER_PATHS.lstrip("/"), paths_file(counted, _form(plan.site)))
        started = {view.href: article.front.views_start for article, view in plan.articles if article.front.views_start}
        writer.write_bytes(addresses.COUNTER_VIEWS.lstrip("/"), views_file(started))


def _form(site: Site) -> Form:
    """Return what the service's answer to a form needs of the site."""
    return Form(site.stylesheet, site.privacy or "", site.contact.email or "")


def use_generator(pelican: Pelican) -> type[CounterFilesGenerator]:
    """Let our generator run beside Pelican's own."""
    return CounterFilesGenerator


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.get_generators.connect(use_generator)
