"""A list of news as an Atom feed (RFC 4287) and as a JSON Feed (version 1.1).

The identifier of an entry is its permanent address. A tag: address (RFC 4151) would name the same host, hence change on
the same day as the address does, and could not be opened; the address of an article is promised for ever anyway
(changing a slug takes an alias). Times are those of the articles, never of the build: the same content gives the same
bytes, and a feed reader is not called for nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from xml.etree import ElementTree

from plugins.site_output.legal_text import legal

MAX_ENTRIES = 20
LANGUAGE = "vi"
ATOM_TYPE = "application/atom+xml"
JSON_TYPE = "application/feed+json"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without entries was updated: Atom asks for a moment, and that of the build would change every day."""
_PICTURE_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
"""Written out, since the table of `mimetypes` depends on the machine."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One article of a feed; every address is absolute."""

    id: str
    """Unique and permanent: the article's canonical address."""
    url: str
    title: str
    lead: str
    html: str
    """The body, its links absolute."""
    published: datetime
    updated: datetime
    section: str
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    """Empty when the publisher itself is the author."""
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """What one feed says of itself; every address is absolute."""

    title: str
    home: str
    """The page the feed follows; also the feed's identifier."""
    atom_url: str
    json_url: str
    publisher: str
    entries: tuple[FeedEntry, ...]
    """Newest first; only the first `MAX_ENTRIES` are sent."""
    description: str | None = None
    icon: str | None = None
    rights: str | None = None

    @property
    def shown(self) -> tuple[FeedEntry, ...]:
        """The entries that are sent."""
        return self.entries[:MAX_ENTRIES]

    @property
    def updated(self) -> datetime:
        """Return the time of the entry changed last."""
        return max((entry.updated for entry in self.shown), default=NEVER)


def atom(feed: Feed) -> bytes:
    """Render `feed` as an Atom document in UTF-8."""
    # Prefixes are written out because ElementTree's registry of namespaces is global to the process.
    root = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": LANGUAGE})
    _add(root, "id", feed.home)
    _add(root, "title", feed.title)
    if feed.description:
        _add(root, "subtitle", feed.description)
    _add(root, "updated", _moment(feed.updated))
    _add(_add(root, "author"), "name", feed.publisher)
    _add(root, "link", rel="self", type=ATOM_TYPE, href=feed.atom_url)
    _add(root, "link", rel="alternate", type="text/html", href=feed.home)
    if feed.icon:
        _add(root, "icon", feed.icon)
    if feed.rights:
        _add(root, "rights", feed.rights)
    for entry in feed.shown:
        _add_entry(root, entry)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add_entry(root: ElementTree.Element, entry: FeedEntry) -> None:
    element = _add(root, "entry")
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "link", rel="alternate", type="text/html", href=entry.url)
    _add(element, "published", _moment(entry.published))
    _add(element, "updated", _moment(entry.updated))
    for author in entry.authors:
        _add(_add(element, "author"), "name", author)
    for category in (entry.section, *entry.tags):
        _add(element, "category", term=category)
    if entry.picture:
        _add(element, "link", rel="enclosure", **_picture_type(entry.picture), href=entry.picture)
    _add(element, "summary", entry.lead)
    _add(element, "content", entry.html, type="html")


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, {key: legal(value) for key, value in attributes.items()})
    element.text = legal(text) if text is not None else None
    return element


def _picture_type(address: str) -> dict[str, str]:
    kind = _PICTURE_TYPES.get(PurePosixPath(urlsplit(address).path).suffix.lower())
    return {"type": kind} if kind else {}


def _moment(moment: datetime) -> str:
    """Write an aware moment as RFC 3339 wants it."""
    return moment.isoformat(timespec="seconds")


def json_feed(feed: Feed) -> bytes:
    """Render `feed` as a JSON Feed in UTF-8."""
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.json_url,
        "description": feed.description,
        "icon": feed.icon,
        "language": LANGUAGE,
        "authors": [{"name": feed.publisher}],
    }
    document = _without_gaps(head) | {"items": [_item(entry) for entry in feed.shown]}
    return legal(json.dumps(document, ensure_ascii=False, indent=1)).encode() + b"\n"


def _item(entry: FeedEntry) -> dict[str, object]:
    return _without_gaps(
        {
            "id": entry.id,
            "url": entry.url,
            "title": entry.title,
            "summary": entry.lead,
            "content_html": entry.html,
            "image": entry.picture,
            "date_published": _moment(entry.published),
            "date_modified": _moment(entry.updated),
            "authors": [{"name": name} for name in entry.authors],
            "tags": [entry.section, *entry.tags],
        }
    )


def _without_gaps(members: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in members.items() if value}
