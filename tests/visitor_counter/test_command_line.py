"""The command line, as the person who looks after the service types it."""

from __future__ import annotations

import csv
import json
import threading
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.visitor_counter.service.command_line import main
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from plugins.visitor_counter.service.store import Opinion
from tests.visitor_counter.service_beside import BROWSER, settings_in


@pytest.fixture
def run(tmp_path, capsys):
    """Run a command on a database in tmp_path; returns exit code, and what it said."""
    made = settings_in(tmp_path)
    file = tmp_path / "counter.toml"
    file.write_text(f'database = "{made.database}"\npaths = "{made.paths}"\nsalt = "{made.salt}"\n', encoding="utf-8")

    def run(*arguments):
        code = main(["--settings", str(file), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out + said.err

    run.settings = file
    return run


def test_the_old_portals_figures_are_carried_over(run, tmp_path):
    file = tmp_path / "views.csv"
    file.write_text("trang,lượt xem\n/lich/index.html,321\n/khong-co/,5\n", encoding="utf-8")
    assert run("set-offset", 1316340) == (0, "Tổng lượt truy cập bây giờ là 1316340.\n")
    code, said = run("import-views", file)
    assert code == 0
    assert f"{file}:3: trang không có trên cổng: /khong-co/" in said
    assert run("stats", "--out", tmp_path / "stats.json")[0] == 0
    stats = json.loads((tmp_path / "stats.json").read_text(encoding="utf-8"))
    assert (stats["total"], stats["today"], stats["views"]) == (1316340, 0, {"/lich/": 321})
    assert json.loads(run("export")[1])["pages"] == {"/lich/": 321}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("databse = 'a'", 'không có khóa "databse"; có phải "database"?'),
        ("listen = 'x'", '"listen" phải có dạng'),
        ("origins = 'https://a'", '"origins" phải là danh sách'),
        ("backend = 'mysql'", '"backend" phải là "sqlite" hoặc "valkey"'),
        ("trusted_proxies = ['a']", '"trusted_proxies" phải là các dải địa chỉ'),
        ("feedback_days = 0", '"feedback_days" phải là số nguyên từ 1 trở lên'),
        ("[mail]\nhost = 'a'", "[mail] thiếu sender, recipient"),
        ("a", "không phải TOML đúng dạng"),
    ],
)
def test_wrong_settings_are_told_in_vietnamese(run, line, said):
    run.settings.write_text(line, encoding="utf-8")
    code, told = run("verify")
    assert code == 1
    assert told.startswith(f"{run.settings}: {said}")


def test_a_service_that_nobody_may_ask_is_not_started(run):
    code, said = run("serve")
    assert (code, said.splitlines()[1]) == (1, 'Sửa: origins = ["https://…"].')


def test_opinions_are_shown_exported_and_erased_for_good(run, tmp_path):
    store = SqliteStore(tmp_path / "counter.sqlite3")
    store.keep(Opinion(1_795_000_000, "=1+1", "Nội dung ý kiến", "0900 000 000", "/lich/"))
    store.keep(Opinion(1_795_000_000, "Hai", "Khác", "", ""))
    store.close()
    assert "Trang: /lich/ · Liên hệ: 0900 000 000\nNội dung ý kiến\n" in run("feedback")[1]
    out = tmp_path / "y-kien.csv"
    run("feedback", "--csv", out)
    assert "1,2026-11-18 18:06+07:00,'=1+1,Nội dung ý kiến,0900 000 000,/lich/" in out.read_text(encoding="utf-8-sig")
    assert out.stat().st_mode & 0o077 == 0
    out.unlink()
    assert run("feedback", "--erase", 1, 9)[1] == "Đã xóa hẳn 1 ý kiến.\n"
    data = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    assert b"0900 000 000" not in data
    assert "Nội dung ý kiến".encode() not in data
    assert run("feedback", "--erase-older-than", 0)[1] == "Đã xóa hẳn 1 ý kiến.\n"


def test_a_broken_database_is_found(run, tmp_path):
    assert run("verify") == (1, f"{tmp_path / 'counter.sqlite3'}: chưa có cơ sở dữ liệu.\n")
    run("set-offset", 5)
    assert run("verify")[0] == 0
    assert run("backup", tmp_path / "b.sqlite3")[0] == 0
    (tmp_path / "counter.sqlite3").write_bytes(b"SQLite format 3\0" + bytes(5000))
    code, said = run("verify")
    assert (code, "không đọc được" in said) == (1, True)
    assert run("export")[0] == 1


