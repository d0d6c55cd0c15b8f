"""Words that no reader would see."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding, Severity

Found = Callable[..., list[Finding]]
COMMENT = 'chú thích "<!--" không có "-->" đóng nên mọi chữ từ đây đến hết bài bị bỏ'
CODE = "khối mã mở ở dòng này không đóng nên mọi chữ đến hết bài hiện thành mã"
CELLS = "hàng này nhiều ô hơn hàng tiêu đề của bảng nên các ô thừa bị bỏ"
REFERRED = "dòng này chỉ hiện khi trong bài có chỗ dẫn đến nó, mà không có chỗ nào"


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("<!-- ghi chú\n\nĐại hội khai mạc.", 7, COMMENT),
        ("<!-- a\n\nb -->\n\nĐoạn.\n\n<!-- ghi chú\n\nĐại hội.", 13, COMMENT),
        ("Đoạn.\n\n```\nmã\n\nĐại hội khai mạc.", 9, CODE),
        ("~~~ \nĐại hội khai mạc.\n```", 7, CODE),
        ("| Chi bộ | Ngày |\n|---|---|\n| Thanh tra | 26/5 | 2 |", 9, CELLS),
        ("Chi bộ | Ngày\n---|---\nThanh tra | 26/5 | 2", 9, CELLS),
        ("> | Chi bộ | Ngày |\n> |---|---|\n> | Thanh tra | 26/5 | 2 |", 9, CELLS),
        ("Kế hoạch[^1].\n\n[^1]: Ngày 30/3.\n[^2]: Ngày 31/3, do Đảng ủy ban hành.", 10, REFERRED),
        ("[1]: 36-KH/ĐUK", 7, REFERRED),
    ],
)
def test_lost_words_are_reported_once_where_they_begin(found: Found, body: str, line: int, message: str) -> None:
    (finding,) = found("swallowed_text", body)
    assert (finding.line, finding.message, finding.severity) == (line, message, Severity.ERROR)


@pytest.mark.parametrize(
    "body",
    [
        "<!-- ghi chú\n\nhai đoạn -->\n\nĐại hội.",
        "Dấu <!-- ở giữa câu.",
        "`<!--` và\n\n```\n<!-- [1]: a\n```",
        "- ~~~\n  mã\n  ~~~\n\n```\n~~~\n````",
        "| Chi bộ | Ngày |\n|---|---|\n| Thanh tra |\n| Văn phòng | a \\| b | |\n| **Cộng** | |",
        "- | Chi bộ | Ngày |\n  |---|---|\n  | Thanh tra | 1 |",
        "Kế hoạch[^a].\n\n[^A]: Ngày 30/3.",
        "Xem [kế hoạch] và [bài][1].\n\n[Kế hoạch]: /gioi-thieu/\n[1]: /gioi-thieu/",
        "[Lưu ý]: mang theo thẻ đảng viên.",
    ],
)
def test_what_is_read_or_meant_to_be_unseen_is_left_alone(found: Found, body: str) -> None:
    assert found("swallowed_text", body) == []
