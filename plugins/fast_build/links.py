"""Gives the links and pictures of a rendered body their final addresses.

Kept apart from rendering, because an address depends on other files while the rest of a body depends on its text alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from plugins.content_model.addresses import Addresses, Target

_LINK = re.compile(r'<a href="([^"]*)"')
_PICTURE = re.compile(r'<img src="([^"]*)"')


class LinkResolver:
    """Rewrites bodies; remembers which files of the content folder they show."""

    def __init__(self, addresses: Addresses, base: str, size_of: Callable[[str], tuple[int, int] | None]) -> None:
        """`base` is the path of SITEURL without its last slash; `size_of` knows a picture file's width and height."""
        self._addresses = addresses
        self._base = base
        self._size_of = size_of
        self.files: set[str] = set()
        """Content files that bodies link to or show."""

    def resolve(self, html: str, path: str) -> str:
        """Return the body of source file `path` with final addresses; an unknown one stays as written (checks tell)."""
        html = _LINK.sub(lambda match: f'<a href="{self._href(match[1], path)}"', html)
        return _PICTURE.sub(lambda match: self._picture(match[1], path), html)

    def _href(self, link: str, path: str) -> str:
        target = self._target(link, path)
        return self._printed(target) if target else link

    def _picture(self, link: str, path: str) -> str:
        target = self._target(link, path)
        if target is None:
            return f'<img src="{link}"'
        size = self._size_of(target.file) if target.file else None
        sizes = f' width="{size[0]}" height="{size[1]}"' if size else ""
        return f'<img src="{self._printed(target)}"{sizes} loading="lazy" decoding="async"'

    def _target(self, link: str, path: str) -> Target | None:
        target = self._addresses.resolve(unescape(link), path)
        if target and target.file:
            self.files.add(target.file)
        return target

    def _printed(self, target: Target) -> str:
        inside = target.href.startswith("/") and not target.is_outside
        return escape(self._base + target.href if inside else target.href)
