"""Keys that the schema does not know: the editor is told the one that was meant."""

import pytest

from tests.content_model.sample import WHOLE, Messages


@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("tiêu đề", 'đổi "tiêu đề" thành "title"'),
        ("Tiêu đề", 'đổi "Tiêu đề" thành "title"'),
        ("tieu-de", 'đổi "tieu-de" thành "title"'),
        ("Title", 'đổi "Title" thành "title"'),
        ("TITLE", 'đổi "TITLE" thành "title"'),
        ("ngày", 'đổi "ngày" thành "date"'),
        ("ngày đăng", 'đổi "ngày đăng" thành "date"'),
        ("ảnh", 'đổi "ảnh" thành "image"'),
        ("Ảnh chính", 'đổi "Ảnh chính" thành "image"'),
        ("chuyên mục", 'đổi "chuyên mục" thành "section"'),
        ("sapo", 'đổi "sapo" thành "lead"'),
        ("tóm tắt", 'đổi "tóm tắt" thành "lead"'),
        ("category", 'đổi "category" thành "section"'),
        ("summary", 'đổi "summary" thành "lead"'),
        ("description", 'đổi "description" thành "lead"'),
        ("author", 'đổi "author" thành "authors"'),
        ("tag", 'đổi "tag" thành "tags"'),
        ("Keywords", 'đổi "Keywords" thành "tags"'),
        ("Lunar-Date", 'đổi "Lunar-Date" thành "lunar_date"'),
        ("slug", "bỏ mục này; địa chỉ bài lấy theo tên tệp, muốn đổi thì đổi tên tệp"),
        ("url", "bỏ mục này; địa chỉ bài lấy theo tên tệp, muốn đổi thì đổi tên tệp"),
        ("save_as", "bỏ mục này; địa chỉ bài lấy theo tên tệp, muốn đổi thì đổi tên tệp"),
        ("draft", 'bỏ mục này; bài nháp thì viết "status: draft"'),
        ("alt", 'chuyển mục này vào trong "image", thụt vào hai dấu cách'),
        ("chú thích dưới ảnh", 'chuyển mục này vào trong "image", thụt vào hai dấu cách'),
        ("term", 'chuyển mục này vào trong "event", thụt vào hai dấu cách'),
        ("\u00a0alt", "đầu hoặc cuối tên mục có dấu cách lạ; xóa rồi gõ lại bằng dấu cách"),
        ("sectoin", 'có phải "section"?'),
        ("evnt", 'có phải "event"?'),
    ],
)
def test_the_key_that_was_meant_is_named(messages: Messages, key: str, remedy: str):
    assert messages(f"{WHOLE}{key}: x") == [f'6: không có mục nào tên "{key}"; sửa: {remedy} [schema]']


def test_a_key_like_nothing_of_ours_is_answered_with_all_that_there_are(messages: Messages):
    (said,) = messages(f"{WHOLE}zzz: x")
    assert "bỏ mục này; các mục có thể dùng: title, kicker, date, modified, changes, section," in said


def test_advice_knows_the_place(messages: Messages):
    below_image = "image:\n  file: images/a.jpg\n  alt: Ảnh\n  src: images/a.jpg\n  title: x\n"
    assert messages(WHOLE + below_image) == [
        '9: không có mục nào tên "src" trong "image"; sửa: đổi "src" thành "file" [schema]',
        '10: không có mục nào tên "title" trong "image"; '
        "sửa: bỏ mục này; các mục có thể dùng: file, alt, caption, credit [schema]",
    ]


def test_a_key_of_the_other_form_of_an_event_is_no_slip_of_the_finger(messages: Messages):
    assert messages(WHOLE + "event:\n  record: dai-hoi\n  place: Hội trường\n") == [
        '8: không có mục nào tên "place" trong "event"; sửa: bỏ mục này, hoặc bỏ "record" [schema]'
    ]


def test_the_names_of_other_systems_are_known_in_data_files_too(messages: Messages):
    assert messages("- id: tin\n  title: Tin\n", path="data/sections.yml") == [
        '1: không có mục nào tên "id" ở mục thứ 1; sửa: đổi "id" thành "slug" [schema]',
        '2: không có mục nào tên "title" ở mục thứ 1; sửa: đổi "title" thành "name" [schema]',
    ]
