"""What plays a video: the browser itself for a file, YouTube's frame after a click, or a link to any other place.

youtube-nocookie.com is YouTube's "privacy-enhanced mode": its frame sets no cookie before the film plays, yet hears the
reader's address as soon as it loads. That is why nothing at all is asked of it before the reader's click.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import parse_qs, quote, urlsplit

from plugins.content_model.album import VideoFront
from plugins.media.pictures import Pictures
from plugins.site_pages.site import Place

_YOUTUBE = frozenset({"youtube.com", "www.youtube.com", "m.youtube.com", "youtube-nocookie.com", "youtu.be"})
_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_FRAME = "https://www.youtube-nocookie.com/embed/"


@dataclass(frozen=True, slots=True)
class Player:
    """How one video is played."""

    file: str | None = None
    """Address of the film on this site."""
    type: str | None = None
    width: int = 1280
    """Pixels, so that the page keeps the film's place."""
    height: int = 720
    captions: str | None = None
    """Address of the captions (WebVTT)."""
    frame: str | None = None
    """Address of the frame that a click brings."""
    href: str | None = None
    """Where else the film can be seen."""
    host: str | None = None
    """The host of `href`, for the reader."""


def player_of(front: VideoFront, pictures: Pictures, place: Place) -> Player:
    """Return the player of a video."""
    host = urlsplit(front.url).hostname if front.url else None
    if front.file:
        film = pictures.film(front.file)
        form = (film.width, film.height) if film else (1280, 720)
        return Player(
            pictures.film_address(front.file),
            f"video/{PurePosixPath(front.file).suffix[1:].lower()}",
            *form,
            captions=place.href(f"/{quote(front.captions)}") if front.captions else None,
            href=front.url,
            host=host,
        )
    found = youtube_id(front.url or "")
    return Player(frame=f"{_FRAME}{found}?autoplay=1&hl=vi" if found else None, href=front.url, host=host)


def youtube_id(url: str) -> str | None:
    """Return the name of the film in an address of YouTube's, whatever its form; None for any other address."""
    parts = urlsplit(url)
    if (parts.hostname or "").removeprefix("www.") not in {host.removeprefix("www.") for host in _YOUTUBE}:
        return None
    last = parts.path.rstrip("/").rpartition("/")[2]
    name = parse_qs(parts.query).get("v", [last])[0]
    return name if _ID.fullmatch(name) else None
