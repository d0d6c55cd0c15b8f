"""The headers every answer carries, from one table, in the forms that hosts understand.

Content-Security-Policy: everything is forbidden, then what the site itself sends is allowed. Directive by directive:

- default-src 'none': what is not named below (frames, objects, and whatever is invented later) is forbidden;
- base-uri 'none': no base element may bend relative addresses;
- connect-src 'self': the counter, the search index and the feedback service answer under the site's own host;
- font-src, img-src, manifest-src, media-src, script-src, style-src 'self': files of the site; no inline script or
  style, no eval, no data: address;
- frame-src youtube-nocookie.com on the page of a video and nowhere else: the frame comes after the reader's click;
- form-action 'self': forms go to our own service or nowhere;
- frame-ancestors 'none': nobody shows an official page inside another; X-Frame-Options says it to old browsers.

upgrade-insecure-requests is left out: with 'self' alone there is nothing to upgrade, and it breaks a preview on http.

The others: Referrer-Policy tells other sites our host, not which article was read (the browsers' default today, said
aloud for old phones). Permissions-Policy gives away what a news page never needs; it names only features that browsers
know, since an unknown one is a warning in their console. Cross-Origin-Opener-Policy cuts the tie to pages that open us.
Cross-Origin-Resource-Policy is left out on purpose: readers of feeds show our pictures. HSTS stands only in the files
for hosts, for one year, without includeSubDomains or preload: whether the other names below this host speak https is
not ours to promise.

Compression: beside a text file may lie its forms ``.br`` and ``.gz`` (plugins/publishing), and hosts send those as they
are. The files here name the types that a bare host does not know, and the letters of plain text: without them a browser
takes Vietnamese for Western European. Debian's nginx 1.22 knows neither .csv, .ics, .vtt nor .webmanifest, and with
nosniff a browser is not to guess.

Caching: files under /theme/ and /anh/ carry a hash in their name and are kept for ever; everything else is asked for
again after five minutes, because a corrected article must reach its readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "manifest-src 'self'",
        "media-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
    )
)
FRAMES = "https://www.youtube-nocookie.com"
"""The one host whose frame a reader may ask for, on the page of a video alone."""
VIDEO_POLICY = CONTENT_SECURITY_POLICY.replace("; img-src", f"; frame-src {FRAMES}; img-src")
_POLICY = "Content-Security-Policy"
_VIDEO_PAGE = "/video/[^/]+/"
_NOT_NEEDED = (
    "accelerometer",
    "camera",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
SECURITY = (
    (_POLICY, CONTENT_SECURITY_POLICY),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", ", ".join(f"{feature}=()" for feature in _NOT_NEEDED)),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
)
"""Header and value, on every answer."""
HSTS = ("Strict-Transport-Security", "max-age=31536000")
NOT_INDEXED = ("X-Robots-Tag", "noindex")
"""On every answer of a preview, pictures and feeds included."""
HASHED_FOLDERS = ("/theme/", "/anh/")
"""Every file below them has a hash of its content in its name."""
HASHED_NAMES = tuple(folder.lstrip("/") for folder in HASHED_FOLDERS)
"""What the names of these files begin with inside the output folder."""
_HASHED = f"/(?:{'|'.join(folder.strip('/') for folder in HASHED_FOLDERS)})/"
FOR_EVER = "public, max-age=31536000, immutable"
SHORTLY = "public, max-age=300, must-revalidate"
HOST_FOLDER = "_host"
"""Files for the administrator's nginx; an address of ours never begins with an underscore, so no page can meet it."""

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "webmanifest": "application/manifest+json",
}
"""Types that hosts are told, by the ending of a file's name."""
COMPRESSED = ("css", "csv", "html", "ics", "js", "json", "svg", "txt", "vtt", "webmanifest", "xml")
"""Endings of files beside which compressed forms may lie."""
_TEXT = rf"\.(?:{'|'.join(COMPRESSED)})"
_TEXT_OR_FORM = rf"(?:/|{_TEXT}(?:\.gz|\.br)?)$"

Header = tuple[str, str]


def header_lines(path: str, is_preview: bool = False) -> tuple[Header, ...]:
    """Return the headers of the answer to `path` (without the path of SITEURL) but HSTS: a preview speaks http."""
    cache = FOR_EVER if path.startswith(HASHED_FOLDERS) else SHORTLY
    policy = {_POLICY: VIDEO_POLICY} if re.match(_VIDEO_PAGE, path) else {}
    return (*({**dict(_everywhere(is_preview)), **policy}.items()), ("Cache-Control", cache))


