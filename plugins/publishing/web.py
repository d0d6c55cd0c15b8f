"""Reads a site as its visitors do, over a bounded number of connections.

http.client and not urllib: a site has ten thousands of files, and only the former keeps a connection open between two.
Redirects are not followed; the caller learns of them.
"""

from __future__ import annotations

import hashlib
import http.client
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from plugins.publishing.failure import PublishError
from plugins.publishing.manifest import NAME, Manifest, ManifestError, parse

CONNECTIONS = 8
_SECONDS = 30
_MOVED = (301, 302, 303, 307, 308)
_NO_FILE = (404, 410)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a site sent."""

    digests: dict[str, str]
    """SHA-256 of the answer by the file's name; no entry for what is not there."""
    moved: tuple[str, ...]
    """Files at whose address the server sends visitors on to another page of the site; their bytes are not seen."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    body: bytes
    location: str


def manifest_at(url: str) -> Manifest | None:
    """Return the manifest that a site sends, None when it has none; PublishError when it cannot be asked."""
    answer = _Visitor(url).get(NAME)
    if answer.status in _NO_FILE:
        return None
    if answer.status != http.client.OK:
        raise PublishError(f"{url}/{NAME}: máy chủ trả lời mã {answer.status}; sửa: thử mở địa chỉ ấy bằng trình duyệt")
    try:
        return parse(answer.body.decode())
    except (ManifestError, UnicodeDecodeError) as error:
        raise PublishError(f"{url}/{NAME}: {error}; sửa: đăng lại trang") from None


def answers(url: str, names: Iterable[str], connections: int = CONNECTIONS) -> Answers:
    """Ask a site for files, each thread over a connection of its own; PublishError when it cannot be asked."""
    local = threading.local()

    def ask(name: str) -> tuple[str, _Answer]:
        if not hasattr(local, "visitor"):
            local.visitor = _Visitor(url)
        return name, local.visitor.get(name)

    digests: dict[str, str] = {}
    moved = []
    with ThreadPoolExecutor(connections) as pool:
        for name, answer in pool.map(ask, sorted(names)):
            if answer.status in _MOVED and urljoin(f"{url}/", answer.location).startswith(f"{url}/"):
                moved.append(name)
            elif answer.status not in _NO_FILE:
                digests[name] = hashlib.sha256(answer.body).hexdigest()
    return Answers(digests, tuple(moved))


def path_of(name: str) -> str:
    """Return the address of a file below that of the site, percent-encoded: that of a page is its folder's."""
    folder, _, file = name.rpartition("/")
    return quote(f"{folder}/" if folder and file == "index.html" else "" if file == "index.html" else name)


class _Visitor:
    """One connection to a site, opened again when the server has closed it."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self._url = url
        self._base = parts.path.rstrip("/")
        self._connection = kind(parts.hostname or "", parts.port, timeout=_SECONDS)

    def get(self, name: str) -> _Answer:
        """Ask for one file, uncompressed and past every cache."""
        try:
            return self._ask(name)
        except (http.client.HTTPException, ConnectionError):
            self._connection.close()  # servers close a connection after so many requests
        try:
            return self._ask(name)
        except (http.client.HTTPException, OSError) as error:
            raise self._unreachable(error) from None

    def _ask(self, name: str) -> _Answer:
        headers = {"Accept-Encoding": "identity", "Cache-Control": "no-cache"}
        try:
            self._connection.request("GET", f"{self._base}/{path_of(name)}", headers=headers)
            response = self._connection.getresponse()
            body = response.read()
        except (TimeoutError, OSError) as error:
            if isinstance(error, ConnectionError):
                raise
            raise self._unreachable(error) from None
        return _Answer(response.status, body, response.headers.get("Location", ""))

    def _unreachable(self, error: Exception) -> PublishError:
        return PublishError(
            f"{self._url}: không kết nối được ({error}); sửa: kiểm tra mạng và địa chỉ, rồi chạy lại lệnh"
        )
