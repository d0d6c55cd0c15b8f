"""What the rules find in one file, remembered as long as the file and the rules stay the same.

A rule that asked for nothing beyond the file (what the data files declare, what lies beside it, the time) would find
the same again; until it asks, it knows the file alone, so whether it asks depends on the file alone too. So nobody has
to say of a rule what it looks at: it is seen. Only files that the schema takes are remembered, because what stands in
for another's front matter depends on the data files.
"""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from typing import Any

from plugins.citations import Mention
from plugins.citations.declared import aliases_of
from plugins.citations.stored import mention_facts, mention_of
from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.outline import Link, Picture
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.rules import RULES
from plugins.content_model.document import CitationNames
from plugins.content_model.finding import Severity
from plugins.fast_build.memo import Memo

_BY_NAME = {rule.name: rule for rule in RULES}
_CHECKS = tuple((rule, rule.check_file) for rule in RULES if rule.check_file is not None)
Seen = list[tuple[Rule, list[Problem]]]
"""Rules of a file with what they found; rules that found nothing may be left out."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at one file has shown."""

    problems: tuple[tuple[Rule, Problem], ...]
    links: tuple[Link, ...]
    pictures: tuple[Picture, ...]
    mentions: tuple[Mention, ...]
    """Mentions of documents in the prose, each with its line of the file."""


class Looks:
    """Looks at files, or remembers what was seen."""

    def __init__(self, memo: Memo, names: CitationNames) -> None:
        """`names` are the portal's short names of documents, on which mentions depend beside their text."""
        self._memo = memo
        self._aliases = aliases_of(names)
        self._names = names.digest()

    def at(self, manuscript: Manuscript, is_valid: bool) -> Look:
        """Let every rule of a file look at the manuscript; `is_valid` says that the schema took its front matter."""
        if not is_valid:
            certain, dependent = _seen(manuscript)
            return self._look(manuscript, [*certain, *dependent])
        key = self._memo.key("looks.at", manuscript.path.encode(), manuscript.source.digest, self._names)
        known = self._memo.recall(key)
        if known is not None:
            return _remembered(json.loads(known), manuscript)
        certain, dependent = _seen(manuscript)
        look = self._look(manuscript, [*certain, *dependent])
        self._memo.keep(key, json.dumps(_facts(look, certain, dependent), ensure_ascii=False).encode())
        return look

    def _look(self, manuscript: Manuscript, seen: Seen) -> Look:
        problems = tuple((rule, problem) for rule, found in seen for problem in found)
        outline = manuscript.outline
        return Look(problems, outline.links, outline.pictures, manuscript.mentions(self._aliases))


def _seen(manuscript: Manuscript) -> tuple[Seen, Seen]:
    """Return what rules found that looked at nothing but the file, then all rules that asked for more than that."""
    certain, dependent = [], []
    for rule, check in _CHECKS:
        manuscript.asked_beyond = False
        found = list(check(manuscript))
        if manuscript.asked_beyond:
            dependent.append((rule, found))
        elif found:
            certain.append((rule, found))
    return certain, dependent


def _facts(look: Look, certain: Seen, dependent: Seen) -> dict[str, Any]:
    return {
        "problems": [(rule.name, astuple(problem)) for rule, found in certain for problem in found],
        "again": [rule.name for rule, _ in dependent],
        "links": [astuple(link) for link in look.links],
        "pictures": [astuple(picture) for picture in look.pictures],
        "mentions": [mention_facts(mention) for mention in look.mentions],
    }


def _remembered(facts: dict[str, Any], manuscript: Manuscript) -> Look:
    problems = [(_BY_NAME[name], _problem(*values)) for name, values in facts["problems"]]
    for name in facts["again"]:
        rule = _BY_NAME[name]
        if rule.check_file is not None:
            problems += ((rule, problem) for problem in rule.check_file(manuscript))
    links = tuple(Link(*values) for values in facts["links"])
    pictures = tuple(Picture(*values) for values in facts["pictures"])
    return Look(tuple(problems), links, pictures, tuple(mention_of(*values) for values in facts["mentions"]))


def _problem(line: int, message: str, remedy: str, path: str | None, severity: str | None) -> Problem:
    return Problem(line, message, remedy, path, Severity(severity) if severity else None)