def _everywhere(is_preview: bool) -> tuple[Header, ...]:
    return (*SECURITY, NOT_INDEXED) if is_preview else SECURITY


def headers_file(prefix: str = "", is_preview: bool = False) -> bytes:
    """Return the ``_headers`` file of Netlify and Cloudflare Pages.

    Both join the values of every rule that matches, so Cache-Control stands for the hashed files alone; the hosts' own
    default for the rest is to ask again each time. The policy of video pages begins by taking the general one away,
    which Cloudflare obeys; where both stand the stricter one counts, and the page leads to the film instead.
    """
    everywhere = [f"  {name}: {value}\n" for name, value in (*_everywhere(is_preview), HSTS)]
    hashed = [f"{prefix}{folder}*\n  Cache-Control: {FOR_EVER}\n" for folder in HASHED_FOLDERS]
    video = f"{prefix}/video/:slug/\n  ! {_POLICY}\n  {_POLICY}: {VIDEO_POLICY}\n"
    return "".join(["/*\n", *everywhere, *hashed, video]).encode()


def nginx_http(prefix: str = "") -> bytes:
    """Return what belongs into nginx's http block: how long each file is kept."""
    return f"""\
map $uri $cong_tin_cache {{
    default "{SHORTLY}";
    "~^{re.escape(prefix)}{_HASHED}" "{FOR_EVER}";
}}
""".encode()


def nginx_server(prefix: str = "", is_preview: bool = False) -> bytes:
    """Return what belongs into nginx's server block.

    An add_header of the administrator's inside a location block would silence all of these: nginx inherits them only
    where none stands. Redirects name no host: behind a proxy that ends https, nginx would send visitors to http. A
    folder without a page is no page, and not forbidden.
    """
    head = f"""\
set $cong_tin_policy "{CONTENT_SECURITY_POLICY}";
if ($uri ~ "^{re.escape(prefix)}{_VIDEO_PAGE}") {{
    set $cong_tin_policy "{VIDEO_POLICY}";
}}
add_header {_POLICY} $cong_tin_policy always;
"""
    others = [(name, value) for name, value in (*_everywhere(is_preview), HSTS) if name != _POLICY]
    added = [f'add_header {name} "{value}" always;\n' for name, value in others]
    tail = f"""\
add_header Cache-Control $cong_tin_cache;
gzip_static on;
gzip_vary on;
absolute_redirect off;
error_page 410 ${{uri}}index.html;
if ($cong_tin_gone) {{
    return 410;
}}
error_page 404 {prefix}/404.html;
error_page 403 =404 {prefix}/404.html;
if ($cong_tin_moved) {{
    return 301 $cong_tin_moved;
}}
location ~ "^{re.escape(prefix)}/(?:{HOST_FOLDER}/|_headers$|_redirects$|\\.ht)" {{
    return 404;
}}
"""
    types = [
        f'location ~ "\\.{ending}$" {{\n    types {{}}\n    default_type "{kind}";\n}}\n'
        for ending, kind in TYPES.items()
    ]
    return "".join([head, *added, tail, *types]).encode()


def htaccess(prefix: str = "", is_preview: bool = False, gone: Iterable[str] = ()) -> bytes:
    """Return Apache's .htaccess (2.4.13 or newer, mod_headers).

    Args:
        gone: addresses inside the site of articles that were taken back; their pages come with status 410.
    """
    lines = [
        f"ErrorDocument 404 {prefix}/404.html",
        "<IfModule mod_headers.c>",
        *(f'Header always set {name} "{value}"' for name, value in (*_everywhere(is_preview), HSTS)),
        f'Header always set {_POLICY} "{VIDEO_POLICY}" "expr=%{{REQUEST_URI}} =~ m#^{re.escape(prefix)}{_VIDEO_PAGE}#"',
        f'Header set Cache-Control "{SHORTLY}"',
        f'Header set Cache-Control "{FOR_EVER}" "expr=%{{REQUEST_URI}} =~ m#^{re.escape(prefix)}{_HASHED}#"',
        f'Header append Vary Accept-Encoding "expr=%{{REQUEST_URI}} =~ m#{_TEXT_OR_FORM}#"',
        "</IfModule>",
        *(f"AddType '{kind}' .{ending}" for ending, kind in TYPES.items()),
        *_apache_form("br", "br"),
        *_apache_form("gzip", "gz"),
        *_NO_LISTING,
        'ErrorDocument 410 "/%{REQUEST_URI}index.html"',  # an address must begin with a slash; Apache merges the two
        *(f'RedirectMatch 410 "^{re.escape(prefix + address)}$"' for address in gone),
        f'RedirectMatch 404 "^{re.escape(prefix)}/(?:{HOST_FOLDER}/|_headers$|_redirects$|\\.ht)"',
    ]
    return "".join(f"{line}\n" for line in lines).encode()


