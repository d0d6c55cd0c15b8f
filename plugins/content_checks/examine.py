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
from plugins.content_checks.looks import Looks, problems_of
from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.outline import Link, Picture
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.rules import RULES
from plugins.content_checks.site import Site
from plugins.content_checks.untouched import Untouched
from plugins.content_model.finding import Finding
from plugins.content_model.library import CONTENT_FOLDER, Article, Content, Library
from plugins.content_model.references import References
from plugins.fast_build.memo import Memo
from plugins.media.known_facts import KnownFacts


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


def examine(
    root: Path,
    now: datetime,
    base: str | None = None,
    memo: Memo | None = None,
    untouched: Untouched | None = None,
    known_pictures: KnownFacts | None = None,
) -> Examination:
    """Examine the content folder `root` for readers at `now`, an aware moment; bad content gives findings, no error.

    `base` names the commit that readers know, for the rule slug_changed; see history.py. `memo` knows what earlier
    examinations found, `untouched` what one in this process knows of files that are still the same, `known_pictures`
    what earlier builds have published.
    """
    library = Library(root)
    looks = Looks(memo or Memo(), library.portal.citations)
    untouched = untouched or Untouched()
    untouched.begin(looks.names)
    files = Files.below(root)
    references = References(library.portal)
    links: dict[str, tuple[Link, ...]] = {}
    pictures: dict[str, tuple[Picture, ...]] = {}
    digests: dict[str, bytes] = {}
    mentions: dict[str, tuple[Mention, ...]] = {}
    findings: list[Finding] = []
    refusals = len(library.findings)
    for path, source, entry in library.read(untouched.entry):
        is_valid = len(library.findings) == refusals
        refusals = len(library.findings)
        manuscript = Manuscript(root, path, source, entry, references, files, now)
        if source is None:
            digest, sight = untouched.seen(path)
        else:
            digest, sight = source.digest, looks.at(manuscript, is_valid)
            if is_valid and entry is not None:
                untouched.learn(entry, digest, sight)
        findings += (_as_finding(rule, problem, path) for rule, problem in problems_of(sight, manuscript))
        digests[path] = digest
        if sight.links:
            links[path] = sight.links
        if sight.pictures:
            pictures[path] = sight.pictures
        if sight.mentions:
            mentions[path] = sight.mentions
    content = library.content()
    site = Site(
        content, links, pictures, mentions, files, now, lambda: changed_since_publication(root, base), known_pictures
    )
    findings += _findings_of(site)
    findings += library.findings
    notes = (f"bỏ qua quy tắc slug_changed: {site.history.note}",) if site.history.note else ()
    count = sum(name.endswith(".md") for name in files.sources)
    shown = tuple(sorted({_printable(finding) for finding in findings}))
    return Examination(content, shown, count, notes, digests, mentions)


def examine_article(path: str, known: Examination, now: datetime) -> tuple[Article | None, tuple[Finding, ...]]:
    """Examine one article again, beside what else was read before; None in its place where its file is no article.

    What only the site as a whole shows is not found.
    """
    root = known.content.root
    library = Library(root, known.content)
    looks, references = Looks(Memo(), library.portal.citations), References(library.portal)
    findings: list[Finding] = []
    for _, source, entry in library.read_one(path):
        manuscript = Manuscript(root, path, source, entry, references, Files.below(root), now)
        sight = looks.at(manuscript, is_valid=not library.findings)
        findings += (_as_finding(rule, problem, path) for rule, problem in problems_of(sight, manuscript))
    articles = library.content().articles
    shown = tuple(sorted({_printable(finding) for finding in (*findings, *library.findings)}))
    return articles[0] if articles else None, shown


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
