"""The last known figures, which pages show when the service does not answer.

They stand in one small file and in no page: figures on every page would change every page at each build. The file has
the shape of the service's own answer to /v1/stats (docs/visitor-counter.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.content_model.data import Counter
from plugins.vietnamese.dates import VIETNAM

KEYS = ("today", "week", "month", "total")
"""What a file may tell; "online" is never known afterwards."""
_VERSION = 1


class FiguresError(ValueError):
    """A file of figures that is none; the message says in Vietnamese what is wrong with it."""


def saved_figures(text: str) -> Mapping[str, Any]:
    """Return what the service's ``stats`` command wrote: numbers by key, and the moment ``as_of`` in ISO 8601.

    Raises:
        FiguresError: When it is not JSON, a figure is no whole number, or the moment has no zone.
    """
    try:
        data = json.loads(text)
    except ValueError:
        raise FiguresError("tệp không phải JSON") from None
    if not isinstance(data, dict):
        raise FiguresError("tệp không phải số liệu của bộ đếm")
    figures = {key: data[key] for key in KEYS if data.get(key) is not None}
    for key, figure in figures.items():
        if type(figure) is not int or figure < 0:
            raise FiguresError(f'"{key}" phải là số nguyên không âm, nhận được {json.dumps(figure)}')
    return {**figures, "as_of": _moment(data.get("as_of")).isoformat()}


def figures_file(counter: Counter, content: Path) -> bytes:
    """Return the published file: the saved figures, else the total carried over, else nothing but the version."""
    known: Mapping[str, Any] = {}
    if counter.figures:
        known = saved_figures((content / counter.figures).read_text(encoding="utf-8"))
    elif counter.as_of:
        known = {"total": counter.carried_over, "as_of": counter.as_of.isoformat()}
    return _json({"v": _VERSION, **known, "views": {}})


def paths_file(paths: Iterable[str]) -> bytes:
    """Return the list of pages that may be counted; the service stores no other path."""
    return _json({"v": _VERSION, "paths": sorted(paths)})


def views_file(started: Mapping[str, int]) -> bytes:
    """Return what the service's ``import-views`` takes: pages and the views that they bring from the old portal."""
    lines = [f'"{path}",{views}' for path, views in sorted(started.items())]
    return "\n".join(["path,views", *lines, ""]).encode("utf-8")


def _moment(value: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise FiguresError('"as_of" phải là ngày giờ dạng 2026-11-01T00:00:00+07:00') from None
    if moment.tzinfo is None:
        raise FiguresError('"as_of" thiếu múi giờ, ví dụ +07:00')
    return moment.astimezone(VIETNAM)


def _json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"
