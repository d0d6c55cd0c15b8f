"""Addresses of the site: where each kind of page lives, and what a link in an editor's text means.

Checks and the reader ask the same object, so that a link that passes the checks is the link that is published.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from plugins.content_model.event import Event, EventKind
from plugins.content_model.library import PAGES, Article, Content, Page

NEWS = "/tin-tuc/"
SECTIONS = "/muc/"
TAGS = "/the/"
AUTHORS = "/tac-gia/"
UNITS = "/don-vi/"
CAMPAIGNS = "/chuyen-de/"
ARCHIVE = "/luu-tru/"
DOCUMENTS = "/van-ban/"
DOCUMENTS_CSV = "/van-ban/van-ban.csv"
DOCUMENTS_JSON = "/van-ban/van-ban.json"
DOCUMENTS_BY_NUMBER = "/van-ban/theo-so/"
SEARCH = "/tim-kiem/"
SITE_MAP = "/so-do/"
CALENDAR = "/lich/"
HOLIDAYS_FILE = "/lich/ngay-le.ics"
ALBUMS = "/hinh-anh/"
VIDEOS = "/video/"
AGENDA = "/lich-su-kien/"
AGENDA_FILE = "agenda.ics"
"""Below AGENDA for the whole portal, below a campaign's own address for its events."""
CONGRESS = "/dai-hoi/"
CONGRESS_FILES = ("dai-hoi.csv", "dai-hoi.json")
"""Below CONGRESS and below each of its registers."""
CONGRESS_SCHEMA = "/dai-hoi/dai-hoi.schema.json"
COUNTER_FIGURES = "/luot-truy-cap/figures.json"
COUNTER_PATHS = "/luot-truy-cap/paths.json"
FEED = "/feed.xml"
JSON_FEED = "/feed.json"
STYLE_GUIDE = "/thu-vien-giao-dien/"
RESERVED_NAMES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
"""Names that no file on Windows can have, whatever its ending: they are those of devices."""
_OUTSIDE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_FILENAME = re.compile(r"[{|](?:filename|static|attach)[|}]")


def year_url(year: int) -> str:
    """Return the address of a year in the archive."""
    return f"{ARCHIVE}{year}/"


def month_url(year: int, month: int) -> str:
    """Return the address of a month in the archive."""
    return f"{ARCHIVE}{year}/{month:02d}/"


def document_url(slug: str) -> str:
    """Return the address of an official document's page."""
    return f"{DOCUMENTS}{slug}/"


def page_of(url: str, number: int) -> str:
    """Return the address of page `number` of the list at `url`; /trang/ keeps tag "a1" and page 1 of tag "a" apart."""
    return f"{url}trang/{number}/"


def term_url(term: str) -> str:
    """Return the address of the register of congresses of a term: ``2022-2025``."""
    return f"{CONGRESS}nhiem-ky/{term}/"


def campaign_register_url(slug: str) -> str:
    """Return the address of the register of congresses of a campaign."""
    return f"{CONGRESS}chuyen-de/{slug}/"


