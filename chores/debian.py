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
    # A list that cannot be fetched, of a source that has nothing to do with us, need not stop the installation.
    updated = _apt_get("update")
    installed = _apt_get("install", "-y", "--no-install-recommends", *packages)
    if installed.returncode:
        print(updated.stdout[-1500:] + installed.stdout[-1500:], flush=True)
        message = f"apt-get không cài được {' '.join(packages)}; lời của nó ở ngay trên."
        print(f"{message}\nSửa: kiểm tra kết nối mạng, rồi chạy lại lệnh.", file=sys.stderr, flush=True)
        raise SystemExit(1)


def _apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        # Waits for a package manager that is at work already, as a fresh machine's own updates are.
        ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=120", *arguments],  # noqa: S607 - on the path of root, who owns it
        # In runlevel 1 no service that a package brings is started.
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
