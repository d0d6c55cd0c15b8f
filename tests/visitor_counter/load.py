"""Loads the counter's service, breaks it, and prints a table beside the marks: ``python3 tasks.py load``.

Loopback only, every part bounded. The load comes from this process, written straight onto sockets, so that on two cores
the service is what is measured. The table begins with the machine's load average and with how steadily it does the same
small work over and over, without which no rate and no tail means anything. A busy machine can be measured part by part
(``--parts``).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import uvloop
from crawleruseragents import CRAWLER_USER_AGENTS_DATA

from plugins.visitor_counter.service import connection
from plugins.visitor_counter.service.bots import is_bot
from plugins.visitor_counter.service.semantics import civil_day
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from tests.visitor_counter import faults
from tests.visitor_counter.service_beside import BROWSER, ORIGIN, Process
from tests.visitor_counter.test_bots import BROWSERS
from tests.visitor_counter.valkey_beside import ValkeyServer, valkey_program

_PAGES = 1000
_CONNECTIONS = 64
_SLOW = 300  # connections that never finish their request
_ONE_ADDRESS = 10_000  # hits a second
_YEARS = 10  # of history before reading
_MANY_PAGES = 50_000


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    measured: str
    mark: str
    holds: bool


@dataclass(slots=True)
class Seen:
    """What the senders saw."""

    milliseconds: list[float] = field(default_factory=list)
    sent: int = 0
    counted: int = 0
    refused: int = 0
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        return len(self.milliseconds) / self.seconds

    def percentile(self, share: float) -> float:
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")

    def told(self) -> str:
        return f"{self.rate:,.0f}/s, p50 {self.percentile(0.5):.1f} ms, p99 {self.percentile(0.99):.1f} ms"


Make = Callable[[int], bytes]


def hit(number: int, path: str = "", address: str = "") -> bytes:
    """Return a whole request: a reader of his own for each number."""
    body = json.dumps({"p": path or f"/tin-tuc/2022/bai-{number % _PAGES}/", "n": f"nonce-{number:012}"})
    place = address or f"{11 + (number >> 24)}.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
    head = (
        f"POST /v1/hit HTTP/1.1\r\nHost: a\r\nOrigin: {ORIGIN}\r\nUser-Agent: {BROWSER}\r\nX-Forwarded-For: {place}\r\n"
    )
    return f"{head}Content-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


def read(number: int, of: int = _PAGES) -> bytes:
    """Return a request for the figures and the views of one of so many pages."""
    return f"GET /v1/stats?p=/tin-tuc/2022/bai-{number % of}/ HTTP/1.1\r\nHost: a\r\n\r\n".encode()


async def ask(streams: tuple[asyncio.StreamReader, asyncio.StreamWriter], request: bytes, seen: Seen) -> None:
    """Send a request, wait for its whole reply, note what it said."""
    reader, writer = streams
    began = time.perf_counter()
    writer.write(request)
    head = await reader.readuntil(b"\r\n\r\n")
    length = int(head.split(b"content-length: ")[1].split(b"\r\n")[0])
    body = await reader.readexactly(length)
    seen.milliseconds.append((time.perf_counter() - began) * 1000)
    seen.counted += b'"counted":true' in body
    seen.refused += not head.startswith(b"HTTP/1.1 200")


async def closed(port: int, make: Make, numbers: Iterator[int], seconds: float, most: int | None = None) -> Seen:
    """Ask over 64 connections, on each the next thing as soon as the last is answered."""
    seen = Seen()
    began = time.perf_counter()

    async def come() -> None:
        streams = await asyncio.open_connection("127.0.0.1", port)
        while time.perf_counter() - began < seconds and (most is None or seen.sent < most):
            seen.sent += 1
            await ask(streams, make(next(numbers)), seen)
        streams[1].close()

    await asyncio.gather(*(come() for _ in range(_CONNECTIONS)))
    seen.seconds = time.perf_counter() - began
    return seen


async def opened(port: int, make: Make, numbers: Iterator[int], rate: int, seconds: float) -> Seen:
    """Ask at a fixed rate whatever the answers take; the wait for a free connection counts as waiting."""
    seen = Seen()
    free: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    for _ in range(_CONNECTIONS * 4):
        free.put_nowait(await asyncio.open_connection("127.0.0.1", port))
    began = time.perf_counter()

    async def one(due: float) -> None:
        streams = await free.get()
        await ask(streams, make(next(numbers)), seen)
        seen.milliseconds[-1] = (time.perf_counter() - due) * 1000
        free.put_nowait(streams)

    running: set[asyncio.Task[None]] = set()
    for place in range(int(rate * seconds)):
        due = began + place / rate
        if (wait := due - time.perf_counter()) > 0:
            await asyncio.sleep(wait)
        seen.sent += 1
        task = asyncio.create_task(one(due))
        running.add(task)
        task.add_done_callback(running.discard)
    await asyncio.gather(*running)
    seen.seconds = time.perf_counter() - began
    return seen


def steadiness(seconds: float = 5.0) -> str:
    """Do the same work over and over and say how long it takes: a virtual machine may stand still now and then."""
    seen = Seen()
    end = time.perf_counter() + seconds
    while (began := time.perf_counter()) < end:
        sum(range(100_000))
        seen.milliseconds.append((time.perf_counter() - began) * 1000)
    p50, p99, most = map(seen.percentile, (0.5, 0.99, 1.0))
    return f"the same work alone: p50 {p50:.1f} ms, p99 {p99:.1f} ms, at most {most:.1f} ms"


def pages(count: int) -> list[str]:
    return [f"/tin-tuc/2022/bai-{number}/" for number in range(count)]


@contextmanager
def served(paths: list[str] | None = None, prepare: Callable[[Path], None] | None = None) -> Iterator[Process]:
    """A service of a thousand pages, in a folder that goes away; `prepare` is given that folder before the start."""
    with tempfile.TemporaryDirectory() as folder:
        service = Process(Path(folder))
        told = {"v": 1, "paths": paths or pages(_PAGES)}
        (Path(folder) / "paths.json").write_text(json.dumps(told), encoding="utf-8")
        if prepare is not None:
            prepare(Path(folder))
        service.start()
        try:
            yield service
        finally:
            if service.process is not None and service.process.poll() is None:
                service.end(signal.SIGTERM)


def memory(service: Process) -> float:
    """Return the most memory that the service ever held, MB."""
    assert service.process is not None
    status = Path(f"/proc/{service.process.pid}/status").read_text(encoding="utf-8")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def stored(service: Process) -> tuple[int, int]:
    """Return the visits and the pages that the database has."""
    store = SqliteStore(service.folder / "counter.sqlite3")
    found = sum(visits for visits, _ in store.days().values()), len(store.pages())
    store.close()
    return found


def rates(parsed: argparse.Namespace) -> list[Row]:
    """Measure durable hits."""
    numbers = count()
    with served() as service:
        most = asyncio.run(closed(service.port, hit, numbers, parsed.seconds))
        steady = asyncio.run(opened(service.port, hit, numbers, 500, parsed.open_seconds))
        lost = most.counted + steady.counted - stored(service)[0]
    is_fast = most.rate >= 4000 and most.percentile(0.99) <= 60 and not most.refused
    is_steady = steady.percentile(0.99) <= 30 and not steady.refused
    return [
        Row(f"64 connections, closed loop, {parsed.seconds:.0f} s", most.told(), "≥ 4,000/s, p99 ≤ 60 ms", is_fast),
        Row(f"500/s, open loop, {parsed.open_seconds:.0f} s", steady.told(), "p99 ≤ 30 ms", is_steady),
        Row("acknowledged and not stored", str(lost), "0", lost == 0),
    ]


def reads(parsed: argparse.Namespace) -> list[Row]:
    """Measure reads, of a new database and of one with years of days and many pages."""
    with served() as service:
        new = asyncio.run(closed(service.port, read, count(), parsed.seconds / 2))
    with served(pages(_MANY_PAGES), _grow_old) as service:
        old = asyncio.run(closed(service.port, lambda n: read(n, _MANY_PAGES), count(), parsed.seconds / 2))
    mark = "≥ 10,000/s"
    return [
        Row("reads, new database", new.told(), mark, new.rate >= 10_000 and not new.refused),
        Row(f"reads, {_YEARS} years, {_MANY_PAGES:,} pages", old.told(), mark, old.rate >= 10_000 and not old.refused),
    ]


def _grow_old(folder: Path) -> None:
    """Make a database of many years' figures."""
    SqliteStore(folder / "counter.sqlite3").close()
    today = civil_day(int(time.time()))
    with closing(sqlite3.connect(folder / "counter.sqlite3")) as made:
        days = ((today - ago, 1000, 3000) for ago in range(365 * _YEARS))
        made.executemany("INSERT INTO day VALUES (?, ?, ?)", days)
        made.executemany("INSERT INTO page VALUES (?, 1000, 1000)", ((path,) for path in pages(_MANY_PAGES)))
        made.commit()


