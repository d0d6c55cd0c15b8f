"""Pictures that cannot be published: HEIC from a phone, files cut off while copied, files too large to be opened."""

from collections.abc import Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity


def check(site: Site) -> Iterator[Problem]:
    """Report each picture that is shown and no good."""
    for file in site.picture_heads:
        fault = site.picture_damage(file)
        if fault is not None:
            yield Problem(1, fault.message, fault.remedy, file)


RULE = Rule(
    name="unreadable_picture",
    severity=Severity.ERROR,
    description="Tệp ảnh không dùng được: ảnh HEIC của điện thoại, tệp hỏng, chưa chép xong, hoặc quá nhiều điểm ảnh.",
    remedy="Lưu lại ảnh thành JPEG hoặc chép lại tệp từ máy ảnh, điện thoại.",
    wrong="images/2022/IMG_2034.heic",
    right="images/2022/dai-hoi.jpg",
    check_site=check,
)
