"""Knows which units came from which: predecessors and successors, whichever of the two says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.content_model.data import Unit
from plugins.content_model.references import References


@dataclass(frozen=True, slots=True)
class Lineage:
    """The family of every unit, by slug; in the order of the data file."""

    predecessors: Mapping[str, tuple[Unit, ...]]
    successors: Mapping[str, tuple[Unit, ...]]
    below: Mapping[str, tuple[Unit, ...]]
    """Units that name the unit as their parent."""


def trace(references: References) -> Lineage:
    """Read the family of the declared units."""
    units = references.units.declared
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    below: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        for old, new in (
            *((slug, unit.slug) for slug in unit.predecessors),
            *((unit.slug, s) for s in unit.successors),
        ):
            before[new].add(old)
            after[old].add(new)
        parent = references.units.find(unit.parent or "")
        if parent is not None:
            below[parent.slug].add(unit.slug)
    return Lineage(*(_in_order(family, units) for family in (before, after, below)))


def _in_order(family: Mapping[str, set[str]], units: Iterable[Unit]) -> dict[str, tuple[Unit, ...]]:
    declared = tuple(units)
    return {unit.slug: tuple(one for one in declared if one.slug in family.get(unit.slug, ())) for unit in declared}
