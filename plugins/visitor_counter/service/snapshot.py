"""Figures as a static file: written from our own store, from a GoatCounter server, or from another JSON file.

A job on the server reads them, with whatever secret it needs; the browser only ever sees the file. It has the shape of
`GET /v1/stats`, so the widget reads either.
"""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit

from plugins.visitor_counter import stats_file
from plugins.visitor_counter.service import semantics
from plugins.visitor_counter.service.semantics import Figures
from plugins.visitor_counter.stats_file import StatsError

_PATIENCE = 10  # seconds
_LARGEST = 8 * 1024 * 1024  # bytes


class SourceError(Exception):
    """Figures that cannot be read; the message is for the user, in Vietnamese."""


def snapshot(figures: Figures, views: Mapping[str, int]) -> str:
    """Return the text of a stats.json."""
    return json.dumps({"v": stats_file.VERSION, **figures.mapping(), "views": dict(views)}, ensure_ascii=False) + "\n"


def from_goatcounter(url: str, now: int) -> str:
    """Read the public counts of a GoatCounter server (https://www.goatcounter.com/help/visitor-counter, 2026-11-22).

    It has no figure for who is online, and its days begin at 00:00 UTC, 07:00 in Vietnam. Public counts must be allowed
    in its settings.

    Args:
        url: ``https://thong-ke.example.gov.vn``.
        now: Unix seconds.

    Raises:
        SourceError: When it does not answer, or with something else.
    """
    today = semantics.civil_day(now)
    starts = {"today": today, "week": semantics.week(today)[0], "month": semantics.month(today)[0]}
    base = f"{url.rstrip('/')}/counter/TOTAL.json"
    counts = {name: _count(f"{base}?start={semantics.date_of(day).isoformat()}") for name, day in starts.items()}
    return snapshot(Figures(online=None, total=_count(base), as_of=now, **counts), {})


def from_snapshot(source: str) -> str:
    """Read a file or an address that holds a stats.json, and write it anew with nothing but its figures.

    Raises:
        SourceError: When it is not one.
    """
    text = _read(source) if "://" in source else _read_file(Path(source))
    try:
        return stats_file.parse(text).text()
    except StatsError as error:
        raise SourceError(f"{source}: {error}") from error


def _count(address: str) -> int:
    # The number is made for people: "1 234" with a thin space, or with a comma.
    digits = "".join(letter for letter in str(_json(address, _read(address)).get("count", "")) if letter.isdecimal())
    if not digits:
        raise SourceError(f'{address}: không có "count".')
    return int(digits)


def _json(source: str, text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{source}: không phải JSON.") from error
    if not isinstance(found, dict):
        raise SourceError(f"{source}: không phải một bảng JSON.")
    return found


def _read(address: str) -> str:
    if urlsplit(address).scheme not in ("http", "https"):
        raise SourceError(f"{address}: chỉ đọc được địa chỉ http hoặc https.")
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE) as reply:  # noqa: S310 - the scheme is checked
            text: bytes = reply.read(_LARGEST)
            return text.decode()
    except HTTPError as error:
        if error.code == HTTPStatus.NOT_FOUND:  # GoatCounter's answer where nobody has come yet, with a count of 0
            return error.read(_LARGEST).decode("utf-8", "replace")
        raise SourceError(f"{address}: không đọc được: {error}") from error
    except (OSError, ValueError) as error:
        raise SourceError(f"{address}: không đọc được: {error}") from error


def _read_file(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{file}: không đọc được: {error}") from error
