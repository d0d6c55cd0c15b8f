"""Makes the files of all pictures on all cores, or takes them from the cache.

Threads, not processes: Pillow lets go of the interpreter while it unpacks, scales and encodes, so that they fill every
core, and a tiny site does not wait for processes to start.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import av
import PIL
from PIL import features

from plugins.media import films
from plugins.media.cache import ContentCache
from plugins.media.facts import UnreadableMediaError
from plugins.media.rendering import missing, render
from plugins.media.renditions import SETTINGS, Rendition

_CODECS = (str(features.version(name)) for name in ("avif", "webp", "jpg", "littlecms2"))
_ENGINE = " ".join((PIL.__version__, *_CODECS, av.__version__))


@dataclass(frozen=True, slots=True)
class Order:
    """The files that the pages of a build name of one picture."""

    file: str
    """Content file, posix, relative to the content folder."""
    digest: str
    """Of the content file."""
    renditions: tuple[Rendition, ...]


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of an order."""

    order: Order
    files: Mapping[str, bytes]
    """By name inside the site."""
    fault: UnreadableMediaError | None = None
    """Why there are no files."""


def produce(
    root: Path, orders: tuple[Order, ...], cache: ContentCache, report: Callable[[int, int], None] | None = None
) -> Iterator[Delivery]:
    """Yield the files of every order, in its order.

    Args:
        report: told, after each picture that had to be unpacked, how many of how many are done.
    """
    cold = []
    for order in orders:
        found = _from_cache(order, cache)
        if missing(order.renditions, found):
            cold.append(order)
        else:
            yield Delivery(order, found)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done, delivery in enumerate(pool.map(lambda order: _made(root, order, cache), cold), start=1):
            if report is not None:
                report(done, len(cold))
            yield delivery


def _from_cache(order: Order, cache: ContentCache) -> dict[str, bytes]:
    found = ((rendition.name, cache.get(_key(order, rendition))) for rendition in order.renditions)
    return {name: data for name, data in found if data is not None}


def _made(root: Path, order: Order, cache: ContentCache) -> Delivery:
    found = _from_cache(order, cache)
    try:
        path = root / order.file
        if path.suffix.lower() in films.SUFFIXES:
            made = films.render_film(path, order.renditions, found)
        else:
            made = render(path.read_bytes(), order.renditions, found)
    except UnreadableMediaError as error:
        return Delivery(order, {}, error)
    for rendition in missing(order.renditions, found):
        cache.put(_key(order, rendition), made[rendition.name])
    return Delivery(order, {**found, **made})


def _key(order: Order, rendition: Rendition) -> str:
    facts = (order.digest, SETTINGS, _ENGINE, rendition.format, rendition.width, rendition.height, rendition.focus)
    return hashlib.blake2b(repr(facts).encode(), digest_size=16).hexdigest()
