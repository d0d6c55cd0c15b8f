"""One connection: uvicorn's, with bounds for clients that mean ill or have lost their way.

httptools keeps a head that never ends, uvicorn waits for ever for one that never comes, and neither counts connections.
Behind nginx none of that arrives; the service must hold without it all the same.
"""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LONGEST_HEAD = 16 * 1024
"""Bytes of a request that are not its body: request line, headers, the framing of chunks, trailers."""
SLOWEST = 20.0
"""Seconds for a whole request to arrive, its body too; and for the first byte of a new connection."""
MOST = 2000
"""Connections at once; further ones are closed unheard."""


class Connection(HttpToolsProtocol):
    """Closes itself when its client goes beyond the bounds."""

    _is_waiting: asyncio.TimerHandle | None = None
    _is_whole = True
    _beside_body = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn's own
        """Wait for a request, if there is room."""
        super().connection_made(transport)
        if len(self.connections) > MOST:
            transport.abort()
        else:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._wait_no_more()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take a part of a request, or some whole ones."""
        self._beside_body += len(data)
        super().data_received(data)
        if self._is_whole:
            self._wait_no_more()
        elif self._beside_body > LONGEST_HEAD:
            self.transport.abort()
        else:
            self._wait()

    def on_message_begin(self) -> None:
        """Begin a request."""
        self._is_whole = False
        super().on_message_begin()

    def on_body(self, body: bytes) -> None:
        """Take a part of a body; how much of it is wanted the application knows."""
        self._beside_body -= len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """End a request."""
        self._is_whole = True
        self._beside_body = 0
        super().on_message_complete()

    def _wait(self) -> None:
        if self._is_waiting is None:
            self._is_waiting = self.loop.call_later(SLOWEST, self.transport.abort)

    def _wait_no_more(self) -> None:
        if self._is_waiting is not None:
            self._is_waiting.cancel()
            self._is_waiting = None
