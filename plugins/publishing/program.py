"""Runs another program and gives back what it said."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from plugins.publishing.failure import PublishError


def run_program(command: Sequence[str], given: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command with `given` as its input; PublishError when the program is not installed."""
    try:
        return subprocess.run(  # noqa: S603 - rsync, rclone and git with our own words, no shell
            command, input=given, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False
        )
    except FileNotFoundError:
        raise PublishError(f"máy này không có chương trình {command[0]}; sửa: cài rồi chạy lại lệnh") from None
