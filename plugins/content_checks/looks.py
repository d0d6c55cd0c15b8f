"""What the rules find in one file, remembered as long as the file and the rules stay the same.

A rule that asked for nothing beyond the file (what the data files declare, what lies beside it, the time) would find
the same again; until it asks, it knows the file alone, so whether it asks depends on the file alone too. So nobody has
to say of a rule what it looks at: it is seen. Only files that the schema takes are remembered, because what stands in
for another's front matter depends on the data files.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from typing import Any

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.outline import Link, Picture
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.rules import RULES
from plugins.content_model.finding import Severity
from plugins.content_model.source import read_front_matter
from plugins.fast_build.memo import Memo

_BY_NAME = {rule.name: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at one file has shown."""

    problems: tuple[tuple[Rule, Problem], ...]
    links: tuple[Link, ...]
    pictures: tuple[Picture, ...]


class Looks:
    """Looks at files, or remembers what was seen."""

    def __init__(self, memo: Memo) -> None:
        self._memo = memo

    def read_front(self, text: str) -> dict[str, Any]:
        """Return the plain values of a front matter's text; SourceError when it has none."""
        known = self._memo.made(
            "source.read_front_matter", text.encode(), make=lambda: json.dumps(read_front_matter(text)).encode()
        )
        values: dict[str, Any] = json.loads(known)
        return values

    def at(self, manuscript: Manuscript, is_valid: bool) -> Look:
        """Let every rule of a file look at the manuscript; `is_valid` says that the schema took its front matter."""
        if not is_valid:
            return _look(manuscript, [(rule, problem) for rule, found, _ in _seen(manuscript) for problem in found])
        key = self._memo.key("looks.at", manuscript.path.encode(), manuscript.source.digest)
        known = self._memo.recall(key)
        if known is not None:
            return _remembered(json.loads(known), manuscript)
        seen = list(_seen(manuscript))
        look = _look(manuscript, [(rule, problem) for rule, found, _ in seen for problem in found])
        self._memo.keep(key, json.dumps(_facts(seen, look)).encode())
        return look


def _seen(manuscript: Manuscript) -> Iterator[tuple[Rule, list[Problem], bool]]:
    """Yield each rule of a file, what it finds, and whether it asked for more than the file."""
    for rule in RULES:
        if rule.check_file is not None:
            manuscript.asked_beyond = False
            found = list(rule.check_file(manuscript))
            yield rule, found, manuscript.asked_beyond


def _look(manuscript: Manuscript, problems: list[tuple[Rule, Problem]]) -> Look:
    return Look(tuple(problems), manuscript.outline.links, manuscript.outline.pictures)


def _facts(seen: list[tuple[Rule, list[Problem], bool]], look: Look) -> dict[str, Any]:
    return {
        "problems": [(rule.name, astuple(problem)) for rule, found, beyond in seen if not beyond for problem in found],
        "again": [rule.name for rule, _, beyond in seen if beyond],
        "links": [astuple(link) for link in look.links],
        "pictures": [astuple(picture) for picture in look.pictures],
    }


def _remembered(facts: dict[str, Any], manuscript: Manuscript) -> Look:
    problems = [(_BY_NAME[name], _problem(*values)) for name, values in facts["problems"]]
    for name in facts["again"]:
        rule = _BY_NAME[name]
        if rule.check_file is not None:
            problems += ((rule, problem) for problem in rule.check_file(manuscript))
    links = tuple(Link(*values) for values in facts["links"])
    return Look(tuple(problems), links, tuple(Picture(*values) for values in facts["pictures"]))


def _problem(line: int, message: str, remedy: str, path: str | None, severity: str | None) -> Problem:
    return Problem(line, message, remedy, path, Severity(severity) if severity else None)
