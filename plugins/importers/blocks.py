"""What a text consists of, whatever program it was written in: paragraphs, tables and photos one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """Where the lines of a paragraph stand."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Span:
    """Some letters that look alike; a line break inside a paragraph is a line feed."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    href: str | None = None
    """Where the letters lead to: an address of the web or of mail."""
    note: str | None = None
    """The text of a note that is called for behind these letters."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, or one item of a list."""

    spans: tuple[Span, ...]
    align: Align = Align.LEFT
    style: str = ""
    """Name of its style in lower case, in English: ``heading 1``, ``title``, ``caption``."""
    depth: int | None = None
    """Of an item how deep its list stands, from 0; None outside lists."""
    is_numbered: bool = False
    number: int | None = None
    """Of an item the number that was typed before it; None where the program counts."""

    @property
    def text(self) -> str:
        """The letters alone, on one line."""
        return " ".join("".join(span.text for span in self.spans).split())

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return bool(self.text) and all(span.is_bold for span in self.spans if span.text.strip())

    @property
    def is_italic(self) -> bool:
        """Whether all of it is in italics."""
        return bool(self.text) and all(span.is_italic for span in self.spans if span.text.strip())

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture, as the file holds it."""

    data: bytes
    alt: str = ""
    """What its author wrote for those who do not see it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def text(self) -> str:
        """The letters of all cells, on one line."""
        return " ".join(part.text for row in self.rows for cell in row for part in cell if not isinstance(part, Photo))


Block = Paragraph | Table | Photo
Cell = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something of the text that an editor has to look at."""

    message: str
    """What it is, in Vietnamese."""
    remedy: str
    """What to do, in Vietnamese, without the word "sửa"."""
