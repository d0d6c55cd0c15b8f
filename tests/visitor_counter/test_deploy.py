"""The files of deploy/counter, read by the programs they are for."""

from __future__ import annotations

import http.client
import shutil
import subprocess
import threading
import tomllib
from pathlib import Path

import pytest

from chores import environment
from plugins.visitor_counter.service import settings
from plugins.visitor_counter.service.log_reading import parse
from tests.absent import absent
from tests.servers import free_port, wait_for
from tests.site_output.test_real_hosts import TEMPORARY
from tests.visitor_counter.service_beside import BROWSER, ORIGIN, Process, body

DEPLOY = environment.ROOT / "deploy" / "counter"
NGINX = """\
daemon off; master_process off; pid {root}/nginx.pid; error_log {root}/error.log;
events {{}}
http {{
    {temporary}
    include {root}/nginx-http.conf;
    server {{ listen 127.0.0.1:{port}; listen [::1]:{port}; root {root}/site; include {root}/nginx-server.conf; }}
}}
"""


def test_the_settings_are_understood():
    text = (DEPLOY / "counter.toml").read_text(encoding="utf-8")
    assert settings.parse(tomllib.loads(text)).feedback_days == 730
    with_mail = text.replace("# [mail]", "[mail]").replace("\n# ", "\n")
    mail = settings.parse(tomllib.loads(with_mail.partition("[mail]")[1] + with_mail.partition("[mail]")[2])).mail
    assert (mail.port, mail.tls) == (587, True)


@pytest.fixture
def behind_nginx(tmp_path):
    """A service behind real nginx with our files; yields its port and what ends nginx and gives its log, whole then.

    nginx writes a request's line after its answer is sent: whoever reads the log of a running nginx may miss the last.
    """
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
    if program is None:
        absent("chưa cài nginx: apt-get install nginx")
    service = Process(tmp_path)
    service.start()
    port = free_port()
    for name in ("nginx-http.conf", "nginx-server.conf"):
        text = (DEPLOY / name).read_text(encoding="utf-8")
        text += below_a_path(text)
        text = text.replace("unix:/run/cong-tin-counter/http.sock", f"127.0.0.1:{service.port}")
        (tmp_path / name).write_text(text.replace("/var/log/nginx", str(tmp_path)), encoding="utf-8")
    made = NGINX.format(root=tmp_path, port=port, temporary=TEMPORARY.format(root=tmp_path))
    (tmp_path / "nginx.conf").write_text(made, encoding="utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("trang", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "site"):
        folder.chmod(0o755)
    server = subprocess.Popen([program, "-e", f"{tmp_path}/error.log", "-c", f"{tmp_path}/nginx.conf"])

    def log_at_the_end() -> str:
        server.terminate()
        server.wait(10)
        return (tmp_path / "cong-tin.log").read_text(encoding="utf-8")

    try:
        wait_for(port, server)
        yield port, log_at_the_end
    finally:
        server.terminate()
        server.wait(10)
        service.end()


def below_a_path(server: str) -> str:
    """The location of a site whose SITEURL has a path, as docs/visitor-counter.md gives it."""
    _, head, location = server.partition("location /v1/ {")
    below = f"location /cong/v1/ {{{location}" if head else ""
    return below.replace("proxy_pass http://cong_tin_counter;", "proxy_pass http://cong_tin_counter/v1/;")


def ask(port, method, path, host="127.0.0.1", **headers):
    connection = http.client.HTTPConnection(host, port, timeout=20)
    content = body() if method == "POST" else None
    connection.request(method, path, content, {"Origin": ORIGIN, "User-Agent": BROWSER, **headers})
    reply = connection.getresponse()
    text = reply.read().decode()
    connection.close()
    return reply.status, text


def test_nginx_passes_hits_on_and_logs_no_whole_address(behind_nginx):
    port, log_at_the_end = behind_nginx
    status, text = ask(port, "POST", "/v1/hit", **{"X-Forwarded-For": "198.51.100.7"})
    assert (status, '"counted":true' in text) == (200, True)
    assert ask(port, "GET", "/index.html", Referer="https://planted.example/")[0] == 200
    assert ask(port, "GET", "/index.html", host="::1")[0] == 200
    log = log_at_the_end()
    assert log.count("GET /index.html") == 2
    assert log.startswith("127.0.0.0 - - [")
    for planted in ("127.0.0.1", "198.51.100.7", "planted", "Firefox", "/v1/hit"):
        assert planted not in log


def test_a_site_below_a_path_is_counted_below_it(behind_nginx):
    port, log_at_the_end = behind_nginx
    status, text = ask(port, "POST", "/cong/v1/hit")
    assert (status, '"counted":true' in text) == (200, True)
    assert ask(port, "GET", "/cong/v1/stats")[0] == 200
    assert ask(port, "GET", "/index.html")[0] == 200
    log = log_at_the_end()
    assert "GET /index.html" in log
    assert "/cong/v1/" not in log


def test_the_log_for_counting_is_read_by_import_log():
    text = (DEPLOY / "nginx-http.conf").read_text(encoding="utf-8")
    form = text.partition("log_format cong_tin_counted '")[2].partition("';")[0]
    values = {"cong_tin_place": "113.160.1.0", "time_local": "22/Nov/2026:10:00:00 +0700", "request_method": "GET",
              "uri": "/lich/", "server_protocol": "HTTP/1.1", "status": "200", "body_bytes_sent": "5",
              "http_user_agent": BROWSER}  # fmt: skip
    for name, value in values.items():
        form = form.replace(f"${name}", value)
    line = parse(form)
    assert (line.path, line.agent, line.prefix) == ("/lich/", BROWSER, bytes([113, 160, 1, 0]))


def test_the_unit_is_a_unit_and_keeps_the_salt_in_memory():
    program = shutil.which("systemd-analyze")
    unit = DEPLOY / "cong-tin-counter.service"
    text = unit.read_text(encoding="utf-8")
    assert "RuntimeDirectory=cong-tin-counter" in text
    assert (Path("/run/cong-tin-counter") / "salt").as_posix() in (DEPLOY / "counter.toml").read_text(encoding="utf-8")
    if program is not None:
        told = subprocess.run([program, "verify", str(unit)], capture_output=True, text=True, check=False).stderr
        assert "Unknown" not in told


def test_the_preview_passes_requests_on_as_nginx_does(tmp_path):
    from plugins.preview.server import PreviewServer
    from plugins.visitor_counter.service.server import start_beside
    from tests.visitor_counter.service_beside import settings_in

    beside = start_beside(tmp_path / "counter" / "counter.sqlite3", settings_in(tmp_path).paths, [ORIGIN])
    try:
        with PreviewServer(("127.0.0.1", 0), tmp_path, {}) as server:
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
            thread.start()
            assert ask(server.server_port, "POST", "/v1/hit")[0] == 501
            server.service_port = beside.port
            status, text = ask(server.server_port, "POST", "/v1/hit")
            assert (status, '"total":1' in text) == (200, True)
            assert ask(server.server_port, "POST", "/lich/")[0] == 501
            assert ask(server.server_port, "GET", "/v1/stats", Host="la.example")[0] == 421
            server.shutdown()
            thread.join()
    finally:
        beside.close()
