"""What a publication changes, from two manifests and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.fast_build.output_tree import UNCERTAIN
from plugins.publishing.compression import plain_name
from plugins.publishing.manifest import Manifest
from plugins.site_output.headers import HASHED_NAMES

_LINKING = (".html", ".json", ".txt", ".xml")


@dataclass(frozen=True, slots=True)
class Changes:
    """Files by what happens to them; each sorted, none in two."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def changes(old: Manifest, new: Manifest) -> Changes:
    """Return what turns the site `old` into `new`."""
    return Changes(
        added=tuple(sorted(new.files.keys() - old.files.keys())),
        changed=tuple(sorted(name for name in new.files.keys() & old.files if new.files[name] != old.files[name])),
        removed=tuple(sorted(old.files.keys() - new.files.keys())),
    )


def unfinished(published: Manifest, begun: Manifest) -> Manifest:
    """Return what a place may hold where the publication of `begun` over `published` stopped half-way.

    A file that differs between the two gets a digest that no file has: whatever comes next sends or removes it.
    """
    names = published.files.keys() | begun.files.keys()
    files = {name: published.files.get(name, UNCERTAIN) for name in names}
    return Manifest({name: digest if begun.files.get(name) == digest else UNCERTAIN for name, digest in files.items()})


def announcement(published: Manifest, begun: Manifest | None, new: Manifest) -> Manifest:
    """Return what to leave as `begun` while `new` is sent: should it stop too, all that is uncertain stays so."""
    before = unfinished(published, begun).files if begun else {}
    return Manifest({**new.files, **{name: digest for name, digest in before.items() if digest == UNCERTAIN}})


@dataclass(frozen=True, slots=True)
class Batches:
    """Files in the order in which a place without a switch takes them: nothing is linked before it is there."""

    hashed: tuple[str, ...]
    """Kept for ever: a hash stands in the name."""
    files: tuple[str, ...]
    """Pictures, documents and other files that link to nothing."""
    pages: tuple[str, ...]
    """What links to the others: pages, feeds, data."""


def batches(names: Iterable[str]) -> Batches:
    """Put names into the order of sending; sorted within each batch."""
    ordered = sorted(names)
    hashed = tuple(name for name in ordered if name.startswith(HASHED_NAMES))
    rest = [name for name in ordered if name not in set(hashed)]
    pages = tuple(name for name in rest if plain_name(name).endswith(_LINKING))
    return Batches(hashed, tuple(name for name in rest if name not in set(pages)), pages)
