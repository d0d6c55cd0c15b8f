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

Caching: files under /theme/ and /anh/ carry a hash in their name and are kept for ever; everything else is asked for
again after five minutes, because a corrected article must reach its readers.
"""

from __future__ import annotations

import re

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
_HASHED = f"/(?:{'|'.join(folder.strip('/') for folder in HASHED_FOLDERS)})/"
FOR_EVER = "public, max-age=31536000, immutable"
SHORTLY = "public, max-age=300, must-revalidate"
HOST_FOLDER = "_host"
"""Files for the administrator's nginx; an address of ours never begins with an underscore, so no page can meet it."""

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
    where none stands.
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
error_page 404 {prefix}/404.html;
if ($cong_tin_moved) {{
    return 301 $cong_tin_moved;
}}
location ~ "^{re.escape(prefix)}/(?:{HOST_FOLDER}/|_headers$|_redirects$|\\.ht)" {{
    return 404;
}}
"""
    return "".join([head, *added, tail]).encode()


def htaccess(prefix: str = "", is_preview: bool = False) -> bytes:
    """Return Apache's .htaccess (2.4, mod_headers)."""
    lines = [
        f"ErrorDocument 404 {prefix}/404.html",
        "<IfModule mod_headers.c>",
        *(f'Header always set {name} "{value}"' for name, value in (*_everywhere(is_preview), HSTS)),
        f'Header always set {_POLICY} "{VIDEO_POLICY}" "expr=%{{REQUEST_URI}} =~ m#^{re.escape(prefix)}{_VIDEO_PAGE}#"',
        f'Header set Cache-Control "{SHORTLY}"',
        f'Header set Cache-Control "{FOR_EVER}" "expr=%{{REQUEST_URI}} =~ m#^{re.escape(prefix)}{_HASHED}#"',
        "</IfModule>",
        f'RedirectMatch 404 "^{re.escape(prefix)}/(?:{HOST_FOLDER}/|_headers$|_redirects$|\\.ht)"',
    ]
    return "".join(f"{line}\n" for line in lines).encode()