def kills(parsed: argparse.Namespace) -> list[Row]:
    """Kill the service at random moments under load; every acknowledged hit must be there afterwards."""
    numbers, acknowledged, sent, lost = count(), 0, 0, 0
    chance = random.Random(6)  # noqa: S311 - the moments of the kills
    with served() as service:
        for _ in range(parsed.kills):
            seen = asyncio.run(_until_killed(service, numbers, chance.uniform(0.05, 0.5)))
            acknowledged, sent = acknowledged + seen.counted, sent + seen.sent
            lost = max(lost, acknowledged - stored(service)[0])
            service.start()
        is_within = acknowledged <= stored(service)[0] <= sent
    told = f"{lost} lost of {acknowledged:,} acknowledged"
    return [Row(f"{parsed.kills} × kill -9 under load", told, "0 lost", lost == 0 and is_within)]


async def _until_killed(service: Process, numbers: Iterator[int], seconds: float) -> Seen:
    seen = Seen()

    async def come() -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            streams = await asyncio.open_connection("127.0.0.1", service.port)
            while True:
                seen.sent += 1
                await ask(streams, hit(next(numbers)), seen)

    tasks = [asyncio.create_task(come()) for _ in range(_CONNECTIONS)]
    await asyncio.sleep(seconds)
    service.end(signal.SIGKILL)
    await asyncio.gather(*tasks)
    return seen


