"""Results as a table whose parts add up; the figures of the first case are those of a real report of eight cells."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.congress.results import result_rows, totals
from plugins.content_model.event import EventResults
from plugins.site_pages.views import EventFigure


def results(**figures: float) -> EventResults:
    return EventResults.read(figures)


def test_shares_are_of_those_elected() -> None:
    rows = result_rows(results(committee_size=19, re_elected=13, newly_elected=6, women=4, delegates=94, votes=98.5))
    assert rows == (
        EventFigure("Tái cử", "13", "68,42%"),
        EventFigure("Trúng cử lần đầu", "6", "31,58%"),
        EventFigure("Số cấp ủy viên được bầu", "19", "100%", is_total=True),
        EventFigure("Trong đó: nữ", "4", "21,05%"),
        EventFigure("Đại biểu hoặc đảng viên dự", "94"),
        EventFigure("Tỷ lệ phiếu cao nhất", "98,5%"),
    )


def test_what_is_not_told_is_not_shown() -> None:
    assert result_rows(results()) == ()
    assert [row.label for row in result_rows(results(re_elected=2))] == ["Tái cử"]
    assert result_rows(results(re_elected=2))[0].share is None


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_the_parts_add_up_to_the_whole(again: int, new: int, back: int) -> None:
    rows = result_rows(results(committee_size=again + new + back, re_elected=again, newly_elected=new))
    assert sum(int(row.value) for row in rows if not row.is_total) == again + new + back


def test_sums_are_told_only_when_every_congress_tells_its_part() -> None:
    whole = totals([results(committee_size=3, women=1), results(committee_size=2, women=0)])
    assert (whole.congresses, whole.committee_size, whole.women) == (2, 5, 1)
    part = totals([results(committee_size=3, women=1), results(committee_size=2)])
    assert (part.committee_size, part.women) == (5, None)
    assert totals([]).committee_size is None
