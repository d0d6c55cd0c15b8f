"""The short form of the fault suite (the long one: ``python3 tasks.py load``): what was acknowledged is never lost."""

from __future__ import annotations

import random
import resource
import signal
import sqlite3
import threading
import time
from contextlib import suppress

import httpx
import pytest

from plugins.visitor_counter.service import care
from plugins.visitor_counter.service.semantics import Hit, civil_day
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from plugins.visitor_counter.service.store import Batch, UnavailableError
from plugins.visitor_counter.service.valkey_store import ValkeyStore
from tests.visitor_counter.service_beside import Process, body

NOW = 1_795_000_000


class Crowd:
    """Readers who each come once, from as many addresses, and note what was acknowledged."""

    def __init__(self, service):
        self.service = service
        self.acknowledged = 0
        self.sent = 0
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._come) for _ in range(4)]
        self._is_heard = threading.Event()
        self._is_over = threading.Event()

    def __enter__(self):
        """Let them come, and wait until the first is acknowledged: a busy machine takes its time."""
        for thread in self._threads:
            thread.start()
        assert self._is_heard.wait(30)
        return self

    def __exit__(self, *_error):
        self._is_over.set()
        for thread in self._threads:
            thread.join()

    def _come(self):
        with self.service.client() as client, suppress(httpx.TransportError):
            while not self._is_over.is_set():
                with self._lock:
                    self.sent += 1
                    number = self.sent
                address = f"10.{number // 65536}.{number // 256 % 256}.{number % 256}"
                hit = body("/", f"nonce-{id(self)}-{number}")
                reply = client.post("/v1/hit", content=hit, headers={"X-Forwarded-For": address})
                if reply.status_code == 200 and reply.json()["counted"]:
                    with self._lock:
                        self.acknowledged += 1
                    self._is_heard.set()


def total_of(service):
    store = SqliteStore(service.folder / "counter.sqlite3")
    found = sum(visits for visits, _ in store.days().values())
    store.close()
    return found


def test_killed_under_load_it_loses_nothing_that_it_acknowledged(tmp_path):
    service = Process(tmp_path)
    chance = random.Random(6)  # noqa: S311 - the moment of a kill
    for _ in range(3):
        (tmp_path / "counter.sqlite3").unlink(missing_ok=True)
        service.start()
        with Crowd(service) as crowd:
            time.sleep(chance.uniform(0.0, 0.5))
            service.end(signal.SIGKILL)
        assert 0 < crowd.acknowledged <= total_of(service) <= crowd.sent


def test_sigterm_commits_what_was_accepted(tmp_path):
    service = Process(tmp_path)
    service.start()
    with Crowd(service) as crowd:
        time.sleep(0.5)
        assert service.end(signal.SIGTERM) in (0, -signal.SIGTERM)
    assert 0 < crowd.acknowledged <= total_of(service) <= crowd.sent


def test_a_second_process_on_one_database_is_refused(tmp_path):
    service = Process(tmp_path)
    service.start()
    try:
        second = service.run("serve")
        assert second.returncode == 1
        assert "đang được một tiến trình đếm khác dùng" in second.stderr
        assert service.run("set-offset", "1316340").stdout == "Tổng lượt truy cập bây giờ là 1316340.\n"
        time.sleep(2.5)
        with service.client() as client:
            assert client.get("/v1/stats").json()["total"] == 1316340, "the running service takes note"
    finally:
        service.end()
    service.start()  # a killed process leaves no lock
    service.end()


