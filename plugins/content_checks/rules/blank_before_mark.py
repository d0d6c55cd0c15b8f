"""A blank between a word and its punctuation mark."""

from plugins.content_checks.flawed_text import flaws_as_problems
from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind

RULE = Rule(
    name="blank_before_mark",
    severity=Severity.WARNING,
    description="Dấu cách đứng trước dấu câu.",
    remedy="Viết dấu câu sát chữ đứng trước.",
    wrong="các chi bộ , đảng bộ",
    right="các chi bộ, đảng bộ",
    is_repaired=True,
    check_file=flaws_as_problems(
        Kind.BLANK_BEFORE,
        what="thừa dấu cách trước dấu câu",
        remedy="bỏ dấu cách",
    ),
)
