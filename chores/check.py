"""Checks the content without building it."""

from __future__ import annotations

import subprocess
import sys

from invoke.context import Context
from invoke.tasks import task


@task(default=True, help={"fix": "tự sửa những chỗ an toàn (dấu cách, kiểu gõ, số văn bản) và cho xem đã sửa gì"})
def check(_context: Context, fix: bool = False) -> None:
    """Kiểm tra nội dung trong thư mục content: sai gì, ở đâu, sửa thế nào."""
    # Its own command line is the one door for editors' tools and CI; this is the short way to it.
    command = [sys.executable, "-m", "plugins.content_checks", "content", *(["--fix"] if fix else [])]
    raise SystemExit(subprocess.run(command, check=False).returncode)
