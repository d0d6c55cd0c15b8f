"""The requirements files are what `tasks.py lock` makes of pyproject.toml, and name nothing that may not be named."""

from __future__ import annotations

import re
import tomllib

import pytest

from chores import environment

FILES = [environment.RUN, environment.TEST, environment.BENCH]


def pins(file):
    """Return each "name==version ; marker" with its digests."""
    text = (environment.ROOT / file).read_text("utf-8")
    blocks = re.sub(r"(?m)^#.*\n", "", text).replace("\\\n", " ").splitlines()
    return {block.split(" --hash=")[0].strip(): block.split()[1:] for block in blocks}


def declared(extra):
    project = tomllib.loads((environment.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = project["dependencies"] + (project["optional-dependencies"][extra] if extra else [])
    return {re.split(r"[<>=!~\[; ]", name)[0].lower() for name in names}


@pytest.mark.parametrize(("file", "extra"), list(zip(FILES, ["", "test", "bench"], strict=True)))
def test_every_dependency_is_pinned(file, extra):
    assert declared(extra) <= {pin.split("==")[0] for pin in pins(file)}


@pytest.mark.parametrize("file", FILES)
def test_every_pin_has_digests_and_no_file_an_address(file):
    text = (environment.ROOT / file).read_text("utf-8")
    assert all(any(word.startswith("--hash=sha256:") for word in words) for words in pins(file).values())
    assert not re.search(r"://|--index|--find-links|/tmp|/home", text)


@pytest.mark.parametrize("file", [environment.TEST, environment.BENCH])
def test_the_requirements_for_developers_hold_all_others(file):
    # environment.py counts on it: who has installed these has installed those.
    larger = pins(file)
    assert {pin: words for pin, words in pins(environment.RUN).items() if larger.get(pin) != words} == {}
