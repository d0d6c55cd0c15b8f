"""Replies as ASGI messages: JSON, the refusals' sentences, CORS."""

from __future__ import annotations

import json
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from starlette.responses import Response

from plugins.visitor_counter.service.request import Send

Header = tuple[bytes, bytes]

JSON: Header = (b"content-type", b"application/json; charset=utf-8")
NO_STORE: Header = (b"cache-control", b"no-store")
_NO_SNIFF: Header = (b"x-content-type-options", b"nosniff")


@dataclass(frozen=True, slots=True)
class Reply:
    """One whole reply."""

    status: int
    body: bytes = b""
    headers: tuple[Header, ...] = (JSON, NO_STORE)


_REFUSALS = {
    "bad-request": (400, "Yêu cầu không đúng dạng."),
    "invalid": (400, "Ý kiến chưa gửi được; mời xem lại các ô được đánh dấu."),
    "origin": (403, "Chỉ các trang của cổng thông tin này mới được gửi yêu cầu tới đây."),
    "not-found": (404, "Không có địa chỉ này."),
    "method": (405, "Địa chỉ này không nhận kiểu yêu cầu đó."),
    "too-large": (413, "Nội dung gửi lên quá dài."),
    "too-many": (429, "Đang nhận quá nhiều ý kiến cùng lúc; mời gửi lại sau ít phút."),
    "unavailable": (503, "Chưa ghi được lúc này; mời thử lại sau ít giây."),
}
_WAIT = {"too-many": b"360", "unavailable": b"5"}  # Retry-After, seconds


def message(error: str) -> str:
    """Return the Vietnamese sentence of a refusal."""
    return _REFUSALS[error][1]


def refusal(error: str, fields: dict[str, str] | None = None) -> Reply:
    """Return a refusal, with a sentence for each wrong field."""
    status, sentence = _REFUSALS[error]
    body: dict[str, object] = {"v": 1, "error": error, "message": sentence}
    if fields:
        body["fields"] = fields
    wait: Iterable[Header] = [(b"retry-after", _WAIT[error])] if error in _WAIT else []
    return Reply(status, json.dumps(body, ensure_ascii=False).encode(), (JSON, NO_STORE, *wait))


def cors(origin: str | None, allowed: AbstractSet[str]) -> tuple[Header, ...]:
    """Return the headers that let a page of a listed origin read the reply."""
    if origin is None or origin not in allowed:
        return ((b"vary", b"Origin"),)
    return ((b"vary", b"Origin"), (b"access-control-allow-origin", origin.encode("latin-1")))


PREFLIGHT: tuple[Header, ...] = (
    (b"access-control-allow-methods", b"GET, POST"),
    (b"access-control-allow-headers", b"content-type"),
    (b"access-control-max-age", b"86400"),
)


async def send_reply(send: Send, reply: Reply, further: Iterable[Header] = (), is_head: bool = False) -> None:
    """Send a reply and further headers; only the headers when it answers HEAD."""
    length = (b"content-length", str(len(reply.body)).encode())
    headers = [*reply.headers, _NO_SNIFF, *further]
    if reply.status not in (204, 304):
        headers.append(length)
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if is_head else reply.body})


def response(reply: Reply) -> Response:
    """Return a reply for Starlette to send."""
    made = Response(reply.body, reply.status)
    made.raw_headers += reply.headers
    return made
