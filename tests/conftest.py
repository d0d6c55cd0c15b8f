"""What every test shares: the browser's fixtures, the marks that follow from using them, hypothesis' settings."""

from __future__ import annotations

import os

import hypothesis
import pytest

pytest_plugins = ["tests.browser.fixtures", "tests.browser.conformance"]

# No deadline: a busy machine is not a fault. In CI the same examples each time: a change is red for its own sake only.
hypothesis.settings.register_profile("laptop", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "laptop")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a tool from outside, so that `tasks.py test --fast` can leave them out."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if "browser" in fixtures:
            item.add_marker("browser")
        if "validate_html" in fixtures:
            item.add_marker("html")
