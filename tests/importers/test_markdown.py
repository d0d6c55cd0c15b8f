"""What is written as Markdown is read as what it was: the portal's own reader has the last word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.fast_build.markdown import to_html
from plugins.importers.arrange import Figure, Heading, Part
from plugins.importers.blocks import Paragraph, Photo, Span, Table
from plugins.importers.markdown import markdown

PIECES = [*"aĐ1 .,-–+*_~`#>|[](){}<&;:!?\\/\"'=%“”…\n", "&amp;", "](", "[^1]", "<b>", "1. ", "- ", "www.a.vn", "a@b.vn"]
LETTERS = st.lists(st.sampled_from(PIECES)).map("".join)
SPANS = st.lists(st.builds(Span, LETTERS, st.booleans(), st.booleans()), min_size=1, max_size=4).map(tuple)


def written(*parts: Part) -> str:
    return markdown(parts, {})


def seen(text: str) -> str:
    """Return the letters that a reader sees of Markdown, without blanks."""
    return "".join(unescape(re.sub(r"<[^>]*>", "", to_html(text))).split())


def letters(spans: Sequence[Span]) -> str:
    return "".join("".join(span.text for span in spans).split())


def says_something(spans: Sequence[Span]) -> bool:
    return bool(re.search(r"[^\W_]", letters(spans)))


@given(SPANS.filter(says_something))
@example((Span("a", is_bold=True), Span("b"), Span("(c)", is_bold=True), Span("d")))
def test_no_letter_of_a_paragraph_is_lost_or_taken_for_a_mark(spans: tuple[Span, ...]) -> None:
    assert seen(written(Paragraph(spans))) == letters(spans)


@given(SPANS.filter(says_something))
def test_no_letter_of_a_heading_or_an_item_is_lost(spans: tuple[Span, ...]) -> None:
    assert seen(written(Heading(2, Paragraph(spans)))) == letters(spans)
    assert seen(written(Paragraph(spans, depth=0))) == letters(spans)


@given(SPANS.filter(says_something), SPANS)
def test_no_letter_of_a_table_is_lost(head: tuple[Span, ...], cell: tuple[Span, ...]) -> None:
    table = Table((((Paragraph(head),), ()), ((Paragraph(cell),), (Paragraph(head),))))
    assert seen(written(table)) == letters((*head, *cell, *head))


def test_bold_and_italics_stand_at_the_letters_and_not_at_blanks() -> None:
    spans = (
        Span("Bầu "),
        Span("ba ", is_bold=True),
        Span("chi ủy viên, "),
        Span("cả ba là nữ", is_italic=True),
        Span("."),
    )
    assert written(Paragraph(spans)) == "Bầu **ba** chi ủy viên, *cả ba là nữ*."


def test_marks_that_would_be_shown_as_stars_are_left_out() -> None:
    spans = (Span("Số"), Span("(17)", is_bold=True), Span("phiếu"))
    assert written(Paragraph(spans)) == "Số(17)phiếu"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://so.vn/a b(1)", "[đây](https://so.vn/a%20b%281%29)"),
        ("mailto:vp@so.vn", "[đây](mailto:vp@so.vn)"),
        ("javascript:alert(1)", "đây"),
        ("file:///C:/a.docx", "đây"),
        (None, "đây"),
    ],
)
def test_only_addresses_that_a_page_may_lead_to_are_links(href: str | None, expected: str) -> None:
    assert written(Paragraph((Span("đây", href=href),))) == expected


def test_an_address_that_stands_alone_is_read_as_a_link() -> None:
    text = written(Paragraph((Span("Xem https://so.gov.vn/tin_tuc/?a=1.\nĐT 0275"),)))
    assert '<a href="https://so.gov.vn/tin_tuc/?a=1">https://so.gov.vn/tin_tuc/?a=1</a>. <br' in to_html(text)


def item(text: str, depth: int = 0, is_numbered: bool = False) -> Paragraph:
    return Paragraph((Span(text),), depth=depth, is_numbered=is_numbered)


def test_lists_are_counted_and_stand_inside_each_other() -> None:
    parts = [
        item("Một", 0, True),
        item("nhỏ", 1),
        item("Hai", 0, True),
        item("khác"),
        Paragraph((Span("Hết"),)),
        item("mới"),
    ]
    assert written(*parts) == "1. Một\n   - nhỏ\n2. Hai\n\n- khác\n\nHết\n\n- mới"


def test_a_number_that_was_typed_is_kept() -> None:
    second = Paragraph((Span("Hai"),), depth=0, is_numbered=True, number=2)
    assert written(item("Một", 0, True), Paragraph((Span("Giữa."),)), second, item("Ba", 0, True)) == (
        "1. Một\n\nGiữa.\n\n2. Hai\n3. Ba"
    )


def test_notes_stand_at_the_end_in_their_order() -> None:
    first, second = Span("", note="Kế hoạch *số* 36."), Span("", note="Năm 2022.")
    text = written(Paragraph((Span("Theo kế hoạch"), first, Span(" và"), second)))
    assert text == "Theo kế hoạch[^1] và[^2]\n\n[^1]: Kế hoạch \\*số\\* 36.\n[^2]: Năm 2022."
    assert "Kế hoạch *số* 36." in to_html(text)


def cells(*texts: str) -> tuple[tuple[Paragraph, ...], ...]:
    return tuple((Paragraph((Span(text, is_bold=text == "Cộng"),)),) if text else () for text in texts)


def test_a_column_of_figures_is_set_to_the_right() -> None:
    table = Table((cells("Chi bộ", "Phiếu"), cells("A|B", "1.234"), cells("", "97,5%"), cells("Cộng", "")))
    assert written(table) == "| Chi bộ | Phiếu |\n| --- | --: |\n| A\\|B | 1.234 |\n|  | 97,5% |\n| **Cộng** |  |"
    assert '<td class="align-right">97,5%</td>' in to_html(written(table))


def test_a_photo_has_its_caption_and_credit_as_the_site_reads_them() -> None:
    photo = Photo(b"1", "Đại biểu [nữ]")
    text = markdown([Figure(photo, 'Phiên "khai mạc".', "Văn phòng Sở")], {photo: "images/2026/a-1.jpg"})
    html = to_html(text)
    assert 'src="images/2026/a-1.jpg" alt="Đại biểu [nữ]"' in html
    assert "Phiên &quot;khai mạc&quot;." in html
    assert "Ảnh: Văn phòng Sở" in html
    unfinished = markdown([Figure(photo, "Toàn cảnh", "Hải Yến")], {photo: "images/2026/a-1.jpg"})
    assert '"Toàn cảnh. Ảnh: Hải Yến"' in unfinished, "a credit is known by the sentence before it"
    odd = markdown([Figure(photo, 'Lô "A" \\ B &amp; C')], {photo: "images/2026/a-1.jpg"})
    assert "Lô &quot;A&quot; \\ B &amp;amp; C" in to_html(odd)
    assert markdown([Figure(photo)], {}) == "", "a photo that cannot be published leaves no gap"


def test_a_line_drawn_with_the_keyboard_is_no_text() -> None:
    assert (
        written(Paragraph((Span("Trước"),)), Paragraph((Span("-----"),)), Paragraph((Span("Sau"),))) == "Trước\n\nSau"
    )
