"""What the terminal says after a build."""

from __future__ import annotations

import pytest

from plugins.preview.outcome import Outcome


@pytest.mark.parametrize(
    ("outcome", "lines"),
    [
        (
            Outcome(True, 1.24, articles=16, pages=58, written=3),
            ["Đã dựng 16 bài, 58 trang trong 1,2 giây; 3 tệp đổi."],
        ),
        (
            Outcome(True, 0.04, warnings=("x.md:1: cảnh báo",), articles=1, pages=1),
            ["x.md:1: cảnh báo", "Đã dựng 1 bài, 1 trang trong 0,0 giây; 0 tệp đổi."],
        ),
        (
            Outcome(False, 0.5, problems=("x.md:1: sai", "y.md:2: sai")),
            ["x.md:1: sai", "y.md:2: sai", "Chưa dựng được: 2 lỗi ở trên. Trang đang xem là bản tốt gần nhất."],
        ),
    ],
)
def test_findings_come_first_and_the_result_last(outcome, lines):
    assert outcome.lines() == lines
