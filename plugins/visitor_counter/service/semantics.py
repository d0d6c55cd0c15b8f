"""What counts: the rules of visits, views and the civil days they fall on.

They are the rules of the CMS that the old portals share, so that a total carried over keeps its meaning. Every store
applies them through `tally` (SQLite) or says the same in Lua (Valkey); tests hold both against one naive oracle, step
by step.

A clock may be set back. Then a visitor seen "in the future" is simply still here, and a hit counts for the day it was
made on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone

IDLE = 30 * 60
"""Seconds without a hit after which a visitor's next hit is a new visit."""
ONLINE = 300
"""Seconds for which a visitor counts as being here."""
VIEW_AGAIN = 30 * 60
"""Seconds after a counted view in which the same visitor's views of the same page are not counted."""
VIETNAM = timezone(timedelta(hours=7))
"""Civil days are days at UTC+7, which has had no summer time since 1975."""

_DAY = 86_400
_OFFSET = 7 * 3600
_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Hit:
    """One page load as it is counted; nothing in it says who or where from."""

    at: int
    """Unix seconds."""
    path: str
    """Canonical path, one that the site has."""
    visitor: bytes | None
    """Key of the visitor today; None under DNT or Sec-GPC: then only the view counts."""
    viewing: bytes | None
    """Key of this visitor at this page today; None with `visitor`."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of the box at one moment."""

    online: int | None
    """None where the back end cannot tell."""
    today: int
    week: int
    month: int
    total: int
    as_of: int
    """Unix seconds."""

    def mapping(self) -> dict[str, int | str | None]:
        """Return the figures as the interface names them, `as_of` in ISO 8601 at UTC+7."""
        moment = datetime.fromtimestamp(self.as_of, UTC).astimezone(VIETNAM).isoformat()
        return {
            "online": self.online,
            "today": self.today,
            "week": self.week,
            "month": self.month,
            "total": self.total,
            "as_of": moment,
        }


@dataclass(slots=True)
class Tally:
    """What a run of hits of one day adds."""

    visits: Counter[int] = field(default_factory=Counter)
    """Visits by civil day."""
    views: Counter[int] = field(default_factory=Counter)
    """Views by civil day."""
    pages: Counter[str] = field(default_factory=Counter)
    """Views by path."""
    seen: dict[bytes, int] = field(default_factory=dict)
    """When each visitor was last seen."""
    viewed: dict[bytes, int] = field(default_factory=dict)
    """When a view of each visitor and page last counted."""


LastSeen = Callable[[bytes], int | None]


def civil_day(at: int) -> int:
    """Return the number of the civil day at UTC+7, counted from 1970-01-01 as 0."""
    return (at + _OFFSET) // _DAY


def week(day: int) -> range:
    """Return the days of a day's week, Monday to Sunday; day 0 was a Thursday."""
    monday = day - (day + 3) % 7
    return range(monday, monday + 7)


def month(day: int) -> range:
    """Return the days of a day's calendar month."""
    of = date.fromordinal(day + _EPOCH)
    first = of.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return range(first.toordinal() - _EPOCH, following.toordinal() - _EPOCH)


def date_of(day: int) -> date:
    """Return the calendar date of a day's number."""
    return date.fromordinal(day + _EPOCH)


def forgets(known: int | None, day: int) -> bool:
    """Say whether the visitors of day `known` are to be forgotten when a hit of `day` comes.

    A clock that is a little behind around midnight (set back, or another worker's) must not empty the new day's
    visitors again; one that was days ahead must.
    """
    return known is not None and (day > known or day < known - 1)


def is_visit(last: int | None, at: int) -> bool:
    """Say whether a hit begins a visit, given when its visitor was last seen."""
    return last is None or at - last >= IDLE


def is_view(last: int | None, at: int) -> bool:
    """Say whether a hit is a view, given when this visitor's view of this page last counted."""
    return last is None or at - last >= VIEW_AGAIN


def tally(hits: Iterable[Hit], last_seen: LastSeen, last_viewed: LastSeen) -> Tally:
    """Count hits in their order.

    Args:
        last_seen: When a visitor was last seen before these hits, Unix seconds.
        last_viewed: When a visitor's view of a page last counted before these hits.
    """
    made = Tally()
    for hit in hits:
        day = civil_day(hit.at)
        if hit.visitor is not None:
            seen = made.seen.get(hit.visitor)
            made.visits[day] += is_visit(last_seen(hit.visitor) if seen is None else seen, hit.at)
            made.seen[hit.visitor] = hit.at
        if hit.viewing is not None:
            viewed = made.viewed.get(hit.viewing)
            if not is_view(last_viewed(hit.viewing) if viewed is None else viewed, hit.at):
                continue
            made.viewed[hit.viewing] = hit.at
        made.views[day] += 1
        made.pages[hit.path] += 1
    return made


def figures(days: Callable[[int], int], total: int, online: int | None, now: int) -> Figures:
    """Return the box's numbers.

    Args:
        days: The visits of a civil day.
        total: All visits, the carried-over ones with them.
    """
    today = civil_day(now)
    return Figures(
        online=online,
        today=days(today),
        week=sum(map(days, week(today))),
        month=sum(map(days, month(today))),
        total=total,
        as_of=now,
    )
