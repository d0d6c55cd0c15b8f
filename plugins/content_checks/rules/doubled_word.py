"""A word typed twice; right doublings such as “Đảng bộ bộ phận” are known to the vietnamese room."""

from plugins.content_checks.flawed_text import flaws_as_problems
from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind

RULE = Rule(
    name="doubled_word",
    severity=Severity.WARNING,
    description="Một chữ viết hai lần liền nhau; từ láy và chỗ hai từ ghép gặp nhau (Đảng bộ bộ phận) không bị báo.",
    wrong="của các các chi bộ",
    right="của các chi bộ",
    check_file=flaws_as_problems(
        Kind.DOUBLED_WORD,
        what="chữ viết hai lần",
        remedy="bỏ một lần, nếu đúng là lặp",
    ),
)
