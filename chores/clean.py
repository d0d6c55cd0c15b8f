"""Deletes what can be made again, never what somebody wrote."""

from __future__ import annotations

import shutil
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

from chores import environment

_MADE = (".build", "output", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache")
_SOURCES = ("chores", "plugins", "tests", "benchmarks")


@task(help={"all": "xóa cả môi trường .venv; lần chạy sau sẽ cài lại"})
def clean(_context: Context, all_: bool = False) -> None:
    """Xóa những gì dựng lại được: .build, output và các bộ nhớ đệm; không đụng tới nội dung."""
    for folder in made(environment.ROOT):
        shutil.rmtree(folder)
        print(f"Đã xóa {folder.relative_to(environment.ROOT)}")
    if all_:
        environment.remove()
        print("Đã xóa .venv")


def made(root: Path) -> list[Path]:
    """Return the folders under `root` that the chores make."""
    caches = [cache for name in _SOURCES for cache in sorted((root / name).rglob("__pycache__"))]
    folders = [*(root / name for name in (*_MADE, "__pycache__")), *caches]
    return [folder for folder in folders if folder.is_dir() and not folder.is_symlink()]  # a link's target is not ours
