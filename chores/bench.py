"""Measures: runs one module of ``benchmarks/`` with the packages that it is held against."""

from __future__ import annotations

import subprocess
import sys

from invoke.context import Context
from invoke.tasks import task

from chores import environment


def names() -> list[str]:
    """Return the names of the benchmarks there are, sorted."""
    return sorted(path.stem for path in (environment.ROOT / "benchmarks").glob("[!_]*.py"))


@task(help={"of": "tên một phép đo trong benchmarks/", "articles": "số bài, nếu phép đo cần"})
def bench(_context: Context, of: str = "build", articles: int = 0) -> None:
    """Đo tốc độ và bộ nhớ, so với chương trình khác (cho người phát triển)."""
    if of not in names():
        environment.stop(f'Không có phép đo "{of}". Các phép đo: {", ".join(names())}.')
    environment.prepare(environment.ROOT, environment.BENCH)
    options = ["--articles", str(articles)] if articles else []
    command = [sys.executable, "-m", f"benchmarks.{of}", *options]
    raise SystemExit(subprocess.run(command, check=False).returncode)
