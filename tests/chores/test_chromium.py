"""Which browser the tests drive."""

from __future__ import annotations

import pytest

from chores import chromium


@pytest.fixture
def programs(tmp_path):
    """A folder on the path into which programs can be put."""

    def put(name):
        file = tmp_path / name
        file.touch(mode=0o755)
        return file

    return put


def test_the_one_that_is_named_wins(programs, tmp_path):
    programs("chromium")
    assert str(chromium.find({"CHROME": "/o/day/chrome", "PATH": str(tmp_path)})) == "/o/day/chrome"


@pytest.mark.skipif("sys.platform != 'linux'", reason="elsewhere browsers are not on the path")
@pytest.mark.parametrize(
    "name", ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "microsoft-edge"]
)
def test_any_chromium_on_the_path_will_do(programs, tmp_path, name):
    assert chromium.find({"PATH": str(tmp_path)}) is None
    assert chromium.find({"PATH": str(tmp_path)}) == chromium.find({"PATH": str(tmp_path)})
    file = programs(name)
    assert chromium.find({"PATH": str(tmp_path)}) == file


@pytest.mark.skipif("sys.platform != 'linux'", reason="elsewhere browsers are not on the path")
def test_the_quickest_is_taken(programs, tmp_path):
    programs("chromium")
    quick = programs("chromium-headless-shell")
    assert chromium.find({"PATH": str(tmp_path)}) == quick
