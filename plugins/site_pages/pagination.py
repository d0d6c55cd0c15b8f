"""Cuts a list, newest first, into numbered pages that keep their articles for ever.

Pages count from the oldest article: page 3 holds the same twenty articles next year, so that one new article changes
the list's first page and no other. The first page holds what is left over, the newest 20 to 39.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from plugins.site_pages.views import PageNumber, Pagination

PER_PAGE = 20
_AROUND = 2
CardT = TypeVar("CardT")
"""What a list is made of: cards of articles, or of something else that is dated."""


@dataclass(frozen=True, slots=True)
class ListPage(Generic[CardT]):
    """One page of a list; number 0 is its first page, at the list's own address."""

    number: int
    cards: tuple[CardT, ...]
    pagination: Pagination | None


def paginate(cards: Sequence[CardT], address: Callable[[int], str], per_page: int = PER_PAGE) -> list[ListPage[CardT]]:
    """Return the pages of a list of cards, newest first; `address` gives the address of a number, 0 the list's own."""
    count = max(len(cards) // per_page - 1, 0)
    newest = len(cards) - count * per_page
    pages = [ListPage(0, tuple(cards[:newest]), _pagination(0, count, address))]
    for number in range(count, 0, -1):
        start = newest + (count - number) * per_page
        pages.append(ListPage(number, tuple(cards[start : start + per_page]), _pagination(number, count, address)))
    return pages


def _pagination(number: int, count: int, address: Callable[[int], str]) -> Pagination | None:
    """Name the pages near `number`, where the first page comes after page `count` as if it had the next number."""
    if not count:
        return None
    place = number or count + 1
    near = [place + step for step in range(_AROUND, -_AROUND - 1, -1) if 1 <= place + step <= count]
    shown = sorted({1, *near, *([count] if place > count - _AROUND else [])}, reverse=True)
    numbers = [PageNumber("Mới nhất", address(0), is_current=number == 0)]
    previous = count + 1
    for each in shown:
        if previous - each > 1:
            numbers.append(PageNumber("…", ""))
        numbers.append(PageNumber(str(each), address(each), is_current=each == number))
        previous = each
    newer = None if number == 0 else address(0 if number == count else number + 1)
    return Pagination(tuple(numbers), newer=newer, older=address(place - 1) if place > 1 else None)
