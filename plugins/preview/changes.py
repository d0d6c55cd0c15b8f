"""Notices saved files, and tells what each burst of saves asks for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

from watchfiles import watch

_FOLDERS = ("content", "theme", "plugins")
_TICK = 100  # milliseconds
_QUIET = 20
"""Milliseconds without a save that end a burst; one editor's save is over in a few."""


@dataclass(frozen=True, slots=True)
class Change:
    """Some files of the site's sources were saved, renamed or removed; a build is due."""

    names: frozenset[str] = frozenset()
    """Full paths of the files."""

    @property
    def needs_new_process(self) -> bool:
        """Whether the code that builds is among them."""
        return any(name.endswith(".py") for name in self.names)


def changes(root: Path, stop: threading.Event) -> Iterator[Change]:
    """Yield one change for each burst of saves under `root`, until `stop` is set.

    The first, without names, comes as soon as watching has begun, so that no save falls between a first build and the
    watch.
    Whatever was saved while the caller was at work with the last one is one change.
    """
    folders = [root / name for name in _FOLDERS if (root / name).is_dir()]
    found: Queue[set[str] | Exception] = Queue()
    watches = ((folders, True, threading.Event()), ([root], False, threading.Event()))
    for paths, recursive, begun in watches:
        threading.Thread(target=_watch, args=(paths, recursive, begun, stop, found), daemon=True).start()
    for _, _, begun in watches:
        begun.wait()
    yield Change()
    while not stop.is_set():
        if names := _gathered(found):
            yield Change(frozenset(names))


def _gathered(found: Queue[set[str] | Exception]) -> set[str]:
    """Wait for the next burst and return its names, with those of all that wait behind it.

    A file at the top is of account only if it is Python: pelicanconf.py, not a note of the editor's.
    """
    names: set[str] = set()
    while True:
        burst = found.get()
        if isinstance(burst, Exception):
            raise burst
        names |= burst
        if found.empty():
            return names


def _watch(
    paths: list[Path],
    recursive: bool,
    begun: threading.Event,
    stop: threading.Event,
    found: Queue[set[str] | Exception],
) -> None:
    """Put the names of each burst into `found`, and an empty set ten times a second.

    Those wake the main thread: on Windows a thread that waits for ever does not hear Ctrl-C.
    """
    try:
        noticed = watch(
            *paths, recursive=recursive, stop_event=stop, step=_QUIET, rust_timeout=_TICK, yield_on_timeout=True
        )
        for burst in noticed:
            begun.set()
            found.put({name for _, name in burst if recursive or name.endswith(".py")})
    except Exception as error:  # the main thread raises it: a preview that no longer watches is none
        found.put(error)
        begun.set()
