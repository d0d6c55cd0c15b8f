"""Marks of Markdown that readers would see."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding, Severity

Found = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("body", "line", "severity"),
    [
        ("![Các đại biểu](images/anh 1.jpg)", 7, Severity.ERROR),
        ("Xem [kế hoạch](tệp đính kèm.pdf)", 7, Severity.ERROR),
        ("Dòng một\n**chữ đậm **tiếp theo", 8, Severity.WARNING),
        ("**Sở họp:**chi bộ", 7, Severity.WARNING),
        ("Kế hoạch 36-KH/ĐUK[^1] và 37[^2]\n\n[^1]: Ngày 30/3.", 7, Severity.ERROR),
        ("![Các đại biểu] (images/anh-1.jpg)", 7, Severity.ERROR),
        ("![Các đại biểu](images/anh-1.jpg “Khai mạc”)", 7, Severity.ERROR),
        ("Đầu.\n\n• Ý một\n• Ý hai\n• Ý ba", 9, Severity.WARNING),
        ("Gồm:\n-Ý một\n-Ý hai", 8, Severity.WARNING),
        ("– Ý một\n– Ý hai", 7, Severity.WARNING),
        ("TT\tHọ tên\tĐiểm\n1\tNguyễn An\t9", 7, Severity.WARNING),
        ("Đoạn một.\n---\nĐoạn hai.", 7, Severity.WARNING),
        ("##Kết quả", 7, Severity.WARNING),
        ("Đoạn.\n\n| Đơn vị | Số |\n| A | 1 |\n| B | 2 |", 9, Severity.ERROR),
    ],
)
def test_a_mark_that_would_show_is_reported_once(found: Found, body: str, line: int, severity: Severity) -> None:
    (finding,) = found("unread_markup", body)
    assert (finding.line, finding.severity) == (line, severity)


@pytest.mark.parametrize(
    "body",
    [
        "![Các đại biểu](<images/anh 1.jpg>) và **chữ đậm** tiếp",
        "`[a](b c)` và `**`",
        "\\*\\*thoát\\*\\* và \\[a](b c)",
        "Ghi chú: (*) và (**)",
        "## Kết quả\n\n#chuyendoiso",
        "| Đơn vị | Số |\n| --- | --- |\n| A | 1 |",
        "a | b",
        "[sic] (ghi chú)",
        "• Một mục\n\n– Anh đi đâu?\n\n– Tôi về.",
        "– Anh đi đâu?  \n– Tôi về.  \n",
        "-5 độ\n-6 độ",
        "- mục\n- mục\n\n-\tmục\n-\tmục\n\n1.\tmục\n2.\tmục",
        "```\n• a\n• b\n\tc\td\ne\tf\n```",
        "| A\t|\tB |\n|---|---|\n|1\t|\t2|",
        "## Một\n\n---\n\n- mục\n---",
        "`[^1]`\n\n\\[^1]",
        "***\n\n* * *\n",
    ],
)
def test_marks_that_are_read_or_meant_are_left_alone(found: Found, body: str) -> None:
    assert found("unread_markup", body) == []
