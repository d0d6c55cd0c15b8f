"""Absolute addresses: what leaves the site (feeds, metadata) must not depend on where it is read.

Bodies are rewritten tag by tag and not parsed again: they come from our own renderer, whose attributes are quoted, and
nothing but the addresses may change. The form of srcset is that of the HTML standard, 4.8.4.2.1.
"""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import quote, urljoin

_TAG = re.compile(r"""<[a-zA-Z](?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""")
_ADDRESS = re.compile(r"""(\s(?:href|src|poster|cite|srcset|imagesrcset)\s*=\s*)("[^"]*+"|'[^']*+')""", re.IGNORECASE)
_RESERVED = "%:/?#[]@!$&'()*+,;=~"


def absolute(base: str, address: str) -> str:
    """Resolve `address` against the absolute address `base`; one that no rule of URLs can resolve stays as it is."""
    if address.startswith("/") and not address.startswith("//"):  # nearly always, and ten times as fast as urljoin
        return _origin(base) + address
    try:
        return urljoin(base, address)
    except ValueError:  # "https://[" – the check of links tells the editor; a feed must not fail for it
        return address


def _origin(base: str) -> str:
    """Return scheme and host of an absolute address."""
    path = base.find("/", base.find("//") + 2)
    return base if path < 0 else base[:path]


def uri(address: str) -> str:
    """Percent-encode what RFC 3986 does not allow in `address`; what is encoded already stays."""
    return quote(address, safe=_RESERVED)


def absolute_urls(html: str, base: str) -> str:
    """Return `html` with the addresses of links and media resolved against `base`, and nothing else changed."""
    return _TAG.sub(lambda tag: _ADDRESS.sub(lambda found: _resolved(found, base), tag[0]), html)


def _resolved(found: re.Match[str], base: str) -> str:
    name, value = found[1], unescape(found[2][1:-1])
    if "srcset" in name.lower():
        value = ", ".join(_candidate(part, base) for part in re.split(r",\s+", value.strip()))
    else:
        value = absolute(base, value.strip())
    return f'{name}"{escape(value)}"'


def _candidate(part: str, base: str) -> str:
    address, blank, descriptor = part.partition(" ")
    return f"{absolute(base, address)}{blank}{descriptor}"
