"""Spans of years with blanks around their dash."""

from plugins.content_checks.flawed_text import flaws_as_problems
from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind

RULE = Rule(
    name="year_range_form",
    severity=Severity.WARNING,
    description="Khoảng năm có dấu cách quanh gạch nối.",
    remedy="Viết liền hai năm với dấu gạch nối.",
    wrong="nhiệm kỳ 2022 - 2025",
    right="nhiệm kỳ 2022-2025",
    is_repaired=True,
    check_file=flaws_as_problems(
        Kind.YEAR_RANGE,
        what="khoảng năm viết rời",
        remedy="viết liền, dùng dấu gạch nối",
    ),
)
