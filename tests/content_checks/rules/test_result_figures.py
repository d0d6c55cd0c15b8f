"""Results of a congress in the front matter; the right ones are from a report of real congresses."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_checks.rules.result_figures import is_share_of_votes
from plugins.content_model.finding import Finding

Found = Callable[..., list[Finding]]


def event(**results: float) -> dict[str, object]:
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
        (
            {"committee_size": 3, "delegates": 2},
            '"committee_size" là 3, lớn hơn "delegates" là 2',
            "warning",
        ),
        (
            {"delegates": 17, "votes": 98.5},
            '"votes" là 98,5%, nhưng 17 người bỏ phiếu không cho được tỷ lệ ấy',
            "warning",
        ),
        ({"committee_size": 3, "women": 4}, '"women" là 4, lớn hơn "committee_size" là 3', "error"),
    ],
)
def test_figures_that_cannot_be_right(found: Found, results: dict[str, float], message: str, severity: str) -> None:
    (finding,) = found("result_figures", event=event(**results))
    assert (finding.message, finding.severity) == (message, severity)


@pytest.mark.parametrize(
    "results",
    [
        {"committee_size": 19, "re_elected": 13, "newly_elected": 6, "women": 4},
        {"committee_size": 9, "re_elected": 5},
        {"re_elected": 13, "newly_elected": 6},
        {"committee_size": 3, "women": 3},
        {"delegates": 18, "votes": 94.4},
        {"delegates": 18, "votes": 94.44},
        {"delegates": 18, "votes": 94},
        {"delegates": 82, "votes": 100},
        {"votes": 98.5},
        {},
    ],
)
def test_figures_that_may_be_right(found: Found, results: dict[str, float]) -> None:
    assert found("result_figures", event=event(**results)) == []


def test_a_reference_to_a_record_has_no_figures(found: Found) -> None:
    assert found("result_figures", event={"record": "dai-hoi"}) == []


@given(st.data(), st.integers(1, 400), st.integers(0, 2))
def test_every_share_that_ballots_give_may_be_right(data: st.DataObject, present: int, places: int) -> None:
    """Whoever of those present votes, the percentage on the minutes is one that the rule takes."""
    cast = data.draw(st.integers(1, present))
    votes = data.draw(st.integers(0, cast))
    exact = Decimal(100 * votes) / cast
    assert is_share_of_votes(float(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)), present)
