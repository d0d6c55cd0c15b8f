"""Wires the style guide into Pelican: previews get the page and the pictures of its examples, the public neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.site_pages.plugin import SitePlan
from plugins.style_guide.page import pictures, style_guide


def add_page(generators: Sequence[Generator]) -> None:
    """Put the page into the plan of a preview; runs after site_pages, whose plugin stands before this one."""
    context, settings = generators[0].context, generators[0].settings
    if not settings["PREVIEW"]:
        return
    plan: SitePlan = context["SITE_PLAN"]
    page = style_guide(Path(settings["THEME"]), plan.site, plan.place)
    settings["SITE_PLAN"] = context["SITE_PLAN"] = replace(plan, pages={**plan.pages, page.address: page})


class ExamplePicturesGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Writes the pictures that examples show."""

    def generate_output(self, writer: Any) -> None:
        """Hand every picture to the writer of a preview."""
        if self.settings["PREVIEW"]:
            for name, data in pictures(Path(self.settings["THEME"])).items():
                writer.write_bytes(name, data)


def use_generator(pelican: Pelican) -> type[ExamplePicturesGenerator]:
    """Let our generator run beside Pelican's own."""
    return ExamplePicturesGenerator


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.get_generators.connect(use_generator)
    signals.all_generators_finalized.connect(add_page)
