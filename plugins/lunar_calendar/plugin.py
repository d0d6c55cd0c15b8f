"""Wires the calendar into Pelican: its pages join the plan, its files are written beside them.

Signals outlive a build, and one process may build several sites: only a build whose settings list this plugin has an
ALMANAC, and a calendar.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.lunar_calendar.almanac_files import load_almanac
from plugins.lunar_calendar.pages import calendar_files, calendar_pages
from plugins.site_pages.plugin import SitePlan


def configure(pelican: Pelican) -> None:
    """Read the editors' data, which the checks have found good."""
    settings = pelican.settings
    if __name__ in settings["PLUGINS"]:
        settings["ALMANAC"] = load_almanac(settings["EXAMINATION"].content.root)


def add_pages(generators: Sequence[Generator]) -> None:
    """Put the calendar's pages into the plan; runs after site_pages and before site_output finishes the heads."""
    context, settings = generators[0].context, generators[0].settings
    if "ALMANAC" not in settings:
        return
    plan: SitePlan = context["SITE_PLAN"]
    pages = calendar_pages(settings["NOW"].date(), settings["ALMANAC"], plan.site, plan.place)
    added = {page.address: page for page in pages}
    settings["SITE_PLAN"] = context["SITE_PLAN"] = replace(plan, pages={**plan.pages, **added})


class CalendarFilesGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Writes the picture of the day, the calendar of holidays and the files that scripts load."""

    def generate_output(self, writer: Any) -> None:
        """Hand every file to the writer."""
        if "ALMANAC" not in self.settings:
            return
        for name, data in calendar_files(self.settings["NOW"].date(), self.settings["ALMANAC"]):
            writer.write_bytes(name, data)


def use_generator(pelican: Pelican) -> type[CalendarFilesGenerator]:
    """Let our generator run beside Pelican's own."""
    return CalendarFilesGenerator


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.initialized.connect(configure)
    signals.get_generators.connect(use_generator)
    signals.all_generators_finalized.connect(add_pages)
