"""The preview's main loop: build, serve, wait for a save, build again."""

from __future__ import annotations

import errno
import threading
from collections.abc import Mapping
from pathlib import Path

from plugins.preview.builder import Builder, Outcome
from plugins.preview.changes import Change, changes
from plugins.preview.live_reload import LiveReload
from plugins.preview.server import PreviewServer

_PORTS_TRIED = 20


def serve(root: Path, host: str, port: int, headers: Mapping[str, str]) -> None:
    """Show the site of `root` at http://localhost:port until Ctrl-C.

    Args:
        port: The first one tried; a taken one is passed over.
        headers: Sent with every answer; those of the public host, so that nothing works here that fails there.
    """
    output = root / ".build" / "preview"
    live_reload = LiveReload()
    server = open_server(host, port, output, headers, live_reload)
    # Its own folder for files in the making: `tasks.py build` may run meanwhile.
    overrides = {"SITEURL": server.url, "PENDING_PATH": str(root / ".build" / "preview-pending")}
    builder = Builder(root / "pelicanconf.py", output, overrides)
    stop = threading.Event()
    try:
        print("Đang dựng trang …", flush=True)
        _build(builder, live_reload)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"Xem tại {server.url}/ (trang tự tải lại sau mỗi lần lưu; bấm Ctrl-C để dừng)", flush=True)
        for change in changes(root, stop):
            if change is Change.RESTART:
                builder.restart()
            _build(builder, live_reload)
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


def report(outcome: Outcome) -> list[str]:
    """Return the lines that the terminal shows after a build."""
    lines = [*outcome.warnings, *outcome.problems]
    if outcome.ok:
        return [
            *lines,
            f"Đã dựng {outcome.articles} bài, {outcome.pages} trang trong {_seconds(outcome.seconds)} giây; "
            f"{outcome.written} tệp đổi.",
        ]
    return [*lines, f"Chưa dựng được: {len(outcome.problems)} lỗi ở trên. Trang đang xem vẫn là bản tốt gần nhất."]


def _build(builder: Builder, live_reload: LiveReload) -> None:
    outcome = builder.build()
    print("\n".join(report(outcome)), flush=True)
    if outcome.ok:
        live_reload.succeed()
    else:
        live_reload.fail(outcome.problems)


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f}".replace(".", ",")
