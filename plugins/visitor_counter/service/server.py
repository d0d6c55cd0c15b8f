"""Runs the service: alone by uvicorn, or in a thread beside the preview of the site."""

from __future__ import annotations

import gc
import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from plugins.visitor_counter.service.app import Service
from plugins.visitor_counter.service.connection import Connection
from plugins.visitor_counter.service.keys import is_in_memory
from plugins.visitor_counter.service.settings import Settings, address
from plugins.visitor_counter.service.sqlite_store import SqliteStore, claim
from plugins.visitor_counter.service.store import Store, UnavailableError
from plugins.visitor_counter.service.valkey_store import ValkeyStore

_LOG = logging.getLogger("cong_tin.counter")
_SALT_ON_DISK = (
    'Thư mục "salt" {folder} nằm trên đĩa: số bí mật của ngày có thể còn lại sau khi xóa.'
    " Sửa: dùng thư mục trong bộ nhớ (tmpfs), ví dụ /run/cong-tin-counter/salt."
)
_BACKLOG = 2048
_GRACE = 10  # seconds for open requests at the end
_READY = 10  # seconds for a service beside to listen


def open_store(settings: Settings, is_serving: bool) -> Store:
    """Open the store of the settings.

    Args:
        is_serving: The caller counts: no other process may count to the same SQLite file.

    Raises:
        InUseError: When another process does.
        UnavailableError: When it cannot be opened.
    """
    if settings.backend == "valkey":
        return ValkeyStore(settings.valkey)
    lock = claim(settings.database) if is_serving else None
    try:
        return SqliteStore(settings.database, lock)
    except UnavailableError:
        if lock is not None:
            lock.close()
        raise


def serve(settings: Settings, opened: Callable[[], None]) -> None:
    """Serve until SIGTERM or Ctrl-C; what was accepted is committed first.

    Args:
        opened: Called when the store is open.

    Raises:
        InUseError, UnavailableError: As `open_store`.
    """
    store = open_store(settings, is_serving=True)
    if settings.salt is not None and not is_in_memory(settings.salt):
        _LOG.warning("%s", _SALT_ON_DISK.format(folder=settings.salt))
    if isinstance(store, ValkeyStore):
        for warning in store.warnings():
            _LOG.warning("%s", warning)
    server = _server(settings, Service(settings, store))
    gc.collect()
    gc.freeze()  # what lives as long as the process: to look at it again and again makes readers wait
    opened()
    server.run()


@dataclass(frozen=True, slots=True)
class Beside:
    """A service that runs in a thread of this process."""

    port: int
    """On 127.0.0.1."""
    _server: uvicorn.Server
    _thread: threading.Thread

    def close(self) -> None:
        """Commit what waits and end."""
        self._server.should_exit = True
        self._thread.join()


def start_beside(database: Path, paths: Path, origins: Iterable[str]) -> Beside:
    """Start the service in a thread, on a free port of 127.0.0.1, and return once it listens.

    Args:
        database: Made if it is missing, folders too.
        paths: The build's paths.json; it may come later.
        origins: Of the pages that may count.

    Raises:
        InUseError, UnavailableError: As `open_store`; also UnavailableError when it does not start.
    """
    settings = Settings(
        database=database, paths=paths, origins=frozenset(origins), listen="127.0.0.1:0", salt=database.parent / "salt"
    )
    server = _server(settings, Service(settings, open_store(settings, is_serving=True)))
    # Only the main thread may handle signals; uvicorn looks by itself and leaves them alone in any other.
    thread = threading.Thread(target=server.run, name="counter", daemon=True)
    thread.start()
    patience = time.monotonic() + _READY
    while not server.started:
        if not thread.is_alive() or time.monotonic() > patience:
            raise UnavailableError("the service does not start")
        time.sleep(0.01)
    port: int = server.servers[0].sockets[0].getsockname()[1]
    return Beside(port, server, thread)


def _server(settings: Settings, service: Service) -> uvicorn.Server:
    listen = address(settings.listen)
    where: dict[str, str | int | None] = (
        {"uds": str(listen)} if isinstance(listen, Path) else {"host": listen[0], "port": listen[1]}
    )
    config = uvicorn.Config(
        service,
        **where,  # type: ignore[arg-type] # the three keys with their types
        http=Connection,
        access_log=False,  # it would write addresses
        log_level="error",  # a warning for each malformed request would let anyone fill the log
        proxy_headers=False,  # client.py reads them, by stricter rules
        server_header=False,
        date_header=False,
        lifespan="on",
        backlog=_BACKLOG,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=_GRACE,
    )
    return uvicorn.Server(config)
