"""The same caption under two pictures of one article: most often a picture was exchanged and its caption forgotten."""

from collections.abc import Iterator
from urllib.parse import unquote

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each caption that an earlier, different picture of the article already has."""
    first_files: dict[str, str] = {}
    image = manuscript.entry.front.image if manuscript.entry is not None else None
    if image is not None and image.caption:
        first_files[_key(image.caption)] = image.file
    for picture in manuscript.outline.pictures:
        if picture.caption and first_files.setdefault(_key(picture.caption), picture.src) != picture.src:
            yield Problem(
                picture.line,
                f'chú thích "{picture.caption}" đã dùng cho ảnh "{unquote(first_files[_key(picture.caption)])}"',
                "viết chú thích riêng cho từng ảnh",
            )


def _key(caption: str) -> str:
    return " ".join(caption.casefold().split()).rstrip(".")


RULE = Rule(
    name="duplicate_caption",
    severity=Severity.WARNING,
    description="Hai ảnh của một bài có cùng chú thích.",
    remedy="Viết chú thích riêng cho từng ảnh.",
    wrong='![Đoàn chủ tịch](images/2022/1.jpg "Đại hội")\n\n![Bỏ phiếu](images/2022/2.jpg "Đại hội")',
    right='![Đoàn chủ tịch](images/2022/1.jpg "Đoàn chủ tịch")\n\n![Bỏ phiếu](images/2022/2.jpg "Đại biểu bỏ phiếu")',
    check_file=check,
)
