"""Notices saved files, and tells what each burst of saves asks for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

from watchfiles import Change as Kind
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
    found: Queue[set[str] | Exception] = Queue()
    replaced = threading.Event()
    for watched in (_folders(root, replaced, stop), _top(root, replaced, stop)):
        begun = threading.Event()
        threading.Thread(target=_hand_on, args=(watched, begun, found), daemon=True).start()
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


def _hand_on(watched: Iterator[set[str]], begun: threading.Event, found: Queue[set[str] | Exception]) -> None:
    """Put the names of each burst into `found`; tell by the first that watching has begun."""
    try:
        for names in watched:
            found.put(names)
            begun.set()
    except Exception as error:  # the main thread raises it: a preview that no longer watches is none
        found.put(error)
        begun.set()


def _folders(root: Path, replaced: threading.Event, stop: threading.Event) -> Iterator[set[str]]:
    """Yield the names of each burst in the folders, all names below them when one was made anew, until `stop` is set.

    A watch is on the folder that was there when it began: one that is removed and made again, as a checkout of git may
    do, is another, even if its name and its inode are the same.
    """
    is_anew = False
    while not stop.is_set():
        replaced.clear()
        folders = [root / name for name in _FOLDERS if (root / name).is_dir()]
        with suppress(FileNotFoundError):  # removed since; `replaced` will say so
            for burst in _bursts(folders, True, stop):
                below = (str(path) for folder in folders for path in folder.rglob("*")) if is_anew else ()
                yield {*below, *(name for _, name in burst)}
                is_anew = False
                if replaced.is_set():
                    break
        is_anew = True


def _top(root: Path, replaced: threading.Event, stop: threading.Event) -> Iterator[set[str]]:
    """Yield the names of Python files at the top with each burst there; tell of folders made or removed."""
    folders = {str(root / name) for name in _FOLDERS}
    for burst in _bursts([root], False, stop):
        if any(name in folders and kind is not Kind.modified for kind, name in burst):
            replaced.set()
        yield {name for _, name in burst if name.endswith(".py")}


def _bursts(paths: list[Path], recursive: bool, stop: threading.Event) -> Iterator[set[tuple[Kind, str]]]:
    """Yield each burst, and an empty one ten times a second.

    Those wake the main thread: on Windows a thread that waits for ever does not hear Ctrl-C.
    """
    return watch(*paths, recursive=recursive, stop_event=stop, step=_QUIET, rust_timeout=_TICK, yield_on_timeout=True)
