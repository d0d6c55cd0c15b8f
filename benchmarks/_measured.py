"""Runs a command and says what it cost and what it left: CPU with its children, wall time, memory, files."""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""For the environment of what is measured: our code stays compiled, as everybody else's is."""
Files = dict[str, tuple[int, bytes]]
"""When each file of a folder was written, and what stands for its bytes."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run cost."""

    cpu: float
    """Seconds of all its processes."""
    wall: float
    """Seconds."""
    peak: float
    """MiB of its largest process."""
    written: int
    """Files that were written, be it with the same bytes."""
    changed: int
    """Files that are new, gone or have other bytes."""
    total: int


def run(command: Sequence[str], output: Path, folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run a command in `folder`; SystemExit with what it said when it fails."""
    before = files_below(output)
    log = output.with_name(f"{output.name}.log")
    began = time.monotonic()
    with log.open("wb") as said:
        environment = {**os.environ, **environment}
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, env=environment)  # noqa: S603 - ours
        _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}\n{log.read_text(encoding='utf-8', errors='replace')[-4000:]}")
    after = files_below(output)
    written = sum(before.get(name, (0, b""))[0] != moment for name, (moment, _) in after.items())
    changed = sum(_bytes(before, name) != _bytes(after, name) for name in before.keys() | after.keys())
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, written, changed, len(after))


def files_below(folder: Path) -> Files:
    """Return every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).digest())
        for path in folder.rglob("*")
        if path.is_file()
    }


def _bytes(files: Files, name: str) -> bytes:
    return files[name][1] if name in files else b""
