"""Document numbers with blanks or a dash in them: readers search for 36-KH/ĐUK."""

from plugins.content_checks.flawed_text import flaws_as_problems
from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind

RULE = Rule(
    name="document_number_form",
    severity=Severity.WARNING,
    description="Số, ký hiệu văn bản có dấu cách hoặc gạch dài; viết liền thì mới tìm được và không bị ngắt dòng.",
    remedy="Viết liền, dùng dấu gạch nối (-), không dùng gạch dài.",
    wrong="Kế hoạch số 36 - KH/ĐUK",
    right="Kế hoạch số 36-KH/ĐUK",
    is_repaired=True,
    check_file=flaws_as_problems(
        Kind.DOCUMENT_NUMBER,
        what="số, ký hiệu văn bản viết rời",
        remedy="viết liền, dùng dấu gạch nối",
    ),
)
