"""What ``verify`` finds in a folder and on the web."""

from __future__ import annotations

import gzip
import http.server
import os
import threading
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import unquote

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


class _Packing(_Host):
    """Packs everything, whatever it is asked for."""

    def do_GET(self) -> None:
        name = unquote(self.path).lstrip("/")
        file = Path(self.directory, f"{name}index.html" if name.endswith("/") or not name else name)
        self._send(200, gzip.compress(file.read_bytes()), "Content-Encoding", "gzip")

    def _send(self, status: int, body: bytes, header: str, value: str) -> None:
        self.send_response(status)
        self.send_header(header, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Overloaded(_Packing):
    """Sends the list and nothing else."""

    def do_GET(self) -> None:
        if self.path.endswith(".sha256"):
            super().do_GET()
        else:
            self._send(503, b"", "Retry-After", "1")


class _Moved(_Packing):
    def do_GET(self) -> None:
        self._send(301, b"", "Location", f"https://so.example.vn{self.path}")


class _Astray(_Packing):
    """Sends visitors of one page to what is no address."""

    def do_GET(self) -> None:
        if self.path == "/":
            self._send(302, b"", "Location", "http://[::1")
        else:
            super().do_GET()


@contextmanager
def on_the_web(folder, host=_Host):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=folder))
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


def test_what_is_no_file_is_named_too(site):
    (site / "nothing").symlink_to("nowhere")
    (site / "round").symlink_to("round")
    (site / "above").symlink_to("..")
    os.mkfifo(site / "pipe")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to("nowhere")
    assert inspect(str(site)).differences == Differences((), ("index.html",), ("above", "nothing", "pipe", "round"))


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


def test_a_site_that_is_packed_without_being_asked_is_right(tmp_path):
    make_site(tmp_path, {"index.html": b"home", "a.txt.gz": b"packed once"})
    with on_the_web(tmp_path, _Packing) as url:
        assert inspect(url).differences == Differences((), ("a.txt.gz",), ())


def test_a_server_that_cannot_answer_now_is_not_taken_for_a_wrong_page(site):
    with (
        on_the_web(site, _Overloaded) as url,
        pytest.raises(PublishError, match=r"máy chủ trả lời mã 503, nên không biết .* sửa: chờ một lát rồi chạy lại"),
    ):
        inspect(url)


def test_a_site_that_has_moved_is_named(site):
    with (
        on_the_web(site, _Moved) as url,
        pytest.raises(PublishError, match=r"chuyển sang https://so\.example\.vn/manifest\.sha256; sửa: chạy lại với "),
    ):
        inspect(url)


def test_a_page_that_leads_to_no_address_is_wrong(tmp_path):
    make_site(tmp_path, {"index.html": b"home", "a.html": b"a"})
    with on_the_web(tmp_path, _Astray) as url:
        assert inspect(url).differences == Differences((), ("index.html",), ())


@pytest.mark.parametrize("url", ["http://[::1", "https://so.example.vn:cổng"])
def test_an_address_that_is_none_is_said(url):
    with pytest.raises(PublishError, match=r"không phải địa chỉ trang web \(.*\); sửa: ghi như https://"):
        inspect(url)


def test_a_site_below_a_path_with_blanks_and_accents_is_found(tmp_path):
    make_site(tmp_path / "cổng tin", {"index.html": b"home"})
    with on_the_web(tmp_path) as url:
        assert inspect(f"{url}/cổng tin").compared == 1


def test_a_page_is_asked_for_by_its_address():
    assert path_of("index.html") == ""
    assert path_of("tin-tuc/đại hội/index.html") == "tin-tuc/%C4%91%E1%BA%A1i%20h%E1%BB%99i/"
    assert path_of("tin/1.html") == "tin/1.html"
