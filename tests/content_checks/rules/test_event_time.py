"""States that the calendar contradicts; the desk's now is 2022-06-01 08:00."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding

Found = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("start", "status", "message", "severity"),
    [
        ("2022-05-31 08:00", "planned", '"status" là planned (dự kiến) nhưng sự kiện đã qua (2022-05-31)', "warning"),
        (
            "2022-06-02 08:00",
            "held",
            '"status" là held (đã tổ chức) nhưng sự kiện chưa đến (2022-06-02 08:00)',
            "error",
        ),
    ],
)
def test_a_state_that_cannot_be(found: Found, start: str, status: str, message: str, severity: str) -> None:
    (finding,) = found("event_time", event={"name": "Họp", "start": start, "status": status})
    assert (finding.message, finding.severity) == (message, severity)


@pytest.mark.parametrize(
    ("start", "status"),
    [
        ("2022-06-01 07:00", "planned"),
        ("2022-06-01 07:00", "held"),
        ("2022-05-31 08:00", "postponed"),
        ("2022-05-31 08:00", "cancelled"),
        ("2022-06-02 08:00", "planned"),
    ],
)
def test_a_state_that_may_be(found: Found, start: str, status: str) -> None:
    assert found("event_time", event={"name": "Họp", "start": start, "status": status}) == []


def test_a_report_may_wait_for_its_own_hour(found: Found) -> None:
    event = {"name": "Họp", "start": "2022-06-02 08:00", "status": "held"}
    assert found("event_time", date="2022-06-02 17:00", event=event) == []
