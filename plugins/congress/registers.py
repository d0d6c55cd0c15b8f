"""Makes the registers of congresses: of each term and level, every body with its congress or without one.

Which bodies were to hold a congress follows from the unit register alone: those of the level that were at work on the
day of the term's last congress, and those that held theirs before they ended. So no figure is typed anywhere, and no
term has a length: five-year terms of cells are being piloted beside the shorter ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from plugins.congress.gather import Record
from plugins.congress.when import term_words
from plugins.content_model.data import Unit
from plugins.content_model.event import EventLevel, EventStatus
from plugins.vietnamese.collation import sort_key

LEVELS = (*EventLevel, None)
"""Order of the registers of one term, from the cells upwards."""
STATES = (EventStatus.HELD, EventStatus.PLANNED, EventStatus.POSTPONED, EventStatus.CANCELLED, None)
"""Order of a register that is sorted by state; None is a body without a record."""


@dataclass(frozen=True, slots=True)
class Row:
    """A body in a register."""

    unit: Unit
    name: str
    """What the body was called when its congress was held, or when the term's last one was."""
    record: Record | None
    """Its congress; None while no article tells of one."""

    @property
    def state(self) -> EventStatus | None:
        """How far its congress has come; None while no article tells of one."""
        return self.record.event.status if self.record else None


@dataclass(frozen=True, slots=True)
class Register:
    """The congresses of one level for one term."""

    term: str
    level: EventLevel | None
    """None for bodies of which no level is known."""
    rows: tuple[Row, ...]
    """By name."""

    @property
    def held(self) -> int:
        """Bodies that have held their congress."""
        return len({row.unit.slug for row in self.rows if row.state is EventStatus.HELD})

    @property
    def bodies(self) -> int:
        """Bodies that were to hold one; a body whose first attempt was cancelled has two rows and counts once."""
        return len({row.unit.slug for row in self.rows})

    @property
    def progress(self) -> str:
        """``8/8 chi bộ đã tổ chức đại hội, nhiệm kỳ 2022–2025``."""
        bodies = self.level.label if self.level else "tổ chức"
        return f"{self.held}/{self.bodies} {bodies} đã tổ chức đại hội, nhiệm kỳ {term_words(self.term)}"


SORTINGS: dict[str, Callable[[Row], tuple[object, ...]]] = {
    "": lambda row: (sort_key(row.name), row.unit.slug, _when(row)),
    "theo-ngay": lambda row: (_when(row), sort_key(row.name), row.unit.slug),
    "theo-tinh-trang": lambda row: (STATES.index(row.state), sort_key(row.name), row.unit.slug, _when(row)),
}
"""Last part of the address of each variant of a register, and its order; bodies without a date come last."""


def make_registers(records: Iterable[Record], units: Iterable[Unit]) -> tuple[Register, ...]:
    """Return every register, the newest term first, the levels of a term from the cells upwards."""
    declared = tuple(units)
    groups: dict[tuple[str, EventLevel | None], list[Record]] = defaultdict(list)
    for record in records:
        if record.is_congress and record.event.term:
            groups[record.event.term, record.level].append(record)
    made = [_register(term, level, group, declared) for (term, level), group in groups.items()]
    made.sort(key=lambda register: LEVELS.index(register.level))
    made.sort(key=lambda register: register.term, reverse=True)
    return tuple(made)


def registers_of_campaign(registers: Iterable[Register], slug: str) -> tuple[Register, ...]:
    """Return the registers that a campaign's articles fill; whole, so that one figure stands on every page."""
    return tuple(
        register for register in registers if any(row.record and slug in row.record.campaigns for row in register.rows)
    )


def _register(term: str, level: EventLevel | None, records: list[Record], units: tuple[Unit, ...]) -> Register:
    last = max(record.day for record in records)
    with_record = {record.unit.slug for record in records if record.unit}
    rows = [Row(record.unit, record.unit.name_on(record.day), record) for record in records if record.unit]
    rows += [
        Row(unit, unit.name_on(last), None)
        for unit in units
        if level is not None and unit.level is level and unit.is_valid_on(last) and unit.slug not in with_record
    ]
    return Register(term, level, tuple(sorted(rows, key=SORTINGS[""])))


def _when(row: Row) -> tuple[bool, date]:
    return (row.record is None, row.record.day if row.record else date.min)
