"""Wires the writer and the parts of rendering into Pelican, and makes what it would only log an error that stops it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.content_model.addresses import Addresses
from plugins.fast_build.environment import site_environment
from plugins.fast_build.fragments import Fragments
from plugins.fast_build.links import LinkResolver
from plugins.fast_build.memo import memo_of
from plugins.fast_build.reader import BodyReader
from plugins.fast_build.writer import ComparingWriter
from plugins.media.pictures import Pictures


class BuildFailedError(Exception):
    """Something went wrong that Pelican logged and passed over; holds what it said."""

    def __init__(self, complaints: list[str]) -> None:
        super().__init__("\n".join(complaints))
        self.complaints = complaints


class _Collector(logging.Handler):
    def __init__(self, complaints: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._complaints = complaints

    def emit(self, record: logging.LogRecord) -> None:
        self._complaints.append(record.getMessage())


@contextmanager
def heeded(complaints: list[str]) -> Iterator[None]:
    """Collect what Pelican logs as an error from here on: a skipped article is a lost one, a skipped plugin a room.

    What fails in the wake of one is told by it: BuildFailedError.
    """
    collector = _Collector(complaints)
    logging.getLogger("pelican").addHandler(collector)
    try:
        yield
    except Exception as error:
        if complaints:
            raise BuildFailedError(complaints) from error
        raise
    finally:
        logging.getLogger("pelican").removeHandler(collector)


def configure(pelican: Pelican) -> None:
    """Prepare what reads and renders the bodies, and the parts that every page shares."""
    settings = pelican.settings
    content = settings["EXAMINATION"].content
    base = urlsplit(settings["SITEURL"]).path
    settings["PICTURES"] = Pictures(content.root, base, settings["PUBLISH_ORIGINALS"], settings["KNOWN_PICTURES"])
    settings["LINKS"] = LinkResolver(Addresses(content), base, settings["PICTURES"])
    settings["BODIES"] = BodyReader(content.root, settings["EXAMINATION"].digests, memo_of(settings), settings["LINKS"])
    settings["FRAGMENTS"] = Fragments()
    settings["NOTES"] = []


def share_environment(generator: Generator) -> None:
    """Let all generators of a build render with one environment, which has the parts that every page shares."""
    settings = generator.settings
    if "ENVIRONMENT" not in settings:
        settings["ENVIRONMENT"] = site_environment(generator.env, settings["JINJA_ENVIRONMENT"], memo_of(settings))
        settings["FRAGMENTS"].install(settings["ENVIRONMENT"])
        settings["PICTURES"].install(settings["ENVIRONMENT"])
    generator.env = settings["ENVIRONMENT"]


def use_writer(pelican: Pelican) -> type[ComparingWriter]:
    """Let our writer have every page."""
    return ComparingWriter


def commit(pelican: Pelican) -> None:
    """Put the finished site in place, unless Pelican has complained."""
    if complaints := pelican.settings.get("COMPLAINTS"):  # Pelican's own command line collects none, and prints them
        raise BuildFailedError(complaints)
    pelican.settings["CHANGES"] = pelican.settings["WRITER"].commit()
    memo = memo_of(pelican.settings)
    memo.save()
    memo.close()


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.initialized.connect(configure)
    signals.generator_init.connect(share_environment)
    signals.get_writer.connect(use_writer)
    signals.finalized.connect(commit)
