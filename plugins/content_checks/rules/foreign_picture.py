"""Pictures from other sites: the reader's browser refuses them (Content-Security-Policy), and they would tell on
readers."""

import re
from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity

_ELSEWHERE = re.compile(r"(?:https?:)?//|data:", re.IGNORECASE)


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each picture of the body that does not lie in the content folder."""
    for picture in manuscript.outline.pictures:
        if is_elsewhere(picture.src):
            yield Problem(
                picture.line,
                f'ảnh lấy từ trang khác: "{picture.src[:80]}"',
                "tải ảnh về, nếu được phép, đặt vào content/images rồi ghi images/2022/ten-anh.jpg",
            )


def is_elsewhere(src: str) -> bool:
    """Say whether a picture's address is outside the content folder."""
    return _ELSEWHERE.match(src) is not None


RULE = Rule(
    name="foreign_picture",
    severity=Severity.ERROR,
    description="Ảnh lấy thẳng từ trang khác; trình duyệt của người đọc sẽ không tải.",
    remedy="Tải ảnh về, nếu được phép, đặt vào content/images rồi ghi đường dẫn ở đó.",
    wrong="![Quang cảnh đại hội](https://tinh.example.vn/anh.jpg)",
    right="![Quang cảnh đại hội](images/2022/quang-canh.jpg)",
    check_file=check,
)
