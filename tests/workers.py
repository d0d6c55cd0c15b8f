"""How a whole run is shared out among workers, one a core: ``pytest --numprocesses=auto`` (pytest-xdist).

A file stays with one worker, so that what its tests share is made once. So do all of tests/site, whose sites take the
longest to build. The longest come first: a long one that began last would keep one worker busy while the others wait.
"""

from __future__ import annotations

import pytest
from xdist.scheduler import LoadScopeScheduling

_TOGETHER = ("tests/site/",)
"""Folders whose tests share much through fixtures of a session."""
_LONGEST = (
    "tests/site/",
    "tests/publishing/",
    "tests/visitor_counter/",
    "tests/chores/",
    "tests/fast_build/",
    "tests/site_output/",
)
"""What takes half a minute or more, the longest first."""


class _ByFile(LoadScopeScheduling):
    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in _TOGETHER if nodeid.startswith(folder)), nodeid.partition("::")[0])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> _ByFile:
    """Share out by file, in the order in which tests were collected."""
    config.option.loadscopereorder = False  # xdist's own order is by the number of tests, which says little here
    return _ByFile(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the folders that take longest in front; within them, and after them, the order is left as it is."""
    items.sort(key=lambda item: _rank(item.nodeid))


def _rank(nodeid: str) -> int:
    return next((rank for rank, folder in enumerate(_LONGEST) if nodeid.startswith(folder)), len(_LONGEST))
