"""Absolute addresses in feeds and metadata."""

from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.site_output.addresses import absolute, absolute_urls, uri

PAGE = "https://so.example.vn/tin-tuc/2022/a/"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="/x/">x</a>', '<a href="https://so.example.vn/x/">x</a>'),
        ('<a href="tep.pdf">x</a>', f'<a href="{PAGE}tep.pdf">x</a>'),
        ('<a href="#muc-2">x</a>', f'<a href="{PAGE}#muc-2">x</a>'),
        ("<a href='/x/'>x</a>", '<a href="https://so.example.vn/x/">x</a>'),
        ('<img alt="a > b" src="/a.jpg">', '<img alt="a > b" src="https://so.example.vn/a.jpg">'),
        ('<a href="/x/?a=1&amp;b=2">x</a>', '<a href="https://so.example.vn/x/?a=1&amp;b=2">x</a>'),
        (
            '<img srcset="/a.webp 320w, /b.webp 640w">',
            '<img srcset="https://so.example.vn/a.webp 320w, https://so.example.vn/b.webp 640w">',
        ),
        ('<video poster="/p.jpg"></video>', '<video poster="https://so.example.vn/p.jpg"></video>'),
    ],
)
def test_addresses_in_a_body_become_absolute(html: str, expected: str) -> None:
    assert absolute_urls(html, PAGE) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p>Văn bản &lt;a href=&quot;/x/&quot;&gt;</p>",
        'href="/x/" ngoài thẻ',
        '<a href="https://khac.example.vn/">x</a>',
        '<a href="mailto:a@b.vn">x</a>',
        '<a href="tel:+842753822365">x</a>',
        '<p data-href="/x/" title="href=/x/">x</p>',
        '<a href="https://[">hỏng</a>',
        '<a href="/x/',
    ],
)
def test_it_leaves_everything_else_alone(html: str) -> None:
    assert absolute_urls(html, PAGE) == html


@given(st.text(max_size=200))
def test_text_without_a_tag_never_changes(text: str) -> None:
    plain = text.replace("<", "‹")
    assert absolute_urls(plain, PAGE) == plain


SEGMENTS = st.lists(st.text("abcđố0-", min_size=1), max_size=4)


@given(SEGMENTS)
def test_the_short_way_agrees_with_the_standard_library(segments: list[str]) -> None:
    address = "/" + "/".join(segments)
    assert absolute(PAGE, address) == urljoin(PAGE, address)


def test_a_host_without_a_path_is_a_base_too() -> None:
    assert absolute("https://so.example.vn", "/x/") == "https://so.example.vn/x/"


def test_an_address_of_another_host_is_not_taken_for_a_path() -> None:
    assert absolute(PAGE, "//khac.example.vn/x/") == "https://khac.example.vn/x/"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_encoding_an_address_twice_changes_nothing(text: str) -> None:
    assert uri(uri(text)) == uri(text)
    assert uri(text).isascii()


def test_encoding_keeps_the_parts_of_an_address() -> None:
    assert urlsplit(uri("https://so.example.vn/đ/?a=ô#ư")) == urlsplit("https://so.example.vn/%C4%91/?a=%C3%B4#%C6%B0")
