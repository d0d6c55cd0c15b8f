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


@dataclass(frozen=True, slots=True)
class Sight:
    """What one file shows to whoever looks at it alone."""

    problems: tuple[tuple[Rule, Problem], ...]
    """Of the rules that ask for nothing beyond the file."""
    dependent: tuple[Rule, ...]
    """The rules that ask for more: they look again at every examination."""
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
        self.names = names.digest()

    def at(self, manuscript: Manuscript, is_valid: bool) -> Sight:
        """Let the rules of a file look at the manuscript; `is_valid` says that the schema took its front matter."""
        if not is_valid:
            return self._seen(manuscript)
        key = self._memo.key("looks.at", manuscript.path.encode(), manuscript.source.digest, self.names)
        known = self._memo.recall(key)
        if known is not None:
            return _remembered(json.loads(known))
        sight = self._seen(manuscript)
        self._memo.keep(key, json.dumps(_facts(sight), ensure_ascii=False).encode())
        return sight

    def _seen(self, manuscript: Manuscript) -> Sight:
        problems, dependent = [], []
        for rule, check in _CHECKS:
            manuscript.asked_beyond = False
            found = list(check(manuscript))
            if manuscript.asked_beyond:
                dependent.append(rule)
            else:
                problems += [(rule, problem) for problem in found]
        outline = manuscript.outline
        mentions = manuscript.mentions(self._aliases)
        return Sight(tuple(problems), tuple(dependent), outline.links, outline.pictures, mentions)


def problems_of(sight: Sight, manuscript: Manuscript) -> Iterator[tuple[Rule, Problem]]:
    """Yield all that the rules of a file find in it now."""
    yield from sight.problems
    for rule in sight.dependent:
        for problem in rule.check_file(manuscript) if rule.check_file is not None else ():
            yield rule, problem


def _facts(sight: Sight) -> dict[str, Any]:
    return {
        "problems": [(rule.name, astuple(problem)) for rule, problem in sight.problems],
        "dependent": [rule.name for rule in sight.dependent],
        "links": [(link.target, link.line, link.is_empty) for link in sight.links],
        "pictures": [astuple(picture) for picture in sight.pictures],
        "mentions": [mention_facts(mention) for mention in sight.mentions],
    }


def _remembered(facts: dict[str, Any]) -> Sight:
    return Sight(
        tuple((_BY_NAME[name], _problem(*values)) for name, values in facts["problems"]),
        tuple(_BY_NAME[name] for name in facts["dependent"]),
        tuple(Link(*values) for values in facts["links"]),
        tuple(Picture(*values) for values in facts["pictures"]),
        tuple(mention_of(*values) for values in facts["mentions"]),
    )


def _problem(line: int, message: str, remedy: str, path: str | None, severity: str | None) -> Problem:
    return Problem(line, message, remedy, path, Severity(severity) if severity else None)
