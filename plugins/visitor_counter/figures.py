"""The last known figures, which pages show when the service does not answer.

They stand in one small file and in no page: figures on every page would change every page at each build. The file has
the shape of the service's own answer to /v1/stats (docs/visitor-counter.md).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from plugins.content_model.data import Counter
from plugins.visitor_counter import stats_file
from plugins.visitor_counter.service.paths import SiteFile


def figures_file(counter: Counter, content: Path) -> bytes:
    """Return the published file: the saved figures, else the total carried over, else nothing but the version.

    Who is online is never known afterwards. The views of all pages would make it heavy for each reader of one.

    Raises:
        StatsError: When the saved file is none.
    """
    known: dict[str, int | str] = {}
    if counter.figures:
        saved = stats_file.parse((content / counter.figures).read_text(encoding="utf-8"))
        known = {**saved.counts, "as_of": saved.as_of.isoformat()}
    elif counter.as_of:
        known = {"total": counter.carried_over, "as_of": counter.as_of.isoformat()}
    return _json({"v": stats_file.VERSION, **known, "views": {}})


def site_file(site: SiteFile) -> bytes:
    """Return what the service is told of the site (service/paths.py)."""
    told = {"carried_over": site.carried_over, "form": asdict(site.form), "paths": sorted(site.paths)}
    return _json({"v": stats_file.VERSION, **told, "views": dict(sorted(site.views.items()))})


def _json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"
