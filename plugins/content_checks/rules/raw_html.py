"""HTML in a body: the site leaves it out, so that what an editor meant by it would be lost without a word."""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity

_REMEDIES = {
    "b": "in đậm bằng hai dấu sao: **chữ đậm**",
    "strong": "in đậm bằng hai dấu sao: **chữ đậm**",
    "i": "in nghiêng bằng một dấu sao: *chữ nghiêng*",
    "em": "in nghiêng bằng một dấu sao: *chữ nghiêng*",
    "br": "chừa một dòng trống để sang đoạn mới",
    "a": "viết liên kết dạng [chữ](địa chỉ)",
    "img": "viết ảnh dạng ![mô tả](images/2022/ten-anh.jpg)",
    "table": "viết bảng của Markdown, các cột cách nhau bằng dấu |",
    "iframe": "đặt liên kết đến trang có nội dung nhúng",
    "video": "đặt liên kết đến trang có video",
}


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each line with an element that the site leaves out."""
    for dropped in manuscript.outline.dropped:
        remedy = _REMEDIES.get(dropped.element, "bỏ thẻ này, chỉ giữ chữ")
        yield Problem(dropped.line, f'thẻ HTML "<{dropped.element}>" sẽ bị bỏ khi dựng trang', remedy)


RULE = Rule(
    name="raw_html",
    severity=Severity.ERROR,
    description="Thẻ HTML trong bài bị bỏ khi dựng trang; chú thích <!-- … --> thì được.",
    remedy="Dùng dấu của Markdown thay cho thẻ HTML.",
    wrong="Đại hội <b>thành công</b> tốt đẹp",
    right="Đại hội **thành công** tốt đẹp",
    check_file=check,
)
