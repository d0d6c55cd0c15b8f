"""robots.txt (RFC 9309): everything public may be read, a preview by nobody.

Pages that are not to be indexed say so themselves with a robots meta element; a Disallow line would hide that very
element from the crawler.
"""

from __future__ import annotations


def robots(base_url: str, is_preview: bool) -> bytes:
    """Return robots.txt; `base_url` is absolute, without a slash at its end."""
    if is_preview:
        return b"User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\n\nSitemap: {base_url}/sitemap.xml\n".encode()
