"""Makes the register of units, with their validity, and what each unit's own page tells of its life."""

from __future__ import annotations

from datetime import date

from plugins.congress.gather import Gathered
from plugins.congress.panel import EventViews
from plugins.congress.views import UnitRow, UnitsView
from plugins.content_model import addresses
from plugins.content_model.data import Unit
from plugins.site_pages import views
from plugins.site_pages.plan import PlannedPage
from plugins.vietnamese.dates import numeric_date

HEADING = "Đơn vị"
EVENTS_ON_PAGE = 10


def period_words(first: date | None, last: date | None) -> str | None:
    """Return the validity of a unit in words; None where no date is known."""
    if first and last:
        return f"Từ {numeric_date(first)} đến hết ngày {numeric_date(last)}"
    if first:
        return f"Từ {numeric_date(first)}"
    return f"Đến hết ngày {numeric_date(last)}" if last else None


def unit_facts(unit: Unit, gathered: Gathered, event_views: EventViews) -> views.UnitFacts:
    """Return what a unit's page tells of its life; a unit whose end is set counts as ended, whatever day it is."""
    lineage, references = event_views.lineage, event_views.references
    parent = references.units.find(unit.parent or "")
    newest = reversed(gathered.of_unit(unit.slug)[-EVENTS_ON_PAGE:])
    return views.UnitFacts(
        period=period_words(unit.valid_from, unit.valid_to),
        has_ended=unit.valid_to is not None,
        parent=event_views.unit_link(parent) if parent else None,
        level=unit.level.label if unit.level else None,
        former_names=tuple(
            f"{former.name} (đến hết ngày {numeric_date(former.valid_to)})"
            for former in sorted(unit.former_names, key=lambda former: former.valid_to, reverse=True)
        ),
        predecessors=tuple(map(event_views.unit_link, lineage.predecessors[unit.slug])),
        successors=tuple(map(event_views.unit_link, lineage.successors[unit.slug])),
        below=tuple(event_views.unit_link(one) for one in lineage.below[unit.slug] if one.valid_to is None),
        events=tuple(map(event_views.row, newest)),
    )


def units_page(planned: PlannedPage, event_views: EventViews) -> PlannedPage:
    """Return the page of all units as a register; the order is that of the data file."""
    units = event_views.references.units.declared
    at_work = tuple(_row(unit, event_views) for unit in units if unit.valid_to is None)
    ended = tuple(_row(unit, event_views) for unit in units if unit.valid_to is not None)
    return PlannedPage(
        addresses.UNITS, "units", planned.meta, UnitsView(HEADING, at_work, ended), planned.last_modified
    )


def _row(unit: Unit, event_views: EventViews) -> UnitRow:
    lineage = event_views.lineage
    parent = event_views.references.units.find(unit.parent or "")
    kin = lineage.successors if unit.valid_to else lineage.predecessors
    return UnitRow(
        event_views.unit_link(unit),
        period_words(unit.valid_from, unit.valid_to) or "",
        unit.level.label if unit.level else "",
        event_views.unit_link(parent) if parent else None,
        tuple(map(event_views.unit_link, kin[unit.slug])),
    )
