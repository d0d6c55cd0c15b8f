"""How a whole run is shared out among workers, one a core: ``pytest --numprocesses=auto`` (pytest-xdist).

A file stays with one worker, so that what its tests share is made once; what many files share and is dear to make, is
made once for all workers. The longest files come first: one that began last would keep one worker busy while the
others wait.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling

from plugins.fast_build.lock import BusyError, held

LONGEST = (
    "tests/site/test_page_types.py",
    "tests/fast_build/test_incremental.py",
    "tests/site/",
    "tests/publishing/",
    "tests/fast_build/",
    "tests/visitor_counter/",
    "tests/lunar_calendar/",
    "tests/chores/",
)
"""What takes half a minute or more, the longest first."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadFileScheduling:
    """Share out by file, in the order in which tests were collected."""
    config.option.loadscopereorder = False  # xdist's own order is by the number of tests, which says little here
    return LoadFileScheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes longest in front; within it, and after it, the order is left as it is."""
    items.sort(key=lambda item: _rank(item.nodeid))


def _rank(nodeid: str) -> int:
    return next((rank for rank, start in enumerate(LONGEST) if nodeid.startswith(start)), len(LONGEST))


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that `make` has filled, once for all workers of this run; nobody may change it."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    while True:
        try:
            with held(folder.with_name(f"{name}.lock")):
                if not folder.is_dir():
                    half = folder.with_name(f"{name}.half-{os.getpid()}")
                    make(half)
                    half.rename(folder)
                return folder
        except BusyError:
            time.sleep(0.1)
