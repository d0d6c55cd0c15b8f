"""Blanks: a mark clings to the word before it and one blank follows it."""

import pytest
from hypothesis import given

from plugins.vietnamese.flaws import mend
from plugins.vietnamese.spacing import blank_runs, blanks_before_punctuation, indents, missing_blanks
from tests.vietnamese.strategies import any_text, prose


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        (indents, "          Thực hiện Kế hoạch", "Thực hiện Kế hoạch"),
        (indents, "Đoạn một.\n\n  \tĐoạn hai", "Đoạn một.\n\nĐoạn hai"),
        (indents, "Đoạn.\n\n    - mục\n\n    Đoạn sau mục", "Đoạn.\n\n    - mục\n\nĐoạn sau mục"),
        (indents, " **Đậm** ở đầu", "**Đậm** ở đầu"),
        (blank_runs, "chỉ đạo Đại hội,  bảo đảm", "chỉ đạo Đại hội, bảo đảm"),
        (blank_runs, "một \t hai", "một hai"),
        (blank_runs, "- mục  một", "- mục một"),
        (missing_blanks, "trang trọng, nghiêm túc.Thư ký ghi", "trang trọng, nghiêm túc. Thư ký ghi"),
        (missing_blanks, "đã thông qua.Ở đây", "đã thông qua. Ở đây"),
        (missing_blanks, "kết thúc.đại hội", "kết thúc. đại hội"),
        (missing_blanks, "(lần thứ nhất).Sau đó", "(lần thứ nhất). Sau đó"),
        (missing_blanks, "“Đền ơn”.Sau đó", "“Đền ơn”. Sau đó"),
        (missing_blanks, "tỉnh,huyện,xã", "tỉnh, huyện, xã"),
        (missing_blanks, "văn kiện;nhân sự", "văn kiện; nhân sự"),
        (missing_blanks, "UBND,HĐND tỉnh", "UBND, HĐND tỉnh"),
        (missing_blanks, "ba,hai", "ba, hai"),
        (blanks_before_punctuation, "Đại hội , chi bộ .", "Đại hội, chi bộ."),
        (blanks_before_punctuation, "Tổng số :  05", "Tổng số:  05"),
        (blanks_before_punctuation, "Đại hội ,chi bộ", "Đại hội,chi bộ"),
        (blanks_before_punctuation, "(lần 2) ; “Đền ơn” !", "(lần 2); “Đền ơn”!"),
        (blanks_before_punctuation, "đạt 21% .\nTiếp", "đạt 21%.\nTiếp"),
    ],
)
def test_repairs_the_blanks(rule, wrong, right):
    assert mend(wrong, rule(wrong)) == right


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (indents, "- mục\n\n  đoạn tiếp của mục\n"),
        (indents, "1. mục\n   nối dòng\n   - mục con\n     nối dòng"),
        (indents, "[^1]: chú thích\n\n    đoạn hai của chú thích"),
        (indents, "  - mục\n  > trích\n  | bảng |\n  <p>\n  ```\n  # tít"),
        (indents, "Đoạn một.\nĐoạn hai."),
        (blank_runs, "| tên    | số  |\n| An     | 1   |"),
        (blank_runs, "-   mục\n1.  mục\n>  trích\n[^1]:   chú thích"),
        (blank_runs, "xuống dòng  \nở đây    "),
        (blank_runs, "    lùi đầu dòng"),
        (missing_blanks, "Kế hoạch 36.KH, Nghị định 30/2020/NĐ-CP"),
        (missing_blanks, "v.v. và v.v., TP.HCM, TP.Bến Tre, ThS.Nguyễn, PGS.TS.Trần"),
        (missing_blanks, "1.316.340 đồng; 21,05%; 3,5 ha; ngày 15.8.2020"),
        (missing_blanks, "sct.bentre.gov.vn, www.dangcongsan.vn, so.noivu@x.vn, bao.cao.docx"),
        (missing_blanks, "điểm a,b khoản 1; f(x,y); Values;Timeline; to.String()"),
        (missing_blanks, "&nbsp;Đại hội &amp;quot"),
        (missing_blanks, "đang chờ...Rồi thôi; đề ra./."),
        (missing_blanks, "BAN.BÍ, GS.Hoàng, A.Đức"),
        (blanks_before_punctuation, "nền tảng .NET, tỷ số 6 : 2, vui ;) và :-)"),
        (blanks_before_punctuation, "còn nữa ... và …"),
        (blanks_before_punctuation, "| :--- | ---: |\n: định nghĩa"),
        (blanks_before_punctuation, "Đại hội, chi bộ; nhiệm kỳ: mới. Hay! Thật?"),
    ],
)
def test_leaves_blanks_that_mean_something(rule, text):
    assert list(rule(text)) == []


@given(any_text | prose)
@pytest.mark.parametrize("rule", [indents, blank_runs, missing_blanks, blanks_before_punctuation])
def test_what_is_repaired_needs_no_second_repair(rule, text):
    assert list(rule(mend(text, rule(text)))) == []


@pytest.mark.parametrize("text", ["năm 2025 ,2026", "đạt 3 ,5 ha"])
def test_a_comma_between_figures_is_reported_and_left_to_a_person(text):
    """Closed up, two years would read as one number."""
    (flaw,) = blanks_before_punctuation(text)
    assert flaw.replacement is None
