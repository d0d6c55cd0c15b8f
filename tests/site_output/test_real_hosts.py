"""The files for hosts, read by real nginx, Apache and Caddy."""

import gzip
import http.client
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote, urlsplit

import brotli
import pytest

from plugins.publishing.inspection import inspect
from plugins.publishing.manifest import NAME, Manifest
from plugins.publishing.verification import Differences, digests_below
from plugins.site_output.headers import (
    FOR_EVER,
    HSTS,
    SECURITY,
    SHORTLY,
    TYPES,
    caddy,
    htaccess,
    nginx_brotli,
    nginx_http,
    nginx_server,
)
from plugins.site_output.redirects import Redirect, nginx_map
from tests.absent import absent
from tests.servers import free_port, wait_for


class Response:
    """An answer that was read."""

    def __init__(self, answer: http.client.HTTPResponse) -> None:
        self.status, self.headers, self.body = answer.status, answer.headers, answer.read()


Get = partial[Response]
OLD = ["/tin/123.html", "/Tin tức/Đại hội.html", '/a;b"c', "/a$uri", "/a{b}", "/${x}", "/a'b", "/" + "dài-" * 40]
NGINX = """\
{modules}
daemon off; master_process off; pid {root}/nginx.pid; error_log {root}/error.log;
events {{}}
http {{
    access_log off; include /etc/nginx/mime.types; default_type application/octet-stream;
    {temporary}
    include {root}/http.conf;
    server {{
        listen 127.0.0.1:{port}; root {root}/site; index index.html;
        include {root}/server.conf;
        location ^~ /theme/ {{ try_files $uri @previous; }}
        location @previous {{ root {root}/previous; }}
    }}
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
AddType text/html .html
AddType text/css .css
AddType video/mp4 .mp4
AddType application/x-gzip .gz
DocumentRoot {root}/site
<Directory {root}/site>
    Options Indexes FollowSymLinks
    AllowOverride FileInfo Indexes
    Require all granted
</Directory>
"""
MODULES = ("mpm_event", "authz_core", "autoindex", "mime", "dir", "headers", "alias", "rewrite")
CADDY = """\
{{
    admin off
    auto_https off
    storage file_system {root}/caddy
}}
http://127.0.0.1:{port} {{
    root * {root}/site
    import {root}/site.conf
}}
"""
GONE = ["/tin-tuc/2022/đã-gỡ/", "/" + "dài-" * 50 + "/"]
TEXT = "<p>Đại hội Chi bộ</p>".encode() * 20
FILES = {
    "index.html": TEXT,
    "tin/index.html": TEXT,
    "tin-tuc/2022/đã-gỡ/index.html": TEXT,
    "404.html": b"404.html",
    "theme/site.3f2a.css": TEXT,
    **{f"du-lieu/bang.{ending}": TEXT for ending in TYPES},
    "phim/le.mp4": b"0123456789",
    "_host/nginx-http.conf": b"private",
    "_headers": b"private",
}
APACHE_MODULES = Path("/usr/lib/apache2/modules")


def make_site(root: Path) -> None:
    forms = {f"{name}.gz": gzip.compress(data, mtime=0) for name, data in FILES.items() if data == TEXT}
    forms |= {f"{name}.br": brotli.compress(data) for name, data in FILES.items() if data == TEXT}
    for name, data in {**FILES, **forms}.items():
        file = root / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (root / "previous/theme").mkdir(parents=True)
    (root / "previous/theme/site.0000.css").write_bytes(b"before")


@contextmanager
def serving(command: list[str], port: int, home: Path | None = None) -> Iterator[Get]:
    server = subprocess.Popen(command, env={**os.environ, **({"HOME": str(home)} if home else {})})
    try:
        wait_for(port, server)
        yield partial(answer, port)
    finally:
        server.terminate()
        server.wait(10)


def answer(port: int, path: str, **headers: str) -> Response:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        return Response(connection.getresponse())
    finally:
        connection.close()


@pytest.fixture
def nginx(tmp_path: Path) -> Iterator[Get]:
    with serving_by_nginx(tmp_path, nginx_server()) as get:
        yield get


@pytest.fixture
def nginx_with_brotli(tmp_path: Path) -> Iterator[Get]:
    module = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
    if not module.is_file():
        absent("nginx's Brotli module is not installed")
    with serving_by_nginx(tmp_path, nginx_server() + nginx_brotli(), f"load_module {module};") as get:
        yield get


