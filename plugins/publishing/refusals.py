"""What stops a site from being published although it was built without an error.

A lost folder, a wrong branch or a fault in a plugin can give a site that is whole in form and lacks half of its news.
So a site is held against the one that readers see now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.content_model import addresses
from plugins.publishing.failure import Refusal
from plugins.publishing.manifest import Manifest

_ALWAYS = {
    "trang chủ": r"index\.html",
    "trang báo không tìm thấy (404)": r"404\.html",
    "bài viết": r"tin-tuc/\d{4}/[^/]+/index\.html",
    "chuyên mục": r"muc/[^/]+/index\.html",
    "bản tin RSS/Atom": r"feed\.xml",
    "sơ đồ cho máy tìm kiếm": r"sitemap\.xml",
    "trang tìm kiếm": r"tim-kiem/index\.html",
    "robots.txt": r"robots\.txt",
    "tệp trình bày (CSS)": r"theme/[^/]+\.css",
}
"""Kinds of file without which no site of ours is one; the pattern of their names."""
_ONCE_THERE = {
    "trang thẻ": addresses.TAGS,
    "trang tác giả": addresses.AUTHORS,
    "trang đơn vị": addresses.UNITS,
    "trang chuyên đề": addresses.CAMPAIGNS,
    "trang lưu trữ": addresses.ARCHIVE,
    "trang sơ đồ": addresses.SITE_MAP,
    "lịch": addresses.CALENDAR,
    "trang văn bản": addresses.DOCUMENTS,
    "lịch sự kiện": addresses.AGENDA,
    "trang đại hội": addresses.CONGRESS,
    "trang ảnh": addresses.ALBUMS,
    "trang video": addresses.VIDEOS,
}
"""Kinds of page that a site may lack, but does not lose; the folder of each."""


def refusals(current: Manifest | None, new: Manifest, shrink_percent: int, may_shrink: bool) -> tuple[Refusal, ...]:
    """Return why the site `new` must not take the place of `current` (None: nothing is public yet).

    `shrink_percent` is the share of the public pages, in percent, that may go in one publication; `may_shrink` is
    somebody's word that more may.
    """
    found = [*_missing(new), *(_lost_kinds(current, new) if current else ())]
    if current and not may_shrink:
        found += _shrunken(current, new, shrink_percent)
    return tuple(found)


def _missing(new: Manifest) -> Iterator[Refusal]:
    for kind, pattern in _ALWAYS.items():
        if not any(re.fullmatch(pattern, name) for name in new.files):
            remedy = "xem thư mục content có đủ bài và dữ liệu không; đủ mà vẫn thiếu thì báo người phụ trách kỹ thuật"
            yield Refusal(f"bản mới không có {kind}", remedy)


def _lost_kinds(current: Manifest, new: Manifest) -> Iterator[Refusal]:
    for kind, address in _ONCE_THERE.items():
        folder = address.lstrip("/")
        before, after = ([name for name in _pages(site) if name.startswith(folder)] for site in (current, new))
        if before and not after:
            remedy = "xem dữ liệu trong content/data và các phần mở rộng trong pelicanconf.py có bị mất gì không"
            yield Refusal(f"bản mới mất hết {kind} (bản đang công khai có {len(before)})", remedy)


def _shrunken(current: Manifest, new: Manifest, shrink_percent: int) -> Iterator[Refusal]:
    before = _pages(current)
    gone = sorted(set(before) - set(new.files))
    if len(gone) * 100 > len(before) * shrink_percent:
        share = f"{len(gone) * 100 / len(before):.1f}".replace(".", ",")
        shown = ", ".join(gone[:5]) + (", …" if len(gone) > 5 else "")
        yield Refusal(
            f"{len(gone)} trong {len(before)} trang đang công khai sẽ mất "
            f"({share} %, mức cho phép {shrink_percent} %): {shown}",
            "lấy lại các bài bị mất từ git; nếu đúng là muốn bỏ thì thêm --yes-shrink",
        )


def _pages(site: Manifest) -> list[str]:
    return [name for name in site.files if name.endswith(".html")]
