"""Headings that skip a level."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding

Found = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("body", "line", "remedy"),
    [
        ("### Kết quả", 7, 'bắt đầu dòng này bằng "## "'),
        ("## Một\n\n#### Hai", 9, 'bắt đầu dòng này bằng "### "'),
        ("## Một\n\n### Hai\n\n## Ba\n\n#### Bốn", 13, 'bắt đầu dòng này bằng "### "'),
    ],
)
def test_a_skipped_level_is_reported(found: Found, body: str, line: int, remedy: str) -> None:
    (finding,) = found("heading_order", body)
    assert (finding.line, finding.remedy, finding.severity) == (line, remedy, "warning")


@pytest.mark.parametrize("body", ["# Một\n\n### Hai", "## Một\n\n### Hai\n\n## Ba", "Đoạn.", "```\n#### mã\n```"])
def test_levels_in_order_are_left_alone(found: Found, body: str) -> None:
    assert found("heading_order", body) == []
