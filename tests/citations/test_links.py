"""Mentions in rendered bodies become links, and nothing else changes."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.citations import find_mentions
from plugins.citations.links import linked, marked
from plugins.fast_build.markdown import to_html

PLAN = "Kế hoạch số 36-KH/ĐUK"
LINK = f'<a class="citation" href="/van-ban/x/">{PLAN}</a>'


class EveryPage(dict[int, str]):
    """Every mention leads to one page."""

    def get(self, key, default=None):
        return "/van-ban/x/"


def rendered(body: str, pages: dict[int, str]) -> str:
    return linked(to_html(marked(body, find_mentions(body), 0)), pages)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        (f"Theo {PLAN}, Sở họp.", f"<p>Theo {LINK}, Sở họp.</p>"),
        (f"**{PLAN}** nêu rõ.", f"<p><strong>{LINK}</strong> nêu rõ.</p>"),
        (f"- {PLAN}\n- Khác", f"<ul>\n<li>{LINK}</li>\n<li>Khác</li>\n</ul>"),
        (f"> {PLAN}", f"<blockquote>\n<p>{LINK}</p>\n</blockquote>"),
        ("Kế hoạch số\n36-KH/ĐUK", f"<p>{LINK.replace('số ', 'số' + chr(10))}</p>"),
        ("> Kế hoạch số\n> 36-KH/ĐUK", f"<blockquote>\n<p>{LINK.replace('số ', 'số' + chr(10))}</p>\n</blockquote>"),
        (
            "Kế hoạch số **36-KH/ĐUK**.",
            '<p><a class="citation" href="/van-ban/x/">Kế hoạch số <strong>36-KH/ĐUK</strong></a>.</p>',
        ),
    ],
)
def test_a_mention_becomes_a_link(body: str, html: str):
    assert rendered(body, EveryPage()).strip() == html


def test_a_mention_in_a_table_and_in_a_footnote_becomes_a_link():
    table = rendered(f"| A | B |\n|---|---|\n| {PLAN} | 2 |\n", EveryPage())
    note = rendered(f"Chữ.[^1]\n\n[^1]: Theo {PLAN}.\n", EveryPage())
    assert f"<td>{LINK}</td>" in table
    assert f"Theo {LINK}." in note


@pytest.mark.parametrize(
    "body",
    [
        f"[{PLAN}](https://vanban.example.gov.vn/36)",
        f"[Toàn văn {PLAN}][kh]\n\n[kh]: https://vanban.example.gov.vn/36",
        f"![{PLAN}](images/36.jpg)",
        f"## Thực hiện {PLAN}",
        f"Thực hiện {PLAN}\n---",
        f"`{PLAN}`",
        f"```\n{PLAN}\n```",
        f"Mã:\n\n    {PLAN}\n",
        f"**Chú ý:**{PLAN}",
        f"Hoan hô!{PLAN}",
        "https://vanban.example.gov.vn/36-KH/ĐUK",
        "Gọi 0275.3822 365 trước 8/8, tỷ lệ 100/100, nhiệm kỳ 2020-2025.",
    ],
)
def test_code_links_headings_and_look_alikes_stay_as_they_are(body: str):
    assert rendered(body, EveryPage()) == to_html(body)


def test_a_mention_that_tells_no_document_keeps_its_words_alone():
    assert rendered("Theo Chỉ thị 05, Sở họp.", {}) == "<p>Theo Chỉ thị 05, Sở họp.</p>\n"


def test_rendering_depends_on_the_text_alone():
    """What is remembered of a body must not go stale when a document's page moves."""
    body = f"Theo {PLAN}, Sở họp."
    assert marked(body, find_mentions(body), 0) == f"Theo [{PLAN}](cite:5), Sở họp."


SNIPPETS = st.sampled_from(
    [
        PLAN,
        "Chỉ thị 05",
        "**",
        "*",
        "_",
        "`",
        "[",
        "]",
        "(",
        ")",
        "\n",
        "\n\n",
        "    ",
        "> ",
        "- ",
        "| ",
        "|---|",
        " ",
        "\\",
        "!",
        "# ",
        "<",
        ">",
        "Nghị quyết Trung ương 4 (khóa XII)",
        "[^1]",
        "[^1]: ",
    ]
)


@settings(max_examples=300)
@given(st.lists(SNIPPETS, max_size=14).map("".join))
def test_whatever_the_markdown_the_words_stay_the_same(body: str):
    html = rendered(body, EveryPage())
    assert "cite:" not in html
    assert re.sub(r'<a class="citation"[^>]*>(.*?)</a>', r"\1", html, flags=re.DOTALL) == to_html(body)
