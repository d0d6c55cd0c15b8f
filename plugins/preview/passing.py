"""Passes requests below /v1/ on to the counter's service, as nginx does in public, so that pages ask their own host.

The policy of the pages allows no other host, not even another port; so the preview must answer under its own.
"""

from __future__ import annotations

import http.client
from collections.abc import Iterable
from http import HTTPStatus

from plugins.preview.answers import Answer

PREFIX = "/v1/"
_PATIENCE = 15  # seconds
MOST = 160 * 1024
"""Bytes of a body that are passed on; the service's own limits are lower, and it refuses what is longer."""
# Of one connection (RFC 9110, section 7.6.1), or told anew by the server that sends the answer.
_NOT_PASSED = {"connection", "content-length", "host", "keep-alive", "te", "transfer-encoding", "upgrade"}
_UNREACHABLE = Answer(HTTPStatus.BAD_GATEWAY, {})


def pass_on(
    port: int, method: str, target: str, headers: Iterable[tuple[str, str]], body: bytes, client: str
) -> Answer:
    """Ask the service on 127.0.0.1 and return its answer; 502 when there is none.

    Args:
        headers: As the browser sent them; what it says of X-Forwarded-For is not passed on.
        client: The address at the other end, which the service is told instead.
    """
    passed = {name: value for name, value in headers if name.lower() not in _NOT_PASSED}
    passed["X-Forwarded-For"] = client
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request(method, target, body or None, passed)
        reply = connection.getresponse()
        kept = {name: value for name, value in reply.getheaders() if name.lower() not in _NOT_PASSED}
        return Answer(HTTPStatus(reply.status), kept, reply.read())
    except (OSError, http.client.HTTPException):
        return _UNREACHABLE
    finally:
        connection.close()
