"""What ``verify`` finds in a folder and on the web."""

from __future__ import annotations

import http.server
import threading
from contextlib import contextmanager
from functools import partial

import pytest

from plugins.publishing.failure import PublishError
from plugins.publishing.inspection import inspect, report
from plugins.publishing.verification import Differences
from plugins.publishing.web import path_of
from tests.publishing.conftest import make_site

FILES = {
    "index.html": b"home",
    "tin-tuc/2022/đại hội/index.html": b"news",
    "old.html": b"moved",
    "images/a b.jpg": b"picture",
    "_headers": b"for the host",
    "_host/nginx-http.conf": b"for the host",
}


class _Host(http.server.SimpleHTTPRequestHandler):
    """Keeps connections open, hides what hosts hide, and sends visitors of an old address on."""

    protocol_version = "HTTP/1.1"
    open_now = most = 0
    lock = threading.Lock()

    def setup(self) -> None:
        super().setup()
        with self.lock:
            _Host.open_now += 1
            _Host.most = max(_Host.most, _Host.open_now)

    def finish(self) -> None:
        with self.lock:
            _Host.open_now -= 1
        super().finish()

    def do_GET(self) -> None:
        if self.path.startswith("/_h"):
            self.send_error(404)
        elif self.path == "/old.html":
            self.send_response(301)
            self.send_header("Location", "/tin-tuc/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@contextmanager
def on_the_web(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=folder))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def site(tmp_path):
    make_site(tmp_path / "site", FILES)
    return tmp_path / "site"


def spoil(site):
    (site / "index.html").write_bytes(b"hone")
    (site / "images/a b.jpg").unlink()
    (site / "shell.php").write_bytes(b"")


def test_a_whole_site_is_right(site):
    found = inspect(str(site))
    assert not found.differences
    assert list(report(found)) == [f"{site}: 6 tệp đều đúng."]


def test_what_is_missing_changed_and_extra_is_named(site):
    spoil(site)
    found = inspect(str(site))
    assert found.differences == Differences(("images/a b.jpg",), ("index.html",), ("shell.php",))
    assert list(report(found))[:3] == ["  thiếu images/a b.jpg", "  sai   index.html", "  thừa  shell.php"]
    assert "1 tệp thiếu, 1 tệp sai, 1 tệp thừa, trong 6 tệp; sửa: " in list(report(found))[-1]


def test_a_site_on_the_web_is_read_as_visitors_read_it(site):
    with on_the_web(site) as url:
        found = inspect(f"{url}/")
        assert not found.differences
        assert found.compared == 3
        assert found.unseen == ("_headers", "_host/nginx-http.conf", "old.html")
        spoil(site)
        assert inspect(url).differences == Differences(("images/a b.jpg",), ("index.html",), ())


def test_a_site_is_held_against_the_release_that_it_should_show(site, tmp_path):
    make_site(tmp_path / "right", {**{name: FILES[name] for name in FILES if name != "old.html"}, "new.html": b"new"})
    with on_the_web(site) as url:
        found = inspect(url, tmp_path / "right")
    assert found.differences == Differences(("new.html",), (), ("old.html",))


def test_connections_are_few_and_kept_open(tmp_path):
    make_site(tmp_path, {f"{number}.html": b"x" for number in range(200)})
    _Host.most = 0
    with on_the_web(tmp_path) as url:
        assert inspect(url).compared == 200
    assert _Host.most <= 9  # eight, and the one that asked for the manifest


def test_what_cannot_be_looked_at_is_said(tmp_path):
    with pytest.raises(PublishError, match="không có thư mục này; sửa: "):
        inspect(str(tmp_path / "nothing"))
    with pytest.raises(PublishError, match=r"không có manifest\.sha256 đọc được"):
        inspect(str(tmp_path))
    with on_the_web(tmp_path) as url, pytest.raises(PublishError, match="không có bảng kê"):
        inspect(url)
    with pytest.raises(PublishError, match="không kết nối được"):
        inspect(url)


def test_a_page_is_asked_for_by_its_address():
    assert path_of("index.html") == ""
    assert path_of("tin-tuc/đại hội/index.html") == "tin-tuc/%C4%91%E1%BA%A1i%20h%E1%BB%99i/"
    assert path_of("tin/1.html") == "tin/1.html"
