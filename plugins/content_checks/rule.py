"""What a rule is: a name, a severity, a sentence for the handbook, and a function that finds what is wrong.

One rule stands in one file of ``rules/`` under its own name, after the fixers of django-upgrade
(https://github.com/adamchainz/django-upgrade, read 2026-11-22). A rule sees either one file while its text is in memory
or the whole site when all files have been read; it returns what it found and never prints, writes or raises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.content_model.finding import Severity

if TYPE_CHECKING:
    from plugins.content_checks.manuscript import Manuscript
    from plugins.content_checks.site import Site


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a rule found; the rule's name and severity are added by `examine`."""

    line: int
    """Line of the file, counted from 1."""
    message: str
    """What is wrong, in Vietnamese, with the value met."""
    remedy: str
    """How to mend it, in Vietnamese, without the word "sửa"."""
    path: str | None = None
    """File, posix, relative to the content folder; None for the file that is being looked at."""
    severity: Severity | None = None
    """None for the severity of the rule."""


FileCheck = Callable[["Manuscript"], Iterator[Problem]]
SiteCheck = Callable[["Site"], Iterator[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule; the sentences are Vietnamese and make up the handbook's page of rules."""

    name: str
    severity: Severity
    """Error when the reader or the archive would lose something, warning when it is a matter of style."""
    description: str
    """What the rule finds, in one sentence."""
    remedy: str
    """What to do about it, in one sentence."""
    wrong: str
    """A short example of what the rule finds."""
    right: str
    """The same, mended."""
    is_repaired: bool = False
    """True when --fix mends what the rule finds, quotations and names apart."""
    check_file: FileCheck | None = None
    check_site: SiteCheck | None = None
