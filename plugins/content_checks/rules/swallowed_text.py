"""Words that no reader would see, or only as code, because a mark is not closed or nothing refers to them."""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity

_SENTENCES = {
    "<!--": (
        'chú thích "<!--" không có "-->" đóng nên mọi chữ từ đây đến hết bài bị bỏ',
        'thêm "-->" vào cuối chú thích, hoặc xóa "<!--"',
    ),
    "```": (
        "khối mã mở ở dòng này không đóng nên mọi chữ đến hết bài hiện thành mã",
        "thêm một dòng gồm đúng các dấu ấy vào cuối khối mã, hoặc xóa dòng này",
    ),
    "|": (
        "hàng này nhiều ô hơn hàng tiêu đề của bảng nên các ô thừa bị bỏ",
        "thêm cột vào hàng tiêu đề và dòng gạch, hoặc bớt ô; dấu | là chữ thì viết \\|",
    ),
    "[]": (
        "dòng này chỉ hiện khi trong bài có chỗ dẫn đến nó, mà không có chỗ nào",
        "ghi dấu trong ngoặc vuông, như [^1], vào chỗ cần chú thích; là lời văn thì bỏ ngoặc vuông",
    ),
}


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each place where words begin that are lost, once."""
    for mark, line in dict.fromkeys((lost.mark, lost.line) for lost in manuscript.outline.swallowed):
        yield Problem(line, *_SENTENCES[mark])


RULE = Rule(
    name="swallowed_text",
    severity=Severity.ERROR,
    description="Chữ trong bài không hiện ra: chú thích <!-- hoặc khối mã không đóng, ô thừa của bảng, chú thích cuối "
    "bài mà không chỗ nào dẫn đến.",
    remedy="Đóng chú thích và khối mã; hàng tiêu đề của bảng phải đủ cột; mỗi [^1]: có một [^1] trong bài.",
    wrong="<!-- ghi chú cho tổ biên tập\n\nĐại hội khai mạc.",
    right="<!-- ghi chú cho tổ biên tập -->\n\nĐại hội khai mạc.",
    check_file=check,
)
