"""Pictures narrower than the column they stand in: blurred or lost, most often a preview saved from a chat."""

from collections.abc import Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.media.facts import Head

NARROWEST = 704
"""Pixels: the text column, 44rem."""


def check(site: Site) -> Iterator[Problem]:
    """Report each picture that is too narrow; a drawing has no pixels."""
    for file, head in site.picture_heads.items():
        if isinstance(head, Head) and not head.is_vector and head.width < NARROWEST:
            yield Problem(
                1,
                f"ảnh chỉ rộng {head.width} điểm, chỗ hiện ảnh rộng {NARROWEST} điểm",
                "lấy ảnh gốc từ máy ảnh hoặc điện thoại, không lấy ảnh đã thu nhỏ trong tin nhắn",
                file,
            )


RULE = Rule(
    name="small_picture",
    severity=Severity.WARNING,
    description=f"Ảnh hẹp hơn {NARROWEST} điểm, hẹp hơn cột chữ của bài.",
    remedy="Lấy ảnh gốc từ máy ảnh hoặc điện thoại.",
    wrong="images/2022/anh-tu-tin-nhan.jpg (480 × 320)",
    right="images/2022/dai-hoi.jpg (4000 × 3000)",
    check_site=check,
)
