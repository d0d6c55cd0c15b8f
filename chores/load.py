"""Loads and breaks the counter's service, and prints what it withstood beside the marks."""

from __future__ import annotations

import subprocess
import sys

from invoke.context import Context
from invoke.tasks import task

from chores import environment


@task(
    help={
        "seconds": "số giây của mỗi phép đo tốc độ",
        "open-seconds": "số giây của phép đo ở 500 lượt mỗi giây",
        "kills": "số lần giết tiến trình giữa lúc đang đếm",
        "flood": "số đường dẫn lạ và số địa chỉ được ném vào",
        "parts": "chỉ những phần này, cách nhau bằng dấu phẩy: rates,reads,kills,paths,addresses,abuse,faults,bots",
    }
)
def load(
    _context: Context,
    seconds: int = 30,
    open_seconds: int = 60,
    kills: int = 100,
    flood: int = 1_000_000,
    parts: str = "",
) -> None:
    """Thử sức bộ đếm: tải, lũ yêu cầu, mất điện, đầy đĩa (cho người phát triển)."""
    environment.prepare(environment.ROOT, environment.TEST)
    sizes = {"--seconds": seconds, "--open-seconds": open_seconds, "--kills": kills, "--flood": flood}
    options = [part for name, value in sizes.items() for part in (name, str(value))]
    if parts:
        options += ["--parts", *parts.split(",")]
    command = [sys.executable, "-m", "tests.visitor_counter.load", *options]
    raise SystemExit(subprocess.run(command, check=False).returncode)
