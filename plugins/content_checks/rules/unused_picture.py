"""Pictures that nothing shows: forgotten in the text, or left behind; every clone carries them."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.media.facts import SUFFIXES

_FOLDERS = ("images/", "albums/")
_PICTURES = SUFFIXES | {".heic", ".svg"}


def check(site: Site) -> Iterator[Problem]:
    """Report each picture file that no text, album or video names."""
    used = {picture.file for picture in site.shown_pictures} | set(_linked(site))
    for name in site.files.names:
        if name.startswith(_FOLDERS) and name not in used and PurePosixPath(name).suffix.lower() in _PICTURES:
            yield Problem(1, "không bài, trang hay album nào dùng ảnh này", "ghi ảnh vào bài, hoặc xóa tệp", name)


def _linked(site: Site) -> Iterator[str]:
    for path, links in site.links.items():
        for link in links:
            target = site.resolve(link.target, path)
            if target is not None and target.file:
                yield target.file


RULE = Rule(
    name="unused_picture",
    severity=Severity.WARNING,
    description="Tệp ảnh trong images hoặc albums mà không bài, trang, album hay video nào dùng.",
    remedy="Ghi ảnh vào bài hoặc album, hoặc xóa tệp.",
    wrong="images/2022/anh-thua.jpg",
    right="mọi tệp ảnh đều có bài hoặc album dùng",
    check_site=check,
)
