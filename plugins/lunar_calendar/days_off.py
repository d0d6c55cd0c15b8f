"""The days off, swapped days and make-up days that the government announces for one year.

They are never computed: which days are off for Tết and Quốc khánh, and which working days are swapped, is decided year
by year, so they are editors' data under the number of the announcement. A year without an announcement says so.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Announcement:
    """The document that announces a year's days off: number, date, issuer and address."""

    number: str
    date: date
    issuer: str
    link: str


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day off and what it is for."""

    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class SwappedDay:
    """A working day taken off and the day of rest worked in its place."""

    off: date
    work: date


@dataclass(frozen=True, slots=True)
class DaysOff:
    """All that an announcement says of one year."""

    year: int
    announcement: Announcement
    days: tuple[DayOff, ...]
    swapped: tuple[SwappedDay, ...]

    def words_for(self, day: date) -> str | None:
        """What the announcement says of a day, as in "nghỉ Quốc khánh" or "làm bù cho ngày 02/01/2090", if anything."""
        said = {swap.off: f"nghỉ, làm bù ngày {swap.work:%d/%m/%Y}" for swap in self.swapped}
        said |= {swap.work: f"làm bù cho ngày {swap.off:%d/%m/%Y}" for swap in self.swapped}
        said |= {off.day: f"nghỉ {off.reason}" for off in self.days}
        return said.get(day)


def announced(year: int, days_off: DaysOff | None) -> str:
    """One sentence on where a year's days off come from."""
    if days_off is None:
        return f"Lịch nghỉ năm {year}: chưa có thông báo."
    source = days_off.announcement
    return f"Lịch nghỉ năm {year} theo {source.number} ngày {source.date:%d/%m/%Y} của {source.issuer}."
