"""A full stop, comma or semicolon with no blank after it."""

from plugins.content_checks.flawed_text import flaws_as_problems
from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind

RULE = Rule(
    name="missing_blank",
    severity=Severity.WARNING,
    description="Thiếu dấu cách sau dấu chấm, dấu phẩy hoặc dấu chấm phẩy.",
    remedy="Thêm một dấu cách sau dấu câu.",
    wrong="trang trọng, nghiêm túc.Thư ký tổng hợp",
    right="trang trọng, nghiêm túc. Thư ký tổng hợp",
    is_repaired=True,
    check_file=flaws_as_problems(
        Kind.MISSING_BLANK,
        what="thiếu dấu cách sau dấu câu",
        remedy="thêm dấu cách",
    ),
)
