"""Links inside the site that lead nowhere, and links that would lead readers to what they may not see yet.

A link to a draft, or to an article that appears later than the one that links to it, is an error: until then it leads
nowhere and tells what is being kept back. Such a finding can only go away with time, so that a nightly build of
unchanged content never begins to fail.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import unquote

from plugins.content_checks.outline import Link
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site, plain_path, public_url
from plugins.content_model.finding import Severity
from plugins.content_model.library import ARTICLES, CONTENT_FOLDER, DATA, Article, Page
from plugins.content_model.source import Location
from plugins.vietnamese.nearest import nearest

_OWN_MACHINE = re.compile(r"[A-Za-z]:[\\/%]|file:|\\\\", re.IGNORECASE)
_HOST = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|info)(?:[/?#]|$)", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][\w+.-]*:|//")
_PREVIEW = re.compile(r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?::\d+)?(?P<path>/[^?#]*)?", re.IGNORECASE)
_UNFINISHED = re.compile(r"https?:(?!//[^/?#])|(?:mailto|tel):$", re.IGNORECASE)
_FOOTNOTE = re.compile(r"fn(?:ref)?-")
Complaint = tuple[str, str, Severity]
"""Message, remedy and severity."""
_NO_TEXT = "liên kết không có chữ để bấm", "viết chữ vào cặp ngoặc vuông: [chữ](địa chỉ)", Severity.ERROR
_NO_TARGET = (
    "liên kết không có địa chỉ, hoặc địa chỉ bắt đầu bằng javascript:, file:, data: nên bị bỏ",
    "viết địa chỉ https:// hoặc tệp trong thư mục content vào cặp ngoặc tròn: [chữ](địa chỉ)",
    Severity.ERROR,
)


def check(site: Site) -> Iterator[Problem]:
    """Report the links of bodies, front matter and data files that lead nowhere."""
    entries = {entry.path: entry for entry in site.entries}
    for path, links in site.links.items():
        seen_from = _seen_from(entries.get(path), site.now)
        for link in links:
            for message, remedy, severity in _complaints(site, link, path, seen_from):
                yield Problem(link.line, message, remedy, path, severity)
    yield from _attachments(site)
    yield from _data_links(site)


def _seen_from(source: Article | Page | None, now: datetime) -> datetime | None:
    """Return when readers first see what a source links to; None while they do not see it at all."""
    if source is None or source.is_draft:
        return None
    return max(source.front.date, now) if isinstance(source, Article) else now


def _complaints(site: Site, link: Link, path: str, seen_from: datetime | None) -> Iterator[Complaint]:
    if link.is_empty:
        yield _NO_TEXT
    if not link.target:
        yield _NO_TARGET
        return
    if preview := _PREVIEW.match(link.target):
        yield _to_preview(link.target, preview["path"])
    elif _UNFINISHED.match(link.target):
        yield f'liên kết "{link.target}" viết chưa đủ', "viết đủ, như https://tinh.gov.vn/", Severity.ERROR
    target = site.resolve(link.target, path)
    if target is None or (target.file is not None and target.file not in site.files):
        yield _nowhere(site, unquote(link.target), target.file if target else None, path)
    elif target.entry is not None:
        if seen_from is not None:
            yield from _hidden(target.entry, seen_from)
        yield from _fragment(site, target.entry, unquote(target.fragment))


def _to_preview(target: str, path: str | None) -> Complaint:
    message = f'liên kết "{target}" dẫn đến trang xem trước trên máy của bạn, người đọc không mở được'
    return message, f'bỏ phần trước dấu / thứ ba, viết "{path or "/"}"', Severity.ERROR


def _nowhere(site: Site, target: str, file: str | None, path: str) -> Complaint:
    """Say of a link that nothing answers to, or of a missing file, what it most likely was meant to be."""
    renamed = site.aliases.get(plain_path(target))
    if renamed is not None:
        return f'liên kết "{target}" dùng địa chỉ cũ', f'viết "{_name(renamed, path)}"', Severity.WARNING
    if file is not None and not _HOST.match(target):
        return *site.missing_file(file, "tệp"), Severity.ERROR
    return f'liên kết "{target}" không dẫn đến đâu', _remedy(site, target, path), Severity.ERROR


def _remedy(site: Site, target: str, path: str) -> str:
    if _OWN_MACHINE.match(target):
        return f"đây là tệp trên máy của bạn: chép vào {CONTENT_FOLDER}/documents rồi ghi documents/ten-tep.pdf"
    if _HOST.match(target):
        return f'viết đủ "https://{target}"'
    if _SCHEME.match(target):
        return "viết địa chỉ bắt đầu bằng https://, mailto: hoặc tel:"
    if site.resolve(f"{target}/", ""):
        return f'viết "{target}/", có dấu / ở cuối'
    slug = PurePosixPath(target.partition("#")[0].partition("?")[0]).stem
    meant = site.entries_of_slug(slug) or site.entries_of_slug(site.nearest_slug(slug) or "")
    if meant and meant[0].path != path:
        return f'có phải "{_name(meant[0], path)}"?'
    if _is_data(path):
        return "ghi địa chỉ của trang như trên trình duyệt, ví dụ /tin-tuc/2022/ten-bai/"
    return f'ghi đường dẫn tính từ thư mục {CONTENT_FOLDER}, ví dụ "/{ARTICLES}/2022/ten-bai.md"'


def _name(entry: Article | Page, path: str) -> str:
    """Return how the file at `path` names an entry: texts by its file, data files by its address."""
    return public_url(entry) if _is_data(path) else f"/{entry.path}"


def _is_data(path: str) -> bool:
    return path.startswith(f"{DATA}/")


def _hidden(entry: Article | Page, seen_from: datetime) -> Iterator[Complaint]:
    """Complain of a target that readers may not see when they see the link."""
    if entry.is_draft:
        yield (
            f'liên kết đến bản nháp "{CONTENT_FOLDER}/{entry.path}", người đọc không mở được',
            "đăng bài đó trước, hoặc bỏ liên kết",
            Severity.ERROR,
        )
    elif isinstance(entry, Article) and entry.front.date > seen_from:
        yield (
            f'liên kết đến bài hẹn giờ "{CONTENT_FOLDER}/{entry.path}", đến {entry.front.date:%Y-%m-%d %H:%M} mới hiện',
            "bỏ liên kết cho đến lúc đó, hoặc hẹn hai bài cùng giờ",
            Severity.ERROR,
        )
    elif isinstance(entry, Article) and entry.is_withdrawn(seen_from):
        yield (
            f'liên kết đến bài đã gỡ "{CONTENT_FOLDER}/{entry.path}", người đọc chỉ thấy lý do gỡ',
            "bỏ liên kết, hoặc dẫn đến bài thay thế",
            Severity.WARNING,
        )


def _fragment(site: Site, entry: Article | Page, fragment: str) -> Iterator[Complaint]:
    if not fragment or _FOOTNOTE.match(fragment):
        return
    headings = site.headings(entry.path)
    if fragment not in headings:
        near = nearest(fragment, headings)
        yield (
            f'không có tiêu đề nào mang tên "#{fragment}" trong "{CONTENT_FOLDER}/{entry.path}"',
            f'có phải "#{near}"?' if near else "bỏ phần từ dấu #, hoặc thêm tiêu đề",
            Severity.ERROR,
        )


def _attachments(site: Site) -> Iterator[Problem]:
    """Report the full texts of cited documents that are not there."""
    for article in site.content.articles:
        for index, document in enumerate(article.front.documents):
            if document.file is not None and document.file not in site.files:
                line = site.line_of(article.path, "documents", index, "file")
                yield Problem(line, *site.missing_file(document.file, "tệp"), article.path)


def _data_links(site: Site) -> Iterator[Problem]:
    """Report the addresses inside the site that the data files name in vain."""
    for file, url, location in _data_addresses(site):
        if url.startswith("/"):
            path = f"{DATA}/{file}.yml"
            for message, remedy, severity in (
                *_by_file(site, url, path),
                *_complaints(site, Link(url, 1), path, site.now),
            ):
                yield Problem(site.data_line_of(file, *location, "url"), message, remedy, path, severity)


def _by_file(site: Site, url: str, path: str) -> Iterator[Complaint]:
    """Complain of an entry named by its file: the addresses of data files are printed as they are."""
    target = site.resolve(url, path)
    if target is not None and target.entry is not None and not url.startswith(target.entry.url):
        message = f'"{url}" là tên tệp, ở đây phải ghi địa chỉ của trang'
        yield message, f'viết "{public_url(target.entry)}"', Severity.ERROR


def _data_addresses(site: Site) -> Iterator[tuple[str, str, Location]]:
    for index, item in enumerate(site.content.portal.menu):
        yield "menu", item.url, (index,)
        for place, leaf in enumerate(item.children):
            yield "menu", leaf.url, (index, "children", place)
    for index, group in enumerate(site.content.portal.links):
        for place, leaf in enumerate(group.links):
            yield "links", leaf.url, (index, "links", place)
    for index, notice in enumerate(site.content.portal.notices):
        yield "notices", notice.url or "", (index,)


RULE = Rule(
    name="broken_link",
    severity=Severity.ERROR,
    description="Liên kết trong trang không dẫn đến đâu, hoặc đến bản nháp hay bài chưa đến giờ đăng; liên kết qua "
    "địa chỉ cũ hay đến bài đã gỡ thì chỉ là cảnh báo.",
    remedy="Ghi lại đường dẫn theo gợi ý; liên kết đến bài chưa đăng thì bỏ, hoặc đăng hai bài cùng giờ.",
    wrong="[Kế hoạch đại hội](/articles/2022/khong-co.md)",
    right="[Kế hoạch đại hội](/articles/2022/ke-hoach-dai-hoi.md)",
    check_site=check,
)
