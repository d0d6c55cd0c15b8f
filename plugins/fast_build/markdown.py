"""Turns an article's Markdown into HTML of the site's own form, from text alone, so that the result can be remembered.

The engine is cmark through cmarkgfm, 37 times as fast as Python-Markdown on a news corpus. It leaves raw HTML out, so
every tag in its output is its own, in one fixed spelling: that is why the few changes of form below can be made by
pattern. Links and pictures are left as the editor wrote them; `links.py` gives them their addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import count

from cmarkgfm.cmark import Options

from plugins.fast_build import cmark
from plugins.vietnamese.slugs import slug

OPTIONS = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
"""What the site's Markdown has beyond GitHub's, and that one tilde strikes nothing out: "2~3 người" is a range."""
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_PICTURE = re.compile(r'(<img src="[^"]*" alt="[^"]*")(?: title="([^"]*)")? />')
_PICTURES_ALONE = re.compile(r'<p>((?:<img src="[^"]*" alt="[^"]*"(?: title="[^"]*")? />(?:<br />|\s)*)+)</p>')
_CREDIT = re.compile(r"(?:^|(?<=[.!?…])\s+)(Ảnh: [^.!?]+)\.?$")
_PICTURE_TITLE = re.compile(r'(<img src="[^"]*" alt="[^"]*") title="[^"]*" />')
_FIXED_FORMS = (
    ("</table>", "</table>\n</div>"),
    (' align="right">', ' class="align-right">'),
    (' align="center">', ' class="align-center">'),
    (' align="left">', ">"),
    ("<pre>", '<pre tabindex="0">'),  # long lines scroll, by keys too
    ('aria-label="Back to reference ', 'aria-label="Về chỗ đánh dấu '),
    (
        '<section class="footnotes" data-footnotes>\n',
        '<section class="footnotes" aria-label="Chú thích cuối bài">\n',
    ),
    (" data-footnote-ref>", ">"),
)
_BACK_REFERENCE = re.compile(r' data-footnote-backref data-footnote-backref-idx="[^"]*"')


def to_html(text: str) -> str:
    """Return the HTML of a Markdown text: headings from h2 with ids, tables that scroll, captions of pictures."""
    html = cmark.to_html(text, OPTIONS)
    html = _with_heading_ids(html)
    numbers = count(1)
    html = _PICTURES_ALONE.sub(lambda match: _figures(match, numbers), html)
    html = _PICTURE_TITLE.sub(r"\1 />", html)
    html = _with_scrolling_tables(html)
    for plain, ours in _FIXED_FORMS:
        html = html.replace(plain, ours)
    return _BACK_REFERENCE.sub("", html)


def heading_ids(text: str) -> frozenset[str]:
    """Return the fragments that links into a Markdown text may name."""
    html = cmark.to_html(text, OPTIONS)
    return frozenset(name for _, _, name in _named_headings(html))


def _with_scrolling_tables(html: str) -> str:
    """Let each table scroll in a region of its own name: two landmarks of one name are lost on a screen reader."""
    first, *others = html.split("<table>")
    opening = '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng {}">\n<table>'
    return first + "".join(f"{opening.format(number)}{rest}" for number, rest in enumerate(others, start=1))


def _with_heading_ids(html: str) -> str:
    """Give each heading an id; the page's only h1 is its title, so a body's h1 counts as h2."""
    for heading, level, name in list(_named_headings(html)):
        shown = max(level, 2)
        inner = heading[4:-5]
        html = html.replace(heading, f'<h{shown} id="{name}">{inner}</h{shown}>', 1)
    return html


def _named_headings(html: str) -> Iterator[tuple[str, int, str]]:
    """Yield each heading as it stands, its level and a name that is its alone in the text."""
    seen: dict[str, int] = {}
    for match in _HEADING.finditer(html):
        words = unescape(_TAG.sub("", match[2]))
        name = _name(words)
        seen[name] = seen.get(name, 0) + 1
        yield match[0], int(match[1]), name if seen[name] == 1 else f"{name}-{seen[name]}"


def _name(words: str) -> str:
    try:
        return slug(words)
    except ValueError:  # no Latin letter or digit in it, which is no fault in a heading
        return "muc"


def _figures(match: re.Match[str], numbers: Iterator[int]) -> str:
    """Make a figure of a picture that is a paragraph by itself, and a gallery of several, numbered through the text."""
    pictures = list(_PICTURE.finditer(match[1]))
    if len(pictures) == 1:
        return _figure(pictures[0], "")
    slot = ' data-slot="thumbnail"'
    items = "".join(f'<li id="anh_{next(numbers)}">{_figure(picture, slot)}</li>\n' for picture in pictures)
    return f'<ul class="tiles">\n{items}</ul>'


def _figure(picture: re.Match[str], slot: str) -> str:
    words = f"<figcaption>{_caption(picture[2])}</figcaption>" if picture[2] else ""
    return f'<figure class="figure">{picture[1]}{slot} />{words}</figure>'


def _caption(title: str) -> str:
    """Set the credit apart that ends a caption: ``Toàn cảnh đại hội. Ảnh: Văn phòng Sở``."""
    credit = _CREDIT.search(title)
    if credit is None:
        return title
    words = f"{title[: credit.start()]} " if credit.start() else ""
    return f'{words}<span class="figure-credit">{credit[1]}</span>'
