"""Counts without a service: reads nginx's combined log, as often as one likes, each line once.

How far a log was read is written in the transaction that counts its lines, so a run that is killed loses and repeats
nothing. A log is known by its inode and its first line's second: it keeps both when it is renamed at rotation, and a
truncated or reused file has another first line. Name the rotated log and the new one at each run (access.log.1
access.log); nginx's `delaycompress` keeps the rotated one readable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from typing import BinaryIO

from plugins.visitor_counter.service import bots, client, keys
from plugins.visitor_counter.service.paths import KnownPaths
from plugins.visitor_counter.service.semantics import Hit, civil_day
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from plugins.visitor_counter.service.store import Batch

_LINES = 5000  # in one commit
_LONGEST = 16 * 1024  # bytes of a line that is looked at
_LINE = re.compile(
    r'(?P<address>\S+) \S+ .*?\[(?P<moment>[^\]]+)\] "GET (?P<path>/\S*) [^"]*" (?P<status>\d{3}) \S+'
    r' "[^"]*" "(?P<agent>[^"]*)"'
)
_MOMENT = re.compile(rb"\[(\d{2}/\w{3}/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4})\]")
_SEEN = {"200", "304"}


class LogError(Exception):
    """A log that cannot be read; the message is for the user, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Line:
    """What counts of one line."""

    at: int
    prefix: bytes
    path: str
    """As asked."""
    agent: str


def parse(line: str) -> Line | None:
    """Return a line of the combined format if a person may have opened a page by it; None for all else."""
    found = _LINE.match(line)
    if found is None or found["status"] not in _SEEN or bots.is_bot(found["agent"]) or found["agent"] == "-":
        return None
    at = _second(found["moment"])
    if at is None:
        return None
    return Line(at, _prefix(found["address"]), found["path"], found["agent"][: bots.LONGEST])


def read_log(file: Path, store: SqliteStore, known: KnownPaths, salts: keys.Salts) -> int:
    """Count what was added to a log since it was last read, and return how many lines that is.

    Raises:
        LogError: When it cannot be read.
        UnavailableError: When it cannot be counted.
    """
    try:
        with file.open("rb") as log:
            name = _name(log)
            if name is None:
                return 0
            start = store.noted().get(name, 0)
            log.seek(start)
            lines = 0
            for end, some in _portions(log, start):
                hits = [hit for line in some if (hit := _hit(line, known, salts)) is not None]
                store.commit(Batch(hits), {name: end})
                lines += len(some)
            return lines
    except OSError as error:
        raise LogError(f"{file}: không đọc được: {error.strerror}") from error


def _name(log: BinaryIO) -> str | None:
    """Return what a log is known by; None while it has no whole line."""
    first = log.readline(_LONGEST)
    moment = _MOMENT.search(first)
    if not first.endswith(b"\n") or moment is None:
        return None
    status = Path(log.name).stat()
    return f"log:{status.st_ino}:{_second(moment[1].decode())}"


def _portions(log: BinaryIO, start: int) -> Iterator[tuple[int, list[str]]]:
    """Yield whole lines, and where the last of them ends; a line that is still being written waits for the next run."""
    some: list[str] = []
    end = start
    for line in log:
        if not line.endswith(b"\n"):
            break
        end += len(line)
        some.append(line[:_LONGEST].decode("utf-8", "replace"))
        if len(some) == _LINES:
            yield end, some
            some = []
    if some:
        yield end, some


def _hit(text: str, known: KnownPaths, salts: keys.Salts) -> Hit | None:
    line = parse(text)
    path = known.find(line.path) if line is not None else None
    if line is None or path is None:
        return None
    salt = salts.of(civil_day(line.at))
    visitor = keys.visitor_key(salt, line.prefix, line.agent)
    return Hit(line.at, path, visitor, keys.viewing_key(salt, line.prefix, line.agent, path))


def _prefix(address: str) -> bytes:
    try:
        return client.prefix(ip_address(address))
    except ValueError:  # a log that does not write addresses, or cuts them short
        return address.encode()


def _second(moment: str) -> int | None:
    try:
        # The C locale's month names, as nginx writes them; this process never sets another.
        return int(datetime.strptime(moment, "%d/%b/%Y:%H:%M:%S %z").timestamp())
    except ValueError:
        return None
