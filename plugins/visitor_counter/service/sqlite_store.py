"""The store of one host: an SQLite file, one connection, used by one thread at a time.

WAL with `synchronous=FULL`: a commit is one append and one fsync, and what was committed survives kill -9 and a power
cut (https://www.sqlite.org/pragma.html#pragma_synchronous, 2026-11-22). Counts are also held in memory, a few numbers
a day and one a page, so that a read costs no query; they change only after their COMMIT. Visitors are not: they stay
in the file, so that a flood of a million addresses costs disk, not memory.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path
from typing import TypeVar

from plugins.visitor_counter.service import semantics
from plugins.visitor_counter.service.checkpoints import Checkpoints
from plugins.visitor_counter.service.semantics import Figures, Hit, Tally
from plugins.visitor_counter.service.store import Batch, InUseError, Opinion, UnavailableError

_SCHEMA = (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",  # forgotten visitors are overwritten, not only unlinked
    "PRAGMA cache_size = -16000",  # KiB: the visitors of a busy day
    "PRAGMA wal_autocheckpoint = 0",  # checkpoints.py
    "PRAGMA temp_store = MEMORY",
)
_LARGEST_PORTION = 256  # items in one statement
_BUSY = 0.5  # seconds to wait for another's lock; readers wait as long

_ADD_DAY = """
    INSERT INTO day (day, visits, views) VALUES (?1, ?2, ?3)
    ON CONFLICT DO UPDATE SET visits = visits + ?2, views = views + ?3"""
_ADD_PAGE = "INSERT INTO page (path, views) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET views = views + ?2"
_SET_START = "INSERT INTO page (path, views0) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET views0 = ?2"
_SET_META = "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2"


_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Run:
    """Hits of one day that follow each other, as they were written."""

    day: int
    forgets: bool
    tally: Tally
    before: Mapping[bytes, int]
    """When each visitor of the run was last seen before it; who was not is left out."""


def _portions(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """Yield items in portions whose sizes are powers of two, so that few different statements are ever prepared.

    A statement for each item would hand the interpreter's lock over and back for each: beside a busy event loop that,
    and not the disk, is what a large batch waits for.
    """
    place = 0
    while place < len(items):
        size = min(1 << (len(items) - place).bit_length() - 1, _LARGEST_PORTION)
        yield items[place : place + size]
        place += size


def claim(file: Path) -> sqlite3.Connection:
    """Take the right to serve a database, until the connection that is returned is closed or the process dies.

    An exclusive transaction in a file beside it: SQLite knows how to lock on every system, and the operating system
    frees the lock of a killed process.

    Raises:
        InUseError: When another process has it.
        UnavailableError: When the lock cannot be written.
    """
    beside = file.with_name(f"{file.name}-service")
    try:
        beside.parent.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(beside, timeout=0, isolation_level=None, check_same_thread=False)
        lock.execute("BEGIN EXCLUSIVE")
    except (sqlite3.Error, OSError) as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
            raise InUseError(str(file)) from error
        raise UnavailableError(f"{beside}: {error}") from error
    return lock


class SqliteStore:
    """Counts and opinions in one SQLite file; see `store.Store` for the methods."""

    name = "sqlite"
    reads_wait = False

    def __init__(self, file: Path, lock: sqlite3.Connection | None = None) -> None:
        """Open or make the database.

        Args:
            lock: From `claim`, for the process that serves; released with the store.

        Raises:
            UnavailableError: When it cannot be opened or is no database of ours.
        """
        self._lock = lock
        self._day: int | None = None
        self._is_log_to_empty = lock is not None  # a killed process may have left yesterday's keys in it
        self._checkpoints = Checkpoints(file)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch(mode=0o600)  # opinions are for the office's eyes alone
            # One thread at a time, but not always the same: the writer's, then the one that shuts down.
            self._connection = sqlite3.connect(file, timeout=_BUSY, isolation_level=None, check_same_thread=False)
            for pragma in _PRAGMAS:
                self._connection.execute(pragma)
            self._connection.executescript(_SCHEMA)
            self._recall()
        except (sqlite3.Error, OSError) as error:
            raise UnavailableError(f"{file}: {error}") from error

    def commit(self, batch: Batch, notes: Mapping[str, int] | None = None) -> None:
        """Count hits, and in the same transaction note how far a log was read (`noted`)."""
        known = self._day
        runs = []
        self._checkpoints.before_commit(self._connection)
        with self._transaction():
            self._connection.executemany(_SET_META, (notes or {}).items())
            for day, hits in groupby(batch.hits, lambda hit: semantics.civil_day(hit.at)):
                runs.append(self._write(known, day, hits))
                known = runs[-1].day
        for run in runs:
            self._remember(run)
        if any(run.forgets for run in runs):
            self._empty_log()

    def _write(self, known: int | None, day: int, hits: Iterable[Hit]) -> _Run:
        forgets = semantics.forgets(known, day)
        kept = day if known is None or forgets else known
        if kept != known:
            self._forget(kept)
        some = list(hits)
        before = self._last("visitor", {hit.visitor for hit in some if hit.visitor is not None})
        viewed = self._last("viewing", {hit.viewing for hit in some if hit.viewing is not None})
        made = semantics.tally(some, before.get, viewed.get)
        many = self._connection.executemany
        if made.visits or made.views:
            many(_ADD_DAY, [(day, made.visits[day], made.views[day])])
        many(_ADD_PAGE, made.pages.items())
        self._note("visitor", made.seen)
        self._note("viewing", made.viewed)
        return _Run(kept, forgets, made, before)

    def _last(self, table: str, keys: Iterable[bytes]) -> dict[bytes, int]:
        """Return when each of some keys was last noted, where it was."""
        found: dict[bytes, int] = {}
        for some in _portions(sorted(keys)):
            query = f"SELECT vid, last FROM {table} WHERE vid IN ({','.join('?' * len(some))})"  # noqa: S608 - our words
            found.update(self._connection.execute(query, some))
        return found

    def _note(self, table: str, seen: Mapping[bytes, int]) -> None:
        for some in _portions(sorted(seen.items())):
            rows = ",".join(["(?,?)"] * len(some))
            statement = f"INSERT OR REPLACE INTO {table} (vid, last) VALUES {rows}"  # noqa: S608 - our words
            self._connection.execute(statement, list(chain.from_iterable(some)))

    def _remember(self, run: _Run) -> None:
        """Change the counts in memory as the run changed the file."""
        self._day = run.day
        if run.forgets:
            self._seconds.clear()
        self._days.update(run.tally.visits)
        self._visits += run.tally.visits.total()
        self._pages.update(run.tally.pages)
        for vid, last in run.tally.seen.items():
            previous = run.before.get(vid)
            if previous is not None and not run.forgets:
                self._seconds[previous] -= 1
                if not self._seconds[previous]:
                    del self._seconds[previous]
            self._seconds[last] += 1

    def noted(self) -> dict[str, int]:
        """Return the notes of `commit`, and what else the table `meta` holds."""
        return dict(self._connection.execute("SELECT name, value FROM meta"))

    def figures(self, now: int) -> Figures:
        # get: a Counter answers for what it lacks in Python, five times as slowly, and most seconds have nobody.
        online = sum(self._seconds.get(second, 0) for second in range(now - semantics.ONLINE + 1, now + 1))
        return semantics.figures(lambda day: self._days.get(day, 0), self._offset + self._visits, online, now)

    def views(self, paths: Iterable[str]) -> dict[str, int]:
        return {path: self._pages[path] for path in paths}

    def turn(self, day: int) -> None:
        known = self._day
        if semantics.forgets(known, day):
            with self._transaction():
                self._forget(day)
            self._day = day
            self._seconds.clear()
            self._is_log_to_empty = True
        try:
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
            if version != self._version:
                self._recall()
                self._is_log_to_empty = True  # it may have erased an opinion
        except sqlite3.Error as error:
            raise UnavailableError(str(error)) from error
        if self._is_log_to_empty:
            self._empty_log()

    def set_offset(self, offset: int) -> None:
        with self._transaction():
            self._connection.execute(_SET_META, ("offset", offset))
        self._offset = offset

    def import_views(self, views: Mapping[str, int]) -> None:
        with self._transaction():
            self._connection.executemany(_SET_START, views.items())
        self._recall()

    def days(self) -> dict[int, tuple[int, int]]:
        rows = self._connection.execute("SELECT day, visits, views FROM day ORDER BY day")
        return {day: (visits, views) for day, visits, views in rows}

    def pages(self) -> dict[str, int]:
        return {path: views for path, views in sorted(self._pages.items()) if views}

    def offset(self) -> int:
        return self._offset

    def keep(self, opinion: Opinion) -> int:
        row = (opinion.at, opinion.subject, opinion.text, opinion.contact, opinion.page)
        with self._transaction():
            added = self._connection.execute(
                "INSERT INTO feedback (at, subject, text, contact, page) VALUES (?, ?, ?, ?, ?)", row
            )
        return added.lastrowid or 0

    def opinions(self) -> list[Opinion]:
        rows = self._connection.execute(
            "SELECT at, subject, text, contact, page, number, mailed FROM feedback ORDER BY number"
        )
        return [
            Opinion(at, subject, text, contact, page, number, bool(mailed))
            for at, subject, text, contact, page, number, mailed in rows
        ]

    def mark_mailed(self, number: int) -> None:
        with self._transaction():
            self._connection.execute("UPDATE feedback SET mailed = 1 WHERE number = ?", (number,))

    def erase(self, numbers: Iterable[int]) -> int:
        return self._erase("DELETE FROM feedback WHERE number = ?", numbers)

    def erase_before(self, at: int) -> int:
        return self._erase("DELETE FROM feedback WHERE at < ?", (at,))

    def _erase(self, statement: str, values: Iterable[int]) -> int:
        with self._transaction():
            erased = self._connection.executemany(statement, [(value,) for value in values]).rowcount
        if erased > 0:
            self._empty_log()
        return max(erased, 0)

    def close(self) -> None:
        self._checkpoints.close()
        self._connection.close()
        if self._lock is not None:
            self._lock.close()

    def _forget(self, day: int) -> None:
        self._connection.execute("DELETE FROM visitor")
        self._connection.execute("DELETE FROM viewing")
        self._connection.execute(_SET_META, ("day", day))

    def _empty_log(self) -> None:
        """Cut the log, which holds the pages as they were; while somebody reads it, that waits for the next turn."""
        try:
            (is_busy, _, _) = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._is_log_to_empty = bool(is_busy)
        except sqlite3.Error:
            self._is_log_to_empty = True

    def _recall(self) -> None:
        """Read the counts into memory."""
        query = self._connection.execute
        (self._version,) = query("PRAGMA data_version").fetchone()
        meta = self.noted()
        self._offset = meta.get("offset", 0)
        self._day = meta.get("day")
        self._days = Counter(dict(query("SELECT day, visits FROM day")))
        self._visits = self._days.total()
        self._pages = Counter(dict(query("SELECT path, views + views0 FROM page")))
        self._seconds = Counter(dict(query("SELECT last, count(*) FROM visitor GROUP BY last")))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except BaseException as error:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise UnavailableError(str(error)) from error
            raise