def test_on_a_full_disk_it_says_so_and_loses_nothing(tmp_path):
    service = Process(tmp_path)
    most = 200_000  # bytes of any file: the log of writes is full after some commits
    service.start(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
    counted = refused = 0
    with service.client() as client:
        for number in range(60):
            headers = {"X-Forwarded-For": f"10.0.0.{number}"}
            reply = client.post("/v1/hit", content=body("/", f"nonce-{number:04}"), headers=headers)
            counted += reply.status_code == 200
            refused += reply.status_code == 503
        assert client.get("/v1/stats").status_code == 200, "reading goes on"
    service.end()
    assert counted > 0
    assert refused > 0
    assert counted <= total_of(service) <= 60


def hit(number):
    return Hit(NOW, "/", b"v%011d" % number, b"w%011d" % number)


def test_a_locked_database_is_unavailable_and_changes_nothing(tmp_path):
    store = SqliteStore(tmp_path / "counter.sqlite3")
    other = sqlite3.connect(tmp_path / "counter.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UnavailableError, match="locked"):
        store.commit(Batch([hit(1)]))
    assert store.figures(NOW).total == 0
    other.execute("ROLLBACK")
    store.commit(Batch([hit(1)]))
    assert store.figures(NOW).total == 1
    other.close()
    store.close()


def test_a_read_only_database_is_unavailable(tmp_path):
    store = SqliteStore(tmp_path / "counter.sqlite3")
    store._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(UnavailableError, match="readonly"):
        store.commit(Batch([hit(1)]))
    assert store.figures(NOW).total == 0
    store.close()


def test_a_torn_log_of_writes_gives_back_whole_commits(tmp_path):
    store = SqliteStore(tmp_path / "counter.sqlite3")
    for number in range(20):
        store.commit(Batch([hit(number)]))
    torn = tmp_path / "torn"
    torn.mkdir()
    log = (tmp_path / "counter.sqlite3-wal").read_bytes()
    (torn / "counter.sqlite3").write_bytes((tmp_path / "counter.sqlite3").read_bytes())
    (torn / "counter.sqlite3-wal").write_bytes(log[:-3000] + bytes(1000))
    store.close()
    saved = SqliteStore(torn / "counter.sqlite3")
    visits = saved.figures(NOW).total
    saved.close()
    assert 15 <= visits < 20
    assert care.verify(torn / "counter.sqlite3", civil_day(NOW)) == []


def test_a_batch_whose_reply_was_lost_counts_once_on_valkey(valkey):
    store = ValkeyStore(valkey.url)
    for _ in range(2):
        store.commit(Batch([hit(1), Hit(NOW, "/", None, None)], "batch-1"))
    assert (store.figures(NOW).total, store.views(["/"])) == (1, {"/": 2})
    store.close()


def test_valkey_killed_and_started_again_has_every_commit(valkey):
    store = ValkeyStore(valkey.url)
    store.commit(Batch([hit(number) for number in range(100)], "batch-1"))
    valkey.kill()
    with pytest.raises(UnavailableError):
        store.commit(Batch([hit(100)], "batch-2"))
    valkey.start()
    store.commit(Batch([hit(100)], "batch-2"))
    assert store.figures(NOW).total == 101
    assert store.warnings() == []
    store.close()


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("appendonly", "no", "Valkey không bật AOF: máy chủ khởi động lại thì số liệu mất."),
        ("appendfsync", "everysec", "Valkey ghi đĩa mỗi giây một lần"),
    ],
)
def test_a_valkey_that_may_lose_counts_is_warned_of(valkey, setting, value, said):
    store = ValkeyStore(valkey.url)
    before = store._client.config_get(setting)[setting]
    store._client.config_set(setting, value)
    try:
        (warning,) = store.warnings()
    finally:
        store._client.config_set(setting, before)
        store.close()
    assert warning.startswith(said)
    assert "Sửa" in warning


def test_a_hosted_valkey_that_hides_its_settings_is_served_with_a_warning(valkey):
    store = ValkeyStore(valkey.url)
    store._client.execute_command("ACL", "SETUSER", "default", "-config")
    try:
        (warning,) = store.warnings()
    finally:
        store._client.execute_command("ACL", "SETUSER", "default", "+config")
        store.close()
    assert warning.startswith("Không đọc được cài đặt của Valkey")
