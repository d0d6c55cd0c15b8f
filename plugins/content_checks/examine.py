"""Reads the content folder once and lets every rule look at it: all findings of all files in one run.

Each text is looked at while it is in memory and then dropped; what the rules of the site need of it (its links) is
kept. What rules find by looking at a file alone is remembered from build to build; see looks.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from plugins.citations import Mention
from plugins.content_checks.files import Files
from plugins.content_checks.history import changed_since_publication
from plugins.content_checks.looks import Looks
from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.outline import Link, Picture
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.rules import RULES
from plugins.content_checks.site import Site
from plugins.content_model.finding import Finding
from plugins.content_model.library import CONTENT_FOLDER, Content, Library
from plugins.content_model.references import References
from plugins.fast_build.memo import Memo


@dataclass(frozen=True, slots=True)
class Examination:
    """What was read and what is wrong with it."""

    content: Content
    findings: tuple[Finding, ...]
    """Sorted by file, line and rule; none twice."""
    files: int = 0
    """Markdown files that were read."""
    notes: tuple[str, ...] = ()
    """What could not be examined and why, in Vietnamese; no fault of the content."""
    digests: Mapping[str, bytes] = field(default_factory=dict)
    """What stands for each Markdown file's text, by its path; see `source.digest_of`."""
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    """Mentions of documents in each file's prose by its path; files without any are not in it."""


def examine(root: Path, now: datetime, base: str | None = None, memo: Memo | None = None) -> Examination:
    """Examine the content folder `root` for readers at `now`, an aware moment; bad content gives findings, no error.

    `base` names the commit that readers know, for the rule slug_changed; see history.py. `memo` knows what earlier
    examinations found.
    """
    library = Library(root)
    looks = Looks(memo or Memo(), library.portal.citations)
    files = Files.below(root)
    references = References(library.portal)
    links: dict[str, tuple[Link, ...]] = {}
    pictures: dict[str, tuple[Picture, ...]] = {}
    digests: dict[str, bytes] = {}
    mentions: dict[str, tuple[Mention, ...]] = {}
    findings: list[Finding] = []
    refusals = len(library.findings)
    for source, entry in library.read():
        is_valid = len(library.findings) == refusals
        refusals = len(library.findings)
        manuscript = Manuscript(source, entry, references, files, now)
        look = looks.at(manuscript, is_valid)
        findings += (_as_finding(rule, problem, source.path) for rule, problem in look.problems)
        digests[source.path] = source.digest
        if look.links:
            links[source.path] = look.links
        if look.pictures:
            pictures[source.path] = look.pictures
        if look.mentions:
            mentions[source.path] = look.mentions
    content = library.content()
    site = Site(content, links, pictures, mentions, files, now, lambda: changed_since_publication(root, base))
    findings += _findings_of(site)
    findings += library.findings
    notes = (f"bỏ qua quy tắc slug_changed: {site.history.note}",) if site.history.note else ()
    count = sum(name.endswith(".md") for name in files.sources)
    shown = tuple(sorted({_printable(finding) for finding in findings}))
    return Examination(content, shown, count, notes, digests, mentions)


def _findings_of(site: Site) -> Iterator[Finding]:
    for rule in RULES:
        if rule.check_site is not None:
            yield from (_as_finding(rule, problem, "") for problem in rule.check_site(site))


def _as_finding(rule: Rule, problem: Problem, path: str) -> Finding:
    place = f"{CONTENT_FOLDER}/{problem.path or path}"
    severity = problem.severity or rule.severity
    return Finding(place, problem.line, rule.name, problem.message, problem.remedy, severity)


def _printable(finding: Finding) -> Finding:
    """Put a finding on one line, without the bytes of file names that are no text in any encoding."""
    path, message, remedy = map(_one_line, (finding.path, finding.message, finding.remedy))
    return replace(finding, path=path, message=message, remedy=remedy)


def _one_line(text: str) -> str:
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\n", " ")
