"""Units that are their own parent, predecessor or successor, directly or round a circle."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.data import Unit
from plugins.content_model.finding import Severity
from plugins.content_model.library import DATA
from plugins.content_model.references import References

_FILE = f"{DATA}/units.yml"


def check(site: Site) -> Iterator[Problem]:
    """Report each unit that comes from itself or belongs to itself."""
    units = References(site.content.portal).units
    for index, unit in enumerate(site.content.portal.units):
        for key, slugs in (("predecessors", unit.predecessors), ("successors", unit.successors)):
            if unit.slug in slugs:
                line = site.data_line_of("units", index, key)
                yield Problem(line, f'"{key}" của "{unit.name}" có chính nó', "bỏ mã ấy", _FILE)
        if unit.slug in (circle := _above(unit, units.find)):
            message = f'"parent" của "{unit.name}" đi vòng: {" → ".join((unit.slug, *circle))}'
            yield Problem(site.data_line_of("units", index, "parent"), message, "ghi đúng đơn vị cấp trên", _FILE)


def _above(unit: Unit, find: Callable[[str], Unit | None]) -> list[str]:
    """Return the slugs above a unit, up to the first that comes again."""
    slugs: list[str] = []
    parent = find(unit.parent or "")
    while parent is not None and parent.slug not in slugs:
        slugs.append(parent.slug)
        parent = find(parent.parent or "")
    return slugs


RULE = Rule(
    name="unit_lineage",
    severity=Severity.ERROR,
    description="Đơn vị là cấp trên, tiền thân hoặc kế thừa của chính nó, trực tiếp hoặc qua một vòng.",
    remedy="Ghi lại parent, predecessors, successors trong data/units.yml.",
    wrong="chi-bo-a trực thuộc chi-bo-b, chi-bo-b trực thuộc chi-bo-a",
    right="chi-bo-a và chi-bo-b cùng trực thuộc dang-bo-so",
    check_site=check,
)
