"""The web server of the preview: answers files, and holds a stream open to every page that wants to hear of builds.

The standard library's threading server: a person's browser opens a dozen connections, nothing more, and one thread
each is plain to read; an ASGI server would be one more dependency for editors to install.
"""

from __future__ import annotations

import os
import socketserver
import sys
from collections.abc import Mapping
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from plugins.preview.answers import Answer, Request, answer
from plugins.preview.live_reload import EVENTS, LiveReload
from plugins.preview.passing import MOST, PREFIX, pass_on

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class PreviewServer(ThreadingHTTPServer):
    """Serves one built folder, with the headers that the public host will send."""

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # on Windows it would share a taken port instead of passing it over
    request_queue_size = 64

    def __init__(
        self,
        address: tuple[str, int],
        root: Path,
        headers: Mapping[str, str],
        live_reload: LiveReload | None = None,
    ) -> None:
        """Listen at once; ``serve_forever`` answers.

        Args:
            address: Host and port; port 0 takes any free one.
            headers: Sent with every answer.
            live_reload: None leaves every page as it was built.

        Raises:
            OSError: When the port is taken.
        """
        self.root = root
        self.headers = headers
        self.live_reload = live_reload
        self.service_port: int | None = None
        """Where the counter's service answers on this machine; None while there is none."""
        super().__init__(address, _Handler)

    @property
    def url(self) -> str:
        """The address to type, without a slash at the end: ``http://localhost:8000``."""
        host = "localhost" if self.server_address[0] == "127.0.0.1" else str(self.server_address[0])
        return f"http://{host}:{self.server_port}"

    def server_bind(self) -> None:
        # HTTPServer's own asks the name server for this machine's full name, and waits for it where there is none.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        # A reader who leaves a page half loaded is no fault.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type] # typeshed wants the exact socket

    def is_own_name(self, host: str) -> bool:
        """Say whether a Host header names this server.

        A page elsewhere could point its own name at 127.0.0.1 and read drafts through the editor's browser (DNS
        rebinding); its requests then carry that name.
        """
        bound = str(self.server_address[0])
        return bound not in _LOOPBACK or (urlsplit(f"//{host}").hostname or "") in _LOOPBACK


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        live_reload = self.server.live_reload
        if not self.server.is_own_name(self.headers.get("Host", "")):
            self._send(Answer(HTTPStatus.MISDIRECTED_REQUEST, {}))
        elif self.server.service_port is not None and self.path.startswith(PREFIX):
            self._send(self._passed_on(self.server.service_port))
        elif live_reload is not None and self.path == EVENTS and self.command == "GET":
            self._stream(live_reload)
        elif live_reload is not None and (own := live_reload.file(self.path)) is not None:
            self._send(own)
        else:
            tag = live_reload.tag() if live_reload is not None else b""
            self._send(answer(self.server.root, self._request(), tag))

    do_HEAD = do_GET

    def do_POST(self) -> None:
        if self.server.service_port is not None and self.path.startswith(PREFIX):
            self.do_GET()
        else:
            self._send(Answer(HTTPStatus.NOT_IMPLEMENTED, {}))

    def _passed_on(self, port: int) -> Answer:
        length = self.headers.get("Content-Length", "0")
        body = self.rfile.read(min(int(length), MOST)) if length.isdecimal() else b""
        return pass_on(port, self.command, self.path, self.headers.items(), body, str(self.client_address[0]))

    def _request(self) -> Request:
        wanted = ("If-None-Match", "If-Modified-Since", "Range")
        return Request(self.path, *(self.headers.get(name, "") for name in wanted))

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in {**self.server.headers, **answer.headers}.items():
            self.send_header(name, value)
        if answer.status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _stream(self, live_reload: LiveReload) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with suppress(ConnectionError):  # the page was left
            for event in live_reload.events():
                self.wfile.write(event)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing: an editor's terminal shows findings, not traffic."""
