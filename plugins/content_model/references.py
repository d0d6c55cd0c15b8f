"""Finds what an article's front matter names: a section, tag, unit, author or campaign, by its name or its slug."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar
from unicodedata import normalize

from plugins.content_model.data import Author, Campaign, Portal, Section, Tag, Unit


class Named(Protocol):
    """What a data file declares."""

    @property
    def slug(self) -> str:
        """Last part of its address."""

    @property
    def name(self) -> str:
        """What readers see."""


ItemT = TypeVar("ItemT", bound=Named)


class Register(Generic[ItemT]):
    """The declared things of one kind."""

    def __init__(self, declared: Iterable[ItemT]) -> None:
        self.declared = tuple(declared)
        former = {_folded(name): item for item in self.declared for name in _former_names(item)}
        found = former | {key: item for item in self.declared for key in (item.slug, _folded(item.name))}
        as_written = {item.name: found[_folded(item.name)] for item in self.declared}
        self._found = as_written | found  # most articles write the name as it is declared

    def find(self, name: str) -> ItemT | None:
        """Return what a name, in any letter case, or a slug stands for; None when nothing of the kind is declared."""
        return self._found.get(name) or self._found.get(_folded(name))


class References:
    """Every register of a portal."""

    def __init__(self, portal: Portal) -> None:
        self.sections: Register[Section] = Register(portal.sections)
        self.tags: Register[Tag] = Register(portal.tags)
        self.units: Register[Unit] = Register(portal.units)
        self.authors: Register[Author] = Register(portal.authors)
        self.campaigns: Register[Campaign] = Register(portal.campaigns)

    @property
    def proper_nouns(self) -> tuple[str, ...]:
        """Names that keep their capitals inside a sentence: of the units, whole and short."""
        return tuple(name for unit in self.units.declared for name in (unit.name, unit.short_name) if name)


def _former_names(item: Named) -> Iterator[str]:
    """Yield what an article of its time calls a unit that has another name now."""
    if isinstance(item, Unit):
        yield from (former.name for former in item.former_names)


def _folded(name: str) -> str:
    return normalize("NFC", name).casefold()
