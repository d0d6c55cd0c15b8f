"""Results of a congress in the front matter; the right ones are from a report of real congresses."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding

Found = Callable[..., list[Finding]]


def event(**results: int) -> dict[str, object]:
    return {"name": "Đại hội chi bộ", "start": "2022-03-30 08:00", "status": "held", "results": results}


@pytest.mark.parametrize(
    ("results", "message", "severity"),
    [
        (
            {"committee_size": 18, "re_elected": 13, "newly_elected": 6},
            '"committee_size" là 18, nhưng "re_elected" 13 + "newly_elected" 6 = 19',
            "error",
        ),
        (
            {"committee_size": 20, "re_elected": 13, "newly_elected": 6},
            '"committee_size" là 20, nhưng "re_elected" 13 + "newly_elected" 6 = 19',
            "warning",
        ),
        ({"committee_size": 3, "women": 4}, '"women" là 4, lớn hơn "committee_size" là 3', "error"),
    ],
)
def test_figures_that_cannot_be_right(found: Found, results: dict[str, int], message: str, severity: str) -> None:
    (finding,) = found("result_figures", event=event(**results))
    assert (finding.message, finding.severity) == (message, severity)


@pytest.mark.parametrize(
    "results",
    [
        {"committee_size": 19, "re_elected": 13, "newly_elected": 6, "women": 4},
        {"committee_size": 9, "re_elected": 5},
        {"re_elected": 13, "newly_elected": 6},
        {"committee_size": 3, "women": 3},
        {},
    ],
)
def test_figures_that_may_be_right(found: Found, results: dict[str, int]) -> None:
    assert found("result_figures", event=event(**results)) == []


def test_a_reference_to_a_record_has_no_figures(found: Found) -> None:
    assert found("result_figures", event={"record": "dai-hoi"}) == []
