"""Both ways of placing a tone mark (hòa and hoà) in one text: a search for one misses the other.

Quotations and names are not ours to better, and a text that keeps to the newer way is let be; only the mixture is
reported, with the house's older spelling as the remedy.
"""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind
from plugins.vietnamese.tones import mixed_placement


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report the first word in the newer spelling, with how many there are."""
    ours = {
        flaw.start for flaw in manuscript.flaws if flaw.kind is Kind.TONE_PLACEMENT and flaw.replacement is not None
    }
    if not ours:
        return
    newer = [flaw for flaw in mixed_placement(manuscript.prose) if flaw.start in ours]
    if newer:
        word = manuscript.prose[newer[0].start : newer[0].end]
        others = f" và {len(newer) - 1} chữ nữa" if len(newer) > 1 else ""
        yield Problem(
            manuscript.line_at(newer[0].start),
            f'bài dùng lẫn hai lối đặt dấu thanh: "{word}"{others} theo lối mới, chữ khác theo lối cũ',
            f'viết "{newer[0].replacement}"',
        )


RULE = Rule(
    name="mixed_tones",
    severity=Severity.WARNING,
    description="Một bài dùng lẫn hai lối đặt dấu thanh (hòa và hoà); trang theo lối cũ: hòa, thủy, ủy.",
    remedy="Dùng một lối, tốt nhất là lối cũ: hòa, thủy, ủy.",
    wrong="Đảng uỷ Sở họp với các đảng ủy trực thuộc",
    right="Đảng ủy Sở họp với các đảng ủy trực thuộc",
    check_file=check,
)