# Options -Indexes would say it in a word, and break the whole site where AllowOverride does not permit it.
_NO_LISTING = (
    "<IfModule mod_rewrite.c>",
    "RewriteCond %{REQUEST_FILENAME} -d",
    "RewriteCond %{REQUEST_FILENAME}/index.html !-f",
    'RewriteRule "" "-" [R=404,L]',
    "</IfModule>",
)


def _apache_form(encoding: str, ending: str) -> tuple[str, ...]:
    """Return what sends the compressed form of a file in its place; of two such, the first one wins.

    The form's type is that of the name before its ending, so what the host may know of the ending itself is dropped.
    """
    accepted = rf'RewriteCond %{{HTTP:Accept-Encoding}} "\b{encoding}\b"'
    once = "[L,E=no-gzip:1,E=no-brotli:1]"
    return (
        "<IfModule mod_rewrite.c>",
        "RewriteEngine On",
        accepted,
        f"RewriteCond %{{REQUEST_FILENAME}}.{ending} -f",
        f'RewriteRule "{_TEXT}$" "%{{REQUEST_URI}}.{ending}" {once}',
        accepted,
        f"RewriteCond %{{REQUEST_FILENAME}}/index.html.{ending} -f",
        f'RewriteRule "(?:^|/)$" "%{{REQUEST_URI}}index.html.{ending}" {once}',
        "</IfModule>",
        rf'<FilesMatch "{_TEXT}\.{ending}$">',
        f"RemoveType .{ending}",
        f"AddEncoding {encoding} .{ending}",
        "</FilesMatch>",
    )


def nginx_brotli() -> bytes:
    """Return what belongs into the server block of an nginx with the Brotli module; another one refuses it."""
    return b"brotli_static on;\n"


_FORMS = "    precompressed br gzip\n"


def caddy(prefix: str = "", is_preview: bool = False, gone: Iterable[str] = ()) -> bytes:
    """Return what belongs into a site block of a Caddyfile (2.6 or newer), the file server included.

    Args:
        gone: addresses inside the site of articles that were taken back; their pages come with status 410.
    """
    others = [(name, value) for name, value in (*_everywhere(is_preview), HSTS) if name != _POLICY]
    headers = [f'    {name} "{value}"\n' for name, value in others]
    hashed = " ".join(f"{prefix}{folder}*" for folder in HASHED_FOLDERS)
    video = f"path_regexp ^{re.escape(prefix)}{_VIDEO_PAGE}"
    types = "".join(
        f'@cong_tin_{ending} path *.{ending}\nheader @cong_tin_{ending} Content-Type "{kind}"\n'
        for ending, kind in TYPES.items()
    )
    taken_back = " ".join(prefix + address for address in gone)
    gone_server = f"@cong_tin_gone path {taken_back}\nfile_server @cong_tin_gone {{\n    status 410\n{_FORMS}}}\n"
    tail = f"""\
    Vary Accept-Encoding
}}
@cong_tin_video {video}
@cong_tin_no_video not {video}
header @cong_tin_video {_POLICY} "{VIDEO_POLICY}"
header @cong_tin_no_video {_POLICY} "{CONTENT_SECURITY_POLICY}"
@cong_tin_hashed path {hashed}
@cong_tin_other not path {hashed}
header @cong_tin_hashed Cache-Control "{FOR_EVER}"
header @cong_tin_other Cache-Control "{SHORTLY}"
{types}@cong_tin_private path_regexp ^{re.escape(prefix)}/(?:{HOST_FOLDER}/|_headers$|_redirects$|\\.ht)
error @cong_tin_private 404
{gone_server if taken_back else ""}file_server {{
{_FORMS}}}
handle_errors {{
    rewrite * {prefix}/404.html
    file_server
}}
"""
    return "".join(["header {\n", *headers, tail]).encode()
