"""A stats.json: figures and the moment they were known, in the shape of the service's answer to /v1/stats.

Whoever reads such a file, the build that publishes it or the job that takes it over from another server, reads it here.
A figure may be missing: a counter that knows only its total is a counter.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.vietnamese.dates import VIETNAM

VERSION = 1
COUNTS = ("today", "week", "month", "total")


class StatsError(ValueError):
    """Text that is no stats.json; the message says in Vietnamese what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Stats:
    """Figures that were known once."""

    counts: Mapping[str, int]
    """Visits by the words of COUNTS; what is not known is left out, something is always known."""
    online: int | None
    as_of: datetime
    """At UTC+7."""
    views: Mapping[str, int]
    """Views by path."""

    def text(self) -> str:
        """Return the file's text."""
        made = {"v": VERSION, "online": self.online, **self.counts, "as_of": self.as_of.isoformat()}
        return json.dumps({**made, "views": dict(self.views)}, ensure_ascii=False) + "\n"


def parse(text: str) -> Stats:
    """Return what a stats.json says.

    Raises:
        StatsError: When it is not JSON, tells no figure, a figure is no whole number, or the moment has no zone.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise StatsError("tệp không phải JSON") from None
    if not isinstance(found, dict):
        raise StatsError("tệp không phải số liệu của bộ đếm")
    counts = {name: _count(name, found[name]) for name in COUNTS if found.get(name) is not None}
    if not counts:
        raise StatsError(f"tệp không có con số nào trong các mục {', '.join(COUNTS)}")
    online, views = found.get("online"), found.get("views", {})
    if not isinstance(views, dict):
        raise StatsError('"views" phải là bảng trang → số')
    return Stats(
        counts,
        None if online is None else _count("online", online),
        _moment(found.get("as_of")),
        {path: _count(path, number) for path, number in views.items()},
    )


def _count(name: str, value: object) -> int:
    if type(value) is not int or value < 0:  # not isinstance: True is an int there
        raise StatsError(f'"{name}" phải là số nguyên không âm, nhận được {json.dumps(value, ensure_ascii=False)}')
    return value


def _moment(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(value)  # type: ignore[arg-type] # it says so by a TypeError
    except (TypeError, ValueError):
        raise StatsError('"as_of" phải là ngày giờ dạng 2026-11-01T00:00:00+07:00') from None
    if moment.tzinfo is None:
        raise StatsError('"as_of" thiếu múi giờ, ví dụ +07:00')
    return moment.astimezone(VIETNAM)
