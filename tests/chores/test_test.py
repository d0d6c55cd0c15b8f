"""What CI's one command does about tools from outside; what it runs is seen whenever it runs."""

from __future__ import annotations

import pytest

from chores import chromium, environment
from chores.test import missing_packages
from tests.absent import absent
from tests.workers import LONGEST, made_once


def test_a_browser_that_is_there_is_not_installed_again(tmp_path, monkeypatch):
    monkeypatch.setenv("CHROME", str(tmp_path / "chrome"))
    assert not set(missing_packages()) & set(chromium.PACKAGES)


@pytest.mark.skipif("sys.platform != 'linux'", reason="elsewhere browsers are not on the path")
def test_one_that_is_not_brings_letters_to_draw_with(monkeypatch):
    monkeypatch.delenv("CHROME", raising=False)
    monkeypatch.setenv("PATH", "")
    assert missing_packages()[:2] == ["chromium-headless-shell", "fonts-noto-core"]


@pytest.mark.parametrize(("ci", "ending"), [("", pytest.skip.Exception), ("true", pytest.fail.Exception)])
def test_a_test_without_its_tool_fails_in_ci_and_is_skipped_elsewhere(monkeypatch, ci, ending):
    monkeypatch.setenv("CI", ci)
    with pytest.raises(ending, match="Không có Chromium"):
        absent("Không có Chromium")


def test_what_is_said_to_take_longest_is_there():
    assert [path for path in LONGEST if not (environment.ROOT / path).exists()] == []


def test_what_all_workers_share_is_made_once(tmp_path_factory, tmp_path):
    made = []
    name = f"shared-{tmp_path.name}"
    first, second = (made_once(tmp_path_factory, name, lambda folder: made.append(folder.mkdir())) for _ in range(2))
    assert first == second
    assert first.is_dir()
    assert len(made) == 1
