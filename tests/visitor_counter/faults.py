"""What can go wrong around the service, done to a real one: the tests judge the outcome, the load suite prints it."""

from __future__ import annotations

import resource
import signal
import sqlite3
import subprocess
import threading
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from plugins.visitor_counter.service import care
from plugins.visitor_counter.service.semantics import Hit, civil_day
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from plugins.visitor_counter.service.store import Batch, UnavailableError
from plugins.visitor_counter.service.valkey_store import ValkeyStore
from tests.visitor_counter.service_beside import Process, body
from tests.visitor_counter.valkey_beside import ValkeyServer
from tests.waiting import wait_until

NOW = 1_795_000_000
_PATIENCE = 30  # seconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the senders heard, and what is in the database afterwards."""

    sent: int
    acknowledged: int
    refused: int
    """Answered by 503."""
    stored: int
    """Visits; each hit was a visitor's first."""

    @property
    def is_right(self) -> bool:
        """Nothing acknowledged is lost, nothing is counted twice."""
        return 0 < self.acknowledged <= self.stored <= self.sent

    def __str__(self) -> str:
        return f"{self.acknowledged:,} acknowledged, {self.refused:,} refused, {self.stored:,} stored of {self.sent:,}"


class Crowd:
    """Readers who each come once, from as many addresses, and note what was acknowledged."""

    def __init__(self, service: Process) -> None:
        self.service = service
        self.acknowledged = 0
        self.sent = 0
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._come) for _ in range(4)]
        self._is_heard = threading.Event()
        self._is_over = threading.Event()

    def __enter__(self) -> Crowd:
        """Let them come, and wait until the first is acknowledged: a busy machine takes its time."""
        for thread in self._threads:
            thread.start()
        assert self._is_heard.wait(_PATIENCE)
        return self

    def __exit__(self, *_error: object) -> None:
        self._is_over.set()
        for thread in self._threads:
            thread.join()

    def outcome(self) -> Outcome:
        return Outcome(self.sent, self.acknowledged, 0, visits_of(self.service))

    def _come(self) -> None:
        with self.service.client() as client, suppress(httpx.TransportError):
            while not self._is_over.is_set():
                with self._lock:
                    self.sent += 1
                    number = self.sent
                if send(client, number, f"nonce-{id(self)}-{number}") == "counted":
                    with self._lock:
                        self.acknowledged += 1
                    self._is_heard.set()


def send(client: httpx.Client, number: int, nonce: str = "") -> str:
    """Send a hit of reader `number`; return "counted", "known" (not counted), or the error's word."""
    address = f"10.{number // 65536}.{number // 256 % 256}.{number % 256}"
    hit = body("/", nonce or f"nonce-{number:08}")
    told = client.post("/v1/hit", content=hit, headers={"X-Forwarded-For": address}).json()
    return told.get("error") or ("counted" if told["counted"] else "known")


def visits_of(service: Process) -> int:
    with closing(SqliteStore(service.folder / "counter.sqlite3")) as store:
        return sum(visits for visits, _ in store.days().values())


def hit(number: int) -> Hit:
    """Return the first hit of a visitor."""
    return Hit(NOW, "/", b"v%011d" % number, b"w%011d" % number)


def killed(folder: Path, seconds: float) -> Outcome:
    """kill -9 under load."""
    service = Process(folder)
    service.start()
    with Crowd(service) as crowd:
        time.sleep(seconds)
        service.end(signal.SIGKILL)
    return crowd.outcome()


def terminated(folder: Path) -> Outcome:
    """SIGTERM in the middle of a batch."""
    service = Process(folder)
    service.start()
    with Crowd(service) as crowd:
        time.sleep(0.3)
        assert service.end(signal.SIGTERM) in (0, -signal.SIGTERM)
    return crowd.outcome()


def full_disk(folder: Path) -> Outcome:
    """The disk is full after some commits, and has room again a little later; meanwhile figures are read."""
    service = Process(folder)
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    service.start(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, unlimited[1])))
    assert service.process is not None
    with service.client() as client:
        heard = [send(client, number) for number in range(60)]
        assert client.get("/v1/stats").status_code == 200, "reading goes on"
        resource.prlimit(service.process.pid, resource.RLIMIT_FSIZE, unlimited)
        wait_until(service.is_well)
        again = [send(client, number) for number in range(60)]
    service.end()
    assert set(again) == {"known"}, "whoever tries again is counted once"
    return Outcome(60, heard.count("counted"), heard.count("unavailable"), visits_of(service))


def locked_database(folder: Path) -> Outcome:
    """Another program holds the database's lock for a while."""
    service = Process(folder)
    service.start()
    with (
        service.client() as client,
        closing(sqlite3.connect(folder / "counter.sqlite3", isolation_level=None)) as other,
    ):
        heard = [send(client, number) for number in range(3)]
        other.execute("BEGIN IMMEDIATE")
        heard += [send(client, number) for number in range(3, 6)]
        other.execute("ROLLBACK")
        wait_until(service.is_well)
        again = [send(client, number) for number in range(6)]
    service.end()
    assert set(again) == {"known"}
    return Outcome(6, heard.count("counted"), heard.count("unavailable"), visits_of(service))


def read_only_database(folder: Path) -> Outcome:
    """The database cannot be written for a while. (Not by its permissions: they hold nobody back who is root.)"""
    with closing(SqliteStore(folder / "counter.sqlite3")) as store:
        store.commit(Batch([hit(1)]))
        store._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(UnavailableError, match="readonly"):
            store.commit(Batch([hit(2)]))
        assert store.figures(NOW).total == 1
        store._connection.execute("PRAGMA query_only = OFF")
        store.commit(Batch([hit(2)]))
        return Outcome(2, 2, 1, store.figures(NOW).total)


def torn_log(folder: Path) -> Outcome:
    """The last pages of the log of writes never reached the disk: whole commits come back, and nothing half."""
    with closing(SqliteStore(folder / "counter.sqlite3")) as store:
        for number in range(20):
            store.commit(Batch([hit(number)]))
        torn = folder / "torn"
        torn.mkdir()
        log = (folder / "counter.sqlite3-wal").read_bytes()
        (torn / "counter.sqlite3").write_bytes((folder / "counter.sqlite3").read_bytes())
        (torn / "counter.sqlite3-wal").write_bytes(log[:-3000] + bytes(1000))
    with closing(SqliteStore(torn / "counter.sqlite3")) as saved:
        visits = saved.figures(NOW).total
    assert care.verify(torn / "counter.sqlite3", civil_day(NOW)) == []
    return Outcome(20, 15, 0, visits)


def second_worker(folder: Path) -> subprocess.CompletedProcess[str]:
    """A second process is started on a database that is served; return how it ended."""
    service = Process(folder)
    service.start()
    try:
        return service.run("serve")
    finally:
        service.end()


def valkey_restarted(valkey: ValkeyServer) -> Outcome:
    """Valkey is killed and started again between batches, and a batch whose reply was lost is sent again."""
    with closing(ValkeyStore(valkey.url)) as store:
        store.commit(Batch([hit(number) for number in range(100)], "batch-1"))
        valkey.kill()
        with pytest.raises(UnavailableError):
            store.commit(Batch([hit(100)], "batch-2"))
        valkey.start()
        store.commit(Batch([hit(100)], "batch-2"))
        store.commit(Batch([hit(100)], "batch-2"))
        assert store.warnings() == []
        return Outcome(101, 101, 1, store.figures(NOW).total)
