"""Moving pictures: only the first frame is published, since a reader cannot pause them (WCAG 2.2, 2.2.2)."""

from collections.abc import Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.media.facts import Head


def check(site: Site) -> Iterator[Problem]:
    """Report each moving picture that is shown."""
    for file, head in site.picture_heads.items():
        if isinstance(head, Head) and head.is_animated:
            yield Problem(1, "ảnh động chỉ hiện khung hình đầu tiên", "cần hình động thì đăng thành video", file)


RULE = Rule(
    name="animated_picture",
    severity=Severity.WARNING,
    description="Ảnh động; trang chỉ hiện khung hình đầu tiên.",
    remedy="Dùng ảnh thường, hoặc đăng thành video.",
    wrong="images/2022/phao-hoa.gif (ảnh động)",
    right="content/videos/phao-hoa.md",
    check_site=check,
)
