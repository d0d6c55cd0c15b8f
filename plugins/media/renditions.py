"""Plans which files a picture becomes: formats, widths and names; pure arithmetic on the facts of the picture.

The widths follow the layout: a column is 44rem wide, a phone 360 pixels of one to three dots each. Nothing is ever
enlarged. AVIF stops at 1080, WebP serves the large and dense screens: see docs/decisions/009-pictures.md for the
measurement. Names carry a hash of the picture and of the settings, so that browsers may keep the files for ever.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

from plugins.content_model.article import Focus
from plugins.media.facts import PictureFacts
from plugins.vietnamese.slugs import slug

FOLDER = "anh"
"""Folder of the site that holds the renditions; every name in it carries a hash."""
WIDTHS = (360, 720, 1080, 1600)
WIDEST_AVIF = 1080
FALLBACK = 1080
"""Width of the one JPEG or PNG for browsers that know neither AVIF nor WebP, and for feeds and machines."""
_TOO_CLOSE = 1.15
"""A step of the ladder is left out where the picture's own width is less than this many times as wide."""
SHARE_SIZE = (1200, 630)
"""The form in which Facebook and Zalo show a shared link."""
_NARROWEST_SHARE = 300
SETTINGS = "1 avif q50 s8; webp q75 m2; jpeg q80; png"
"""What the encoders in rendering.py are told; a change of it gives every file a new name."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file to be made of a picture."""

    name: str
    """Inside the site, without a leading slash: ``anh/hoi-truong.3f2a91c07d5e-720.avif``."""
    format: str
    """``avif``, ``webp``, ``jpg`` or ``png``; ``mp4`` or ``webm`` of a film's copy."""
    width: int
    height: int
    focus: Focus | None = None
    """Set on crops."""


def base_name(file: str, facts: PictureFacts) -> str:
    """Return what the names of all renditions of a content file begin with."""
    try:
        stem = slug(PurePosixPath(file).stem)
    except ValueError:  # no Latin letter or digit in it
        stem = "anh"
    digest = hashlib.blake2b(f"{facts.digest} {SETTINGS}".encode(), digest_size=6).hexdigest()
    return f"{FOLDER}/{stem[:60]}.{digest}"


def widths(facts: PictureFacts) -> tuple[int, ...]:
    """Return the widths that a picture is offered in, from the narrowest."""
    return _widths_up_to(min(facts.width, WIDTHS[-1]))


@cache
def _widths_up_to(own: int) -> tuple[int, ...]:
    return (*(width for width in WIDTHS if width * _TOO_CLOSE <= own and width != own), own)


def fallback(base: str, facts: PictureFacts) -> Rendition:
    """Return the rendition for whoever knows neither AVIF nor WebP."""
    width = max(width for width in widths(facts) if width <= FALLBACK or width == widths(facts)[0])
    return _rendition(base, facts, width, "png" if facts.has_alpha else "jpg")


def renditions(base: str, facts: PictureFacts) -> tuple[Rendition, ...]:
    """Return every file that pages may name of a picture, crops apart."""
    offered = widths(facts)
    narrow = [width for width in offered if width <= WIDEST_AVIF] or [offered[0]]
    return (
        *(_rendition(base, facts, width, "avif") for width in narrow),
        *(_rendition(base, facts, width, "webp") for width in offered),
        fallback(base, facts),
    )


def share_crop(base: str, facts: PictureFacts, focus: Focus) -> Rendition | None:
    """Return the crop for shared links; None when the picture is too small for one."""
    shown = shown_size(facts)
    scale = min(1.0, shown[0] / SHARE_SIZE[0], shown[1] / SHARE_SIZE[1])
    width, height = (round(side * scale) for side in SHARE_SIZE)
    if width < _NARROWEST_SHARE:
        return None
    return Rendition(f"{base}-chia-se-{slug(focus)}.jpg", "jpg", width, height, focus)


def film_copy(base: str, facts: PictureFacts, suffix: str) -> Rendition:
    """Return the copy of a film that is published; `suffix` ends the file's name: ``.mp4``."""
    return Rendition(f"{base}{suffix}", suffix[1:], facts.width, facts.height)


def shown_size(facts: PictureFacts) -> tuple[int, int]:
    """Return width and height of the largest rendition."""
    width = widths(facts)[-1]
    return width, _height(facts, width)


def _rendition(base: str, facts: PictureFacts, width: int, kind: str) -> Rendition:
    return Rendition(f"{base}-{width}.{kind}", kind, width, _height(facts, width))


def _height(facts: PictureFacts, width: int) -> int:
    return max(1, round(facts.height * width / facts.width))
