"""Notices saved files, and tells a change of the site's sources from one of the code that builds it."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from queue import Queue

from watchfiles import watch

_FOLDERS = ("content", "theme", "plugins")


class Change(StrEnum):
    """What must be done after some files were saved."""

    REBUILD = "rebuild"
    RESTART = "restart"
    """Python code changed: build in a new process."""


def changes(root: Path, stop: threading.Event) -> Iterator[Change]:
    """Yield one change for each burst of saves under `root`, until `stop` is set."""
    found: Queue[set[str] | None] = Queue()
    folders = [root / name for name in _FOLDERS if (root / name).is_dir()]
    for paths, recursive in ((folders, True), ([root], False)):
        arguments = (paths, recursive, stop, found)
        threading.Thread(target=_watch, args=arguments, daemon=True).start()
    while (names := found.get()) is not None:
        if recognised := kind(names):
            yield recognised


def kind(names: Iterable[str]) -> Change | None:
    """Return what the change of these files asks for; None if they are of no account.

    A file at the top is of account only if it is Python: pelicanconf.py, not a note of the editor's.
    """
    suffixes = {Path(name).suffix for name in names}
    if ".py" in suffixes:
        return Change.RESTART
    return Change.REBUILD if suffixes else None


def _watch(paths: list[Path], recursive: bool, stop: threading.Event, found: Queue[set[str] | None]) -> None:
    for burst in watch(*paths, recursive=recursive, stop_event=stop):
        names = {name for _, name in burst if recursive or name.endswith(".py")}
        found.put(names)
    found.put(None)
