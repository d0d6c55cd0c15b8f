"""Checks the content without building it."""

from __future__ import annotations

import subprocess
import sys

from invoke.context import Context
from invoke.tasks import task


@task(default=True)
def check(_context: Context) -> None:
    """Kiểm tra nội dung trong thư mục content: sai gì, ở đâu, sửa thế nào."""
    # Its own command line is the one door for editors' tools and CI; this is the short way to it.
    raise SystemExit(
        subprocess.run([sys.executable, "-m", "plugins.content_checks", "content"], check=False).returncode
    )
