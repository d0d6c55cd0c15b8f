"""What a store must do: the one interface of the SQLite and the Valkey back end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from plugins.visitor_counter.service.semantics import Figures, Hit


class UnavailableError(Exception):
    """It cannot be written or read now: the disk is full, the database locked, the server away. Nothing was changed."""


class InUseError(Exception):
    """Another process serves this database."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a reader wrote (tiếp nhận ý kiến)."""

    at: int
    """Unix seconds."""
    subject: str
    text: str
    contact: str
    """"" if he left none."""
    page: str
    """Canonical path of the page it is about; "" if none."""
    number: int = 0
    """The store's; 0 before it is stored."""
    mailed: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Hits that are committed together."""

    hits: Sequence[Hit]
    number: str = ""
    """Its own random word: a store that may have committed it before the connection broke does not count it again."""


class Store(Protocol):
    """Durable counts and opinions. Methods raise UnavailableError and then have changed nothing."""

    name: str
    """As in the settings."""
    reads_wait: bool
    """Whether `figures` and `views` ask another process, so that they must not be called on the event loop."""

    def commit(self, batch: Batch) -> None:
        """Count hits; durable when it returns."""

    def figures(self, now: int) -> Figures:
        """Return the box's numbers."""

    def views(self, paths: Iterable[str]) -> dict[str, int]:
        """Return the views of each canonical path, the carried-over ones with them."""

    def turn(self, day: int) -> None:
        """Forget the visitors of other days than `day`, and take note of what the command line changed."""

    def set_offset(self, offset: int) -> None:
        """Set the visits carried over from the old portal."""

    def import_views(self, views: Mapping[str, int]) -> None:
        """Set the carried-over views of canonical paths."""

    def days(self) -> dict[int, tuple[int, int]]:
        """Return visits and views of every civil day, in order."""

    def pages(self) -> dict[str, int]:
        """Return the views of every page that has any, in order of path."""

    def offset(self) -> int:
        """Return the visits carried over."""

    def keep(self, opinion: Opinion) -> int:
        """Store an opinion; durable when its number is returned."""

    def opinions(self) -> list[Opinion]:
        """Return all opinions, the oldest first."""

    def mark_mailed(self, number: int) -> None:
        """Note that an opinion was mailed."""

    def erase(self, numbers: Iterable[int]) -> int:
        """Delete opinions for good and return how many there were."""

    def erase_before(self, at: int) -> int:
        """Delete opinions older than `at`, Unix seconds, and return how many there were."""

    def close(self) -> None:
        """End; the store is not used afterwards."""
