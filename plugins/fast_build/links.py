"""Gives the links and pictures of a rendered body their final addresses.

Kept apart from rendering, because an address depends on other files while the rest of a body depends on its text alone.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Protocol

from plugins.content_model.addresses import Addresses, Target

_LINK = re.compile(r'<a href="([^"]*)"')
_PICTURE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"(?: data-slot="([a-z]+)")? />')


class BodyPictures(Protocol):
    """What the room of pictures answers about a file of the content folder."""

    def html(self, file: str, alt: str, slot: str) -> str | None:
        """Return the markup that shows a picture in a slot of the layout; None when the file is no picture."""

    def address(self, file: str) -> str | None:
        """Return where a picture that a text links to is published; None when the file is no picture."""


class LinkResolver:
    """Rewrites bodies; remembers which files of the content folder they show."""

    def __init__(self, addresses: Addresses, base: str, pictures: BodyPictures) -> None:
        """`base` is the path of SITEURL without its last slash."""
        self._addresses = addresses
        self._base = base
        self._pictures = pictures
        self.files: set[str] = set()
        """Content files that are published as they are because bodies link to them or show them."""

    def resolve(self, html: str, path: str) -> str:
        """Return the body of source file `path` with final addresses; an unknown one stays as written (checks tell)."""
        html = _LINK.sub(lambda match: f'<a href="{self._href(match[1], path)}"', html)
        return _PICTURE.sub(lambda match: self._picture(match, path), html)

    def _href(self, link: str, path: str) -> str:
        target = self._addresses.resolve(unescape(link), path)
        if target is None:
            return link
        if target.file and (address := self._pictures.address(target.file)):
            return escape(address)
        return self._as_it_is(target)

    def _picture(self, match: re.Match[str], path: str) -> str:
        link, alt, slot = match.groups()
        target = self._addresses.resolve(unescape(link), path)
        if target is None:
            return f'<img src="{link}" alt="{alt}" />'
        html = self._pictures.html(target.file, unescape(alt), slot or "column") if target.file else None
        return html or f'<img src="{self._as_it_is(target)}" loading="lazy" decoding="async" alt="{alt}" />'

    def _as_it_is(self, target: Target) -> str:
        if target.file:
            self.files.add(target.file)
        inside = target.href.startswith("/") and not target.is_outside
        return escape(self._base + target.href if inside else target.href)
