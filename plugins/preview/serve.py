"""The preview's main loop: build, serve, wait for a save, build again."""

from __future__ import annotations

import errno
import threading
from collections.abc import Mapping
from pathlib import Path

from plugins.preview.builder import Builder
from plugins.preview.changes import Change, changes
from plugins.preview.live_reload import LiveReload
from plugins.preview.server import PreviewServer

_PORTS_TRIED = 20


def serve(root: Path, server: PreviewServer, live_reload: LiveReload, builder: Builder) -> None:
    """Build and show the site of `root`, and do so again after each save, until Ctrl-C."""
    stop = threading.Event()
    print("Đang dựng trang …", flush=True)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    try:
        for change in changes(root, stop):
            if change.needs_new_process:
                builder.restart()
            _build(builder, change, live_reload)
            if not serving.is_alive():
                serving.start()
                print(f"Xem tại {server.url}/ (trang tự tải lại sau mỗi lần lưu; bấm Ctrl-C để dừng)", flush=True)
    except KeyboardInterrupt:
        print("\nĐã dừng xem trước.")
    finally:
        stop.set()
        live_reload.close()
        builder.close()
        server.server_close()


def open_server(
    host: str, port: int, output: Path, headers: Mapping[str, str], live_reload: LiveReload
) -> PreviewServer:
    """Return a server at the first free port from `port` on.

    Raises:
        OSError: When none of twenty is free, or the host is none of this machine's.
    """
    for candidate in range(port, port + _PORTS_TRIED):
        try:
            return PreviewServer((host, candidate), output, headers, live_reload)
        except OSError as error:
            if error.errno != errno.EADDRINUSE or candidate == port + _PORTS_TRIED - 1:
                raise
    raise AssertionError("unreachable: the last port either serves or raises")


def _build(builder: Builder, change: Change, live_reload: LiveReload) -> None:
    for outcome in builder.build(change):
        print("\n".join(outcome.lines()), flush=True)
        if outcome.ok:
            live_reload.succeed(outcome.written > 0, outcome.warnings)
        else:
            live_reload.fail(outcome.problems)
