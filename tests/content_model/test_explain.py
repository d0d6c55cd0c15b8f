"""What the editor reads when the schema refuses a file."""

import pytest
from pydantic import TypeAdapter, ValidationError

from plugins.content_model.explain import explain, spoken
from tests.content_model.sample import WHOLE, Messages


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ((), "tệp này"),
        (("title",), '"title"'),
        (("image", "alt"), '"alt" trong "image"'),
        (("authors", 1), '"authors" mục thứ 2'),
        (("authors", 1, "name"), '"name" ở "authors" mục thứ 2'),
        ((0, "slug"), '"slug" ở mục thứ 1'),
        ((2,), "mục thứ 3"),
        ((0, "phones", 1, "number"), '"number" ở "phones" mục thứ 2 của mục thứ 1'),
        (("event", "results", "women"), '"women" trong "results" của "event"'),
    ],
)
def test_a_place_is_named_as_the_editor_sees_it(location: tuple[str | int, ...], words: str):
    assert spoken(location) == words


def test_a_right_article_is_passed_over_in_silence(messages: Messages):
    assert messages(WHOLE) == []


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            "date: 32/1",
            '6: "date" phải có dạng YYYY-MM-DD HH:MM (ví dụ 2022-12-19 08:30), nhận được "32/1"; '
            "sửa: viết ngày như 2022-12-19 08:30 [schema]",
        ),
        ("section:", '6: "section" để trống; sửa: điền nội dung cho mục này [schema]'),
        (
            "tags: Đại hội, Chi bộ: điểm",
            '6: giá trị "Đại hội, Chi bộ: điểm" phải đặt trong cặp nháy; '
            'sửa: viết tags: "Đại hội, Chi bộ: điểm" [unreadable]',
        ),
        (
            'tags: "Đại hội, Chi bộ: điểm"',
            '6: "tags" phải là danh sách, nhận được "Đại hội, Chi bộ: điểm"; '
            'sửa: viết "tags: [Đại hội, "Chi bộ: điểm"]" [schema]',
        ),
        (
            "image: images/2022/a.jpg",
            '6: "image" phải gồm các mục con, nhận được "images/2022/a.jpg"; '
            'sửa: viết các mục con ở dòng dưới, thụt vào hai dấu cách: "file: …", "alt: …" [schema]',
        ),
        (
            "image:\n  file: images/2022/a.jpg",
            '6: thiếu mục "alt" trong "image"; sửa: thêm dòng "alt: …", '
            'ví dụ "alt: Các đại biểu giơ thẻ biểu quyết trong hội trường" [schema]',
        ),
        (
            "image:\n  - file: images/2022/a.jpg\n    alt: Ảnh",
            '6: "image" phải gồm các mục con, nhận được một danh sách; '
            'sửa: bỏ dấu "- ", viết các mục con thụt vào hai dấu cách: "file: …", "alt: …" [schema]',
        ),
        (
            "authors:\n  - Ban Biên tập\n  - name:",
            '8: "name" ở "authors" mục thứ 2 để trống; sửa: điền nội dung cho mục này [schema]',
        ),
        (
            "authors:\n  name: Ban Biên tập",
            '6: "authors" phải là danh sách, nhận được các mục con; '
            'sửa: thêm dấu "- " vào trước mục con đầu tiên, các mục con khác thụt thẳng hàng với nó [schema]',
        ),
        (
            "changes: sửa tên",
            '6: "changes" phải là danh sách, nhận được "sửa tên"; '
            'sửa: viết mỗi mục trên một dòng, bắt đầu bằng dấu "- " [schema]',
        ),
        (
            "related: no",
            '6: "related" phải là danh sách, nhận được "no"; sửa: viết "related: false" [schema]',
        ),
        (
            "related: true",
            '6: "related" phải là danh sách, nhận được "true"; sửa: viết một danh sách, hoặc "related: false" [schema]',
        ),
        (
            "related: [Đại hội]",
            '6: "related" mục thứ 1 chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, nhận được "Đại hội"; '
            'sửa: viết "dai-hoi" [schema]',
        ),
        (
            "status: nháp",
            '6: "status" phải là draft (bản nháp) hoặc published (đăng), nhận được "nháp"; sửa: viết "draft" [schema]',
        ),
        (
            "withdrawn: {date: 2022-12-18 07:00, reason: Sai}",
            '6: "withdrawn" (2022-12-18 07:00) sớm hơn ngày đăng (2022-12-19 08:30); '
            'sửa: ghi ngày giờ gỡ sau ngày giờ đăng; bài chưa đăng thì ghi "status: draft" [schema]',
        ),
        (
            "modified: 2022-12-18 07:00",
            '6: "modified" (2022-12-18 07:00) sớm hơn ngày đăng (2022-12-19 08:30); '
            'sửa: bỏ "modified" hoặc ghi ngày giờ sau ngày giờ đăng [schema]',
        ),
        (
            "modified: 2022-12-19",
            '6: "modified" (2022-12-19 00:00) sớm hơn ngày đăng (2022-12-19 08:30); '
            'sửa: ghi cả giờ cập nhật, ví dụ "modified: 2022-12-19 23:00" [schema]',
        ),
        (
            "event:\n  name: Đại hội\n  start: 31/02/2022 8h",
            '8: "start" trong "event" phải có dạng YYYY-MM-DD HH:MM (ví dụ 2022-12-19 08:30), '
            'nhận được "31/02/2022 8h"; sửa: kiểm tra lại ngày: tháng 2 năm 2022 chỉ có 28 ngày [schema]',
        ),
    ],
)
def test_a_wrong_key_is_named_with_its_line_and_remedy(messages: Messages, lines: str, said: str):
    key = lines.partition(":")[0]
    others = "".join(line for line in WHOLE.splitlines(keepends=True) if not line.startswith(f"{key}:"))
    padding = "" if others == WHOLE else "kicker: Tin\n"
    assert messages(f"{others}{padding}{lines}") == [said]


