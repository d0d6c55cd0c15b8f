"""Blanks before a paragraph."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding, Severity

Found = Callable[..., list[Finding]]


def test_a_paragraph_that_becomes_code_is_an_error(found: Found) -> None:
    (finding,) = found("leading_blanks", "Đoạn đầu.\n\n          Thực hiện Kế hoạch.\n")
    assert (finding.line, finding.severity) == (9, Severity.ERROR)
    assert finding.message == "đoạn văn thụt đầu dòng từ bốn dấu cách bị hiện thành khối mã"


def test_fewer_blanks_are_a_warning(found: Found) -> None:
    (finding,) = found("leading_blanks", "  Thực hiện Kế hoạch.\n")
    assert (finding.line, finding.severity) == (7, Severity.WARNING)


@pytest.mark.parametrize(
    "body",
    ["- mục\n\n    đoạn của mục\n", "1. một\n   tiếp\n", "> trích\n", "```\n    mã\n```\n", "| a |\n| --- |\n| b |\n"],
)
def test_lists_quotations_and_code_are_left_alone(found: Found, body: str) -> None:
    assert found("leading_blanks", body) == []
