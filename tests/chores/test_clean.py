"""Cleaning takes what can be made again and nothing else."""

from __future__ import annotations

import pytest

from chores.clean import made


@pytest.mark.parametrize(
    ("folder", "is_made"),
    [
        (".build/preview", True),
        ("output", True),
        (".ruff_cache", True),
        ("__pycache__", True),
        ("plugins/preview/__pycache__", True),
        ("content/articles/2026", False),
        ("content/articles/__pycache__", False),
        (".venv/lib", False),
        (".git", False),
        ("theme", False),
        ("plugins/preview", False),
    ],
)
def test_only_what_the_chores_make_is_deleted(tmp_path, folder, is_made):
    (tmp_path / folder).mkdir(parents=True)
    found = made(tmp_path)
    assert any((tmp_path / folder).is_relative_to(path) for path in found) is is_made


def test_a_link_to_another_folder_is_left_alone(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "elsewhere")
    assert made(tmp_path) == []
