"""Counts written like dates."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding

Found = Callable[..., list[Finding]]


def test_a_padded_count_is_shown_without_its_zeros(found: Found) -> None:
    (finding,) = found("fraction_form", "Kết quả 03/03 chi bộ trực thuộc đã tổ chức đại hội.")
    assert finding.message == 'số lượng "03/03" có số 0 đứng đầu, dễ đọc nhầm là ngày tháng'
    assert (finding.line, finding.remedy, finding.severity) == (7, 'viết "3/3"', "warning")


@pytest.mark.parametrize(
    "body", ["Ngày 03/03 chi bộ họp.", "Kết quả 3/3 chi bộ đã họp.", "Từ 03/03/2022 chi bộ họp.", "Tỷ số 03/03."]
)
def test_dates_and_plain_counts_are_left_alone(found: Found, body: str) -> None:
    assert found("fraction_form", body) == []
