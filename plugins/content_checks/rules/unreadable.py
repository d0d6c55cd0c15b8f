"""Files that cannot be read at all; the content_model room finds these itself while it reads."""

from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity

RULE = Rule(
    name="unreadable",
    severity=Severity.ERROR,
    description="Tệp không mở được, không phải văn bản UTF-8, quá dài, còn dấu xung đột của git, hoặc phần đầu bài "
    "không đúng dạng YAML.",
    remedy="Lưu tệp dạng văn bản mã UTF-8; giá trị có dấu hai chấm thì đặt trong cặp nháy kép.",
    wrong="title: Đại hội: thành công tốt đẹp",
    right='title: "Đại hội: thành công tốt đẹp"',
)