@contextmanager
def serving_by_nginx(root: Path, server: bytes, modules: str = "") -> Iterator[Get]:
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
    if program is None:
        absent("nginx is not installed")
    make_site(root)
    moved = [Redirect(path, "/tin-tuc/2022/đại-hội/") for path in OLD]
    (root / "http.conf").write_bytes(nginx_map(moved, GONE) + nginx_http())
    (root / "server.conf").write_bytes(server)
    port = free_port()
    text = NGINX.format(root=root, port=port, modules=modules, temporary=TEMPORARY.format(root=root))
    (root / "nginx.conf").write_text(text, encoding="utf-8")
    root.chmod(0o755)
    with serving([program, "-e", f"{root}/error.log", "-c", f"{root}/nginx.conf"], port) as get:
        yield get


@pytest.fixture
def apache(tmp_path: Path) -> Iterator[Get]:
    program = shutil.which("apache2", path="/usr/sbin")
    if program is None or not APACHE_MODULES.is_dir():
        absent("Apache is not installed")
    make_site(tmp_path)
    (tmp_path / "site" / ".htaccess").write_bytes(htaccess(gone=GONE))
    port = free_port()
    modules = "\n".join(f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so" for name in MODULES)
    text = APACHE.format(root=tmp_path, port=port, modules=modules)
    (tmp_path / "apache.conf").write_text(text, encoding="utf-8")
    with serving([program, "-X", "-f", f"{tmp_path}/apache.conf"], port) as get:
        yield get


@pytest.fixture
def caddy_server(tmp_path: Path) -> Iterator[Get]:
    program = shutil.which("caddy")
    if program is None:
        absent("Caddy is not installed")
    make_site(tmp_path)
    (tmp_path / "site.conf").write_bytes(caddy(gone=GONE))
    port = free_port()
    (tmp_path / "Caddyfile").write_text(CADDY.format(root=tmp_path, port=port), encoding="utf-8")
    command = [program, "run", "--config", f"{tmp_path}/Caddyfile", "--adapter", "caddyfile"]
    with serving(command, port, home=tmp_path) as get:
        yield get


def check_headers(get: Get) -> None:
    for path in ("/", "/khong-co/"):
        headers = get(path).headers
        for name, value in (*SECURITY, HSTS):
            assert headers.get_all(name) == [value], (path, name)
    assert get("/").headers.get_all("Cache-Control") == [SHORTLY]
    assert get("/theme/site.3f2a.css").headers.get_all("Cache-Control") == [FOR_EVER]
    assert get("/khong-co/").status == 404
    assert get("/khong-co/").body == b"404.html"
    for private in ("/_host/nginx-http.conf", "/_headers", "/.htaccess"):
        assert get(private).status in (403, 404), private


def check_what_was_taken_back(get: Get) -> None:
    """410 Gone (RFC 9110, 15.5.11) with the page that says why; nothing else is gone, and nothing goes round."""
    address = quote(GONE[0])
    for accepted in ("identity", "gzip"):
        sent = get(address, Accept_Encoding=accepted)
        assert sent.status == 410
        assert (gzip.decompress(sent.body) if sent.headers["Content-Encoding"] else sent.body) == TEXT
        assert sent.headers["Content-Type"].split(";")[0] == "text/html"
        assert dict(SECURITY).items() <= dict(sent.headers).items()
    assert get(quote(GONE[1])).status in (404, 410), "its page is not there, whatever the list says"
    assert get("/tin/").status == 200


def check_folders_and_films(get: Get) -> None:
    """No list of a folder's files, whatever the host's own default; a folder's page at one address; parts of a film."""
    for folder in ("/du-lieu/", "/du-lieu"):
        found = get(folder)
        while found.status in (301, 308):
            found = get(urlsplit(found.headers["Location"]).path)
        assert (found.status, found.body) == (404, b"404.html"), folder
    assert get("/tin").status in (301, 308)
    assert urlsplit(get("/tin").headers["Location"]).path == "/tin/"
    part = get("/phim/le.mp4", Range="bytes=2-5")
    assert (part.status, part.body, part.headers["Content-Range"]) == (206, b"2345", "bytes 2-5/10")
    assert get("/phim/le.mp4").headers["Content-Type"] == "video/mp4"


def check_verification(get: Get, site: Path) -> None:
    """`verify` sees every file that a visitor may see as it lies on the disk, its compressed forms too."""
    (site / NAME).write_text(str(Manifest(digests_below(site))), encoding="utf-8")
    url = f"http://127.0.0.1:{get.args[0]}"
    found = inspect(url)
    assert not found.differences
    assert set(found.unseen) <= {"_headers", "_host/nginx-http.conf", ".htaccess"}
    (site / "tin/index.html").write_bytes(b"forged")
    (site / "theme/site.3f2a.css.br").unlink()
    differences = inspect(url).differences
    assert differences == Differences(("theme/site.3f2a.css.br",), ("tin/index.html",), ())


def check_compression(get: Get, encodings: dict[str, str]) -> None:
    """What a browser accepts is sent as it lies on the disk, with the type of the file and the same headers."""
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
    for path, kind in (("/", "text/html"), ("/tin/", "text/html"), ("/theme/site.3f2a.css", "text/css")):
        for accepted, expected in {**encodings, "identity": None}.items():
            sent = get(path, Accept_Encoding=accepted)
            assert sent.headers["Content-Encoding"] == expected, (path, accepted)
            assert unpack[expected](sent.body) == TEXT
            assert sent.headers["Content-Type"].split(";")[0] == kind
            assert "Accept-Encoding" in sent.headers["Vary"]
            assert sent.headers.get_all("Cache-Control") == [FOR_EVER if "theme" in path else SHORTLY]
            assert dict(SECURITY).items() <= dict(sent.headers).items()
    for ending, kind in TYPES.items():
        table = get(f"/du-lieu/bang.{ending}", Accept_Encoding=next(iter(encodings)))
        assert table.headers.get_all("Content-Type") == [kind]
        assert table.headers["Content-Encoding"]
        assert get(f"/du-lieu/bang.{ending}").headers.get_all("Content-Type") == [kind]
    assert get("/khong-co/", Accept_Encoding="gzip, br").status == 404


def test_nginx_sends_what_is_compressed_already(nginx: Get) -> None:
    check_compression(nginx, {"gzip": "gzip", "gzip, deflate, br": "gzip"})


def test_nginx_with_the_module_sends_brotli(nginx_with_brotli: Get) -> None:
    check_compression(nginx_with_brotli, {"gzip": "gzip", "gzip, deflate, br": "br"})


def test_apache_sends_what_is_compressed_already(apache: Get) -> None:
    check_compression(apache, {"gzip": "gzip", "gzip, deflate, br": "br"})


def test_caddy_sends_what_is_compressed_already(caddy_server: Get) -> None:
    check_compression(caddy_server, {"gzip": "gzip", "gzip, deflate, br": "br"})


def test_a_page_from_before_a_switch_still_finds_its_style(nginx: Get) -> None:
    assert nginx("/theme/site.0000.css").body == b"before"
    assert nginx("/theme/site.0000.css").headers["Cache-Control"] == FOR_EVER
    assert nginx("/theme/site.ffff.css").status == 404


def test_nginx_sends_the_headers(nginx: Get) -> None:
    check_headers(nginx)


def test_caddy_sends_the_headers(caddy_server: Get) -> None:
    check_headers(caddy_server)


def test_apache_sends_the_headers(apache: Get) -> None:
    check_headers(apache)


def test_nginx_lists_no_folder_and_sends_parts_of_a_film(nginx: Get) -> None:
    check_folders_and_films(nginx)
    assert nginx("/tin", Host="so.example.vn").headers["Location"] == "/tin/", "behind a proxy it knows no https"


def test_apache_lists_no_folder_and_sends_parts_of_a_film(apache: Get) -> None:
    check_folders_and_films(apache)


def test_caddy_lists_no_folder_and_sends_parts_of_a_film(caddy_server: Get) -> None:
    check_folders_and_films(caddy_server)


def test_nginx_says_of_an_article_that_was_taken_back_that_it_is_gone(nginx: Get) -> None:
    check_what_was_taken_back(nginx)


def test_apache_says_of_an_article_that_was_taken_back_that_it_is_gone(apache: Get) -> None:
    check_what_was_taken_back(apache)


def test_caddy_says_of_an_article_that_was_taken_back_that_it_is_gone(caddy_server: Get) -> None:
    check_what_was_taken_back(caddy_server)


def test_nginx_shows_what_verify_looks_for(nginx: Get, tmp_path: Path) -> None:
    check_verification(nginx, tmp_path / "site")


def test_apache_shows_what_verify_looks_for(apache: Get, tmp_path: Path) -> None:
    check_verification(apache, tmp_path / "site")


def test_caddy_shows_what_verify_looks_for(caddy_server: Get, tmp_path: Path) -> None:
    check_verification(caddy_server, tmp_path / "site")


def test_nginx_sends_every_old_address_to_the_new_one(nginx: Get) -> None:
    for path in OLD:
        response = nginx(quote(path, safe="/"))
        assert response.status == 301, path
        assert urlsplit(response.headers["Location"]).path == "/tin-tuc/2022/%C4%91%E1%BA%A1i-h%E1%BB%99i/"
    assert nginx("/").status == 200
