"""The site map for search engines, after the protocol of sitemaps.org (version 0.9).

A file holds at most 50,000 addresses; more make parts and an index. The other limit, 50 MiB a file, needs no watch: at
50,000 it would take addresses of over 900 bytes, and a file name, hence a slug, has at most 255.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from plugins.site_output.addresses import uri

MAX_URLS = 50_000
INDEX = "sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True)
class SitemapUrl:
    """One public page."""

    loc: str
    """Absolute address."""
    lastmod: datetime | None = None
    """When the page's text last changed, aware; None when nobody knows."""


def sitemap(urls: Iterable[SitemapUrl], base_url: str) -> tuple[tuple[str, bytes], ...]:
    """Return the files of the site map by name, ``sitemap.xml`` first: the map itself, or the index of its parts.

    Args:
        urls: the public pages in any order; their order in the files is that of the addresses.
        base_url: absolute address of the folder that holds the files, without a slash at its end.
    """
    ordered = sorted(urls, key=lambda url: url.loc)
    if len(ordered) <= MAX_URLS:
        return ((INDEX, _document("urlset", "url", ordered)),)
    parts = [ordered[start : start + MAX_URLS] for start in range(0, len(ordered), MAX_URLS)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    index = [SitemapUrl(f"{base_url}/{name}", _newest(part)) for name, part in zip(names, parts, strict=True)]
    files = ((name, _document("urlset", "url", part)) for name, part in zip(names, parts, strict=True))
    return ((INDEX, _document("sitemapindex", "sitemap", index)), *files)


def _newest(urls: list[SitemapUrl]) -> datetime | None:
    return max((url.lastmod for url in urls if url.lastmod is not None), default=None)


def _document(root: str, item: str, urls: list[SitemapUrl]) -> bytes:
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{_NAMESPACE}">\n'
    return (head + "".join(_items(item, urls)) + f"</{root}>\n").encode()


def _items(item: str, urls: list[SitemapUrl]) -> Iterator[str]:
    for url in urls:
        lastmod = f"<lastmod>{url.lastmod.isoformat(timespec='seconds')}</lastmod>" if url.lastmod else ""
        yield f"<{item}><loc>{escape(uri(url.loc))}</loc>{lastmod}</{item}>\n"
