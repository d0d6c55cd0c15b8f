"""Shows the site while it is written."""

from __future__ import annotations

import errno
import socket
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.context import Context
from invoke.tasks import task

from chores import environment

if TYPE_CHECKING:
    from plugins.visitor_counter.service.server import Beside


_OPEN = (
    "Bản xem trước của thư mục này đang mở ở một cửa sổ lệnh khác.\n"
    "Sửa: dùng bản ấy, hoặc sang cửa sổ ấy bấm Ctrl-C rồi chạy lại lệnh này."
)


@task(
    help={
        "port": "cổng đầu tiên được thử; cổng bận thì lấy cổng kế tiếp",
        "host": "địa chỉ mạng để lắng nghe; 0.0.0.0 cho máy khác cùng mạng xem",
    }
)
def serve(_context: Context, port: int = 8000, host: str = "127.0.0.1") -> None:
    """Xem trước trang web tại http://localhost:8000, tự dựng lại sau mỗi lần lưu."""
    made = environment.ROOT / ".build"
    with environment.alone(made / "serve", _OPEN):
        _serve(made, port, host)


def _serve(made: Path, port: int, host: str) -> None:
    # Not at the top: listing the chores need not load the server.
    from plugins.preview.builder import Builder
    from plugins.preview.live_reload import LiveReload
    from plugins.preview.serve import open_server
    from plugins.preview.serve import serve as serve_preview
    from plugins.site_output.headers import SECURITY

    live_reload = LiveReload()
    try:
        server = open_server(host, port, made / "preview", dict(SECURITY), live_reload)
    except (OSError, OverflowError) as error:
        environment.stop(f"Không mở được {host}, cổng {port}: {_why(error)}")
    if port not in (0, server.server_port):
        print(f"Cổng {port} đang bận (một chương trình khác trên máy này dùng nó) nên lấy cổng {server.server_port}.")
    service = _count_beside(made, server.url)
    server.service_port = service.port if service else None
    # A folder of its own for files in the making: `tasks.py build` may run meanwhile.
    overrides = {"SITEURL": server.url, "PENDING_PATH": str(made / "preview-pending")}
    if service:
        overrides["COUNTER_SERVICE"] = "/v1/"
    # By name: only the building process imports the site's code.
    builder = Builder(
        "plugins.preview.site_build:SiteBuild", environment.ROOT / "pelicanconf.py", made / "preview", overrides
    )
    try:
        serve_preview(environment.ROOT, server, live_reload, builder)
    finally:
        if service:
            service.close()


def _why(error: OSError | OverflowError) -> str:
    if isinstance(error, socket.gaierror) or getattr(error, "errno", None) == errno.EADDRNOTAVAIL:
        return "máy này không có địa chỉ mạng ấy.\nSửa: bỏ --host, hoặc ghi --host 0.0.0.0."
    if isinstance(error, PermissionError):
        return "cổng dưới 1024 cần quyền quản trị.\nSửa: chọn cổng khác, ví dụ --port 8080."
    if isinstance(error, OverflowError):
        return "cổng phải từ 0 đến 65535.\nSửa: chọn cổng khác, ví dụ --port 8080."
    return f"{error}\nSửa: chọn cổng khác, ví dụ --port 8080."


def _count_beside(made: Path, address: str) -> Beside | None:
    """Start the counter's service, so that pages count and show figures as in public; without it they show the file."""
    from plugins.visitor_counter.service.server import start_beside
    from plugins.visitor_counter.service.store import InUseError, UnavailableError

    local = address.replace("//localhost:", "//127.0.0.1:")
    paths = made / "preview" / "luot-truy-cap" / "paths.json"
    try:
        return start_beside(made / "counter" / "counter.sqlite3", paths, [address, local])
    except InUseError:
        print("Một bản xem trước khác đang giữ bộ đếm; bản này chỉ hiện số liệu đã lưu.")
    except UnavailableError as error:
        print(f"Bộ đếm không chạy được ({error}); trang chỉ hiện số liệu đã lưu.")
    return None
