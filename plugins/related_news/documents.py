"""An article as related news sees it: plain text and a date, nothing of Pelican.

The caller gives the articles that readers may see and no others, so a draft or an embargoed article can neither be
shown nor tilt the weights of words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Document:
    """One article."""

    id: str
    title: str
    lead: str = ""
    body: str = ""
    """Plain text without markup; empty for a photo or a notice that is all title and lead."""
    date: datetime | None = None
    """When it was published, with its zone; an article without a date counts as the oldest."""

    def __post_init__(self) -> None:
        if self.date is not None and self.date.utcoffset() is None:
            raise ValueError(f"document {self.id!r}: date {self.date} has no time zone")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of a document once its words are counted."""

    id: str
    timestamp: float
    """Seconds since 1970; minus infinity without a date."""

    @classmethod
    def of(cls, document: Document) -> Entry:
        """The entry of a document."""
        return cls(document.id, float("-inf") if document.date is None else document.date.timestamp())

    @property
    def order(self) -> tuple[float, str]:
        """Sorts by date, then by id, since serial numbers grow: the later of two wins a tie."""
        return (self.timestamp, self.id)
