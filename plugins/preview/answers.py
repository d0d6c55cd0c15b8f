"""Decides what a request for a file of the built site is answered with, as a public web host would.

Own code and not ``http.server.SimpleHTTPRequestHandler``: that one lists folders, knows no ETag and no 404 page, and
takes file types from the machine's registry, where Windows may call a script ``text/plain``, which a browser that
obeys ``nosniff`` refuses to run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from mimetypes import MimeTypes
from pathlib import Path
from urllib.parse import quote, unquote
from zlib import crc32

_TYPES = {
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".css": "text/css",
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".ics": "text/calendar",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".vtt": "text/vtt",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
}
_PART = re.compile(r"bytes=(\d*)-(\d*)")
_IN_UTF_8 = {"application/json", "application/manifest+json", "image/svg+xml"}
# An instance knows Python's own table and, unlike the module's functions, nothing of the machine's.
_OTHER_TYPES = MimeTypes()

_NOT_FOUND = """\
<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Không có trang này</title>
<h1>Không có trang này</h1>
<p>Bản xem trước không có địa chỉ này. <a href="/">Về trang chủ</a>
</html>
"""


@dataclass(frozen=True, slots=True)
class Request:
    """What a browser asks for."""

    target: str
    """Path as sent, percent-encoded, perhaps with a query: ``/tin-tuc/2022/b%C3%A0i/?a=1``."""
    none_match: str = ""
    """The header If-None-Match."""
    modified_since: str = ""
    """The header If-Modified-Since."""
    part: str = ""
    """The header Range: a film is fetched in parts, and Safari shows none from a server that sends only the whole."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the browser gets."""

    status: HTTPStatus
    headers: dict[str, str]
    body: bytes = b""


def answer(root: Path, request: Request, script_tag: bytes = b"") -> Answer:
    """Answer a request from the files under `root`.

    Args:
        script_tag: Put into each HTML page before it is sent, so that the files themselves stay as they were built.
    """
    segments = _segments(request.target)
    file = root.joinpath(*segments) if segments is not None else None
    if segments is None or file is None or not _is_within(file, root):
        return _not_found(root, script_tag)
    if file.is_dir():
        if not _path(request.target).endswith("/"):
            address = "".join(f"/{quote(segment)}" for segment in segments) + "/"
            return Answer(HTTPStatus.MOVED_PERMANENTLY, {"Location": address})
        file /= "index.html"
    elif _path(request.target).endswith("/"):
        return _not_found(root, script_tag)
    try:
        return _file(file, request, script_tag)
    except FileNotFoundError:  # never made, or taken away by the build that runs now
        return _not_found(root, script_tag)


def media_type(name: str) -> str:
    """Return the Content-Type of a file by its name."""
    guessed, packed = _OTHER_TYPES.guess_type(name)
    found = _TYPES.get(Path(name).suffix.lower()) or (None if packed else guessed) or "application/octet-stream"
    return f"{found}; charset=utf-8" if found.startswith("text/") or found in _IN_UTF_8 else found


def with_tag(page: bytes, tag: bytes) -> bytes:
    """Return an HTML page with a tag put at the end of its body."""
    before, end, after = page.rpartition(b"</body>")
    return before + tag + end + after if end else page + tag


def _path(target: str) -> str:
    return target.partition("#")[0].partition("?")[0]


def _segments(target: str) -> list[str] | None:
    """Return the decoded names between the slashes, or None if one of them could lead out of the site."""
    try:
        segments = [unquote(part, errors="strict") for part in _path(target).split("/") if part]
    except UnicodeDecodeError:
        return None
    # A slash can only come from %2F; a colon names a drive or a stream on Windows.
    refused = any(part in {".", ".."} or not set(part).isdisjoint("/\\\0:") for part in segments)
    return None if refused else segments


def _is_within(file: Path, root: Path) -> bool:
    return file.resolve().is_relative_to(root.resolve())


def _not_found(root: Path, script_tag: bytes) -> Answer:
    page = root / "404.html"
    body = page.read_bytes() if page.is_file() else _NOT_FOUND.encode()
    headers = {"Content-Type": media_type("404.html"), "Cache-Control": "no-cache"}
    return Answer(HTTPStatus.NOT_FOUND, headers, with_tag(body, script_tag))


def _file(file: Path, request: Request, script_tag: bytes) -> Answer:
    status = file.stat()
    kind = media_type(file.name)
    tag = script_tag if kind.startswith("text/html") else b""
    mark = f'"{status.st_mtime_ns:x}-{status.st_size:x}-{crc32(tag):x}"'
    # A copied file may keep its old date, and a page may get another tag, so only the ETag is a sure sign.
    changed = datetime.fromtimestamp(int(status.st_mtime), UTC)
    headers = {
        "Content-Type": kind,
        "Cache-Control": "no-cache",  # keep it, but ask each time
        "ETag": mark,
        "Last-Modified": format_datetime(changed, usegmt=True),
    }
    if _is_known(request, mark, changed):
        return Answer(HTTPStatus.NOT_MODIFIED, headers)
    if tag:
        return Answer(HTTPStatus.OK, headers, with_tag(file.read_bytes(), tag))
    return _whole_or_part(file, status.st_size, {**headers, "Accept-Ranges": "bytes"}, request.part)


def _whole_or_part(file: Path, size: int, headers: dict[str, str], part: str) -> Answer:
    """Answer with the one part that is asked for; several at once, and what is no part, are answered by the whole.

    RFC 9110, section 14 (read 2026-11-30), which lets a server do so.
    """
    match = _PART.fullmatch(part)
    first, last = match.groups() if match else ("", "")
    if not (first or last) or (first and last and int(last) < int(first)):
        return Answer(HTTPStatus.OK, headers, file.read_bytes())
    start = int(first) if first else max(0, size - int(last))
    end = min(int(last), size - 1) if first and last else size - 1
    if start > end:
        return Answer(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, {**headers, "Content-Range": f"bytes */{size}"})
    with file.open("rb") as opened:
        opened.seek(start)
        body = opened.read(end + 1 - start)
    return Answer(HTTPStatus.PARTIAL_CONTENT, {**headers, "Content-Range": f"bytes {start}-{end}/{size}"}, body)


def _is_known(request: Request, mark: str, changed: datetime) -> bool:
    """Say whether the browser has this very version (RFC 9110, section 13.2.2: an ETag goes before a date)."""
    if request.none_match:
        return mark in [part.strip().removeprefix("W/") for part in request.none_match.split(",")]
    try:
        since = parsedate_to_datetime(request.modified_since)
    except ValueError:
        return False
    return since.tzinfo is not None and changed <= since
