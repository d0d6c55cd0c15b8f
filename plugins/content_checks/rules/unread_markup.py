"""Marks of Markdown that the engine did not understand, so that readers see brackets, asterisks and hash signs."""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity

_SENTENCES = {
    "](": (
        "liên kết hoặc ảnh viết chưa đúng nên hiện nguyên dấu ngoặc",
        'viết liền ](, địa chỉ không có dấu cách, chú thích trong cặp nháy thẳng "…"; tên tệp có dấu cách thì đặt '
        "trong <…>: ![mô tả](<images/2022/anh 1.jpg>)",
        Severity.ERROR,
    ),
    "[^": (
        "dấu chú thích cuối bài hiện nguyên ra trang vì không có dòng giải thích",
        "thêm vào cuối bài một dòng bắt đầu bằng chính dấu ấy và dấu hai chấm: [^1]: lời chú thích",
        Severity.ERROR,
    ),
    "**": (
        "dấu ** viết chưa đúng nên hiện nguyên ra trang",
        "viết ** sát chữ in đậm, bên ngoài cặp ** là dấu cách: **chữ đậm** tiếp theo",
        Severity.WARNING,
    ),
    "##": ("dấu # của tiêu đề viết liền chữ nên hiện nguyên ra trang", "thêm dấu cách: ## Tiêu đề", Severity.WARNING),
    "•": (
        "các dòng đánh dấu mục dính liền thành một đoạn, không thành danh sách",
        'mở đầu mỗi mục bằng gạch nối và dấu cách: "- Mục một"; không phải danh sách thì chừa dòng trống giữa các đoạn',
        Severity.WARNING,
    ),
    "\t": (
        "các cột cách nhau bằng phím Tab không thành bảng, chữ dính liền vào nhau",
        "viết mỗi hàng thành | cột một | cột hai |, dưới hàng đầu thêm dòng | --- | --- |",
        Severity.WARNING,
    ),
    "---": (
        'đoạn này thành tiêu đề vì ngay dưới nó là dòng "---" hoặc "==="',
        "chừa một dòng trống trước dòng ấy, hoặc xóa nó; đúng là tiêu đề thì viết ## ở đầu",
        Severity.WARNING,
    ),
    "|": (
        "bảng viết chưa đúng nên hiện nguyên các dấu |",
        "thêm dòng | --- | --- | ngay dưới dòng tiêu đề của bảng, chừa dòng trống trước bảng",
        Severity.ERROR,
    ),
}


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each kind of unread mark once a line, a broken table once."""
    unread = manuscript.outline.unread
    table_rows = {mark.line for mark in unread if mark.mark == "|"}
    for mark in unread:
        if mark.mark == "|" and mark.line - 1 in table_rows:
            continue
        message, remedy, severity = _SENTENCES[mark.mark]
        yield Problem(mark.line, message, remedy, severity=severity)


RULE = Rule(
    name="unread_markup",
    severity=Severity.ERROR,
    description="Dấu của Markdown viết chưa đúng nên hiện nguyên ra trang; liên kết, bảng và chú thích cuối bài là "
    "lỗi, chữ đậm, tiêu đề và danh sách là cảnh báo.",
    remedy="Viết lại theo mẫu: [chữ](địa chỉ), **chữ đậm**, ## Tiêu đề.",
    wrong="![Quang cảnh đại hội](images/2022/anh 1.jpg)",
    right="![Quang cảnh đại hội](<images/2022/anh 1.jpg>)",
    check_file=check,
)
