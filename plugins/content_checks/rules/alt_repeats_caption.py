"""A description that is the caption again: a screen reader says it twice, and nobody hears what the picture shows."""

from collections.abc import Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.vietnamese.folding import fold


def check(site: Site) -> Iterator[Problem]:
    """Report each picture whose description and caption are the same words."""
    for picture in site.shown_pictures:
        if picture.caption and _words(picture.caption) == _words(picture.alt):
            yield Problem(
                picture.line_in(site),
                f'mô tả ảnh lặp lại chú thích "{picture.caption}"',
                "mô tả ghi điều mắt thấy (ai, ở đâu, đang làm gì), chú thích ghi điều ảnh không tự nói",
                picture.path,
            )


def _words(text: str) -> list[str]:
    return fold(text).rstrip(" .").split()


RULE = Rule(
    name="alt_repeats_caption",
    severity=Severity.WARNING,
    description="Mô tả ảnh và chú thích là cùng một câu; máy đọc màn hình đọc hai lần.",
    remedy="Mô tả ghi điều mắt thấy, chú thích ghi điều ảnh không tự nói.",
    wrong='![Đại hội bầu cấp ủy](images/2022/dai-hoi.jpg "Đại hội bầu cấp ủy.")',
    right='![Đại biểu bỏ phiếu vào hòm phiếu đỏ](images/2022/dai-hoi.jpg "Đại hội bầu cấp ủy.")',
    check_site=check,
)
