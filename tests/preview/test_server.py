"""The server, asked over a real socket."""

from __future__ import annotations

import http.client
import json
import threading

import pytest

from plugins.preview.live_reload import LiveReload
from plugins.preview.serve import open_server
from plugins.preview.server import PreviewServer
from tests.preview.conftest import HOME

POLICY = {"Content-Security-Policy": "default-src 'none'"}


@pytest.fixture
def live_reload():
    live_reload = LiveReload()
    yield live_reload
    live_reload.close()


@pytest.fixture
def server(built, live_reload):
    with PreviewServer(("127.0.0.1", 0), built, POLICY, live_reload) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        live_reload.close()
        server.shutdown()
        thread.join()


@pytest.fixture
def ask(server):
    """Asks the server and returns the response with its whole body read."""

    def ask(target, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        connection.request(method, target, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        response.text = response.read().decode()
        connection.close()
        return response

    return ask


def test_a_page_comes_with_the_public_hosts_headers_and_the_script(ask):
    response = ask("/")
    assert response.status == 200
    assert response.headers["Content-Security-Policy"] == "default-src 'none'"
    assert response.headers["Content-Length"] == str(len(response.text.encode()))
    assert '<script type="module" src="/-/live-reload.js?build=' in response.text


def test_headers_are_understood_in_any_case(ask):
    mark = ask("/").headers["ETag"]
    assert ask("/", **{"if-none-match": mark}).status == 304


def test_without_live_reload_a_page_is_as_it_was_built(built):
    with PreviewServer(("127.0.0.1", 0), built, {}) as server:
        threading.Thread(target=server.handle_request).start()
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        connection.request("GET", "/")
        assert connection.getresponse().read().decode() == HOME
        connection.close()


def test_head_is_get_without_a_body(ask):
    head, get = ask("/", "HEAD"), ask("/")
    assert head.text == ""
    assert head.headers["Content-Length"] == get.headers["Content-Length"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(ask, method):
    assert ask("/", method).status == 501


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:8000", 200),
        ("127.0.0.1", 200),
        ("[::1]:8000", 200),
        ("tro-vao-may-ban.example", 421),
        ("localhost.example", 421),
        ("", 421),
    ],
)
def test_only_a_page_of_this_machine_may_read_drafts(ask, host, status):
    assert ask("/", Host=host).status == status


def test_the_rooms_own_files_are_served_and_no_others(ask):
    assert ask("/-/live-reload.js?build=1").headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert ask("/-/live-reload.css").headers["Content-Type"] == "text/css; charset=utf-8"
    assert ask("/-/server.py").status == 404
    assert ask("/-/../server.py").status == 404


def test_a_stream_tells_the_state_at_once_and_then_each_change(server, live_reload):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", "/-/events")
    stream = connection.getresponse()
    assert stream.headers["Content-Type"] == "text/event-stream"

    def event():
        line = stream.readline()
        assert stream.readline() == b"\n"
        return json.loads(line.removeprefix(b"data: "))

    assert stream.readline() + stream.readline() == b"retry: 500\n\n", "a server started again is soon found"
    first = event()
    assert first["problems"] == first["warnings"] == []
    live_reload.fail(("content/articles/2022/x.md:7: thiếu ngày",))
    assert event() == {**first, "problems": ["content/articles/2022/x.md:7: thiếu ngày"]}
    live_reload.succeed(changed=False, warnings=("content/articles/2022/x.md:7: xem lại",))
    assert event() == {**first, "warnings": ["content/articles/2022/x.md:7: xem lại"]}
    live_reload.succeed(changed=False)
    assert event() == first, "undone: nothing to reload"
    live_reload.succeed(changed=True)
    assert event()["build"] != first["build"]
    live_reload.close()
    assert stream.read().strip(b":\n") == b""
    connection.close()


def test_a_taken_port_is_passed_over(built):
    with (
        open_server("127.0.0.1", 0, built, {}, LiveReload()) as first,
        open_server("127.0.0.1", first.server_port, built, {}, LiveReload()) as second,
    ):
        assert first.server_port < second.server_port <= first.server_port + 20
        assert second.url == f"http://localhost:{second.server_port}"


def test_an_address_of_another_machine_is_refused(built):
    with pytest.raises(OSError, match="assign"):
        open_server("192.0.2.1", 8000, built, {}, LiveReload())
