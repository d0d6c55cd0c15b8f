"""The files for hosts, read by real nginx and Apache where the machine has them."""

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from plugins.site_output.headers import FOR_EVER, HSTS, SECURITY, SHORTLY, htaccess, nginx_http, nginx_server
from plugins.site_output.redirects import Redirect, nginx_map

Get = Callable[[str], http.client.HTTPResponse]
OLD = ["/tin/123.html", "/Tin tức/Đại hội.html", '/a;b"c', "/a$uri", "/a{b}", "/${x}", "/a'b", "/" + "dài-" * 40]
NGINX = """\
daemon off; master_process off; pid {root}/nginx.pid; error_log {root}/error.log;
events {{}}
http {{
    access_log off; types {{ text/html html; text/css css; }}
    {temporary}
    include {root}/http.conf;
    server {{ listen 127.0.0.1:{port}; root {root}/site; index index.html; include {root}/server.conf; }}
}}
"""
TEMPORARY = " ".join(
    f"{kind}_temp_path {{root}}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
)
APACHE = """\
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {root}/apache.pid
ErrorLog {root}/error.log
{modules}
TypesConfig /dev/null
DocumentRoot {root}/site
<Directory {root}/site>
    AllowOverride All
    Require all granted
</Directory>
"""
MODULES = ("mpm_event", "authz_core", "mime", "dir", "headers", "alias")
APACHE_MODULES = Path("/usr/lib/apache2/modules")


def make_site(root: Path) -> None:
    for name in ("index.html", "404.html", "theme/site.3f2a.css", "_host/nginx-http.conf", "_headers"):
        file = root / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serving(command: list[str], port: int) -> Iterator[Get]:
    server = subprocess.Popen(command)
    try:
        wait_for(port, server)
        yield lambda path: answer(port, path)
    finally:
        server.terminate()
        server.wait(10)


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        assert server.poll() is None, "the server refused its configuration"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server does not answer")


def answer(port: int, path: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response


@pytest.fixture
def nginx(tmp_path: Path) -> Iterator[Get]:
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
    if program is None:
        pytest.skip("nginx is not installed")
    make_site(tmp_path)
    moved = [Redirect(path, "/tin-tuc/2022/đại-hội/") for path in OLD]
    (tmp_path / "http.conf").write_bytes(nginx_map(moved) + nginx_http())
    (tmp_path / "server.conf").write_bytes(nginx_server())
    port = free_port()
    text = NGINX.format(root=tmp_path, port=port, temporary=TEMPORARY.format(root=tmp_path))
    (tmp_path / "nginx.conf").write_text(text, encoding="utf-8")
    tmp_path.chmod(0o755)
    with serving([program, "-e", f"{tmp_path}/error.log", "-c", f"{tmp_path}/nginx.conf"], port) as get:
        yield get


@pytest.fixture
def apache(tmp_path: Path) -> Iterator[Get]:
    program = shutil.which("apache2", path="/usr/sbin")
    if program is None or not APACHE_MODULES.is_dir():
        pytest.skip("Apache is not installed")
    make_site(tmp_path)
    (tmp_path / "site" / ".htaccess").write_bytes(htaccess())
    port = free_port()
    modules = "\n".join(f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so" for name in MODULES)
    text = APACHE.format(root=tmp_path, port=port, modules=modules)
    (tmp_path / "apache.conf").write_text(text, encoding="utf-8")
    with serving([program, "-X", "-f", f"{tmp_path}/apache.conf"], port) as get:
        yield get


def check_headers(get: Get) -> None:
    for path in ("/", "/khong-co/"):
        headers = get(path).headers
        for name, value in (*SECURITY, HSTS):
            assert headers.get_all(name) == [value], (path, name)
    assert get("/").headers.get_all("Cache-Control") == [SHORTLY]
    assert get("/theme/site.3f2a.css").headers.get_all("Cache-Control") == [FOR_EVER]
    assert get("/khong-co/").status == 404
    assert int(get("/khong-co/").headers["Content-Length"]) == len("404.html")
    for private in ("/_host/nginx-http.conf", "/_headers", "/.htaccess"):
        assert get(private).status in (403, 404), private


def test_nginx_sends_the_headers(nginx: Get) -> None:
    check_headers(nginx)


def test_apache_sends_the_headers(apache: Get) -> None:
    check_headers(apache)


def test_nginx_sends_every_old_address_to_the_new_one(nginx: Get) -> None:
    for path in OLD:
        response = nginx(quote(path, safe="/"))
        assert response.status == 301, path
        assert urlsplit(response.headers["Location"]).path == "/tin-tuc/2022/%C4%91%E1%BA%A1i-h%E1%BB%99i/"
    assert nginx("/").status == 200
