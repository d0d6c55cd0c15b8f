"""What the Markdown engine makes of a body: links, pictures, what it drops, code by indentation, marks left unread.

The engine that renders the site is asked, never a pattern over the source: a link that it does not see is no link for
the reader either. Its HTML with source positions takes 0.1 ms an article and is in one fixed spelling, so that it can
be read by pattern; walking its tree from Python would take ten times as long.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape

from cmarkgfm.cmark import Options

from plugins.fast_build import cmark
from plugins.fast_build.markdown import OPTIONS

_OPTIONS = OPTIONS | Options.CMARK_OPT_SOURCEPOS
# Every branch begins with a plain character, which lets the pattern skip text quickly.
_PART = re.compile(
    r'<(?P<block>p|pre|h[1-6]|li|td|th)\b[^>]*data-sourcepos="(?P<first>\d+):\d+-(?P<last>\d+):\d+"[^>]*>'
    r'|<a href="(?P<href>[^"]*)"(?: title="[^"]*")?>(?P<empty></a>)?'
    r'|<img src="(?P<src>[^"]*)" alt="(?P<alt>[^"]*)"(?: title="(?P<title>[^"]*)")? />'
    r"|<!-- (?P<html>)raw HTML omitted -->"
    r"|<code>(?s:.*?)</code>"
    r"|\](?: (?=\((?:images/|documents/|https?:|/)))?\(|\[\^"
    r"|\*\*+(?<!\(\*\*)|#(?<=[>\n]#)#+(?=[^\W\d_])|\|(?<=[>\n]\|)(?=[^\n]*\|)"
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FENCE = re.compile(r"[\s>*+\-\d.)]*(?:```|~~~)")
_CLOSING_FENCE = re.compile(r"[\s>]*(```|~~~)[`~]*\s*")
_DEFINITION = re.compile(r" {0,3}\[(?:(\^[^\[\]]+)\]:.*|([^\[\]^][^\[\]]*)\]: *\S+ *(?:[\"'(].*)?)")
_TYPED_ITEM = re.compile(r" {0,3}(?:[•▪●◦‣·–—] ?(?=\S)|[-+](?=[^\W\d_]))")
_TABBED = re.compile(r"(?!\s*(?:[-*+]|\d+[.)])\t)[^\t|]*\S[ \t]*\t[ \t]*[^\s|]")
_HINT = re.compile(r"\n {0,3}(?:[•▪●◦‣·–—]|[-+](?=[^\W\d_])|[-=]+[ \t]*(?:\n|$))")
_BRACKETED = re.compile(r"\[([^\[\]]+)(?=\])")
_CELL_END = re.compile(r"(?<!\\)\|")
_UNESCAPED = {
    "]": re.compile(r"(?:^|(?<!\\)\[)[^\[]*?(?<!\\)\] ?\("),
    "[": re.compile(r"(?<!\\)\[\^"),
    "*": re.compile(r"(?<!\\)\*\*"),
    "#": re.compile("##"),
    "|": re.compile(r"(?<!\\)\|"),
}
_COMMENT = re.compile(r"<!--.*?(?:-->|$)")
_ELEMENT = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a body."""

    target: str
    """As the editor wrote it, but for letters that the engine percent-encodes."""
    line: int
    """Line of the file."""
    is_empty: bool = False
    """True when there is nothing to click on."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in a body."""

    level: int
    """1 to 6, as the editor wrote it."""
    line: int
    """Line of the file."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a body."""

    src: str
    """As `Link.target`."""
    alt: str
    caption: str | None
    line: int
    """Line of the file."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """HTML that the engine leaves out."""

    element: str
    """Name of the first element, in lower case: ``br``."""
    line: int
    """Line of the file."""


@dataclass(frozen=True, slots=True)
class UnreadMark:
    """Markup that the engine did not understand, so that readers see it."""

    mark: str
    """``](``, ``[^``, ``**``, ``##`` or ``|``; ``•`` for items and tab for columns that run together, ``---`` for what
    became a heading by the line below it."""
    line: int
    """Line of the file."""


@dataclass(frozen=True, slots=True)
class Swallowed:
    """Words that readers do not see, or see as code, for a mark that is not closed or that nothing refers to."""

    mark: str
    """``<!--``, ``` ``` ```, ``|`` for cells beyond the last column, ``[]`` for what only a reference would show."""
    line: int
    """Line of the file."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of one body that rules ask about, in the order of the page."""

    links: tuple[Link, ...]
    pictures: tuple[Picture, ...]
    headings: tuple[Heading, ...]
    dropped: tuple[Dropped, ...] = ()
    indented_code: frozenset[int] = frozenset()
    """Lines of the file where a code block begins that nothing but blanks makes code."""
    unread: tuple[UnreadMark, ...] = ()
    swallowed: tuple[Swallowed, ...] = ()


def outline(body: str, first_line: int) -> Outline:
    """Return the outline of a body whose first character stands on line `first_line` of its file."""
    before = first_line - 1
    parts = list(_located(cmark.to_html(body, _OPTIONS)))
    links, pictures, headings, in_source = [], [], [], _may_run_together(body)
    for part, line in parts:
        match part.lastgroup:
            case "last":
                block = part["block"]
                if block in _HEADINGS:
                    headings.append(Heading(int(block[1]), before + line))
                in_source = in_source or block in ("pre", "td")
            case "href" | "empty":
                links.append(_link(part, before + line))
            case "alt" | "title":
                pictures.append(_picture(part, before + line))
            case _:  # dropped HTML, code, or a mark that stands as such: rare, and the source must tell more
                in_source = True
    found = Outline(tuple(links), tuple(pictures), tuple(headings))
    return _with_faults(found, parts, body.split("\n"), before) if in_source else found


def _may_run_together(body: str) -> bool:
    """Say whether a body has what the source alone tells: definitions, underlines, tabs, items of a list as typed."""
    return "]:" in body or "\t" in body or _HINT.search(body) is not None


def _with_faults(found: Outline, parts: list[tuple[re.Match[str], int]], lines: list[str], before: int) -> Outline:
    dropped, code = list(_dropped_lines(parts, lines)), _code_lines(parts)
    return replace(
        found,
        dropped=tuple(Dropped(element, before + line) for element, line in _elements(dropped, lines)),
        indented_code=frozenset(
            before + line for part, line in parts if part["block"] == "pre" and not _FENCE.match(lines[line - 1])
        ),
        unread=tuple(UnreadMark(mark, before + line) for mark, line in _unread(parts, lines, code)),
        swallowed=tuple(Swallowed(mark, before + line) for mark, line in _swallowed(parts, lines, dropped, code)),
    )


def _located(html: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield each part with its line in the body: that of its block, and one more for each line end since."""
    line, counted = 1, 0
    for part in _PART.finditer(html):
        if part["block"]:
            line, counted = int(part["first"]), part.end()
        else:
            line += html.count("\n", counted, part.start())
            counted = part.start()
        yield part, line


def _link(part: re.Match[str], line: int) -> Link:
    return Link(unescape(part["href"]), line, is_empty=part["empty"] is not None)


def _picture(part: re.Match[str], line: int) -> Picture:
    caption = unescape(part["title"]) if part["title"] else None
    return Picture(unescape(part["src"]), unescape(part["alt"]), caption, line)


def _elements(dropped: list[int], lines: list[str]) -> Iterator[tuple[str, int]]:
    """Yield the element that begins on each line of dropped HTML; a comment is meant to be unseen."""
    for line in dropped:
        element = _ELEMENT.search(_COMMENT.sub("", lines[line - 1]))
        if element:
            yield element[1].lower(), line


def _dropped_lines(parts: list[tuple[re.Match[str], int]], lines: list[str]) -> Iterator[int]:
    """Find in the source the lines that the marks of dropped HTML stand for, each once.

    Inside a paragraph the mark's own line is right. A block of HTML has no position of its own: it is the next one in
    the source after the last paragraph and the last such block.
    """
    first, last, done = 1, 0, 0
    seen: set[int] = set()
    for part, line in parts:
        if part["block"]:
            first, last = int(part["first"]), int(part["last"])
        elif part["html"] is not None and line not in seen:
            seen.add(line)
            if line > last:
                line = _next_with_tag(lines, max(last, done) + 1)
                done = _block_end(lines, line)
            elif "<" not in lines[line - 1]:
                line = _next_with_tag(lines, first)
            yield line


def _next_with_tag(lines: list[str], start: int) -> int:
    return next((number for number in range(start, len(lines)) if "<" in lines[number - 1]), len(lines))


def _block_end(lines: list[str], start: int) -> int:
    """Return the last line of a block of HTML: that of its end for a comment, else that before the next empty one."""
    if "<!--" in lines[start - 1]:
        return next((number for number in range(start, len(lines)) if "-->" in lines[number - 1]), len(lines))
    return next((number for number in range(start, len(lines)) if not lines[number].strip()), len(lines))


def _unread(parts: list[tuple[re.Match[str], int]], lines: list[str], code: set[int]) -> Iterator[tuple[str, int]]:
    """Yield the marks that stand in the source as such, once a line; an escaped one is meant to be seen."""
    shown = {("](" if part[0][0] == "]" else part[0][:2], line): None for part, line in parts if part[0][0] in "][*#|"}
    for mark, line in shown:
        if _UNESCAPED[mark[0]].search(lines[line - 1]):
            yield mark, line
    yield from (("•", line) for line in _running_together(lines, code, _TYPED_ITEM))
    yield from (("\t", line) for line in _running_together(lines, code, _TABBED))
    yield from (("---", line) for line in _underlined(parts))


def _running_together(lines: list[str], code: set[int], pattern: re.Pattern[str]) -> Iterator[int]:
    """Yield the first of two lines or more below each other that match and that the engine puts into one paragraph."""
    matched = [
        line not in code and pattern.match(text) is not None and not text.endswith(("  ", "\\"))
        for line, text in enumerate(lines, 1)
    ]
    for line, is_matched in enumerate(matched, 1):
        if is_matched and any(matched[line : line + 1]) and not any(matched[line - 2 : line - 1]):
            yield line


def _underlined(parts: list[tuple[re.Match[str], int]]) -> Iterator[int]:
    for part, line in parts:
        if part["block"] in _HEADINGS and int(part["last"]) > line:
            yield line


def _code_lines(parts: list[tuple[re.Match[str], int]]) -> set[int]:
    return {number for part, line in parts if part["block"] == "pre" for number in range(line, int(part["last"]) + 1)}


def _swallowed(
    parts: list[tuple[re.Match[str], int]], lines: list[str], dropped: list[int], code: set[int]
) -> Iterator[tuple[str, int]]:
    """Yield the lines of the source where words begin that are lost."""
    last_end = max((line for line, text in enumerate(lines, 1) if "-->" in text), default=0)
    for line in dropped:
        _, begun, rest = lines[line - 1].partition("<!--")
        if begun and "-->" not in rest and last_end <= line:
            yield "<!--", line
    columns, row = 0, 0
    for part, line in parts:
        match part["block"]:
            case "pre" if _FENCE.match(lines[line - 1]) and not _is_closed(lines, line, int(part["last"])):
                yield "```", line
            case "th" | "td" as kind if line != row:  # of a row its first cell alone
                row, cells = line, _cells(lines[line - 1])
                columns = len(cells) if kind == "th" else columns
                if any(cells[columns:]):
                    yield "|", line
    yield from (("[]", line) for line in _unreferred(lines) if line not in code)


def _is_closed(lines: list[str], first: int, last: int) -> bool:
    closing = _CLOSING_FENCE.fullmatch(lines[last - 1]) if first < last <= len(lines) else None
    return closing is not None and closing[1] in lines[first - 1]


def _cells(row: str) -> list[str]:
    """Return the cells of a table's row; one in a quotation or a list may have a mark before its first."""
    cells = [cell.strip() for cell in _CELL_END.split(row.strip())]
    return cells[not cells[0].strip("> -+*") : len(cells) - (not cells[-1])]


def _unreferred(lines: list[str]) -> Iterator[int]:
    """Yield the lines that define a footnote or a link's address which nothing in the body asks for."""
    named = Counter(name.casefold() for line in lines for name in _BRACKETED.findall(line))
    for number, line in enumerate(lines, 1):
        found = _DEFINITION.fullmatch(line) if "]:" in line else None
        if found and named[(found[1] or found[2]).casefold()] < 2:
            yield number
