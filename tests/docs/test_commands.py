"""What the documents tell people to type exists, and what they link to is there."""

from __future__ import annotations

import re

import pytest

from chores import environment
from chores.door import namespace

ROOT = environment.ROOT
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"python3 tasks\.py(?: +([a-z]+))?((?: +--?[a-z]+)*)")


def named(document):
    return str(document.relative_to(ROOT))


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_command_is_a_chore(document):
    chores = {chore for chore, _ in COMMAND.findall(document.read_text("utf-8")) if chore}
    assert chores <= set(namespace.task_names)


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_option_is_one_of_its_chore(document):
    for chore, options in COMMAND.findall(document.read_text("utf-8")):
        assert set(options.split()) <= _options(chore), chore


def _options(chore):
    if not chore:
        return {"--list", "--help"}
    names = [name.rstrip("_") for argument in namespace[chore].get_arguments() for name in argument.names]
    return {f"--{name}" if len(name) > 1 else f"-{name}" for name in names}


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_link_to_a_file_leads_somewhere(document):
    prose = CODE.sub("", document.read_text("utf-8"))
    links = re.findall(r"(?<!!)\[[^\]]*\]\(([^)#:\s]+)(?:#[^)]*)?\)", prose)
    assert [link for link in links if not (document.parent / link).exists()] == []
