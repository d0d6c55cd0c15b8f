"""HTML in a body."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding

Found = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Chữ <b>đậm</b>.", [7]),
        ("Dòng một\ndòng <u>hai</u>.", [8]),
        ("<div>\nkhối\n</div>\n\nĐoạn.\n\n<center>giữa</center>\n", [7, 13]),
        ("Đoạn.\n\n<!-- ghi chú\n<b> -->\n\n<iframe src='x'></iframe>\n", [12]),
        ("- mục\n- mục <br>\n", [8]),
        ("| a |\n| --- |\n| <br> |\n", [9]),
        ("> trích\n> <i>nghiêng</i>\n", [8]),
        ("- mục\n\n  <table>\n  </table>\n", [9]),
    ],
)
def test_every_line_with_html_is_reported(found: Found, body: str, lines: list[int]) -> None:
    assert [finding.line for finding in found("raw_html", body)] == lines


@pytest.mark.parametrize(
    "body",
    [
        "<!-- ghi chú cho người sửa bài -->\n\nĐoạn <!-- nhỏ --> này.",
        "`<b>` và\n\n```\n<div>\n```",
        "5 < 6 và 7 > 6",
        "<https://so.example.vn>",
        "a &lt;b&gt;",
        "\\<b>",
    ],
)
def test_comments_code_and_signs_are_left_alone(found: Found, body: str) -> None:
    assert found("raw_html", body) == []


def test_the_remedy_fits_the_element(found: Found) -> None:
    (bold, font) = found("raw_html", "<B>a</B>\n\n<font>b</font>")
    assert (bold.message, bold.remedy) == (
        'thẻ HTML "<b>" sẽ bị bỏ khi dựng trang',
        "in đậm bằng hai dấu sao: **chữ đậm**",
    )
    assert font.remedy == "bỏ thẻ này, chỉ giữ chữ"
