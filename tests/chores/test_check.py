"""The check as one chore among others of a command line."""

import pytest
from invoke.context import Context

from chores import environment
from chores.check import check


@pytest.fixture(autouse=True)
def content(tmp_path, monkeypatch):
    """A content folder without errors."""
    folder = tmp_path / "content"
    folder.joinpath("data").mkdir(parents=True)
    folder.joinpath("data", "department.yml").write_text("name: Sở\nresponsible: Giám đốc Sở\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(environment.ROOT))
    return folder


def test_content_without_errors_lets_the_next_chore_follow():
    check.body(Context())


def test_errors_end_the_command(content):
    content.joinpath("data", "department.yml").write_text("name: Sở\n", "utf-8")
    with pytest.raises(SystemExit, match="1"):
        check.body(Context())
