"""Ð (U+00D0, an Icelandic letter) for Đ (U+0110): the same to the eye, another word to a search."""

from plugins.content_checks.flawed_text import flaws_as_problems
from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind

RULE = Rule(
    name="lookalike_letters",
    severity=Severity.WARNING,
    description="Chữ Ð (U+00D0) đứng thay chữ Đ (U+0110): nhìn giống nhau nhưng tìm kiếm không ra.",
    remedy="Gõ lại chữ Đ bằng bộ gõ tiếng Việt.",
    wrong="\u00d0ại hội",
    right="Đại hội",
    check_file=flaws_as_problems(
        Kind.ETH,
        what="chữ Ð của tiếng Iceland thay cho Đ",
        remedy="gõ lại chữ Đ bằng bộ gõ tiếng Việt",
        one_for_the_file=True,
    ),
)
