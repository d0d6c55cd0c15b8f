"""Characters that do not show: no-break blanks, zero widths, soft hyphens, line separators."""

from plugins.content_checks.flawed_text import flaws_as_problems
from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind

RULE = Rule(
    name="invisible_characters",
    severity=Severity.WARNING,
    description="Ký tự không nhìn thấy, thường đến từ Word hoặc PDF: dấu cách không ngắt, ký tự không bề rộng.",
    remedy="Gõ lại chỗ đó; lần sau dán bằng lệnh dán chữ thường (Ctrl+Shift+V).",
    wrong="Đại\u00a0hội chi bộ",
    right="Đại hội chi bộ",
    is_repaired=True,
    check_file=flaws_as_problems(
        Kind.ODD_BLANK,
        Kind.INVISIBLE,
        what="ký tự không nhìn thấy",
        remedy="xóa rồi gõ lại chỗ này",
        one_for_the_file=True,
    ),
)
