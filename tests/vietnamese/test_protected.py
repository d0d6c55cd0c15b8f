"""What no repair may touch."""

import pytest
from hypothesis import given

from plugins.vietnamese.protected import Protected, Reason, protected_spans
from tests.vietnamese.strategies import any_text, prose


@pytest.mark.parametrize(
    ("reason", "text", "protected"),
    [
        (Reason.COMMENT, "a <!-- của\n\ncủa --> b", "<!-- của\n\ncủa -->"),
        (Reason.COMMENT, "a <!-- không đóng", "<!-- không đóng"),
        (Reason.CODE, "chạy `của  của` nhé", "`của  của`"),
        (Reason.CODE, "``a ` b`` c", "``a ` b``"),
        (Reason.CODE, "a\n```\nhoà  \n\nhoà\n```\nb", "```\nhoà  \n\nhoà\n```"),
        (Reason.CODE, "a\n~~~py\nx\n", "~~~py\nx\n"),
        (Reason.MARKUP, "ảnh <img alt='hoà  bình' src=a> này", "<img alt='hoà  bình' src=a>"),
        (Reason.MARKUP, 'xem [hoà](../tin-hoà "hoà") nhé', '](../tin-hoà "hoà")'),
        (Reason.MARKUP, "[1]: /hoà  a", "[1]: /hoà  a"),
        (Reason.ADDRESS, "tại https://a.vn/hoà,x?y=1 nhé", "https://a.vn/hoà,x?y=1"),
        (Reason.ADDRESS, "thư sct.so@bentre.gov.vn nhé", "sct.so@bentre.gov.vn"),
        (Reason.ADDRESS, "trang sct.bentre.gov.vn/Tin nhé", "sct.bentre.gov.vn/Tin"),
        (Reason.ADDRESS, "tệp báo-cáo.Hoà.docx nhé", "báo-cáo.Hoà.docx"),
        (Reason.QUOTATION, "nói: “hoà\nbình” nhé", "“hoà\nbình”"),
        (Reason.QUOTATION, 'nói: "hoà bình" nhé', '"hoà bình"'),
        (Reason.QUOTATION, "nói: «hoà bình» nhé", "«hoà bình»"),
        (Reason.QUOTATION, "a\n\n> hoà\nnối dòng\n\nb", "> hoà\nnối dòng"),
        (Reason.NAME, "gặp Nguyễn Thị Hoà ở", "Nguyễn Thị Hoà"),
        (Reason.NAME, "gặp NGUYỄN VĂN HOÀ ở", "NGUYỄN VĂN HOÀ"),
        (Reason.NAME, "Giám đốc Sở Lê Hoà nói", "Lê Hoà"),
        (Reason.NAME, "đồng chí Hoà nói", "Hoà"),
        (Reason.NAME, "Bà Thuý Hoà nói", "Thuý Hoà"),
    ],
)
def test_finds_it(reason, text, protected):
    assert [(span.reason, text[span.start : span.end]) for span in protected_spans(text)] == [(reason, protected)]


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội Chi bộ lần thứ II, nhiệm kỳ 2022-2025",
        "“không đóng\n\nđoạn sau”",
        'màn 15" và 17" nhé',
        "`không đóng\n\nđoạn sau`",
        "a < b và c > d",
        "đồng chí Ủy viên Ban Thường vụ",
        "Tỉnh Hoà Bình, huyện Thuỷ Nguyên, giao thông Hoà Bình",
        "1.316.340; TP.HCM; v.v.; nghiêm túc.Thư ký",
        "lý luận của họ Lê.",
        "[x] việc",
        "",
    ],
)
def test_finds_nothing_in_plain_prose(text):
    assert protected_spans(text) == ()


def test_names_can_be_given():
    assert protected_spans("theo Hoà Minzy, ca sĩ", ["Hoà Minzy", ""]) == (Protected(5, 14, Reason.NAME),)


def test_one_part_may_lie_inside_another():
    assert [span.reason for span in protected_spans("“xem a.vn”")] == [Reason.QUOTATION, Reason.ADDRESS]


def test_says_which_parts_are_for_machines():
    assert {reason for reason in Reason if not reason.is_for_machines} == {Reason.QUOTATION, Reason.NAME}


@given(any_text | prose)
def test_spans_are_in_order_and_within_the_text(text):
    spans = protected_spans(text)
    assert list(spans) == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
