"""Old addresses and where they lead now, in the forms that hosts understand.

A page at the old address works everywhere; a host that can answer with status 301 does so from a list: nginx from a
map, Netlify, Cloudflare and GitLab Pages from ``_redirects``. Inside, an old address is kept decoded, as nginx compares
it and as a file is named; each form encodes it anew. The checks refuse clashes and cycles before a build; here an old
address that is also a living one gives way all the same, so that no list can ever send a reader in a circle.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from plugins.content_model.library import Article, Page

_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\]")
_LONGEST_NAME = 255
"""Bytes that ext4, NTFS and APFS allow in a file name (the latter two count characters, which is laxer)."""


_NGINX_ENTRY = 32
"""Bytes of a bucket beside the key, with room to spare (ngx_hash.h: two pointers, a length, padding)."""


class AddressError(ValueError):
    """An old address that no file and no list can carry; the message names it and what is wrong."""


@dataclass(frozen=True, slots=True, order=True)
class Redirect:
    """One old address; both are addresses inside the site, without the path of SITEURL."""

    from_path: str
    """Decoded: ``/tin/Đại hội.html``."""
    to_path: str
    """``/tin-tuc/2022/dai-hoi/``."""

    @property
    def save_as(self) -> str:
        """File of the page that stands at the old address, posix, relative to the output folder."""
        return save_as(self.from_path)


def redirects(entries: Iterable[Article | Page], taken: Container[str]) -> tuple[Redirect, ...]:
    """Return the redirects that the entries' aliases ask for, by old address; of two for one file the first stays.

    Args:
        entries: what readers may see; an embargoed article is not to be found by its old address either.
        taken: files, relative to the output folder, that the site makes anyway; an alias never takes the place of one.

    Raises:
        AddressError: an alias cannot be served.
    """
    declared = sorted(Redirect(decoded(alias), entry.url) for entry in entries for alias in entry.front.aliases)
    found: dict[str, Redirect] = {}
    for redirect in declared:
        if not (_stands(redirect.save_as, taken) or _stands(redirect.save_as, found)):
            found[redirect.save_as] = redirect
    return tuple(found.values())


def _stands(name: str, files: Container[str]) -> bool:
    """Say whether one of the files has this name, or that of a folder above it: ``feed.xml/index.html``."""
    return name in files or any(str(folder) in files for folder in PurePosixPath(name).parents)


def decoded(address: str) -> str:
    """Return the address without percent-encoding.

    Raises:
        AddressError: it is not UTF-8, or holds a control character, a backslash, an empty or dotted part, or a part
            that is too long for a file name.
    """
    try:
        path = unquote(address, errors="strict")
    except UnicodeDecodeError:
        raise AddressError(f"old address {address!r} is not percent-encoded UTF-8") from None
    parts = path.strip("/").split("/")
    if not path.startswith("/") or _UNSAFE.search(path):
        raise AddressError(
            f"old address {address!r} must begin with a slash and hold no control character or backslash"
        )
    if "//" in path or (path != "/" and not {"", ".", ".."}.isdisjoint(parts)):
        raise AddressError(f"old address {address!r} has an empty or dotted part")
    if any(len(part.encode()) > _LONGEST_NAME for part in parts):
        raise AddressError(f"old address {address!r} has a part of more than {_LONGEST_NAME} bytes")
    return path


def save_as(path: str) -> str:
    """Return the file, relative to the output folder, that a static host serves at the decoded `path`.

    Only .html and .htm name files: a host would send ``tin.aspx`` as a download, but finds a folder of that name.
    """
    inner = path.strip("/")
    if path.lower().endswith((".html", ".htm")):
        return inner
    return f"{inner}/index.html" if inner else "index.html"


def nginx_map(items: Iterable[Redirect], gone: Iterable[str] = (), prefix: str = "") -> bytes:
    """Return the maps, for nginx's http block, from ``$uri`` to ``$cong_tin_moved`` and ``$cong_tin_gone``.

    The former is the new address, or nothing; the latter says that the page only tells that its text was taken back.
    nginx compares keys without regard to ASCII case and refuses a map in which two are equal, so the first one stays.
    The sizes of its tables may only be set before the first map of all. The latter is volatile: it is asked again for
    the page of the answer, whose own address is not in it.

    Args:
        gone: addresses inside the site of articles that were taken back.
        prefix: path of SITEURL, ``/cong`` or empty.
    """
    taken_back = dict.fromkeys(_ascii_lower(prefix + address) for address in gone)
    targets: dict[str, str] = {}
    for item in items:
        targets.setdefault(_ascii_lower(prefix + item.from_path), prefix + _encoded(item.to_path))
    longest = max((len(key.encode()) for key in (*targets, *taken_back)), default=0)
    lines = [
        "# Đặt lệnh include tệp này ở đầu khối http, trước mọi khối map khác.\n",
        "map_hash_max_size 65536;\n",
        f"map_hash_bucket_size {max(128, 1 << (longest + _NGINX_ENTRY).bit_length())};\n",
        'map $uri $cong_tin_moved {\n    default "";\n',
        *(f"    {_nginx_string(key)} {_nginx_string(target)};\n" for key, target in targets.items()),
        '}\nmap $uri $cong_tin_gone {\n    volatile;\n    default "";\n',
        *(f"    {_nginx_string(key)} 1;\n" for key in taken_back),
        "}\n",
    ]
    return "".join(lines).encode()


def _ascii_lower(text: str) -> str:
    return re.sub("[A-Z]+", lambda found: found[0].lower(), text)


def _nginx_string(text: str) -> str:
    """Quote a string of nginx's configuration; "$" only counts in values, which are percent-encoded."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def redirects_file(items: Iterable[Redirect], prefix: str = "") -> bytes:
    """Return the ``_redirects`` file of Netlify, Cloudflare Pages and GitLab Pages.

    Encoding also takes away the meaning of "*" and ":", which are a wildcard and a placeholder there. Cloudflare reads
    the first 2,000 lines, GitLab 1,000 as a rule; behind them the pages at the old addresses do the work.
    """
    return "".join(
        f"{prefix}{_encoded(item.from_path)} {prefix}{_encoded(item.to_path)} 301\n" for item in items
    ).encode()


def _encoded(path: str) -> str:
    return quote(path, safe="/")
