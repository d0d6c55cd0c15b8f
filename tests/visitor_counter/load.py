"""Loads the counter's service, breaks it, and prints a table beside the marks: ``python3 tasks.py load``.

Loopback only, every part bounded. The load comes from this process, written straight onto sockets, so that on two cores
the service is what is measured; the table ends with the machine's load average, without which no rate means anything.
The faults (disk full, locked and read-only database, torn log of writes, SIGTERM, second worker, Valkey restart) are
those of test_faults.py and are run from there.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import uvloop
from crawleruseragents import CRAWLER_USER_AGENTS_DATA

from plugins.visitor_counter.service.bots import is_bot
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from tests.visitor_counter.service_beside import BROWSER, ORIGIN, Process
from tests.visitor_counter.test_bots import BROWSERS

_PAGES = 1000
_CONNECTIONS = 64
_SLOW = 300  # connections that never finish their request
_ONE_ADDRESS = 10_000  # hits a second


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


def read(number: int) -> bytes:
    """Return a request for the figures."""
    return f"GET /v1/stats?p=/tin-tuc/2022/bai-{number % _PAGES}/ HTTP/1.1\r\nHost: a\r\n\r\n".encode()


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


@contextmanager
def served() -> Iterator[Process]:
    """A service of a thousand pages, in a folder that goes away."""
    with tempfile.TemporaryDirectory() as folder:
        service = Process(Path(folder))
        paths = [f"/tin-tuc/2022/bai-{number}/" for number in range(_PAGES)]
        (Path(folder) / "paths.json").write_text(json.dumps({"v": 1, "paths": paths}), encoding="utf-8")
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
    """Measure durable hits and reads."""
    numbers = count()
    with served() as service:
        most = asyncio.run(closed(service.port, hit, numbers, parsed.seconds))
        steady = asyncio.run(opened(service.port, hit, numbers, 500, parsed.open_seconds))
        reads = asyncio.run(closed(service.port, read, count(), parsed.seconds))
        visits = stored(service)[0]
        lost = most.counted + steady.counted - visits
    is_fast = most.rate >= 4000 and most.percentile(0.99) <= 60
    return [
        Row("64 connections, closed loop", most.told(), "≥ 4,000/s, p99 ≤ 60 ms", is_fast),
        Row("500/s, open loop", steady.told(), "p99 ≤ 30 ms", steady.percentile(0.99) <= 30 and not steady.refused),
        Row("reads", reads.told(), "≥ 10,000/s", reads.rate >= 10_000),
        Row("acknowledged and not stored", str(lost), "0", lost == 0),
    ]


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


def floods(parsed: argparse.Namespace) -> list[Row]:
    """Throw at it what an attacker would, and look at memory and rows."""
    rows = []
    some = f"{parsed.flood:,}"
    with served() as service:
        asyncio.run(
            closed(service.port, lambda n: hit(n, f"/khong-co-{n}/"), count(), parsed.flood_seconds, parsed.flood)
        )
        pages = stored(service)
        rows.append(Row(f"{some} unknown paths", f"{pages[1]} pages, {pages[0]} visits", "0 rows", pages == (0, 0)))
        seen = asyncio.run(closed(service.port, hit, count(), parsed.flood_seconds, parsed.flood))
        after = asyncio.run(opened(service.port, hit, count(2**24), 200, 2))
        told = f"{seen.sent:,} sent; then {after.told()}"
        rows.append(Row(f"{some} addresses", told, "still answers", after.refused == 0))
        before = stored(service)[0]
        one = asyncio.run(
            opened(
                service.port, lambda n: hit(n, address="203.0.113.9"), count(2**25), _ONE_ADDRESS, parsed.one_seconds
            )
        )
        visits = stored(service)[0] - before
        rows.append(
            Row(f"one address at {_ONE_ADDRESS:,}/s", f"{one.told()}: {visits} visitor", "1 visitor", visits == 1)
        )
        asyncio.run(_slow(service, rows))
        held = memory(service)
        rows.append(Row("memory after all floods", f"{held:.0f} MB", "≤ 150 MB", held <= 150))
    return rows


async def _slow(service: Process, rows: list[Row]) -> None:
    """Hold connections open with half a request, and send JSON a thousand brackets deep."""
    held = [await asyncio.open_connection("127.0.0.1", service.port) for _ in range(_SLOW)]
    for _, writer in held:
        writer.write(b"POST /v1/hit HTTP/1.1\r\nHost: a\r\nContent-Le")
    seen = await opened(service.port, hit, count(2**26), 200, 3)
    for _, writer in held:
        writer.close()
    rows.append(Row(f"{_SLOW} slow connections, 200/s beside", seen.told(), "none refused", seen.refused == 0))
    streams, deep = await asyncio.open_connection("127.0.0.1", service.port), Seen()
    body = "[" * 2000
    head = f"POST /v1/hit HTTP/1.1\r\nHost: a\r\nOrigin: {ORIGIN}\r\nContent-Length: {len(body)}\r\n\r\n"
    for _ in range(1000):
        await ask(streams, f"{head}{body}".encode(), deep)
    rows.append(Row("1,000 × deep JSON", f"{deep.refused} refused", "1,000 refused", deep.refused == 1000))


def bots(_parsed: argparse.Namespace) -> list[Row]:
    """Judge every agent that the list knows of, and the browsers that must not be lost."""
    agents = [agent for entry in CRAWLER_USER_AGENTS_DATA for agent in entry["instances"]]
    recall = sum(map(is_bot, agents)) / len(agents)
    lost = [agent for agent in BROWSERS if is_bot(agent)]
    return [
        Row("bots recognized", f"{recall:.4f} of {len(agents):,}", "≥ 0.99", recall >= 0.99),
        Row("browsers lost", f"{len(lost)} of {len(BROWSERS)}", "0", not lost),
    ]


def faults(_parsed: argparse.Namespace) -> list[Row]:
    """Run the fault tests: disk, locks, torn log, SIGTERM, second worker, Valkey."""
    command = [sys.executable, "-m", "pytest", "-q", "--no-header", "tests/visitor_counter/test_faults.py"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    last = done.stdout.strip().splitlines()[-1] if done.stdout.strip() else "no output"
    return [Row("disk, locks, torn log, SIGTERM, Valkey …", last, "all pass", done.returncode == 0)]


def main(argv: list[str]) -> int:
    """Measure, print the table, return 1 when a mark is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--open-seconds", type=float, default=60)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--flood", type=int, default=1_000_000)
    parser.add_argument("--flood-seconds", type=float, default=300)
    parser.add_argument("--one-seconds", type=float, default=5)
    parsed = parser.parse_args(argv)
    uvloop.install()
    holds = True
    for measure in (rates, kills, floods, bots, faults):
        for row in measure(parsed):
            holds &= row.holds
            mark = "ok  " if row.holds else "MISS"
            print(f"{mark}  {row.what:<42} {row.measured:<52} {row.mark}", flush=True)
    one, five, _ = os.getloadavg()
    print(f"\n{os.cpu_count()} cores; load average {one:.1f} (1 min), {five:.1f} (5 min)")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
