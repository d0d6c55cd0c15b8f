"""Wires the room into Pelican: plans the pages of albums and videos, writes the files of pictures."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.content_checks.refusal import ContentRefused
from plugins.content_model import addresses
from plugins.content_model.finding import Finding
from plugins.content_model.library import CONTENT_FOLDER, Content
from plugins.fast_build.progress import ProgressLine
from plugins.media.cache import ContentCache
from plugins.media.pages import MediaPages, listed
from plugins.media.production import Delivery, produce
from plugins.site_pages.plugin import SitePlan


def add_pages(generators: Sequence[Generator]) -> None:
    """Put the pages into the plan, the boxes on the home page and the lists in the site map.

    Runs after site_pages, before heads are finished.
    """
    context, settings = generators[0].context, generators[0].settings
    plan: SitePlan = context["SITE_PLAN"]
    content: Content = settings["EXAMINATION"].content
    media = MediaPages(
        content,
        settings["PICTURES"],
        plan.place,
        plan.site,
        {article.slug: article for article, _ in plan.articles},
        {video.path: settings["BODIES"].read(video.path) for video in content.videos},
        settings["NOW"],
        settings["PREVIEW"],
    )
    home, site_map, boxes = plan.pages["/"], plan.pages[addresses.SITE_MAP], media.boxes()
    pages = {
        **plan.pages,
        "/": replace(home, view=replace(home.view, media=boxes)),
        addresses.SITE_MAP: replace(site_map, view=listed(site_map.view, boxes)),
        **{page.address: page for page in media.pages()},
    }
    files = plan.files | media.files() | settings["LINKS"].files | settings["PICTURES"].files
    settings["SITE_PLAN"] = context["SITE_PLAN"] = replace(plan, pages=pages, files=files)


class PictureFilesGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Produces the files of pictures when every page has said which it names."""

    def generate_output(self, writer: Any) -> None:
        """Hand every file to the writer; ContentRefused when a picture turns out to be broken."""
        cache = ContentCache(Path(self.settings["MEDIA_CACHE"]))
        orders = self.settings["PICTURES"].orders()
        findings, written = [], set()
        progress = ProgressLine("Xử lý ảnh", sys.stderr, os.environ)
        for delivery in produce(Path(self.path), orders, cache, progress):
            if delivery.fault is not None:
                findings.append(_finding(delivery))
            for name, data in delivery.files.items():
                if name not in written:  # one picture may lie in two folders
                    written.add(name)
                    writer.write_bytes(name, data)
        if findings:
            raise ContentRefused((*self.settings["EXAMINATION"].findings, *findings))
        cache.tidy()
        self.settings["PICTURES"].remember()


def _finding(delivery: Delivery) -> Finding:
    fault = delivery.fault
    path = f"{CONTENT_FOLDER}/{delivery.order.file}"
    return Finding(path, 1, "unreadable_picture", fault.message if fault else "", fault.remedy if fault else "")


def use_generator(pelican: Pelican) -> type[PictureFilesGenerator]:
    """Let our generator run beside Pelican's own."""
    return PictureFilesGenerator


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.get_generators.connect(use_generator)
    signals.all_generators_finalized.connect(add_pages)
