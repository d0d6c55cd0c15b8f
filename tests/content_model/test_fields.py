"""Field types: what they take, and what they say of the rest."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from plugins.content_model.fields import (
    ContentFile,
    Count,
    Email,
    Flag,
    MenuAddress,
    Name,
    Percent,
    SitePath,
    Slug,
    Text,
    Title,
    WebAddress,
)


def read(kind: Any, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def refusal(kind: Any, value: object) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    context = caught.value.errors()[0]["ctx"]
    return context["message"], context["remedy"]


@pytest.mark.parametrize(
    ("kind", "value", "result"),
    [
        (Title, "Đại hội", "Đại hội"),
        (Title, "  Đại hội  ", "Đại hội"),
        (Title, "Đại hội\n  lần thứ IX\n", "Đại hội lần thứ IX"),
        (Title, "Đại\u00a0hội\tlần\u2028IX", "Đại hội lần IX"),
        (Title, unicodedata.normalize("NFD", "Đại hội Đảng"), "Đại hội Đảng"),
        (Title, "x" * 300, "x" * 300),
        (Text, "x" * 2000, "x" * 2000),
        (Text, "{message} 100% 🎉", "{message} 100% 🎉"),
        (Slug, "dai-hoi-2022", "dai-hoi-2022"),
        (SitePath, "/tin/123.html", "/tin/123.html"),
        (SitePath, "/", "/"),
        (SitePath, "/tin/ảnh..cũ/", "/tin/ảnh..cũ/"),
        (WebAddress, "https://a.gov.vn", "https://a.gov.vn"),
        (WebAddress, "http://a.gov.vn/x?y=1#z", "http://a.gov.vn/x?y=1#z"),
        (MenuAddress, "/gioi-thieu/", "/gioi-thieu/"),
        (MenuAddress, "https://dichvucong.gov.vn/", "https://dichvucong.gov.vn/"),
        (Email, "van.phong@so.tinh.gov.vn", "van.phong@so.tinh.gov.vn"),
        (ContentFile, "images/2022/đại hội.jpg", "images/2022/đại hội.jpg"),
        (ContentFile, "documents/a..b.pdf", "documents/a..b.pdf"),
        (Count, "1402", 1402),
        (Count, "007", 7),
        (Count, 5, 5),
        (Percent, "98.5", 98.5),
        (Percent, "100", 100.0),
        (Flag, True, True),
        (Flag, False, False),
    ],
)
def test_it_takes(kind: Any, value: object, result: object):
    assert read(kind, value) == result


def test_a_name_that_many_articles_hold_is_one_object():
    first, second = (read(Name, f"Xây dựng {body}") for body in ("Đảng", "Đảng "))
    assert first is second


@pytest.mark.parametrize(
    ("kind", "value", "message", "remedy"),
    [
        (Text, None, "để trống", "điền nội dung cho mục này"),
        (Text, " \n", "để trống", "điền nội dung cho mục này"),
        (Text, True, 'phải là chữ, nhận được "true"', 'đặt trong cặp nháy kép: "true"'),
        (Text, ["a"], "phải là chữ, nhận được một danh sách", "viết một đoạn chữ ngay sau dấu hai chấm"),
        (Text, {"a": "b"}, "phải là chữ, nhận được các mục con", "viết một đoạn chữ ngay sau dấu hai chấm"),
        (Text, "a\x07b", "có ký tự không nhìn thấy được", "xóa giá trị rồi gõ lại bằng tay"),
        (Text, "a\ufeffb", "có ký tự không nhìn thấy được", "xóa giá trị rồi gõ lại bằng tay"),
        (
            Title,
            "x" * 301,
            f'dài 301 ký tự, nhiều nhất là 300: "{"x" * 48} … {"x" * 8}"',
            "rút gọn, phần còn lại viết trong nội dung bài",
        ),
        (
            Slug,
            "Đại hội Chi bộ",
            'chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, nhận được "Đại hội Chi bộ"',
            'viết "dai-hoi-chi-bo"',
        ),
        (Slug, "-a-", 'chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, nhận được "-a-"', 'viết "a"'),
        (Slug, "…", 'chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, nhận được "…"', "viết lại, ví dụ"),
        (
            SitePath,
            "https://cu.gov.vn/tin/1.html",
            'phải là địa chỉ trong trang, bắt đầu bằng "/", nhận được "https://cu.gov.vn/tin/1.html"',
            'viết "/tin/1.html"',
        ),
        (SitePath, "tin//1", 'phải là địa chỉ trong trang, bắt đầu bằng "/", nhận được "tin//1"', 'viết "/tin/1"'),
        (SitePath, "/a/../b", 'phải là địa chỉ trong trang, bắt đầu bằng "/", nhận được "/a/../b"', "viết phần sau"),
        (
            SitePath,
            "/tin.aspx?id=1",
            'phải là địa chỉ trong trang, bắt đầu bằng "/", nhận được "/tin.aspx?id=1"',
            "trang tĩnh không chuyển hướng được",
        ),
        (
            WebAddress,
            "www.a.gov.vn/tin",
            'phải là địa chỉ bắt đầu bằng https:// hoặc http://, nhận được "www.a.gov.vn/tin"',
            'viết "https://www.a.gov.vn/tin"',
        ),
        (
            WebAddress,
            "https:/a.gov.vn",
            'phải là địa chỉ bắt đầu bằng https:// hoặc http://, nhận được "https:/a.gov.vn"',
            'viết "https://a.gov.vn"',
        ),
        (
            WebAddress,
            "javascript:alert(1)",
            'phải là địa chỉ bắt đầu bằng https:// hoặc http://, nhận được "javascript:alert(1)"',
            "chép đủ địa chỉ từ thanh địa chỉ của trình duyệt",
        ),
        (
            MenuAddress,
            "gioi-thieu/",
            'phải là địa chỉ trong trang bắt đầu bằng "/" hoặc địa chỉ đầy đủ bắt đầu bằng https://, nhận được '
            '"gioi-thieu/"',
            'viết "/gioi-thieu/"',
        ),
        (Email, "van phong", 'phải là địa chỉ thư điện tử, nhận được "van phong"', "viết dạng ten@tinh.gov.vn"),
        (
            ContentFile,
            "/images/a.jpg",
            'phải là đường dẫn tính từ thư mục content, nhận được "/images/a.jpg"',
            'viết "images/a.jpg"',
        ),
        (
            ContentFile,
            "content\\images\\a.jpg",
            'phải là đường dẫn tính từ thư mục content, nhận được "content\\images\\a.jpg"',
            'viết "images/a.jpg"',
        ),
        (
            ContentFile,
            "../../images/a.jpg",
            'phải là đường dẫn tính từ thư mục content, nhận được "../../images/a.jpg"',
            'viết "images/a.jpg"',
        ),
        (
            ContentFile,
            "C:\\Users\\a.jpg",
            'phải là đường dẫn tính từ thư mục content, nhận được "C:\\Users\\a.jpg"',
            "chép tệp vào thư mục content rồi viết, ví dụ images/2022/ten-anh.jpg",
        ),
        (
            ContentFile,
            "https://a.gov.vn/a.jpg",
            'phải là đường dẫn tính từ thư mục content, nhận được "https://a.gov.vn/a.jpg"',
            "chép tệp vào thư mục content rồi viết, ví dụ images/2022/ten-anh.jpg",
        ),
        (Count, "1.402", 'phải là số nguyên, nhận được "1.402"', "viết 1402"),
        (Count, "1 316 340", 'phải là số nguyên, nhận được "1 316 340"', "viết 1316340"),
        (Count, "-3", 'không được nhỏ hơn 0, nhận được "-3"', "kiểm tra lại con số"),
        (Count, -3, 'không được nhỏ hơn 0, nhận được "-3"', "kiểm tra lại con số"),
        (Count, "ba", 'phải là số nguyên, nhận được "ba"', "viết liền các chữ số, không dấu chấm, ví dụ 1402"),
        (Count, "9" * 30, f'phải là số nguyên, nhận được "{"9" * 30}"', "viết liền các chữ số"),
        (Count, True, 'phải là số nguyên, nhận được "true"', "viết liền các chữ số"),
        (Count, None, "để trống", "điền con số cho mục này"),
        (Percent, "98,5%", 'phải là số từ 0 đến 100, nhận được "98,5%"', "viết 98.5"),
        (Percent, "101", 'không được lớn hơn 100, nhận được "101"', "kiểm tra lại con số"),
        (Percent, "nan", 'phải là số từ 0 đến 100, nhận được "nan"', "viết số, ví dụ 98.5"),
        (Percent, None, "để trống", "điền con số cho mục này"),
        (Flag, "có", 'phải là true hoặc false, nhận được "có"', "viết true"),
        (Flag, "No", 'phải là true hoặc false, nhận được "No"', "viết false"),
        (Flag, "TRUE", 'phải là true hoặc false, nhận được "TRUE"', "viết true"),
        (Flag, "chưa", 'phải là true hoặc false, nhận được "chưa"', "viết true (có) hoặc false (không)"),
        (Flag, None, "phải là true hoặc false, nhận được một chỗ trống", "viết true (có) hoặc false (không)"),
    ],
)
def test_it_refuses_and_says_how_to_mend_it(kind: Any, value: object, message: str, remedy: str):
    found, mending = refusal(kind, value)
    assert found == message
    assert mending.startswith(remedy)


KINDS = [Text, Title, Slug, SitePath, WebAddress, MenuAddress, Email, ContentFile, Count, Percent, Flag]


@pytest.mark.parametrize("kind", KINDS)
@given(value=st.text() | st.none() | st.booleans() | st.integers() | st.floats() | st.lists(st.text()))
def test_a_remedy_that_says_what_to_write_is_taken(kind: Any, value: object):
    """A remedy of the form ``viết "…"`` must itself pass, or the editor is sent in a circle."""
    try:
        read(kind, value)
    except ValidationError as error:
        remedy = error.errors()[0]["ctx"]["remedy"]
        if remedy.startswith('viết "'):
            read(kind, remedy.removeprefix('viết "').removesuffix('"'))


@given(st.text(min_size=1))
def test_text_is_one_line_in_nfc_and_reading_it_again_changes_nothing(text: str):
    try:
        once = read(Text, text)
    except ValidationError:
        return
    assert isinstance(once, str)
    assert once == unicodedata.normalize("NFC", once) == " ".join(once.split())
    assert read(Text, once) == once
