"""Front matter and data files that the schema refuses; the content_model room finds these itself while it reads."""

from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity

RULE = Rule(
    name="schema",
    severity=Severity.ERROR,
    description="Mục ở phần đầu bài hoặc tệp dữ liệu bị thiếu, thừa, sai tên hay sai dạng.",
    remedy="Viết mục theo dạng mà thông báo nêu; các mục có trong trang tra cứu (tham-chieu.md).",
    wrong="date: 19/12/2022",
    right="date: 2022-12-19 08:30",
)
