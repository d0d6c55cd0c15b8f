"""Picture files over 25 MB: every clone and every build carries them; a picture for the web needs far less."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity

LARGEST = 25_000_000
"""Bytes of a picture file."""
_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".tif", ".tiff", ".bmp", ".heic", ".svg")


def _is_picture(name: str) -> bool:
    """Say whether a file's name ends as that of a picture."""
    return name[-5:].lower().endswith(_ENDINGS) and PurePosixPath(name).suffix != ""


def check(site: Site) -> Iterator[Problem]:
    """Report each picture file that is too large."""
    for name in site.files.names:
        if _is_picture(name) and (size := site.files.size(name)) > LARGEST:
            megabytes = f"{size / 1e6:.0f}"
            yield Problem(
                1,
                f"tệp ảnh dài {megabytes} MB, nên không quá {LARGEST / 1e6:.0f} MB",
                "thu ảnh còn 2000–3000 điểm chiều rộng rồi lưu lại dạng JPEG",
                name,
            )


RULE = Rule(
    name="heavy_picture",
    severity=Severity.WARNING,
    description=f"Tệp ảnh lớn hơn {LARGEST // 1_000_000} MB.",
    remedy="Thu ảnh còn 2000–3000 điểm chiều rộng rồi lưu lại dạng JPEG.",
    wrong="images/2022/dai-hoi.png (38 MB)",
    right="images/2022/dai-hoi.jpg (1 MB)",
    check_site=check,
)
