"""Pictures without a description."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding, Severity
from tests.content_checks.conftest import Desk

Found = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("![](images/a.jpg)", 'ảnh "images/a.jpg" không có mô tả'),
        ("![ ](images/a.jpg)", 'ảnh "images/a.jpg" không có mô tả'),
        ("![](<images/ảnh 1.jpg>)", 'ảnh "images/ảnh 1.jpg" không có mô tả'),
        ("![a.jpg](images/a.jpg)", 'mô tả ảnh "a.jpg" không cho biết ảnh có gì'),
        ("![A](images/a.jpg)", 'mô tả ảnh "A" không cho biết ảnh có gì'),
        ("![IMG_2034](images/a.jpg)", 'mô tả ảnh "IMG_2034" không cho biết ảnh có gì'),
        ("![Ảnh minh họa](images/a.jpg)", 'mô tả ảnh "Ảnh minh họa" không cho biết ảnh có gì'),
        ("[![](images/a.jpg)](/gioi-thieu/)", 'ảnh "images/a.jpg" không có mô tả'),
    ],
)
def test_a_picture_without_a_description_is_an_error(found: Found, body: str, message: str) -> None:
    (finding,) = found("missing_alt", f"Đoạn đầu,\ndòng hai.\n\n{body}\n")
    assert (finding.line, finding.message, finding.severity) == (10, message, Severity.ERROR)
    assert finding.remedy.startswith("ghi ảnh có gì: ai, ở đâu, đang làm gì")


@pytest.mark.parametrize(
    "body",
    [
        "![Đại biểu bỏ phiếu](images/a.jpg)",
        "![Đại biểu bỏ phiếu](<images/dai bieu bo phieu.jpg>)",
        "`![](images/a.jpg)`",
        "```\n![](images/a.jpg)\n```",
    ],
)
def test_a_described_picture_and_code_are_left_alone(found: Found, body: str) -> None:
    assert found("missing_alt", body) == []


def test_the_leading_picture_is_looked_at_too(desk: Desk) -> None:
    desk.article(image={"file": "images/2022/hoi-truong.jpg", "alt": "hoi-truong"})
    (finding,) = desk.findings("missing_alt")
    assert finding.message == 'mô tả ảnh "hoi-truong" không cho biết ảnh có gì'
