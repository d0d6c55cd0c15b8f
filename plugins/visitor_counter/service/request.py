"""What is looked at in a request, read once from the ASGI scope; none of it is ever written anywhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

from plugins.visitor_counter.service import bots

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


class TooLargeError(Exception):
    """The body is larger than its limit."""


class GoneError(Exception):
    """The client left."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The headers that matter, and the peer; a missing header is None or ""."""

    peer: str | None
    forwarded: tuple[str, ...]
    agent: str
    origin: str | None
    fetch_site: str | None
    referrer: str | None
    none_match: str
    accept: str
    opted_out: bool
    """DNT: 1 or Sec-GPC: 1."""
    is_prefetch: bool


def read(scope: Scope) -> Asked:
    """Read what matters from the scope of an HTTP request."""
    headers: dict[bytes, bytes] = {}
    forwarded = []
    for name, value in scope["headers"]:
        if name == b"x-forwarded-for":
            forwarded.append(value.decode("latin-1"))
        else:
            headers[name] = value
    peer = scope.get("client")
    return Asked(
        peer=peer[0] if peer else None,
        forwarded=tuple(forwarded),
        agent=headers.get(b"user-agent", b"").decode("latin-1")[: bots.LONGEST],
        origin=_text(headers.get(b"origin")),
        fetch_site=_text(headers.get(b"sec-fetch-site")),
        referrer=_text(headers.get(b"referer")),
        none_match=headers.get(b"if-none-match", b"").decode("latin-1"),
        accept=headers.get(b"accept", b"").decode("latin-1"),
        opted_out=headers.get(b"dnt") == b"1" or headers.get(b"sec-gpc") == b"1",
        is_prefetch=bots.is_prefetch(headers),
    )


def _text(value: bytes | None) -> str | None:
    return None if value is None else value.decode("latin-1")


async def read_body(receive: Receive, most: int) -> bytes:
    """Return the body of a request. How long it may take is the connection's affair.

    Raises:
        TooLargeError: When it has more than `most` bytes.
        GoneError: When the client leaves before its end.
    """
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise GoneError
        part: bytes = message.get("body", b"")
        body += part
        if len(body) > most:
            raise TooLargeError
        if not message.get("more_body", False):
            return body
