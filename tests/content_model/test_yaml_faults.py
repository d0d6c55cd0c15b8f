"""Texts that are no YAML: the line at fault, why, and the line to write instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.source import SourceError, read_yaml
from plugins.content_model.yaml_faults import mended_line

QUOTES = "phải đặt trong cặp nháy"
NO_ENTRY = 'dòng này không có dạng "tên: giá trị"'
ODD_BLANKS = "đầu dòng này có phím Tab hoặc dấu cách lạ"
ALIGN = "thụt đầu dòng bằng dấu cách, các mục cùng cấp thẳng hàng với nhau"


@pytest.mark.parametrize(
    ("text", "line", "message", "remedy"),
    [
        ("title: Đại hội: lần IX", 1, f'giá trị "Đại hội: lần IX" {QUOTES}', 'viết title: "Đại hội: lần IX"'),
        ("date: 2022\ntitle: a: b: c", 2, f'giá trị "a: b: c" {QUOTES}', 'viết title: "a: b: c"'),
        (
            'title: "Sống xanh" và sạch',
            1,
            f'giá trị ""Sống xanh" và sạch" {QUOTES}',
            "viết title: '\"Sống xanh\" và sạch'",
        ),
        ('title: "A" và "B"', 1, f'giá trị ""A" và "B"" {QUOTES}', 'viết title: \'"A" và "B"\''),
        (
            'title: "Đại hội "lần IX" thành công"',
            1,
            f'giá trị ""Đại hội "lần IX" thành công"" {QUOTES}',
            "viết title: 'Đại hội \"lần IX\" thành công'",
        ),
        ("title: *Nổi bật*", 1, f'giá trị "*Nổi bật*" {QUOTES}', 'viết title: "*Nổi bật*"'),
        ("title: @so", 1, f'giá trị "@so" {QUOTES}', 'viết title: "@so"'),
        ("title: %", 1, f'giá trị "%" {QUOTES}', 'viết title: "%"'),
        ("title: `so`", 1, f'giá trị "`so`" {QUOTES}', 'viết title: "`so`"'),
        ("title: !Khẩn", 1, f'giá trị "!Khẩn" {QUOTES}', 'viết title: "!Khẩn"'),
        ("title: |x", 1, f'giá trị "|x" {QUOTES}', 'viết title: "|x"'),
        ("title: ]", 1, f'giá trị "]" {QUOTES}', 'viết title: "]"'),
        ("title: - a", 1, f'giá trị "- a" {QUOTES}', 'viết title: "- a"'),
        ("title: [Ảnh] Đại hội", 1, f'giá trị "[Ảnh] Đại hội" {QUOTES}', 'viết title: "[Ảnh] Đại hội"'),
        ('file: "C:\\Users\\a"', 1, f'giá trị ""C:\\Users\\a"" {QUOTES}', "viết file: 'C:\\Users\\a'"),
        ("authors:\n  - name: A: B", 2, f'giá trị "A: B" {QUOTES}', 'viết - name: "A: B"'),
        ("title: a\u2028b: c\nlead: d: e", 1, f'giá trị "a b: c" {QUOTES}', 'viết title: "a b: c"'),
        ('title: "abc\ndate: 2022', 1, "dấu nháy mở ở dòng này không có dấu nháy đóng", 'viết title: "abc"'),
        ("title: 'abc\ndate: 2022", 1, "dấu nháy mở ở dòng này không có dấu nháy đóng", 'viết title: "abc"'),
        ("tags: [a, b\ndate: x", 1, 'danh sách mở bằng "[" ở dòng này không có "]" đóng', "viết tags: [a, b]"),
        ("image: {file: a\ndate: x", 1, 'nhóm mở bằng "{" ở dòng này không có "}" đóng', "viết image: {file: a}"),
        ("image:\n\tfile: a", 2, ODD_BLANKS, "xóa khoảng trống đầu dòng, gõ lại bằng dấu cách"),
        ("a: b\n\tc", 2, ODD_BLANKS, "xóa khoảng trống đầu dòng, gõ lại bằng dấu cách"),
        ("title: a\n  date: b", 2, "dòng này thụt vào khác các dòng cùng cấp ở trên", ALIGN),
        ("  title: a\n date: b", 2, "dòng này thụt vào khác dòng đầu tiên", ALIGN),
        ("tags:\n  - a\n - b", 3, "dòng này thụt vào khác các dòng cùng cấp ở trên", ALIGN),
        ("- a\nb: c", 2, 'dòng này không nằm trong danh sách có dấu "-" ở trên', ALIGN),
        (
            "title a\ndate: b",
            1,
            NO_ENTRY,
            "thêm tên mục và dấu hai chấm, sau dấu hai chấm phải có một dấu cách",
        ),
        (
            "title: a\nhttp://so.example.vn\nlead: b",
            2,
            NO_ENTRY,
            "thêm tên mục và dấu hai chấm, sau dấu hai chấm phải có một dấu cách",
        ),
        ("title: a\ndate:2022-12-19\nlead: b", 2, NO_ENTRY, "viết date: 2022-12-19"),
        ("title:Đại hội\nlead: b", 1, NO_ENTRY, "viết title: Đại hội"),
        ("title:\u00a0Đại hội\nlead: b", 1, NO_ENTRY, "viết title: Đại hội"),
        ("title： Đại hội\nlead: b", 1, NO_ENTRY, "viết title: Đại hội"),
        ("title:[Ảnh] Đại hội\nlead: b", 1, NO_ENTRY, 'viết title: "[Ảnh] Đại hội"'),
        ("title: a\n---\nlead: b", 2, 'dòng "---" này cắt tệp làm đôi', "bỏ dòng này"),
        ("lead: a\ntitle: \x07", 2, "có ký tự điều khiển không nhìn thấy được", "xóa dòng này rồi gõ lại bằng tay"),
        ("a: 1\na: 2", 2, 'mục "a" viết hai lần', "giữ lại một mục, gộp nội dung nếu cần"),
        ("image:\n  alt: 1\n  alt: 2", 3, 'mục "alt" viết hai lần', "giữ lại một mục, gộp nội dung nếu cần"),
        ("? [a]\n: b", 1, "trước dấu hai chấm không có tên mục", 'viết dạng "tên: giá trị"'),
    ],
)
def test_the_line_at_fault_is_found_and_mended(text: str, line: int, message: str, remedy: str):
    with pytest.raises(SourceError) as caught:
        read_yaml(text)
    assert (caught.value.line, caught.value.message, caught.value.remedy) == (line, message, remedy)


@pytest.mark.parametrize("line", ["title: Đại hội", 'title: "a: b"', "tags: [a, b]", "- a", "title:", "", "# a"])
def test_a_line_that_can_be_read_is_left_alone(line: str):
    assert mended_line(line) is None


def test_a_line_as_long_as_a_body_is_not_written_out_again():
    assert mended_line(f"title: a: {'b' * 1000}") is None


def outcome(text: str) -> object:
    try:
        return read_yaml(text)
    except SourceError as error:
        return error


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
def test_a_mended_line_can_be_read_and_keeps_its_key(value: str):
    mended = mended_line(f"title: {value}")
    assert mended is None or list(read_yaml(mended)) == ["title"]


@given(st.text())
def test_any_text_is_read_or_refused_with_a_line_of_its_own(text: str):
    found = outcome(text)
    assert not isinstance(found, SourceError) or 1 <= found.line <= text.count("\n") + 1
