"""Reads a site as its visitors do, over a bounded number of connections.

http.client and not urllib: a site has ten thousands of files, and only the former keeps a connection open between two.
Redirects are not followed; the caller learns of them.
"""

from __future__ import annotations

import gzip
import hashlib
import http.client
import zlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass
from queue import SimpleQueue
from urllib.parse import quote, urljoin, urlsplit

from plugins.publishing.compression import plain_name
from plugins.publishing.failure import PublishError
from plugins.publishing.manifest import NAME, Manifest, ManifestError, parse

CONNECTIONS = 8
_SECONDS = 30
_MOVED = (301, 302, 303, 307, 308)
_NO_FILE = (404, 410)
_NOT_NOW = (429, *range(500, 600))


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

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.body).hexdigest()


def manifest_at(url: str) -> Manifest | None:
    """Return the manifest that a site sends, None when it has none; PublishError when it cannot be asked."""
    with closing(_Visitor(url)) as visitor:
        answer = visitor.get(NAME)
    if answer.status in _NO_FILE:
        return None
    if answer.status in _MOVED:
        raise PublishError(f"{url}/{NAME}: máy chủ chuyển sang {answer.location}; sửa: chạy lại với địa chỉ mới ấy")
    if answer.status != http.client.OK:
        raise PublishError(f"{url}/{NAME}: máy chủ trả lời mã {answer.status}; sửa: thử mở địa chỉ ấy bằng trình duyệt")
    try:
        return parse(answer.body.decode())
    except (ManifestError, UnicodeDecodeError) as error:
        raise PublishError(f"{url}/{NAME}: {error}; sửa: đăng lại trang") from None


def answers(url: str, names: Iterable[str], connections: int = CONNECTIONS) -> Answers:
    """Ask a site for files over so many connections at once; PublishError when it cannot be asked."""
    free: SimpleQueue[_Visitor] = SimpleQueue()

    def ask(name: str) -> tuple[str, _Answer]:
        visitor = free.get()
        try:
            return name, visitor.get(name)
        finally:
            free.put(visitor)

    digests: dict[str, str] = {}
    moved = []
    with ExitStack() as stack, ThreadPoolExecutor(connections) as pool:
        for _ in range(connections):
            free.put(stack.enter_context(closing(_Visitor(url))))
        for name, answer in pool.map(ask, sorted(names)):
            if answer.status in _MOVED and _is_below(url, answer.location):
                moved.append(name)
            elif answer.status in _NOT_NOW:
                raise PublishError(
                    f"{url}/{path_of(name)}: máy chủ trả lời mã {answer.status}, nên không biết tệp ấy đúng hay sai; "
                    "sửa: chờ một lát rồi chạy lại lệnh; vẫn vậy thì xem nhật ký của máy chủ"
                )
            elif answer.status != http.client.NOT_FOUND:  # 410 brings the page that says why an article is gone
                digests[name] = answer.digest
    return Answers(digests, tuple(moved))


def path_of(name: str) -> str:
    """Return the address of a file below that of the site, percent-encoded: that of a page is its folder's."""
    folder, _, file = name.rpartition("/")
    return quote(f"{folder}/" if folder and file == "index.html" else "" if file == "index.html" else name)


def _unpacked(name: str, response: http.client.HTTPResponse, body: bytes) -> bytes:
    """Return the file itself where a server or what stands before it has packed it without being asked."""
    if response.headers.get("Content-Encoding") != "gzip" or plain_name(name) != name:  # a form is asked for as such
        return body
    try:
        return gzip.decompress(body)
    except (OSError, EOFError, zlib.error):
        return body


def _is_below(url: str, location: str) -> bool:
    try:
        return urljoin(f"{url}/", location).startswith(f"{url}/")
    except ValueError:  # no address
        return False


class _Visitor:
    """One connection to a site, opened again when the server has closed it."""

    def __init__(self, url: str) -> None:
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as error:
            raise PublishError(
                f"{url}: không phải địa chỉ trang web ({error}); sửa: ghi như https://so.example.gov.vn"
            ) from None
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self._url = url
        self._base = quote(parts.path.rstrip("/"), safe="/%")
        self._connection = kind(parts.hostname or "", port, timeout=_SECONDS)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

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
        return _Answer(response.status, _unpacked(name, response, body), response.headers.get("Location", ""))

    def _unreachable(self, error: Exception) -> PublishError:
        return PublishError(
            f"{self._url}: không kết nối được ({error}); sửa: kiểm tra mạng và địa chỉ, rồi chạy lại lệnh"
        )
