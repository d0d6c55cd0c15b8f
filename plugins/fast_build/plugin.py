"""Wires reader and writer into Pelican, and makes whatever Pelican would only log an error that stops the build."""

from __future__ import annotations

import logging
from typing import Any
from urllib.parse import urlsplit

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.content_model.addresses import Addresses
from plugins.fast_build.fragments import Fragments
from plugins.fast_build.links import LinkResolver
from plugins.fast_build.picture_sizes import PictureSizes
from plugins.fast_build.reader import BodyReader
from plugins.fast_build.writer import ComparingWriter


class BuildFailedError(Exception):
    """Something went wrong that Pelican logged and passed over; holds what it said."""

    def __init__(self, complaints: list[str]) -> None:
        super().__init__("\n".join(complaints))
        self.complaints = complaints


class ComplaintCollector(logging.Handler):
    """Keeps what Pelican logs as an error: a skipped article is a lost one."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.complaints.append(record.getMessage())


def configure(pelican: Pelican) -> None:
    """Prepare the entries and the link resolver that the reader asks."""
    settings = pelican.settings
    content = settings["EXAMINATION"].content
    settings["ENTRIES"] = {entry.path: entry for entry in (*content.articles, *content.pages)}
    settings["PICTURE_SIZES"] = PictureSizes(content.root)
    base = urlsplit(settings["SITEURL"]).path
    settings["LINKS"] = LinkResolver(Addresses(content), base, settings["PICTURE_SIZES"])
    settings["FRAGMENTS"] = Fragments()
    settings["NOTES"] = []
    settings["COMPLAINTS"] = ComplaintCollector()
    logging.getLogger("pelican").addHandler(settings["COMPLAINTS"])


def prepare_generator(generator: Generator) -> None:
    """Let templates ask for the parts that every page shares, and leave Pelican's own Markdown reader unmissed.

    Pelican would warn at each file that Python-Markdown is not installed.
    """
    generator.settings["FRAGMENTS"].install(generator.env)
    generator.readers.disabled_readers.pop("md", None)


def use_reader(readers: Any) -> None:
    """Let our reader have every Markdown file."""
    readers.reader_classes["md"] = BodyReader


def use_writer(pelican: Pelican) -> type[ComparingWriter]:
    """Let our writer have every page."""
    return ComparingWriter


def commit(pelican: Pelican) -> None:
    """Put the finished site in place, unless Pelican has complained."""
    collector: ComplaintCollector = pelican.settings["COMPLAINTS"]
    logging.getLogger("pelican").removeHandler(collector)
    if collector.complaints:
        raise BuildFailedError(collector.complaints)
    pelican.settings["CHANGES"] = pelican.settings["WRITER"].commit()


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.initialized.connect(configure)
    signals.generator_init.connect(prepare_generator)
    signals.readers_init.connect(use_reader)
    signals.get_writer.connect(use_writer)
    signals.finalized.connect(commit)
