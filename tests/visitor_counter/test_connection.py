"""Clients that mean ill, over real sockets: nothing they send or keep back may hold memory or a place for long."""

from __future__ import annotations

import json
import socket
from contextlib import closing, suppress

import pytest

from plugins.visitor_counter.service import connection
from plugins.visitor_counter.service.server import start_beside
from tests.visitor_counter.service_beside import BROWSER, ORIGIN, body, settings_in
from tests.waiting import wait_until

HEAD = f"POST /v1/hit HTTP/1.1\r\nHost: a\r\nOrigin: {ORIGIN}\r\nUser-Agent: {BROWSER}\r\n"
READ = b"GET /v1/stats?p=/ HTTP/1.1\r\nHost: a\r\n\r\n"


@pytest.fixture
def service(tmp_path, monkeypatch):
    """A service for a few, in a thread."""
    monkeypatch.setattr(connection, "MOST", 5)
    beside = start_beside(tmp_path / "counter" / "counter.sqlite3", settings_in(tmp_path).paths, [ORIGIN])
    yield beside
    beside.close()


@pytest.fixture
def has_little_patience(service, monkeypatch):
    """The service waits for half a second: for tests of its waiting alone, since a busy machine may take as long."""
    monkeypatch.setattr(connection, "SLOWEST", 0.5)


def connected(service):
    return closing(socket.create_connection(("127.0.0.1", service.port), timeout=20))


def is_closed(client):
    """Wait until the other end hangs up, and say whether it did without a word."""
    try:
        return client.recv(1000) == b""
    except ConnectionError:
        return True


def whole(content, **headers):
    further = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"{HEAD}{further}Content-Length: {len(content)}\r\n\r\n{content}".encode()


def replies(client, count):
    """Return the JSON of so many replies."""
    found, data = [], b""
    while len(found) < count:
        head, end, rest = data.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0]) if end else 0
        if end and len(rest) >= length:
            found.append(json.loads(rest[:length]))
            data = rest[length:]
        else:
            received = client.recv(65_536)
            assert received, f"hung up after {found}"
            data += received
    return found


@pytest.mark.usefixtures("has_little_patience")
@pytest.mark.parametrize(
    "sent",
    [b"", b"GET /v1/st", HEAD.encode(), f"{HEAD}Content-Length: 40\r\n\r\n".encode(), whole(body())[:-3]],
    ids=["nothing", "half a line", "half a head", "no body", "half a body"],
)
def test_who_does_not_finish_is_hung_up_on(service, sent):
    with connected(service) as client:
        client.sendall(sent)
        assert is_closed(client)


@pytest.mark.parametrize(
    "begin",
    [f"GET /v1/stats?p=/{'a' * 20_000}", f"{HEAD}X: {'a' * 20_000}", f"{HEAD}{'X: a' * 5_000}"],
    ids=["address", "header", "headers"],
)
def test_a_head_without_end_is_hung_up_on(service, begin):
    with connected(service) as client:
        client.sendall(begin.encode())
        assert is_closed(client)


def test_trailers_without_end_are_hung_up_on(service):
    with connected(service) as client:
        client.sendall(f"{HEAD}Transfer-Encoding: chunked\r\n\r\n0\r\n".encode())
        with pytest.raises(ConnectionError):  # long before all is sent
            client.sendall(b"X: a\r\n" * 4_000_000)


def test_a_body_in_chunks_counts_and_a_long_one_is_refused(service):
    with connected(service) as client:
        content = body()
        parts = "".join(f"1\r\n{letter}\r\n" for letter in content)
        client.sendall(f"{HEAD}Transfer-Encoding: chunked\r\n\r\n{parts}0\r\n\r\n".encode())
        assert replies(client, 1)[0]["counted"]
        chunk = f"400\r\n{'a' * 1024}\r\n"
        client.sendall(f"{HEAD}Transfer-Encoding: chunked\r\n\r\n{chunk * 3}".encode())
        assert replies(client, 1)[0]["error"] == "too-large"


def test_requests_that_do_not_wait_for_their_replies_are_answered_in_order(service):
    with connected(service) as client:
        hits = [whole(body("/", f"nonce-{number:04}")) for number in range(20)]
        client.sendall(b"".join([*hits[:10], READ, *hits[10:]]))
        told = replies(client, 21)
    assert [one.get("counted") for one in told] == [True] * 10 + [None] + [True] * 10
    assert told[10]["views"] == {"/": 1}


def test_there_are_only_so_many_connections_and_a_place_is_free_again(service):
    held = [socket.create_connection(("127.0.0.1", service.port), timeout=20) for _ in range(5)]
    with connected(service) as client:
        client.settimeout(connection.SLOWEST / 2)
        assert is_closed(client)
    for one in held:
        one.close()
    wait_until(lambda: is_heard(service))


def is_heard(service):
    with connected(service) as client, suppress(ConnectionError):
        client.sendall(whole(body()))
        return client.recv(1000).startswith(b"HTTP/1.1 200")
    return False


@pytest.mark.usefixtures("has_little_patience")
def test_a_reader_who_keeps_the_connection_may_take_his_time(service):
    with connected(service) as client:
        client.sendall(whole(body("/", "nonce-0001")))
        replies(client, 1)
        client.settimeout(1.2)
        with pytest.raises(TimeoutError):
            client.recv(1)
        client.settimeout(20)
        client.sendall(whole(body("/", "nonce-0002")))
        assert replies(client, 1)[0]["v"] == 1
