"""Installs packages of Debian and Ubuntu, where this process may.

Standard library only: environment.py needs it before anything is installed. Only root may, which a container or CI is
and a person at a laptop is not; a person reads what to type instead.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence


def may_install() -> bool:
    """Say whether this process can install packages without asking anyone."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: Sequence[str]) -> None:
    """Install packages by name.

    Raises:
        SystemExit: When apt-get fails; its own words are shown first.
    """
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        result = subprocess.run(
            ["apt-get", "-q", *arguments],  # noqa: S607 - found on the path of root, who owns it
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if result.returncode:
            print(result.stdout[-3000:], flush=True)
            print(
                f"apt-get {arguments[0]} không chạy được; lời của nó ở ngay trên.\n"
                f"Sửa: kiểm tra kết nối mạng, rồi tự cài: {' '.join(packages)}",
                file=sys.stderr,
                flush=True,
            )
            raise SystemExit(1)
