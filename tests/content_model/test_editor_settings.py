"""VS Code knows the schema of each data file, and shows each finding at its line."""

import json
import re
from pathlib import Path

import pytest

from chores.door import namespace
from plugins.content_model.data import Portal
from plugins.content_model.finding import Finding, Severity

SETTINGS = Path(__file__).parents[2] / ".vscode"
FOUND = ("content/articles/2022/a:b.md", 7, "schema", '"date" để trống', "viết ngày: 2022-12-19")


def setting(name: str) -> dict:
    return json.loads((SETTINGS / f"{name}.json").read_text(encoding="utf-8"))


def test_each_yaml_file_has_its_schema():
    assert setting("settings")["yaml.schemas"] == {
        **{f"./schemas/{name}.schema.json": f"content/data/{name}.yml" for name in Portal.fields()},
        "./schemas/album.schema.json": "content/albums/*/album.yml",
        "./schemas/document.schema.json": "content/documents/**/*.yml",
    }


@pytest.mark.parametrize("severity", Severity)
def test_a_finding_is_read_back_from_its_line(severity: Severity):
    """One pattern of the two reads it, and it is the one of its severity."""
    line = str(Finding(*FOUND, severity))
    (check, _) = setting("tasks")["tasks"]
    read = {
        matcher["severity"]: match.groups()
        for matcher in check["problemMatcher"]
        if (match := re.fullmatch(matcher["pattern"]["regexp"], line))
    }
    message = '"date" để trống; sửa: viết ngày: 2022-12-19 [schema]'
    assert read == {severity.value: ("content/articles/2022/a:b.md", "7", message)}


def test_each_task_is_a_chore():
    for task in setting("tasks")["tasks"]:
        assert task["args"][0] == "tasks.py"
        assert task["args"][1] in namespace.task_names
