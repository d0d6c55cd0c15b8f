"""Pictures without a description, or with the file's name for one: a blind reader hears nothing, or "I M G 1 2 3 4"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.pictures import album_pictures
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.vietnamese.folding import fold

_REMEDY = "ghi ảnh có gì: ai, ở đâu, đang làm gì"
_FROM_CAMERA = re.compile(r"(?:img|dsc|dscn|dscf|pxl|screenshot|z)[ _-]?[\d_ -]+")
_SAYS_NOTHING = frozenset({"anh", "hinh", "hinh anh", "anh minh hoa", "image", "photo", "picture", "alt"})


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each picture of the body without a description, and each whose description is none."""
    if manuscript.entry is not None and manuscript.entry.front.image is not None:
        image = manuscript.entry.front.image
        if _is_no_description(image.alt, image.file):
            yield _no_description(manuscript.line_of("image", "alt"), image.alt)
    for picture in manuscript.outline.pictures:
        if not picture.alt.strip():
            yield Problem(
                picture.line,
                f'ảnh "{unquote(picture.src)}" không có mô tả',
                f"{_REMEDY}, trong cặp ngoặc vuông ![mô tả](…)",
            )
        elif _is_no_description(picture.alt, picture.src):
            yield _no_description(picture.line, picture.alt)


def check_site(site: Site) -> Iterator[Problem]:
    """Report each description in an album or of a video that is none; the schema has seen to it that there is one."""
    for album in site.content.albums:
        for picture in album_pictures(site, album):
            if _is_no_description(picture.alt, picture.file):
                yield replace(_no_description(picture.line_in(site), picture.alt), path=picture.path)
    for video in site.content.videos:
        image = video.front.image
        if image is not None and _is_no_description(image.alt, image.file):
            line = site.line_of(video.path, "image", "alt")
            yield replace(_no_description(line, image.alt), path=video.path)


def _is_no_description(alt: str, file: str) -> bool:
    name = unquote(file).rpartition("/")[2].casefold()
    said = fold(alt).strip()
    is_name = alt.strip().casefold() in (name, name.rpartition(".")[0])
    return is_name or said in _SAYS_NOTHING or _FROM_CAMERA.fullmatch(said) is not None


def _no_description(line: int, alt: str) -> Problem:
    return Problem(line, f'mô tả ảnh "{alt}" không cho biết ảnh có gì', _REMEDY)


RULE = Rule(
    name="missing_alt",
    severity=Severity.ERROR,
    description="Ảnh không có mô tả cho người không nhìn thấy, hoặc mô tả chỉ là tên tệp.",
    remedy="Ghi ảnh có gì: ai, ở đâu, đang làm gì.",
    wrong="![](images/2022/dai-hoi.jpg)",
    right="![Các đại biểu biểu quyết thông qua nghị quyết](images/2022/dai-hoi.jpg)",
    check_file=check,
    check_site=check_site,
)
