"""Words typed twice, told from words that Vietnamese doubles."""

import pytest
from hypothesis import given

from plugins.vietnamese.flaws import mend
from plugins.vietnamese.repetition import doubled_words
from tests.vietnamese.strategies import any_text, prose


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("chỉ đạo của của Đảng ủy", "chỉ đạo của Đảng ủy"),
        ("các các các chi bộ", "các chi bộ"),
        ("Các các chi bộ", "Các chi bộ"),
        ("đối với với chi bộ", "đối với chi bộ"),
        ("những\nnhững đồng chí", "những đồng chí"),
        ("(và và) “là là”", "(và) “là”"),
        ("họp tại tại hội trường", "họp tại hội trường"),
        ("đã bị bị trễ", "đã bị trễ"),
        ("UBND UBND tỉnh", "UBND tỉnh"),
    ],
)
def test_takes_out_the_second_word_of_grammar(wrong, right):
    assert mend(wrong, doubled_words(wrong)) == right


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("bầu xong đại hội hội.", "hội hội"),
        ("trong nhiệm kỳ kỳ, chi bộ", "kỳ kỳ"),
        ("trong nhiệm kỳ nhiệm kỳ mới", "nhiệm kỳ nhiệm kỳ"),
        ("Đại hội Đại hội Chi bộ", "Đại hội Đại hội"),
        ("nội dung báo cáo cáo", "cáo cáo"),
    ],
)
def test_shows_a_doubled_word_of_meaning_and_leaves_it_to_a_person(text, shown):
    (flaw,) = doubled_words(text)
    assert text[flaw.start : flaw.end] == shown
    assert flaw.replacement is None


@pytest.mark.parametrize(
    "text",
    [
        # two compounds that meet
        "Đảng bộ bộ phận",
        "các đại biểu biểu quyết thông qua",
        "việc thực hiện hiện nay",
        "các cơ quan quan tâm",
        "học tập tập trung",
        "lãnh đạo đạo đức",
        "Tỉnh ủy ủy quyền",
        "vận động động viên",
        "thu được được nộp",
        "những nội dung nêu trên trên địa bàn",
        "thiết bị bị hỏng; chuẩn bị bị chậm",
        "hạn chế còn tồn tại tại đơn vị",
        "tự do do pháp luật quy định",
        "góp tiền của của dân",
        "cuối cùng cùng nhau",
        "Ban Tổ chức tổ chức lễ",
        # words doubled on purpose
        "xanh xanh, ngày ngày, dần dần, thường thường, luôn luôn, từ từ.",
        "người người, nhà nhà, ngành ngành thi đua",
        "vân vân.",
        "nói chung chung.",
        "bay là là mặt nước",
        "từng bước từng bước",
        "viết “bộ bộ” là đúng",
        # names, figures, code, other languages
        "Đồng chí Vũ Vũ.",
        "2022 2022, 5 5, A1 A1",
        "README README.txt, x x x.",
        "End If End If",
        "Chủ tịch\n\nChủ tịch",
        "là\n\nlà",
        "của-của, đội-đội",
        "các cách, và vài, xã xãi",
        "",
    ],
)
def test_leaves_what_vietnamese_doubles(text):
    assert list(doubled_words(text)) == []


def test_finds_the_place_also_where_lower_case_is_longer():
    (flaw,) = doubled_words("İİ của của ta")
    assert (flaw.start, flaw.end) == (3, 10)


@given(any_text | prose)
def test_what_is_repaired_needs_no_second_repair(text):
    mended = mend(text, doubled_words(text))
    assert [flaw for flaw in doubled_words(mended) if flaw.replacement is not None] == []
