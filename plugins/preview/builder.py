"""Builds the preview in a process of its own, so that a change of Python code means a new process, not stale modules.

The process stays between builds: what a build keeps in memory for the next one is kept. The server lives in the
parent, and goes on showing the last good site while the code is broken.
"""

from __future__ import annotations

import importlib
import multiprocessing
import signal
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection

from plugins.preview.changes import Change
from plugins.preview.outcome import Outcome

Build = Callable[[Change], Iterable[Outcome]]
"""Builds after a change; the last outcome is that of the whole build."""

_FAULT = "Chương trình bị lỗi, không phải bài viết; sửa: gửi nguyên đoạn sau cho người phụ trách kỹ thuật"
_DIED = "Tiến trình dựng trang dừng đột ngột (mã {code}); xem lời của nó trên cửa sổ lệnh."


class Builder:
    """The building process; started by the first build, and again by the first one after `restart`."""

    def __init__(self, factory: str, *arguments: object) -> None:
        """Take what makes the `Build` of a process: ``package.module:name``, imported there and called once.

        By name, so that a module that cannot be imported is an outcome of the build and not a fault of the server.
        """
        self._call = (factory, arguments)
        # Not fork: it would copy the server's threads half way through what they do.
        self._context = multiprocessing.get_context("spawn")
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection | None = None

    def build(self, change: Change) -> Iterator[Outcome]:
        """Build and yield each outcome as it is there; a fault of the program is an outcome too."""
        began = time.monotonic()
        connection = self._connection or self._start()
        is_last = False
        try:
            connection.send(change)
            while not is_last:
                outcome: Outcome = connection.recv()
                is_last = outcome.is_last
                yield outcome
        except (EOFError, OSError):
            problem = _DIED.format(code=self._end())
            yield Outcome(False, time.monotonic() - began, (problem,))

    def restart(self) -> None:
        """Let the next build load all Python code anew."""
        self._end()

    def close(self) -> None:
        """End the process."""
        self._end()

    def _start(self) -> Connection:
        connection, other_end = self._context.Pipe()
        process = self._context.Process(target=_build_on_demand, args=(other_end, *self._call), daemon=True)
        process.start()
        other_end.close()  # the child's copy is then the last one, and its death ends the connection
        self._process, self._connection = process, connection
        return connection

    def _end(self) -> int | None:
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if process is None or connection is None:
            return None
        connection.close()
        process.terminate()  # in the middle of a build too: the next one mends what it left
        process.join()
        code = process.exitcode
        process.close()
        return code


def _build_on_demand(connection: Connection, factory: str, arguments: tuple[object, ...]) -> None:
    """Build once for each message, until the server closes its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the server decides
    build: Build | None = None
    while True:
        try:
            change: Change = connection.recv()
        except EOFError:
            return
        began = time.monotonic()
        try:
            build = build or _made(factory, arguments)
            for outcome in build(change):
                connection.send(outcome)
        except (Exception, SystemExit):
            connection.send(Outcome(False, time.monotonic() - began, (f"{_FAULT}\n{traceback.format_exc()}",)))


def _made(factory: str, arguments: tuple[object, ...]) -> Build:
    module, _, name = factory.partition(":")
    made: Build = getattr(importlib.import_module(module), name)(*arguments)
    return made
