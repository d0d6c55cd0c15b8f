"""An event of a body that was not at work on its day, or whose level is another than the body's own.

The registers count the bodies from their validity: a congress of a body that had ended, or did not exist yet, would
make every figure of the term wrong.
"""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.data import Unit
from plugins.content_model.event import Event
from plugins.content_model.finding import Severity
from plugins.content_model.library import DATA

_DATES = f"kiểm tra lại ngày của sự kiện và của đơn vị trong {DATA}/units.yml"


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report the contradictions between an event and the register of units."""
    event = manuscript.article.front.event if manuscript.article else None
    if not isinstance(event, Event) or event.unit is None:
        return
    unit = manuscript.references.units.find(event.unit)
    if unit is None:
        return
    day = event.start.date()
    if not unit.is_valid_on(day):
        message = f'"{unit.name}" {_life(unit)}, sự kiện ngày {day:%d/%m/%Y}'
        successors = f"có phải {' hoặc '.join(unit.successors)}? Nếu không, {_DATES}" if unit.successors else _DATES
        is_late = unit.valid_to is not None and day > unit.valid_to
        yield Problem(manuscript.line_of("event", "unit"), message, successors if is_late else _DATES)
    if event.level is not None and unit.level is not None and event.level is not unit.level:
        message = f'"level" là {event.level.label}, nhưng "{unit.name}" khai là {unit.level.label}'
        yield Problem(manuscript.line_of("event", "level"), message, "bỏ level của sự kiện, hoặc ghi lại cho khớp")


def _life(unit: Unit) -> str:
    parts = (
        f"hoạt động từ {unit.valid_from:%d/%m/%Y}" if unit.valid_from else "",
        f"đến hết ngày {unit.valid_to:%d/%m/%Y}" if unit.valid_to else "",
    )
    return " ".join(part for part in parts if part)


RULE = Rule(
    name="event_unit",
    severity=Severity.ERROR,
    description="Sự kiện diễn ra khi đơn vị tổ chức chưa có hoặc đã kết thúc hoạt động, hoặc ghi cấp khác với đơn vị.",
    remedy="Ghi đơn vị hoạt động vào ngày ấy, hoặc sửa ngày trong data/units.yml.",
    wrong="đại hội ngày 12/7/2025 của chi bộ kết thúc hoạt động ngày 30/6/2025",
    right="đại hội ngày 12/7/2025 của chi bộ kế thừa",
    check_file=check,
)
