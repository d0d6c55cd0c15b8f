"""What every test shares: the browser's fixtures and the marks that follow, golden files, hypothesis' settings."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest
from blinker import Signal
from pelican import signals

pytest_plugins = ["tests.browser.fixtures", "tests.browser.conformance", "tests.workers"]

# No deadline: a busy machine is not a fault. In CI the same examples each time: a change is red for its own sake only.
hypothesis.settings.register_profile("laptop", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "laptop")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that writes golden files anew; only a conftest at the top is read in time to add one."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew, for review")


@pytest.fixture(autouse=True)
def _fresh_signals() -> None:
    """Let each test's builds hear of their own plugins alone: Pelican's signals are the process's, not a build's."""
    for signal in vars(signals).values():
        if isinstance(signal, Signal):
            signal._clear_state()  # blinker's own, "useful for tests"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a golden file, byte by byte, or write it there: ``golden(GOLDEN / "menu.html", html)``."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(text.encode())
        assert file.read_bytes().decode() == text

    return compare


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a tool from outside, so that `tasks.py test --fast` can leave them out."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if "browser" in fixtures:
            item.add_marker("browser")
        if "validate_html" in fixtures:
            item.add_marker("html")
