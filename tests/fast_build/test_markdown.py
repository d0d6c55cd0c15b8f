"""Markdown becomes HTML of the site's own form."""

import pytest

from plugins.fast_build.markdown import heading_ids, to_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("## Kết quả\n", '<h2 id="ket-qua">Kết quả</h2>\n'),
        ("# Một\n", '<h2 id="mot">Một</h2>\n'),
        ("#### Số 36-KH/ĐUK\n", '<h4 id="so-36-kh-duk">Số 36-KH/ĐUK</h4>\n'),
        ("## A\n\n## A\n", '<h2 id="a">A</h2>\n<h2 id="a-2">A</h2>\n'),
        ("## A & *b*\n", '<h2 id="a-b">A &amp; <em>b</em></h2>\n'),
        ("## …\n", '<h2 id="muc">…</h2>\n'),
        ('![x](a "Tên")\n', '<figure class="figure"><img src="a" alt="x" /><figcaption>Tên</figcaption></figure>\n'),
        ("![x](a.jpg)\n", '<figure class="figure"><img src="a.jpg" alt="x" /></figure>\n'),
        ('Có ![x](a.jpg "t") giữa dòng.\n', '<p>Có <img src="a.jpg" alt="x" /> giữa dòng.</p>\n'),
        ("[^1]\n", "<p>[^1]</p>\n"),
        ("Từ 2~3 và 4~5, ~~bỏ~~\n", "<p>Từ 2~3 và 4~5, <del>bỏ</del></p>\n"),
        ("```\n<pre>\n```\n", '<pre tabindex="0"><code>&lt;pre&gt;\n</code></pre>\n'),
        ("`<h2>A</h2>`\n", "<p><code>&lt;h2&gt;A&lt;/h2&gt;</code></p>\n"),
        ("Sở LĐ-TB&XH\n", "<p>Sở LĐ-TB&amp;XH</p>\n"),
        ("https://a.vn/?x=1&y=2\n", '<p><a href="https://a.vn/?x=1&amp;y=2">https://a.vn/?x=1&amp;y=2</a></p>\n'),
    ],
)  # fmt: skip
def test_each_form(text: str, html: str) -> None:
    assert to_html(text) == html


@pytest.mark.parametrize(
    ("title", "caption"),
    [
        ("Tên. Ảnh: VP Sở", 'Tên. <span class="figure-credit">Ảnh: VP Sở</span>'),
        ("Ảnh: VP Sở.", '<span class="figure-credit">Ảnh: VP Sở</span>'),
        ("Tên ảnh: b", "Tên ảnh: b"),
        ("Tranh minh họa: bỏ phiếu.", "Tranh minh họa: bỏ phiếu."),
    ],
)
def test_a_credit_that_ends_a_caption_is_set_apart(title: str, caption: str) -> None:
    assert f"<figcaption>{caption}</figcaption>" in to_html(f'![x](a "{title}")')


def test_pictures_that_are_a_paragraph_by_themselves_are_a_gallery() -> None:
    html = to_html('![x](a "A")\n![y](b)\n')
    assert html == (
        '<ul class="tiles">\n'
        '<li id="anh_1"><figure class="figure">'
        '<img src="a" alt="x" data-slot="thumbnail" /><figcaption>A</figcaption></figure></li>\n'
        '<li id="anh_2"><figure class="figure"><img src="b" alt="y" data-slot="thumbnail" /></figure></li>\n'
        "</ul>\n"
    )


def test_a_table_scrolls_and_aligns_without_inline_style() -> None:
    html = to_html("| a | b |\n|---|--:|\n| 1 | 2 |\n")
    assert html.startswith('<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng 1">\n<table>')
    assert '<td class="align-right">2</td>' in html
    assert "align=" not in html
    assert "style=" not in html


def test_two_tables_have_two_names() -> None:
    """WCAG 2.2 technique ARIA20 and axe's landmark-unique: regions are told apart by their names."""
    html = to_html("| a |\n|---|\n\nvà\n\n| b |\n|---|\n")
    assert html.index('aria-label="Bảng 1"') < html.index('aria-label="Bảng 2"')


def test_a_footnote_speaks_vietnamese() -> None:
    html = to_html("Một[^1].\n\n[^1]: Ghi chú.\n")
    assert 'aria-label="Về chỗ đánh dấu 1"' in html
    assert "data-footnote" not in html


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<b onclick=x>y</b>", "[x](javascript:alert(1))"])
def test_no_html_and_no_script_of_the_text_gets_through(text: str) -> None:
    html = to_html(text)
    assert "<script" not in html
    assert "onclick" not in html
    assert "javascript:" not in html


def test_heading_ids_are_those_that_the_html_has() -> None:
    text = "## Kết quả\n\n### Kết quả\n\n# Mở đầu\n"
    assert heading_ids(text) == {"ket-qua", "ket-qua-2", "mo-dau"}
    assert all(f'id="{name}"' in to_html(text) for name in heading_ids(text))
