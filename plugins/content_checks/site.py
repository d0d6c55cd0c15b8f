"""The whole site when every file has been read: what the rules of the site look at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property
from unicodedata import normalize
from urllib.parse import unquote

from plugins.citations import Mention
from plugins.citations.catalogue import Catalogue, catalogue
from plugins.citations.declared import aliases_of
from plugins.content_checks.files import Files
from plugins.content_checks.history import History
from plugins.content_checks.outline import Link, Picture
from plugins.content_checks.pictures import ShownPicture, shown_pictures
from plugins.content_model.addresses import NEWS, Addresses, Target
from plugins.content_model.library import CONTENT_FOLDER, DATA, Article, Content, Page
from plugins.content_model.source import Location, SourceError, line_of, read_markdown, read_text
from plugins.fast_build.markdown import heading_ids
from plugins.media.facts import Head, PictureFacts, UnreadableMediaError, damage, read_head
from plugins.media.known_facts import KnownFacts
from plugins.vietnamese.nearest import nearest

_STRANGE_SCHEME = re.compile(r"(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_NEAR = 12
"""Slugs compared on each side of the place where a missing one would stand."""


class Site:
    """The entries, the links of their bodies, and the small facts that are worked out when a rule asks for them."""

    def __init__(
        self,
        content: Content,
        links: Mapping[str, tuple[Link, ...]],
        pictures: Mapping[str, tuple[Picture, ...]],
        mentions: Mapping[str, tuple[Mention, ...]],
        files: Files,
        now: datetime,
        history: Callable[[], History],
        known_pictures: KnownFacts | None = None,
    ) -> None:
        self.content = content
        self.links = links
        """Links of each body by the path of its file; bodies without links are not in it."""
        self.pictures = pictures
        """Likewise."""
        self.mentions = mentions
        """Mentions of documents, likewise."""
        self.files = files
        self.now = now
        self._history = history
        self._known_pictures = known_pictures
        self._headings: dict[str, frozenset[str]] = {}
        self._resolved: dict[tuple[str, str], Target | None] = {}

    @cached_property
    def addresses(self) -> Addresses:
        """Where each link leads."""
        return Addresses(self.content)

    def resolve(self, link: str, from_path: str) -> Target | None:
        """Return what a link leads to; None when nothing answers to it or it is no address at all.

        Several rules ask, and thousands of articles link to the same pages.
        """
        key = (link, "" if link.startswith("/") else from_path)  # from a slash on it is the same from everywhere
        if key not in self._resolved:
            self._resolved[key] = self._resolve(link, from_path)
        return self._resolved[key]

    def _resolve(self, link: str, from_path: str) -> Target | None:
        if _STRANGE_SCHEME.match(link):
            return None
        try:
            return self.addresses.resolve(link, from_path)
        except ValueError:  # brackets where a host should be
            return None

    @cached_property
    def aliases(self) -> dict[str, Article | Page]:
        """The first published entry that names each old address; see `plain_path`."""
        found: dict[str, Article | Page] = {}
        for entry in self.entries:
            for alias in () if entry.is_draft else entry.front.aliases:
                found.setdefault(plain_path(alias), entry)
        return found

    @cached_property
    def catalogue(self) -> Catalogue:
        """The documents that all entries cite, whether readers may see them yet or not."""
        aliases = aliases_of(self.content.portal.citations)
        return catalogue(self.content.documents, self.entries, self.mentions, aliases)

    @cached_property
    def history(self) -> History:
        """The files as readers know them."""
        return self._history()

    @cached_property
    def entries(self) -> tuple[Article | Page, ...]:
        """Articles and pages by path."""
        return tuple(sorted((*self.content.articles, *self.content.pages), key=lambda entry: entry.path))

    def entries_of_slug(self, slug: str) -> list[Article | Page]:
        """Return the entries of a slug by path; a slug may come again in another year."""
        return self._by_slug.get(slug, [])

    def nearest_slug(self, slug: str) -> str | None:
        """Return the slug of an entry that `slug` may mean.

        Only its neighbours in the order of the alphabet, from the front and from the back, are compared, so that a
        thousand dead links among ten thousand articles do not take the day.
        """
        return nearest(slug, {*_neighbours(self._slugs, slug), *_neighbours_from_the_back(self._slugs_backwards, slug)})

    @cached_property
    def shown_pictures(self) -> tuple[ShownPicture, ...]:
        """Every picture that a text, an album or a video shows."""
        return tuple(shown_pictures(self))

    @cached_property
    def picture_heads(self) -> Mapping[str, Head | UnreadableMediaError]:
        """What the head of each picture file that is shown and there says, or what is wrong with it."""
        files = sorted({picture.file for picture in self.shown_pictures if picture.file in self.files})
        return {file: self._head(file) for file in files}

    def picture_damage(self, file: str) -> UnreadableMediaError | None:
        """Return what is wrong with a picture file; one that an earlier build has published is not opened again."""
        return None if self._known(file) else damage(self.content.root / file)

    def _known(self, file: str) -> PictureFacts | None:
        return self._known_pictures.recall(self.content.root / file) if self._known_pictures else None

    def _head(self, file: str) -> Head | UnreadableMediaError:
        known = self._known(file)
        if known is not None:
            return Head(known.width, known.height, known.has_alpha, known.is_animated, known.is_vector)
        try:
            return read_head(self.content.root / file)
        except UnreadableMediaError as error:
            return error

    def missing_file(self, name: str, what: str) -> tuple[str, str]:
        """Return message and remedy for a file that is not there; `what` it is in Vietnamese: "ảnh", "tệp"."""
        if name in self.files:  # no link to it is understood
            return f'{what} "{name}" không có đuôi tệp', "đổi tên tệp cho có đuôi, như .jpg hoặc .pdf, rồi ghi lại"
        message = f'không có {what} "{name}"'
        if otherwise := self.files.spelt_otherwise(name):
            if normalize("NFC", otherwise) == name:  # texts are read in this form, so no text can name the file
                return f"{message}: tên tệp gõ dấu kiểu máy Mac (dấu rời)", "đổi tên tệp, dùng chữ không dấu"
            return f"{message}: tên tệp khác chữ hoa chữ thường hoặc kiểu gõ dấu", f'viết "{otherwise}"'
        if alike := self.files.alike(name):
            return message, f'có phải "{alike}"?'
        return message, f"chép tệp vào thư mục {CONTENT_FOLDER}, hoặc ghi lại đường dẫn tính từ thư mục đó"

    @cached_property
    def _by_slug(self) -> dict[str, list[Article | Page]]:
        found: dict[str, list[Article | Page]] = {}
        for entry in self.entries:
            found.setdefault(entry.slug, []).append(entry)
        return found

    @cached_property
    def _slugs(self) -> list[str]:
        return sorted(self._by_slug)

    @cached_property
    def _slugs_backwards(self) -> list[str]:
        return sorted(slug[::-1] for slug in self._slugs)

    def headings(self, path: str) -> frozenset[str]:
        """Return the fragments that links into a body may name; its file is read again, for few links name one."""
        if path not in self._headings:
            self._headings[path] = heading_ids(self._body(path))
        return self._headings[path]

    def _body(self, path: str) -> str:
        try:
            return read_markdown(self.content.root, path).body
        except SourceError as error:
            return error.source.body if error.source else ""

    def line_of(self, path: str, *location: str | int) -> int:
        """Return the line of a front matter's value; 1 when the file has changed or gone meanwhile."""
        place: Location = location
        try:
            return read_markdown(self.content.root, path).line_of(place)
        except SourceError:
            return 1

    def data_line_of(self, name: str, *location: str | int) -> int:
        """Return the line of a value in the data file of this name, such as "menu"."""
        return self.file_line_of(f"{DATA}/{name}.yml", *location)

    def file_line_of(self, path: str, *location: str | int) -> int:
        """Return the line of a value in a YAML file of the content folder."""
        place: Location = location
        return line_of(read_text(self.content.root / path), place)


def public_url(entry: Article | Page) -> str:
    """Return the address that an entry has, or will have when it is no draft any more."""
    if isinstance(entry, Article):
        return f"{NEWS}{entry.front.date.year}/{entry.slug}/"
    return f"/{entry.slug}/"


def plain_path(address: str) -> str:
    """Return an address of the site without what a web server ignores: %-codes, the last slash, index.html."""
    return unquote(address).removesuffix("index.html").rstrip("/") or "/"


def _neighbours(words: list[str], word: str) -> list[str]:
    place = bisect_left(words, word)
    return words[max(0, place - _NEAR) : place + _NEAR]


def _neighbours_from_the_back(words: list[str], word: str) -> list[str]:
    return [found[::-1] for found in _neighbours(words, word[::-1])]
