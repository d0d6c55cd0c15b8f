"""What every kind of public place can say and take; publishing.py knows no more of them than this."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from plugins.publishing.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Published:
    """What a place shows now."""

    manifest: Manifest | None = None
    """None when nothing was published there yet."""
    commit: str | None = None
    """First digits of the commit that it was built from, where the place remembers it."""
    withdrawn: frozenset[str] = frozenset()
    """Commits (8 digits) that somebody took back by a rollback."""
    latest: datetime | None = None
    """Moment in the newest release's name, public or not; None where a place keeps none."""


class Place(Protocol):
    """A public place, open for one publication."""

    def published(self) -> Published:
        """Return what is public now; PublishError when that cannot be known."""

    def is_sound(self) -> bool:
        """Say whether what is public is what its manifest says; a place that cannot look says that it is."""

    def publish(self, release: Path, manifest: Manifest, name: str) -> None:
        """Make the site in `release` public under the release's name; PublishError when it could not be done."""
