"""Lets Pelican begin only when the content has no errors.

The check runs at `initialized`, the earliest place where an exception stops Pelican; in `register()` it would only be
logged.
"""

from __future__ import annotations

import time
from pathlib import Path

from pelican import Pelican, signals

from plugins.content_checks.examine import examine
from plugins.content_checks.refusal import ContentRefused
from plugins.content_checks.untouched import untouched_below
from plugins.content_model.finding import has_errors
from plugins.fast_build.memo import memo_of
from plugins.media.known_facts import KnownFacts


def check(pelican: Pelican) -> None:
    """Examine the content at the settings' NOW and keep the result as EXAMINATION; ContentRefused on errors.

    BASE, where set, names the commit that readers know.
    """
    settings = pelican.settings
    memo = memo_of(settings)
    root = Path(settings["PATH"])
    known = settings["KNOWN_PICTURES"] = KnownFacts(Path(settings["MEDIA_CACHE"]) / "facts.json", time.time_ns())
    untouched = untouched_below(root) if settings["PREVIEW"] else None  # the public's build is alone in its process
    examination = examine(root, settings["NOW"], settings.get("BASE"), memo, untouched, known)
    if has_errors(examination.findings):
        memo.save(forget_unasked=False)
        memo.close()
        raise ContentRefused(examination.findings)
    settings["EXAMINATION"] = examination


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.initialized.connect(check)