def test_all_findings_come_in_one_run(messages: Messages):
    said = messages("title:\ndate: hôm qua\nlead: true\nkhoá: 1\n")
    assert [line.split(":")[0] for line in said] == ["2", "2", "3", "4", "5"]


def test_a_key_that_is_missing_is_reported_at_the_top(messages: Messages):
    assert messages(WHOLE.replace("section: Xây dựng Đảng\n", "")) == [
        '2: thiếu mục "section"; sửa: thêm dòng "section: …", ví dụ "section: Xây dựng Đảng" [schema]'
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "sections:\n- slug: tin\n  name: Tin\n",
            '1: tệp này phải là danh sách, nhận được các mục con; sửa: bỏ dòng "sections:", '
            'viết các mục bắt đầu bằng dấu "- " từ đầu dòng [schema]',
        ),
        (
            "- slug: tin\n  name: Tin\n- slug: Thông báo\n  name: Thông báo\n",
            '3: "slug" ở mục thứ 2 chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, nhận được "Thông báo"; '
            'sửa: viết "thong-bao" [schema]',
        ),
        (
            "Tin\n",
            '1: tệp này phải là danh sách, nhận được "Tin"; '
            'sửa: viết mỗi mục trên một dòng, bắt đầu bằng dấu "- " [schema]',
        ),
        (
            "- Tin\n",
            '1: mục thứ 1 phải gồm các mục con, nhận được "Tin"; sửa: viết các mục con ở dòng dưới, '
            'thụt vào hai dấu cách: "slug: …", "name: …" [schema]',
        ),
    ],
)
def test_a_data_file_is_explained_in_the_same_way(messages: Messages, text: str, said: str):
    assert messages(text, path="data/sections.yml") == [said]


def test_a_group_without_its_list_is_told_what_a_list_looks_like(messages: Messages):
    assert messages("- title: Thủ tục\n", path="data/links.yml") == [
        '1: thiếu mục "links" ở mục thứ 1; '
        'sửa: thêm mục "links", dòng dưới là các mục con bắt đầu bằng dấu "- " [schema]'
    ]


def test_an_error_nobody_foresaw_is_still_a_vietnamese_sentence():
    model = TypeAdapter(int)
    with pytest.raises(ValidationError) as caught:
        model.validate_python("ba")
    (finding,) = explain(caught.value, model, "a.yml", lambda location: 1)
    assert str(finding) == (
        'a.yml:1: tệp này không hợp lệ, nhận được "ba"; sửa: xem mục này trong bảng tra cứu các mục [schema]'
    )


@pytest.mark.parametrize("written", ["titel", "Title", "tiêu đề", "tieu-de"])
def test_a_misspelt_key_is_not_missing_as_well(messages: Messages, written: str) -> None:
    """One mistake, one line: the editor mends it in one place."""
    assert WHOLE.count("title:") == 1
    (message,) = messages(WHOLE.replace("title:", f"{written}:"))
    assert '"title"' in message