@pytest.mark.parametrize(
    ("written", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+84 900", "'+84 900"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("＝1+1", "'＝1+1"),  # a wide sign is one to Excel
        ("xin hỏi;=1+1", "xin hỏi;'=1+1"),  # parts cells where the decimal sign is a comma
        ("một\n=1+1\nhai", "một\n'=1+1\nhai"),
        ('một," =1+1', "một,\" '=1+1"),
        ("a = b + c - d", "a = b + c - d"),
        ("thư: so@example.gov.vn", "thư: so@example.gov.vn"),
    ],
)
def test_a_spreadsheet_runs_nothing_that_a_reader_wrote(run, tmp_path, written, cell):
    store = SqliteStore(tmp_path / "counter.sqlite3")
    store.keep(Opinion(1_795_000_000, "Tiêu đề", written, "", ""))
    store.close()
    run("feedback", "--csv", tmp_path / "y-kien.csv")
    with (tmp_path / "y-kien.csv").open(encoding="utf-8-sig", newline="") as out:
        assert list(csv.reader(out))[1][3] == cell


LINE = '113.160.1.0 - - [22/Nov/2026:{time} +0700] "GET {path} HTTP/1.1" {status} 512 "-" "{agent}"\n'


def log_line(time, path="/lich/", status=200, agent=BROWSER):
    return LINE.format(time=time, path=path, status=status, agent=agent)


def test_a_log_is_counted_once_however_often_it_is_read_and_wherever_it_is_moved(run, tmp_path):
    log, out = tmp_path / "access.log", tmp_path / "stats.json"

    def count(*logs):
        code, said = run("import-log", *logs, "--out", out)
        assert code == 0, said
        with closing(SqliteStore(tmp_path / "counter.sqlite3")) as store:
            return list(store.days().values())[-1]

    written = [
        log_line("10:00:00"), log_line("10:29:59"), log_line("10:30:00", "/khong-co/"), log_line("10:40:00", "/"),
        log_line("10:41:00", status=404), log_line("10:42:00", agent="curl/8"), "rác\n", log_line("11:20:00")[:30],
    ]  # fmt: skip
    log.write_text("".join(written), encoding="utf-8")
    assert count(log) == (1, 2)
    assert count(log) == (1, 2)
    with log.open("a", encoding="utf-8") as more:
        more.write(log_line("11:20:00")[30:])  # the line that was being written
    assert count(log) == (2, 3)
    log.rename(tmp_path / "access.log.1")
    log.write_text(log_line("12:00:00"), encoding="utf-8")
    assert count(tmp_path / "access.log.1", log) == (3, 4)
    assert json.loads(out.read_text(encoding="utf-8"))["online"] is None


def test_figures_of_another_server_are_read_and_written_anew(run, tmp_path):
    source, out = tmp_path / "nguon.json", tmp_path / "stats.json"
    figures = {"v": 1, "today": 1, "week": 2, "month": 3, "total": 4, "as_of": "2026-11-22T10:00:00+07:00"}
    source.write_text(json.dumps({**figures, "token": "bí mật"}), encoding="utf-8")
    assert run("stats", "--snapshot", source, "--out", out)[0] == 0
    assert json.loads(out.read_text(encoding="utf-8")) == {**figures, "online": None, "views": {}}
    source.write_text(json.dumps({**figures, "today": "1"}), encoding="utf-8")
    code, said = run("stats", "--snapshot", source, "--out", out)
    assert (code, said) == (1, f'{source}: "today" phải là số nguyên không âm, nhận được "1"\n')


class GoatCounter(BaseHTTPRequestHandler):
    """Answers as goatcounter's handlers/vcounter.go does (github.com/arp242/goatcounter at 0a1161f, 2026-11-30)."""

    def do_GET(self):
        asked = urlsplit(self.path)
        start = parse_qs(asked.query).get("start", [None])[0]
        count = self.server.counts[start]
        content = json.dumps({"count": count, "count_unique": count}).encode()
        self.send_response(403 if self.server.is_private else 404 if count == "0" else 200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content if asked.path == "/counter/TOTAL.json" else b"")

    def log_message(self, *_arguments):
        pass


@pytest.fixture
def goatcounter():
    """A server that knows 2026-11-22, a Sunday."""
    with ThreadingHTTPServer(("127.0.0.1", 0), GoatCounter) as server:
        server.counts = {None: "1\u202f316\u202f340", "2026-11-01": "5,310", "2026-11-16": "1402", "2026-11-22": "0"}
        server.is_private = False
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_public_counts_of_a_goatcounter_are_read(run, tmp_path, goatcounter, monkeypatch):
    monkeypatch.setattr("time.time", lambda: 1_795_360_000)  # 2026-11-22 22:06 at UTC+7
    out, url = tmp_path / "stats.json", f"http://127.0.0.1:{goatcounter.server_port}/"
    assert run("stats", "--goatcounter", url, "--out", out)[0] == 0
    assert json.loads(out.read_text(encoding="utf-8")) == {
        "v": 1, "online": None, "today": 0, "week": 1402, "month": 5310, "total": 1316340,
        "as_of": "2026-11-22T22:06:40+07:00", "views": {},
    }  # fmt: skip
    goatcounter.is_private = True
    code, said = run("stats", "--goatcounter", url, "--out", out)
    assert (code, "không đọc được: HTTP Error 403" in said) == (1, True)
