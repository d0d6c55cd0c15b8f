"""Titles in capitals: harder to read, spelt out letter by letter by some screen readers, and tiring in lists."""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.capitals import is_shouting, sentence_case


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report a title in capitals and offer it as a sentence."""
    if manuscript.entry is None or not is_shouting(manuscript.entry.front.title):
        return
    title = manuscript.entry.front.title
    yield Problem(
        manuscript.line_of("title"),
        f'"title" viết toàn chữ hoa: "{title}"',
        f'viết "{sentence_case(title, manuscript.references.proper_nouns)}", xem lại chữ hoa của tên riêng',
    )


RULE = Rule(
    name="shouting_title",
    severity=Severity.WARNING,
    description="Tiêu đề viết toàn chữ hoa.",
    remedy="Viết tiêu đề như một câu: chỉ viết hoa chữ đầu và tên riêng.",
    wrong="title: ĐẠI HỘI CHI BỘ NHIỆM KỲ 2022-2025",
    right="title: Đại hội chi bộ nhiệm kỳ 2022-2025",
    check_file=check,
)
