"""Names of releases, and which of them are kept.

A release is named by its moment, by what it holds and by the commit it was built from: ``20261122T170500Z-1f2e3d4c-
9a8b7c6d``. So names sort by time, equal sites can be told, and the host needs no other record of what was published.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta

from plugins.publishing.manifest import Manifest

UNCOMMITTED = "uncommitted"
"""Stands for the commit where the working folder held more than its last commit."""
_RELEASE = re.compile(rf"(\d{{8}}T\d{{6}}Z)-[0-9a-f]{{8}}-([0-9a-f]{{8}}|{UNCOMMITTED})")
_MOMENT = "%Y%m%dT%H%M%SZ"


def release_name(now: datetime, manifest: Manifest, commit: str | None, latest: datetime | None = None) -> str:
    """Return the name of a release made at `now`, an aware moment; `commit` is a full id or None.

    `latest` is the moment of the newest release there is. Where the clock stands still or went back, the name says a
    second later than that: the order of the names stays that of the publications, and no two are the same.
    """
    moment = now if latest is None else max(now, latest + timedelta(seconds=1))
    return f"{moment.astimezone(UTC):{_MOMENT}}-{manifest.digest[:8]}-{commit[:8] if commit else UNCOMMITTED}"


def is_release(name: str) -> bool:
    """Say whether a folder's name is that of a finished release."""
    return _RELEASE.fullmatch(name) is not None


def commit_of(name: str) -> str | None:
    """Return the first 8 digits of the commit that a release was built from, None if it was no commit."""
    match = _RELEASE.fullmatch(name)
    return None if match is None or match[2] == UNCOMMITTED else match[2]


def digest_of(folder: str) -> str:
    """Return the first 8 digits of the digest of a release's manifest, from the name of its folder."""
    return folder.split("-")[1]


def newest_first(names: Iterable[str]) -> tuple[str, ...]:
    """Return the finished releases among `names`."""
    return tuple(sorted(filter(is_release, names), reverse=True))


def latest(folders: Iterable[str]) -> datetime | None:
    """Return the newest moment among the names of releases, finished or half sent."""
    names = newest_first(folder.removesuffix(".part") for folder in folders)
    return datetime.strptime(names[0].partition("-")[0], _MOMENT).replace(tzinfo=UTC) if names else None


def superfluous(names: Iterable[str], keep: int, needed: Collection[str]) -> tuple[str, ...]:
    """Return the releases that may go: all but the `keep` newest and those `needed`, the oldest last."""
    return tuple(name for name in newest_first(names)[keep:] if name not in needed)


def before(names: Iterable[str], current: str) -> str | None:
    """Return the newest release older than `current` that holds another site, None if there is none."""
    older = (name for name in newest_first(names) if name < current)
    return next((name for name in older if digest_of(name) != digest_of(current)), None)
