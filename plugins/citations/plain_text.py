"""Where the paragraphs of a plain text end: a text saved from a page has one a line, a letter wraps them at a width.

A line goes on in the next one only if the next word had no room left on it, so the widest line of the text tells the
two apart. Without that "… của Bộ Chính trị" at the end of a heading would run on into "Sáng 10/4" of the next line.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlainText:
    """A plain text with an empty line after each paragraph, as Markdown has it."""

    text: str
    line_numbers: tuple[int, ...]
    """Line of the file, from 1, of each line of `text`."""

    def line_at(self, offset: int) -> int:
        """The line of the file on which text[offset] stands."""
        return self.line_numbers[self.text.count("\n", 0, offset)]


def plain_text(text: str) -> PlainText:
    """Put an empty line after each line of a text that ends a paragraph."""
    lines = text.split("\n")
    width = max(map(len, lines))
    shown: list[str] = []
    numbers: list[int] = []
    for number, (line, following) in enumerate(zip(lines, [*lines[1:], ""], strict=True), start=1):
        shown.append(line)
        numbers.append(number)
        if len(line.rstrip()) + 1 + len(_first_word(following)) <= width:
            shown.append("")
            numbers.append(number)
    return PlainText("\n".join(shown), tuple(numbers))


def _first_word(line: str) -> str:
    return (line.split(maxsplit=1) or [""])[0]
