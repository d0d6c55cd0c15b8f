"""Shows the site while it is written."""

from __future__ import annotations

from invoke.context import Context
from invoke.tasks import task

from chores import environment


@task(
    help={
        "port": "cổng đầu tiên được thử; cổng bận thì lấy cổng kế tiếp",
        "host": "địa chỉ mạng để lắng nghe; 0.0.0.0 cho máy khác cùng mạng xem",
    }
)
def serve(_context: Context, port: int = 8000, host: str = "127.0.0.1") -> None:
    """Xem trước trang web tại http://localhost:8000, tự dựng lại sau mỗi lần lưu."""
    from plugins.preview.serve import serve as serve_preview
    from plugins.site_output.headers import SECURITY

    serve_preview(environment.ROOT, host, port, dict(SECURITY))
