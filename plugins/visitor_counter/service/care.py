"""Looks after an SQLite database: verification and backup, while the service runs."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from plugins.visitor_counter.service.store import UnavailableError

_FORGOTTEN = ("visitor", "viewing")  # tables of the day's keys


def verify(file: Path, today: int) -> list[str]:
    """Return what is wrong with a database, in Vietnamese.

    Args:
        today: The civil day.
    """
    if not file.is_file():
        return [f"{file}: chưa có cơ sở dữ liệu."]
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return [f"{file}: {problem}" for problem in _problems(connection, today)]
    except sqlite3.Error as error:
        return [f"{file}: không đọc được: {error}"]


def _problems(connection: sqlite3.Connection, today: int) -> list[str]:
    faults = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    meta = dict(connection.execute("SELECT name, value FROM meta"))
    left = sum(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _FORGOTTEN)  # noqa: S608
    if left and meta.get("day", today) < today:
        faults.append(f"còn {left} khóa của ngày trước; dịch vụ xóa chúng khi khởi động")
    (ahead,) = connection.execute("SELECT count(*) FROM day WHERE day > ?", (today + 1,)).fetchone()
    if ahead:
        faults.append(f"có {ahead} ngày trong tương lai; đồng hồ máy chủ đã có lúc sai")
    return faults


def backup(file: Path, to: Path) -> None:
    """Write a copy of a database, without the keys of today's visitors.

    Raises:
        UnavailableError: When it cannot be read or written.
    """
    if not file.is_file():
        raise UnavailableError(f"{file}: không có tệp này")
    made = to.with_name(f".{to.name}.part")
    try:
        made.unlink(missing_ok=True)
        made.touch(mode=0o600)  # VACUUM INTO accepts an empty file
        with closing(sqlite3.connect(file, isolation_level=None)) as source:
            source.execute("VACUUM INTO ?", (str(made),))
        with closing(sqlite3.connect(made, isolation_level=None)) as copy:
            copy.execute("PRAGMA secure_delete = ON")
            for table in _FORGOTTEN:
                copy.execute(f"DELETE FROM {table}")  # noqa: S608 - our own two words
            copy.execute("VACUUM")
        made.replace(to)
    except (sqlite3.Error, OSError) as error:
        raise UnavailableError(f"{to}: {error}") from error


def write_whole(file: Path, text: str) -> None:
    """Write a file so that a reader sees the old text or the new one.

    Raises:
        UnavailableError: When it cannot be written.
    """
    made = file.with_name(f".{file.name}.part")
    try:
        made.write_text(text, encoding="utf-8")
        made.replace(file)
    except OSError as error:
        raise UnavailableError(f"{file}: {error}") from error
