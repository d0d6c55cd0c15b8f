"""Counts padded like dates: "03/03 chi bộ" reads as the third of March."""

from collections.abc import Iterator

from plugins.content_checks.figures import fractions
from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each fraction written with a leading zero."""
    for fraction in fractions(manuscript.prose):
        if fraction.is_padded:
            yield Problem(
                manuscript.line_at(fraction.start),
                f'số lượng "{fraction.written}" có số 0 đứng đầu, dễ đọc nhầm là ngày tháng',
                f'viết "{fraction.part}/{fraction.whole}"',
            )


RULE = Rule(
    name="fraction_form",
    severity=Severity.WARNING,
    description="Số lượng dạng phân số có số 0 đứng đầu, dễ đọc nhầm là ngày tháng.",
    remedy="Bỏ số 0 đứng đầu.",
    wrong="Kết quả có 03/03 chi bộ đã tổ chức đại hội.",
    right="Kết quả có 3/3 chi bộ đã tổ chức đại hội.",
    check_file=check,
)
