"""Checks the content without building it."""

from __future__ import annotations

import subprocess
import sys

from invoke.context import Context
from invoke.tasks import task


@task(
    default=True,
    help={
        "fix": "tự sửa những chỗ an toàn (dấu cách, kiểu gõ, số văn bản) và cho xem đã sửa gì",
        "base": "lần ghi git mà người đọc đang thấy, để tìm địa chỉ bị đổi",
    },
)
def check(_context: Context, fix: bool = False, base: str = "") -> None:
    """Kiểm tra nội dung trong thư mục content: sai gì, ở đâu, sửa thế nào."""
    # Its own command line is the one door for editors' tools and CI; this is the short way to it.
    options = [*(["--fix"] if fix else []), *([f"--base={base}"] if base else [])]
    command = [sys.executable, "-m", "plugins.content_checks", "content", *options]
    code = subprocess.run(command, check=False).returncode
    if code:
        raise SystemExit(code)