def unknown_paths(parsed: argparse.Namespace) -> list[Row]:
    """Ask for pages that the site does not have, each another."""
    with served() as service:
        seen = asyncio.run(
            closed(service.port, lambda n: hit(n, f"/khong-co-{n}/"), count(), parsed.flood_seconds, parsed.flood)
        )
        found = stored(service)
        held = memory(service)
    told = f"{found[1]} pages, {found[0]} visits; {held:.0f} MB"
    is_right = found == (0, 0) and held <= 150 and seen.sent >= parsed.flood
    return [Row(f"{seen.sent:,} unknown paths", told, "0 rows, ≤ 150 MB", is_right)]


def addresses(parsed: argparse.Namespace) -> list[Row]:
    """Come from as many addresses, each once."""
    with served() as service:
        seen = asyncio.run(closed(service.port, hit, count(), parsed.flood_seconds, parsed.flood))
        after = asyncio.run(opened(service.port, hit, count(2**24), 200, 3))
        lost = seen.counted + after.counted - stored(service)[0]
        held = memory(service)
    is_right = held <= 150 and lost == 0 and not after.refused and seen.sent >= parsed.flood
    told = f"{held:.0f} MB; {lost} lost; then {after.told()}"
    return [Row(f"{seen.sent:,} addresses", told, "≤ 150 MB, 0 lost", is_right)]


def abuse(parsed: argparse.Namespace) -> list[Row]:
    """One address that floods, forged headers, clients that never finish, bodies that are too deep."""
    with served() as service:
        rows = [_one_address(service, parsed.one_seconds)]
        rows += asyncio.run(_slow(service))
        rows.append(asyncio.run(_deep(service)))
        held = memory(service)
    return [*rows, Row("memory after these", f"{held:.0f} MB", "≤ 150 MB", held <= 150)]


def _one_address(service: Process, seconds: float) -> Row:
    def from_one(number: int) -> bytes:
        # What the client claims stands on the left of what the proxy saw.
        return hit(number, address=f"10.{number % 250}.0.1, 203.0.113.9")

    one = asyncio.run(opened(service.port, from_one, count(), _ONE_ADDRESS, seconds))
    visits = stored(service)[0]
    told = f"{one.told()}: {visits} visitor"
    return Row(f"one address at {_ONE_ADDRESS:,}/s, forged headers", told, "1 visitor", visits == 1)


