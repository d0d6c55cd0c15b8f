"""File names that make no good address: an address is for ever; it is read out, typed and printed."""

import re
from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.addresses import RESERVED_NAMES
from plugins.content_model.finding import Severity
from plugins.content_model.library import PAGES
from plugins.vietnamese.slugs import slug

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report an article whose file name, or a page any part of whose path, is no slug."""
    first, *folders, name = manuscript.path.removesuffix(".md").split("/")
    for part in (*folders, name) if first == PAGES else (name,):
        yield from _complaints(part, None)


def check_site(site: Site) -> Iterator[Problem]:
    """Report the folder of an album whose name is no slug."""
    for album in site.content.albums:
        yield from _complaints(album.slug, album.path)


def _complaints(part: str, path: str | None) -> Iterator[Problem]:
    if not _SLUG.fullmatch(part):
        yield Problem(1, f'tên "{part}" không làm địa chỉ trang được', _remedy(part), path)
    elif part in RESERVED_NAMES:
        yield Problem(1, f'máy Windows không tạo được tệp tên "{part}"', f'đổi tên, ví dụ "{part}-2022"', path)


def _remedy(part: str) -> str:
    try:
        return f'đổi tên thành "{slug(part)}": chữ thường không dấu, chữ số, dấu gạch nối'
    except ValueError:  # no letter or digit in it
        return "đổi tên, chỉ dùng chữ thường không dấu, chữ số, dấu gạch nối"


RULE = Rule(
    name="slug_form",
    severity=Severity.ERROR,
    description="Tên tệp, tên thư mục album là phần cuối của địa chỉ trang: chỉ gồm chữ thường không dấu, chữ số và "
    "dấu gạch nối.",
    remedy="Đổi tên tệp: chữ thường không dấu, chữ số, dấu gạch nối.",
    wrong="content/articles/2022/Đại hội chi bộ.md",
    right="content/articles/2022/dai-hoi-chi-bo.md",
    check_file=check,
    check_site=check_site,
)
