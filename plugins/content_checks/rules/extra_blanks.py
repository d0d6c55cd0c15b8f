"""Two blanks or more inside a sentence."""

from plugins.content_checks.flawed_text import flaws_as_problems
from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind

RULE = Rule(
    name="extra_blanks",
    severity=Severity.WARNING,
    description="Hai dấu cách trở lên giữa hai chữ.",
    remedy="Chỉ để một dấu cách.",
    wrong="chuẩn bị Đại  hội",
    right="chuẩn bị Đại hội",
    is_repaired=True,
    check_file=flaws_as_problems(
        Kind.BLANK_RUN,
        what="thừa dấu cách",
        remedy="bỏ bớt dấu cách",
    ),
)