async def _slow(service: Process) -> list[Row]:
    """Hold connections open with a long half of a request, until they are hung up on; readers come meanwhile."""
    held = [await asyncio.open_connection("127.0.0.1", service.port) for _ in range(_SLOW)]
    began = time.perf_counter()
    for _, writer in held:
        writer.write(b"POST /v1/hit HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 15_000)
    seen = await opened(service.port, hit, count(2**26), 200, 3)
    async with asyncio.timeout(2 * connection.SLOWEST):
        for reader, _ in held:
            with suppress(ConnectionError):
                assert await reader.read() == b""
    freed = time.perf_counter() - began
    for _, writer in held:
        writer.close()
    return [
        Row(f"{_SLOW} half requests, 200/s beside", seen.told(), "none refused", not seen.refused),
        Row("half requests hung up on", f"all after {freed:.0f} s", f"≤ {connection.SLOWEST + 5:.0f} s",
            freed <= connection.SLOWEST + 5),
    ]  # fmt: skip


async def _deep(service: Process) -> Row:
    streams, deep = await asyncio.open_connection("127.0.0.1", service.port), Seen()
    body = "[" * 2000
    head = f"POST /v1/hit HTTP/1.1\r\nHost: a\r\nOrigin: {ORIGIN}\r\nContent-Length: {len(body)}\r\n\r\n"
    for _ in range(1000):
        await ask(streams, f"{head}{body}".encode(), deep)
    streams[1].close()
    return Row("1,000 × JSON 2,000 brackets deep", f"{deep.refused} refused", "1,000 refused", deep.refused == 1000)


def bots(_parsed: argparse.Namespace) -> list[Row]:
    """Judge every agent that the list knows of, and the browsers that must not be lost."""
    agents = [agent for entry in CRAWLER_USER_AGENTS_DATA for agent in entry["instances"]]
    recall = sum(map(is_bot, agents)) / len(agents)
    lost = [agent for agent in BROWSERS if is_bot(agent)]
    return [
        Row("bots recognized", f"{recall:.4f} of {len(agents):,}", "≥ 0.99", recall >= 0.99),
        Row("browsers lost", f"{len(lost)} of {len(BROWSERS)}", "0", not lost),
    ]


def misfortunes(_parsed: argparse.Namespace) -> list[Row]:
    """Do what can go wrong around the service: disk, locks, power, a second process, Valkey."""
    cases: list[tuple[str, Callable[[Path], faults.Outcome]]] = [
        ("disk full, then room again", faults.full_disk),
        ("database locked for a while", faults.locked_database),
        ("database read-only for a while", faults.read_only_database),
        ("log of writes torn (20 commits)", faults.torn_log),
        ("SIGTERM in mid batch", faults.terminated),
    ]
    rows = []
    for what, do in cases:
        with tempfile.TemporaryDirectory() as folder:
            outcome = do(Path(folder))
            rows.append(Row(what, str(outcome), "0 lost, 0 twice", outcome.is_right))
    with tempfile.TemporaryDirectory() as folder:
        second = faults.second_worker(Path(folder))
        is_refused = second.returncode == 1 and "tiến trình đếm khác" in second.stderr
        rows.append(Row("second worker on one database", f"exit {second.returncode}", "refused", is_refused))
        program = valkey_program()
        if program is None:
            return [*rows, Row("Valkey killed and restarted", "no valkey-server here", "0 lost, 0 twice", False)]
    with tempfile.TemporaryDirectory() as folder:
        server = ValkeyServer(program, Path(folder))
        try:
            outcome = faults.valkey_restarted(server)
        finally:
            server.kill()
        rows.append(Row("Valkey killed and restarted", str(outcome), "0 lost, 0 twice", outcome.is_right))
    return rows


PARTS: dict[str, Callable[[argparse.Namespace], list[Row]]] = {
    "rates": rates,
    "reads": reads,
    "kills": kills,
    "paths": unknown_paths,
    "addresses": addresses,
    "abuse": abuse,
    "faults": misfortunes,
    "bots": bots,
}


def main(argv: list[str]) -> int:
    """Measure, print the table, return 1 when a mark is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--open-seconds", type=float, default=60)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--flood", type=int, default=1_000_000)
    parser.add_argument("--flood-seconds", type=float, default=600)
    parser.add_argument("--one-seconds", type=float, default=5)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS))
    parsed = parser.parse_args(argv)
    uvloop.install()
    print(f"{os.cpu_count()} cores; load average before {os.getloadavg()[0]:.1f}; {steadiness()}", flush=True)
    holds = True
    for part in parsed.parts:
        for row in PARTS[part](parsed):
            holds &= row.holds
            mark = "ok  " if row.holds else "MISS"
            print(f"{mark}  {row.what:<42} {row.measured:<52} {row.mark}", flush=True)
    print(f"load average after {os.getloadavg()[0]:.1f}")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
