"""Compiles the requirements files from pyproject.toml: exact versions with digests, one file for every system.

uv, because it alone resolves for Linux, macOS, Windows and all our Pythons at once (``--universal``); pip-tools and
``pip lock`` write what the machine they run on needs. The files name no address, so a mirror serves as well.
"""

from __future__ import annotations

import subprocess
import sys

from invoke.context import Context
from invoke.tasks import task

from chores import environment

_OPTIONS = [
    "--universal",
    "--python-version=3.11",  # the oldest we promise; newer ones get markers where they need another version
    "--generate-hashes",
    "--only-binary=:all:",  # nobody who edits news has a compiler
    "--no-annotate",
    "--no-config",
    "--quiet",
    "--custom-compile-command=python3 tasks.py lock",
]


@task(help={"upgrade": "lấy bản mới nhất mà pyproject.toml cho phép, thay vì giữ các bản đang ghi"})
def lock(_context: Context, upgrade: bool = False) -> None:
    """Ghi lại requirements*.txt theo pyproject.toml (cho người phát triển)."""
    environment.prepare(environment.ROOT, environment.TEST)
    extra = ["--upgrade"] if upgrade else []
    _compile([*extra, f"--output-file={environment.RUN}"])
    _compile([*extra, "--extra=test", f"--constraint={environment.RUN}", f"--output-file={environment.TEST}"])
    _compile([*extra, "--extra=bench", f"--constraint={environment.TEST}", f"--output-file={environment.BENCH}"])


def _compile(options: list[str]) -> None:
    command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", *_OPTIONS, *options]
    if code := subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode:
        raise SystemExit(code)
