"""Turns a congress's results into the rows of a table, with shares of those elected and sums that hold.

Of a committee some are elected again and some for the first time; whoever returns after a break is neither, and stands
in a row of their own, so that the parts always add up to the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.content_model.event import EventResults
from plugins.site_pages.views import EventFigure
from plugins.vietnamese.numbers import group_digits, percent


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over several congresses; a figure is None unless every one of them tells it."""

    congresses: int
    committee_size: int | None
    re_elected: int | None
    newly_elected: int | None
    women: int | None


def result_rows(results: EventResults) -> tuple[EventFigure, ...]:
    """Return the rows of a results table, the elected first with their total, then what else was counted."""
    return (*_elected(results), *_others(results))


def totals(results: Iterable[EventResults]) -> Totals:
    """Add up what several congresses tell."""
    given = tuple(results)
    return Totals(
        len(given),
        _sum(one.committee_size for one in given),
        _sum(one.re_elected for one in given),
        _sum(one.newly_elected for one in given),
        _sum(one.women for one in given),
    )


def share(part: int | None, whole: int | None) -> str | None:
    """Return a part of a whole as a percentage; None where either is unknown or the whole is nothing."""
    return percent(100 * part / whole) if part is not None and whole else None


def _elected(results: EventResults) -> Iterator[EventFigure]:
    size = results.committee_size
    for label, count in (
        ("Tái cử", results.re_elected),
        ("Trúng cử lần đầu", results.newly_elected),
        ("Tham gia trở lại sau gián đoạn", _returned(results)),
    ):
        if count is not None:
            yield EventFigure(label, group_digits(count), share(count, size))
    if size is not None:
        yield EventFigure("Số cấp ủy viên được bầu", group_digits(size), share(size, size), is_total=True)
    if results.women is not None:
        yield EventFigure("Trong đó: nữ", group_digits(results.women), share(results.women, size))


def _others(results: EventResults) -> Iterator[EventFigure]:
    if results.delegates is not None:
        yield EventFigure("Đại biểu hoặc đảng viên dự", group_digits(results.delegates))
    if results.votes is not None:
        yield EventFigure("Tỷ lệ phiếu cao nhất", percent(results.votes))


def _returned(results: EventResults) -> int | None:
    """Return how many of the committee are neither re-elected nor new, where there are any."""
    if None in (results.committee_size, results.re_elected, results.newly_elected):
        return None
    rest = (results.committee_size or 0) - (results.re_elected or 0) - (results.newly_elected or 0)
    return rest if rest > 0 else None


def _sum(counts: Iterable[int | None]) -> int | None:
    given = list(counts)
    return sum(count or 0 for count in given) if given and None not in given else None
