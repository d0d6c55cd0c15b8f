"""What the templates of this room receive; the parts that articles, units and campaigns show stand in site_pages."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.site_pages.views import EventRow, Link


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body in a register."""

    body: Link
    event: EventRow | None
    """None while no article tells of its congress."""


@dataclass(frozen=True, slots=True)
class ResultsRow:
    """What a body's congress elected; a figure that no article tells is empty."""

    body: str
    elected: str
    re_elected: str
    newly_elected: str
    women: str


@dataclass(frozen=True, slots=True)
class RegisterTable:
    """One register, sorted one way."""

    id: str
    """For the words that name its progress."""
    title: str
    """``Chi bộ, nhiệm kỳ 2022–2025``."""
    progress: str
    held: int
    bodies: int
    rows: tuple[BodyRow, ...]
    sorted_by: str
    """``body``, ``date``, ``state``."""
    results: tuple[ResultsRow, ...] = ()
    """Empty where no congress tells its results."""
    sums: ResultsRow | None = None


@dataclass(frozen=True, slots=True)
class Sorting:
    """One way of sorting a register, with the page that has it."""

    label: str
    href: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class RegisterView:
    """The registers of a term or a campaign."""

    heading: str
    tables: tuple[RegisterTable, ...]
    sortings: tuple[Sorting, ...]
    csv: str
    json: str
    hub: Link | None = None
    """The campaign's own page."""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A body's congress of one term, in the table of bodies by terms."""

    state: str
    mark: str
    date: str
    href: str | None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A body with its congress of each term; a cell is None where it had none to hold."""

    body: Link
    cells: tuple[MatrixCell | None, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Bodies of a level by terms."""

    title: str
    terms: tuple[Link, ...]
    """The newest first."""
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class CongressView:
    """The page above all registers."""

    heading: str
    tables: tuple[RegisterTable, ...]
    """Of these the page shows the progress alone."""
    matrices: tuple[Matrix, ...]
    terms: tuple[Link, ...]
    campaigns: tuple[Link, ...]
    csv: str
    json: str
    schema: str


@dataclass(frozen=True, slots=True)
class AgendaMonth:
    """The events that begin in one month."""

    title: str
    """``Tháng 5/2022``."""
    events: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """A titled part of the agenda."""

    title: str
    months: tuple[AgendaMonth, ...]
    none: str = ""
    """What is said where it has no event; an empty part with nothing to say is not shown."""


@dataclass(frozen=True, slots=True)
class AgendaView:
    """The agenda, or a year of it."""

    heading: str
    parts: tuple[AgendaPart, ...]
    years: tuple[Link, ...]
    calendar: str
    """Address of the ICS file of the whole portal."""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit in the register of units."""

    unit: Link
    period: str
    level: str
    parent: Link | None
    kin: tuple[Link, ...]
    """Predecessors of a unit at work, successors of one that has ended."""


@dataclass(frozen=True, slots=True)
class UnitsView:
    """The register of units."""

    heading: str
    at_work: tuple[UnitRow, ...]
    ended: tuple[UnitRow, ...]
