"""Puts a link around each mention in a rendered body.

The words to be linked are marked in the Markdown, where the grammar found them, and the marks become links to pages
after rendering: rendering stays a function of the text alone, whatever page a document has today. A mark is a link
to "cite:" and the mention's offset. A mark where Markdown knows no links (indented code) is taken back out, and so is
one whose mention tells no document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

from plugins.citations.mentions import Mention
from plugins.fast_build.markdown import to_html

_MARK = re.compile(r'<a href="cite:([0-9]+)">(.*?)</a>', re.DOTALL)
_LITERAL = re.compile(r"\[([^\[\]]*)\]\(cite:[0-9]+\)")
_TOUCHY = tuple("*_!]\\[^")
_HEADING = re.compile(r"^ {0,3}#{1,6} .*$|^.+\n {0,3}(?:=+|-+) *$", re.MULTILINE)


class CitationLinks:
    """The mentions of a portal's texts and the pages that they lead to."""

    def __init__(
        self,
        mentions: Mapping[str, tuple[Mention, ...]],
        targets: Mapping[str, Mapping[int, str]],
        names: bytes,
    ) -> None:
        """Know the mentions by file.

        Args:
            targets: the address of a document's page by the mention's offset, by file.
            names: stands for the portal's short names, on which mentions depend beside their text.
        """
        self._mentions = mentions
        self._targets = targets
        self.names = names

    def marked(self, body: str, path: str, start: int) -> str:
        """Return the body of a file with its mentions marked; a function of the file's text and of `names`.

        Args:
            start: where the body begins in the mentions' offsets.
        """
        mentions = self._mentions.get(path)
        return marked(body, mentions, start) if mentions else body

    def linked(self, html: str, path: str) -> str:
        """Return a rendered body with its marks made links, or taken out."""
        return linked(html, self._targets.get(path, {}))


NO_LINKS = CitationLinks({}, {}, b"")
"""For a portal without this room."""


def marked(body: str, mentions: Iterable[Mention], start: int) -> str:
    """Return a Markdown body with each mention marked that may be linked; `start` is the body's offset in its file."""
    headings = [match.span() for match in _HEADING.finditer(body)]
    spans = [(mention.start - start, mention.end - start) for mention in mentions if mention.is_linkable]
    spans = [(first, last) for first, last in spans if first >= 0 and not _lies_in(headings, first)]
    safe = [span for span in spans if not _is_risky(body, *span)]
    whole = _with_marks(body, spans, start)
    if len(safe) == len(spans) or _MARK.sub(r"\2", to_html(whole)) == to_html(body):
        return whole
    return _with_marks(body, safe, start)


def _lies_in(spans: Iterable[tuple[int, int]], place: int) -> bool:
    return any(first <= place < last for first, last in spans)


def _is_risky(body: str, first: int, last: int) -> bool:
    """Whether a bracket here may change what Markdown makes of the character beside it: "**Chú ý:**Kế hoạch …"."""
    return body[first - 1 : first] in _TOUCHY or body[last : last + 1] in _TOUCHY


def _with_marks(body: str, spans: Iterable[tuple[int, int]], start: int) -> str:
    parts, done = [], 0
    for first, last in spans:
        parts += [body[done:first], "[", body[first:last], f"](cite:{start + first})"]
        done = last
    return "".join([*parts, body[done:]])


def linked(html: str, pages: Mapping[int, str]) -> str:
    """Return a rendered body whose marks lead to `pages`, addresses by offset; other marks leave their words alone."""
    if "cite:" not in html:
        return html

    def link(match: re.Match[str]) -> str:
        page = pages.get(int(match[1]))
        return f'<a class="citation" href="{escape(page)}">{match[2]}</a>' if page else match[2]

    return _LITERAL.sub(r"\1", _MARK.sub(link, html))
