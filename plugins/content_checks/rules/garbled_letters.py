"""Letters that came out wrong from an old font or a wrong code page: readers cannot read them, nor find them."""

from collections.abc import Iterator

from plugins.content_checks.flawed_text import visible
from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.garbling import Garbling, garbled

_UNIKEY = "chuyển mã bằng UniKey (Ctrl+Shift+F6, từ {} sang Unicode) rồi dán lại cả đoạn"
_SENTENCES = {
    Garbling.LOST: ("chữ đã mất, hiện thành ô hỏi", "dán lại đoạn này từ bản gốc", Severity.ERROR),
    Garbling.MISREAD: ("chữ bị đọc sai mã", "dán lại cả đoạn từ bản gốc", Severity.ERROR),
    Garbling.TCVN3: ("chữ của phông TCVN3 (.VnTime)", _UNIKEY.format("TCVN3"), Severity.WARNING),
    Garbling.VNI: ("chữ của phông VNI", _UNIKEY.format("VNI Windows"), Severity.WARNING),
    Garbling.FONT: (
        "ký hiệu riêng của Word, người đọc thấy một ô trống",
        'xóa ký hiệu ấy; đầu mỗi mục của danh sách viết "- "',
        Severity.WARNING,
    ),
}
_LONGEST = 40
"""Letters of the word that are shown."""


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each kind of garbling once, where it begins."""
    for found in garbled(manuscript.prose):
        what, remedy, severity = _SENTENCES[found.kind]
        word = visible(found.word[:_LONGEST])
        yield Problem(manuscript.line_at(found.start), f'{what}: "{word}"', remedy, severity=severity)


RULE = Rule(
    name="garbled_letters",
    severity=Severity.ERROR,
    description="Chữ bị hỏng vì sai bảng mã: ô hỏi hoặc chữ bị đọc sai mã là lỗi; chữ của phông cũ TCVN3, VNI và ký "
    "hiệu riêng của Word là cảnh báo.",
    remedy="Chuyển mã sang Unicode bằng UniKey rồi dán lại, hoặc dán lại từ bản gốc.",
    wrong="Há»™i nghá»‹ cÃ´ng tÃ¡c",
    right="Hội nghị công tác",
    check_file=check,
)
