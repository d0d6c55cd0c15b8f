"""Remembers what picture files are from build to build by size and time of change, so that a second build opens none.

A digest of a photograph costs eight milliseconds, those of ten thousand more than a minute. A fresh clone has new times
and reads every picture once. What changed in the last seconds is not remembered: it might change again within one tick
of the disk's clock (git's index knows the same: Documentation/technical/racy-git.adoc).
"""

from __future__ import annotations

import json
import os
from dataclasses import astuple
from pathlib import Path

from plugins.media.facts import PictureFacts

_TICK = 2_000_000_000
"""Nanoseconds; the clock of FAT, the coarsest."""


class KnownFacts:
    """The facts of one content folder's pictures; the file may be deleted at any time."""

    def __init__(self, file: Path, now: int) -> None:
        """`now` is the disk's time in nanoseconds since 1970."""
        self._file = file
        self._now = now
        self._earlier = _read(file)
        self._asked: dict[str, list[object]] = {}

    def recall(self, path: Path) -> PictureFacts | None:
        """Return the facts of a file that has not changed since they were kept; OSError when there is none.

        Only a build whose checks have passed keeps any, so that a file of which there are facts is whole.
        """
        stamp = _stamp(path)
        row = self._earlier.get(str(path))
        if row is None or row[: len(stamp)] != stamp:
            return None
        self._asked[str(path)] = row
        return PictureFacts(*row[len(stamp) :])  # type: ignore[arg-type] # as `keep` wrote them

    def keep(self, path: Path, facts: PictureFacts) -> None:
        """Keep the facts of a file for the next build."""
        stamp = _stamp(path)
        if stamp[1] < self._now - _TICK:
            self._asked[str(path)] = [*stamp, *astuple(facts)]

    def save(self) -> None:
        """Write what this build asked for; the file is whole at every moment."""
        if self._asked == self._earlier:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        waiting = self._file.with_suffix(f".{os.getpid()}")
        waiting.write_text(json.dumps({"version": _VERSION, "facts": self._asked}), encoding="utf-8")
        waiting.replace(self._file)


_VERSION = 2
"""To be raised whenever `PictureFacts` or what is read into it changes."""


def _stamp(path: Path) -> list[int]:
    status = path.stat()
    return [status.st_size, status.st_mtime_ns]


def _read(file: Path) -> dict[str, list[object]]:
    try:
        kept = json.loads(file.read_bytes())
        return dict(kept["facts"]) if kept["version"] == _VERSION else {}
    except (OSError, ValueError, KeyError, TypeError):  # none yet, or cut off
        return {}
