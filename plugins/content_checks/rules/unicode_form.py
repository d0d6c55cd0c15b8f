"""Letters whose accents are separate characters: they look right, but a search for the word misses them."""

from plugins.content_checks.flawed_text import flaws_as_problems
from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind

RULE = Rule(
    name="unicode_form",
    severity=Severity.WARNING,
    description="Dấu thanh và dấu mũ là ký tự rời (Unicode tổ hợp), nhìn thì đúng nhưng tìm kiếm không ra.",
    remedy="Gõ lại bằng bảng mã Unicode dựng sẵn (UniKey: Unicode).",
    wrong="Đa\u0323i ho\u0323\u0302i",
    right="Đại hội",
    is_repaired=True,
    check_file=flaws_as_problems(
        Kind.DECOMPOSED,
        what="dấu rời khỏi chữ (Unicode tổ hợp)",
        remedy="gõ lại bằng bảng mã Unicode dựng sẵn",
        one_for_the_file=True,
    ),
)
