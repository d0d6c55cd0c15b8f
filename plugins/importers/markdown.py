"""Writes the parts of a draft as the Markdown that the portal reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from urllib.parse import quote, urlsplit

from plugins.importers.arrange import Figure, Heading, Part
from plugins.importers.blocks import Cell, Paragraph, Photo, Span, Table

_SCHEMES = {"http", "https", "mailto", "tel"}
_ADDRESS = (
    r"(?:(?<=\s)|(?<=\()|^)(?:https?://|www\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"(?:[/?#][\w./:?=&%#@+,-]*)?(?=[.,;:!?)]*(?:\s|$))"
)
"""An address that stands for itself; it is written as it is, and read as a link."""
_MARKS = r"[\\`*~]|(?<!\w)_|_(?!\w)|\]|\[(?=\^)|<|&(?=#?\w+;)|:(?=//)|(?<=www)\."
_READ_AS_MARK = re.compile(_MARKS, re.IGNORECASE)
_READ_AS_MARK_OR_ADDRESS = re.compile(rf"({_ADDRESS})|{_MARKS}", re.IGNORECASE)
_OPENING = re.compile(r"^(?:#{1,6}(?=\s|$)|>|[+-](?=\s|$)|\d{1,9}(?=[.)](?:\s|$))|[-=:|](?=[-=:|\s]*$))", re.MULTILINE)
"""What begins another block than a paragraph, or makes a heading or a table of the line above."""
_BREAK = " \\\n"
"""A new line; the blank keeps an address before it from taking the sign in."""
_CLOSING = re.compile(r"(?:(?<=\s)|^)#+$")
_READ_IN_TITLE = re.compile(r'[\\"]')
_ENTITY = re.compile(r"&(?=#?\w+;)")
_OPEN_BRACKET = re.compile(r"(?<!\\)\[")
_RULE = re.compile(r"^[-=_*~.\s]+$")
_FIGURE = re.compile(r"^-?\d[\d.,]*%?$")


def markdown(parts: Iterable[Part], names: Mapping[Photo, str]) -> str:
    """Return the body of an article; `names` are the files of its photos in the content folder, where they have one."""
    writer = _Writer(names)
    blocks = [text for part in parts if (text := writer.block(part))]
    notes = [f"[^{number}]: {text}" for number, text in enumerate(writer.notes, 1)]
    return "\n\n".join([*_joined(blocks), *(["\n".join(notes)] if notes else [])])


@dataclass
class _Text:
    """One block; items of one list stand without a blank line between them."""

    text: str
    list: int = 0
    """Number of the list that it is an item of; 0 of none."""


def _joined(blocks: Iterable[_Text]) -> Iterator[str]:
    for number, group in groupby(blocks, key=lambda block: block.list):
        texts = [block.text for block in group]
        yield from ["\n".join(texts)] if number else texts


@dataclass
class _OpenItem:
    """The last item of a list that goes on."""

    column: int
    """Where its text begins."""
    is_numbered: bool
    number: int


@dataclass
class _Writer:
    """Goes through the parts once, for notes and list items are counted."""

    names: Mapping[Photo, str]
    notes: list[str] = field(default_factory=list)
    open_items: list[_OpenItem] = field(default_factory=list)
    """Of each list that goes on, outermost first."""
    lists: int = 0

    def block(self, part: Part) -> _Text | None:
        """Return one part; None when nothing of it is to be read."""
        if isinstance(part, Paragraph) and part.depth is not None:
            return self._item(part, part.depth)
        self.open_items.clear()
        if isinstance(part, Heading):
            text = self._inline(_calm(part.paragraph.spans), " ").strip()
            return _Text(f"{'#' * min(part.level, 6)} {_CLOSING.sub(_kept_as_text, text)}")
        if isinstance(part, Table):
            return _Text(self._table(part)) if part.text else None
        if isinstance(part, Figure):
            return _Text(self._figure(part)) if part.photo in self.names else None
        if _RULE.match(part.text):
            return None  # a row of dashes that was drawn with the keyboard
        return _Text(self._line(part))

    def _item(self, item: Paragraph, depth: int) -> _Text:
        depth = min(depth, len(self.open_items))
        before = self.open_items[depth] if depth < len(self.open_items) else None
        goes_on = before is not None and before.is_numbered == item.is_numbered
        number = item.number or (before.number + 1 if before is not None and goes_on else 1)
        if depth == 0 and not goes_on:
            self.lists += 1
        del self.open_items[depth:]
        indent = self.open_items[-1].column if self.open_items else 0
        mark = f"{number}." if item.is_numbered else "-"
        self.open_items.append(_OpenItem(indent + len(mark) + 1, item.is_numbered, number))
        return _Text(f"{' ' * indent}{mark} {self._line(item, ' ')}", self.lists)

    def _line(self, paragraph: Paragraph, line_break: str = _BREAK) -> str:
        return _OPENING.sub(_kept_as_text, self._inline(paragraph.spans, line_break).strip())

    def _figure(self, figure: Figure) -> str:
        caption, credit = figure.caption, f"Ảnh: {figure.credit}" if figure.credit else ""
        if credit and caption and not caption.endswith((".", "!", "?", "…")):
            caption += "."  # the reader of captions knows a credit by the sentence that ends before it
        below = _ENTITY.sub("&amp;", " ".join(filter(None, [caption, credit])))
        below = _READ_IN_TITLE.sub(r"\\\g<0>", below)
        title = f' "{below}"' if below else ""
        alt = _OPEN_BRACKET.sub(r"\\[", _escaped(figure.photo.alt))
        return f"![{alt}]({self.names[figure.photo]}{title})"

    def _table(self, table: Table) -> str:
        rows = [[self._cell(cell, is_head=number == 0) for cell in row] for number, row in enumerate(table.rows)]
        columns = list(zip(*rows[1:], strict=True)) if len(rows) > 1 else [()] * len(rows[0])
        line = ["--:" if _is_of_figures(column) else "---" for column in columns]
        return "\n".join(f"| {' | '.join(row)} |" for row in [rows[0], line, *rows[1:]])

    def _cell(self, cell: Cell, is_head: bool) -> str:
        texts = []
        for part in cell:
            if isinstance(part, Paragraph):
                spans = _calm(part.spans) if is_head else part.spans
                texts.append(self._inline(spans, line_break=" ").strip())
            elif isinstance(part, Table):
                texts.append(_escaped(part.text))
        return " ".join(texts).replace("|", "\\|")

    def _inline(self, spans: Iterable[Span], line_break: str = _BREAK) -> str:
        merged = [_merged(list(group)) for _, group in groupby(spans, key=_look)]
        made = ""
        for number, span in enumerate(merged):
            made += _with_look(span, made[-1:], _beginning(merged[number + 1 :]))
            if span.note is not None:
                self.notes.append(_escaped(span.note))
                made += f"[^{len(self.notes)}]"
        return re.sub(r" *\n *", lambda _: line_break, re.sub(r"[ \u00a0]+", " ", made).strip())


def _look(span: Span) -> tuple[bool, bool, str | None, str | None]:
    return span.is_bold, span.is_italic, span.href, span.note


def _beginning(spans: Sequence[Span]) -> str:
    """Return the first character that these spans may be written with; "" when there is none."""
    first = next((span for span in spans if span.text or span.note is not None), None)
    if first is None or not first.text:
        return "[" if first else ""
    return "*" if (first.is_bold or first.is_italic or first.href) and first.text[0].strip() else first.text[0]


def _merged(spans: Sequence[Span]) -> Span:
    return replace(spans[0], text="".join(span.text for span in spans))


def _calm(spans: Iterable[Span]) -> list[Span]:
    """The same letters neither bold nor in italics."""
    return [replace(span, is_bold=False, is_italic=False) for span in spans]


def _with_look(span: Span, before: str, behind: str) -> str:
    """Return a span's Markdown between the letters beside it; blanks at its ends stand outside.

    Where its marks would not be read as such they are left out: CommonMark, section 6.2.
    """
    text = span.text.strip()
    if not text:
        return span.text
    start = span.text[: len(span.text) - len(span.text.lstrip())]
    end = span.text[len(span.text.rstrip()) :]
    before, behind = start[-1:] or before, end[:1] or behind
    is_read = _takes_mark(before, text[0]) and _takes_mark(behind, text[-1]) and "\n" not in text
    mark = "*" * (2 * span.is_bold + span.is_italic) if is_read else ""
    is_free = not mark and not before.strip() and not behind.strip()
    return f"{start}{mark}{_linked(_escaped(text, is_free), span.href)}{mark}{end}"


def _takes_mark(outside: str, inside: str) -> bool:
    """Say whether a mark between two characters, or at an end of the text, begins or ends there and nothing else."""
    return not outside.strip() or (inside.isalnum() and not outside.isalnum() and outside not in "*\\")


def _linked(text: str, href: str | None) -> str:
    if not href or urlsplit(href).scheme.lower() not in _SCHEMES:
        return text
    address = quote(href, safe="/:?#@!$&'*+,;=%~-._")
    return text if text == href else f"[{text}]({address})"


def _escaped(text: str, is_free: bool = False) -> str:
    """Escape what would be read as Markdown; addresses stay as they are where the text is `is_free` of neighbours."""
    if is_free:
        return _READ_AS_MARK_OR_ADDRESS.sub(lambda match: match[1] or f"\\{match[0]}", text)
    return _READ_AS_MARK.sub(r"\\\g<0>", text)


def _kept_as_text(match: re.Match[str]) -> str:
    """Escape what would begin a heading, a quotation or a list; of a number its full stop."""
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"


def _is_of_figures(column: Sequence[str]) -> bool:
    told = [text.strip("*") for text in column if text.strip("*")]
    return bool(told) and all(map(_FIGURE.match, told))
