"""Publication dates that are surely slips."""

import pytest

from tests.content_checks.conftest import Desk


@pytest.mark.parametrize("date", ["2052-03-30", "2023-06-03", "1922-03-30", "1996-12-31"])
def test_a_year_typed_wrong_is_a_warning_at_the_date(desk: Desk, date: str) -> None:
    desk.article(date=date)
    (finding,) = desk.findings("distant_date")
    assert (finding.line, finding.remedy, finding.severity) == (3, "kiểm tra lại năm", "warning")
    assert date in finding.message


@pytest.mark.parametrize("date", ["2023-06-01", "1997-01-01", "2022-06-02"])
def test_the_next_year_and_the_archive_are_left_alone(desk: Desk, date: str) -> None:
    desk.article(date=date)
    assert desk.findings("distant_date") == []
