"""What the engine makes of a body, with lines of the file."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_checks.outline import Heading, Link, Picture, outline
from plugins.fast_build.markdown import to_html

BODY = """\
Mở [đầu](/a/ "Chú"),
dòng hai ![ảnh](images/ảnh.jpg "Chú thích \\"x\\"") <https://b.example>

## Tiêu đề *nghiêng*

- một
- hai [c](c.md)
  - ba
    [d](<d e.md>) tiếp

| a | b |
| --- | --- |
| [e](e.md) | ![](f.png) |

> trích
> [g](g.md)[^1]

[h] và [](i.md)

[h]: h.md
[^1]: chú [j](j.md)
"""


def test_links_pictures_and_headings_have_the_lines_of_the_file() -> None:
    found = outline(BODY, first_line=10)
    assert found.links == (
        Link("/a/", 10),
        Link("https://b.example", 11),
        Link("c.md", 16),
        Link("d%20e.md", 18),
        Link("e.md", 22),
        Link("g.md", 25),
        Link("h.md", 27),
        Link("i.md", 27, is_empty=True),
        Link("j.md", 30),
    )
    assert found.pictures == (
        Picture("images/%E1%BA%A3nh.jpg", "ảnh", 'Chú thích "x"', 11),
        Picture("f.png", "", None, 22),
    )
    assert found.headings == (Heading(2, 13),)
    assert (found.dropped, found.unread, found.indented_code) == ((), (), frozenset())


def test_the_links_are_those_that_the_site_renders() -> None:
    html = to_html(BODY)
    rendered = [link for link in re.findall(r'<a href="([^"]*)"', html) if not link.startswith("#")]
    assert [link.target for link in outline(BODY, 1).links] == rendered
    assert [picture.src for picture in outline(BODY, 1).pictures] == re.findall(r'<img src="([^"]*)"', html)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Đoạn.\n\n    khối mã\n\nĐoạn.\n\n\tmã", {3, 7}),
        ("```\nmã\n```\n\n~~~\nmã\n~~~", set()),
        ("- mục\n\n      mã trong mục", {3}),
        ("- ```\n  mã\n  ```", set()),
        ("> ```\n> mã\n> ```", set()),
    ],
)
def test_only_code_by_indentation_counts_as_indented(body: str, lines: set[int]) -> None:
    assert outline(body, 1).indented_code == lines


MARKS = [*"a `[]()<>*_#|\\\t\n", "```", "~~~", "<b>", "</b>", "<div>", "<!--", "-->", "](b)", "![", "**", "[^1]"]
STARTS = ["\n\n", "    ", "## ", "| --- |", "- ", "1. ", "> ", "[^1]: "]
PIECES = st.sampled_from([*MARKS, *STARTS])


@settings(max_examples=500)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_body_has_an_outline_whose_lines_are_in_it(body: str) -> None:
    found = outline(body, 1)
    parts = (*found.links, *found.pictures, *found.headings, *found.dropped, *found.unread)
    lines = [*(part.line for part in parts), *found.indented_code]
    assert all(1 <= line <= body.count("\n") + 1 for line in lines)


def test_a_long_body_of_nothing_but_marks_takes_no_time() -> None:
    """Linear, or the test would not end: 300,000 characters of what each pattern begins with."""
    for mark in ("**", "](", "[", "##", "|", "<", "<b>", "<!--", "![", "`", "\n## "):
        outline(mark * (300_000 // len(mark)), 1)