def events_of_year_url(year: int) -> str:
    """Return the address of a year's events."""
    return f"{AGENDA}{year}/"


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to."""

    href: str
    """As printed: percent-encoded; with a leading slash inside the site, before the path of SITEURL is added."""
    is_outside: bool = False
    """True for another site, mail and telephone: nothing is known of whether it exists."""
    entry: Article | Page | None = None
    file: str | None = None
    """A picture or attachment, relative to the content folder; whether it exists is for the caller to see."""
    fragment: str = ""


class Addresses:
    """Knows every entry by its file and by its address."""

    def __init__(self, content: Content) -> None:
        entries: list[Article | Page] = [*content.articles, *content.pages]
        self._by_path = {entry.path: entry for entry in entries}
        self._by_url = {entry.url: entry for entry in entries}
        self._lists = frozenset(_list_urls(content))

    def resolve(self, link: str, from_path: str) -> Target | None:
        """Return what `link` in the source file `from_path` leads to; None when nothing on this site answers to it.

        An editor may write a file of the content folder (``/articles/2022/x.md``, ``../2022/x.md``,
        ``images/2022/x.jpg``), an address of the site (``/gioi-thieu/``), or a full one.
        """
        if _OUTSIDE.match(link):
            return Target(link, is_outside=True)
        if link.startswith("//"):
            return None
        parts = urlsplit(_FILENAME.sub("", link, count=1))
        if not parts.path:
            return Target(link, entry=self._by_path.get(from_path), fragment=parts.fragment)
        path = unquote(parts.path)
        tail = f"?{parts.query}" * bool(parts.query) + f"#{parts.fragment}" * bool(parts.fragment)
        if path.endswith(".md"):
            entry = self._entry_at(path, from_path)
            return Target(entry.url + tail, entry=entry, fragment=parts.fragment) if entry else None
        return self._inside(path, tail, parts.fragment, from_path)

    def _inside(self, path: str, tail: str, fragment: str, from_path: str) -> Target | None:
        if path in self._by_url:
            return Target(quote(path) + tail, entry=self._by_url[path], fragment=fragment)
        if path in self._lists:
            return Target(quote(path) + tail, fragment=fragment)
        if posixpath.splitext(path)[1]:
            file = _file_at(path, from_path)
            return Target(f"/{quote(file)}{tail}", file=file) if file else None
        return None

    def _entry_at(self, path: str, from_path: str) -> Article | Page | None:
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(from_path), path))
        return self._by_path.get(path.lstrip("/")) or self._by_path.get(beside)


def _file_at(path: str, from_path: str) -> str | None:
    """Return the content file that `path` names: beside the source if it begins with a dot."""
    base = posixpath.dirname(from_path) if path.startswith(".") else ""
    file = posixpath.normpath(posixpath.join(base, path.lstrip("/")))
    return None if file.startswith("..") else file


def _list_urls(content: Content) -> list[str]:
    """Return the addresses that hold lists, whatever articles there are."""
    portal = content.portal
    urls = ["/", NEWS, SECTIONS, TAGS, AUTHORS, UNITS, CAMPAIGNS, ARCHIVE, SEARCH, SITE_MAP, FEED, JSON_FEED]
    urls += [CALENDAR, HOLIDAYS_FILE, AGENDA, f"{AGENDA}{AGENDA_FILE}", CONGRESS, CONGRESS_SCHEMA]
    urls += [f"{CONGRESS}{name}" for name in CONGRESS_FILES]
    urls += _event_urls(content)
    urls += [DOCUMENTS, DOCUMENTS_CSV, DOCUMENTS_JSON, DOCUMENTS_BY_NUMBER]
    urls += [document_url(record.slug) for record in content.documents]
    urls += [f"{SECTIONS}{section.slug}/" for section in portal.sections]
    urls += [f"{SECTIONS}{section.slug}{feed}" for section in portal.sections for feed in (FEED, JSON_FEED)]
    urls += [f"{TAGS}{tag.slug}/" for tag in portal.tags]
    urls += [f"{AUTHORS}{author.slug}/" for author in portal.authors]
    urls += [f"{UNITS}{unit.slug}/" for unit in portal.units]
    urls += [f"{CAMPAIGNS}{campaign.slug}/" for campaign in portal.campaigns]
    urls += [ALBUMS, *(album.url for album in content.albums)] if content.albums else []
    urls += [VIDEOS, *(video.url for video in content.videos)] if content.videos else []
    urls += [f"{CAMPAIGNS}{campaign.slug}/{AGENDA_FILE}" for campaign in portal.campaigns]
    months = {(article.front.date.year, article.front.date.month) for article in content.articles}
    return [*urls, *{year_url(year) for year, _ in months}, *{month_url(*month) for month in months}]


def _event_urls(content: Content) -> list[str]:
    """Return the registers of terms and the years of the agenda; drafts make neither."""
    events = [article.front.event for article in content.articles if not article.is_draft]
    records = [event for event in events if isinstance(event, Event)]
    terms = {event.term for event in records if event.term and event.unit and event.kind is EventKind.CONGRESS}
    return [*map(term_url, terms), *{events_of_year_url(event.start.year) for event in records}]


def page_slug_is_taken(slug: str) -> bool:
    """Say whether a page of this slug would stand where the site itself has a page: ``tim-kiem``, ``muc/…``."""
    lists = (NEWS, SECTIONS, TAGS, AUTHORS, UNITS, CAMPAIGNS, ARCHIVE, SEARCH, SITE_MAP, CALENDAR, AGENDA, CONGRESS)
    others = (DOCUMENTS, STYLE_GUIDE, ALBUMS, VIDEOS, "/ban-nhap/", f"/{PAGES}/", "/images/", "/anh/")
    return f"/{slug}/".startswith((*lists, *others))
