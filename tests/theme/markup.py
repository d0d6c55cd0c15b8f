"""Reads HTML as the tests ask about it: elements in order, with their attributes."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag."""

    tag: str
    attributes: dict[str, str | None]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))


def elements(html: str) -> list[Element]:
    """Return the start tags of a page or a part of one, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.elements
