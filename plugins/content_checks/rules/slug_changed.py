"""Addresses that readers know and that nothing answers to any more: a file was renamed, its date moved to another year.

A permanent address is the promise of an archive. An entry that changed its address needs the old one among its aliases,
so that is an error. One that was deleted or made a draft again may be meant so, which nothing in the content can say: a
warning. What counts as known to readers stands in history.py.
"""

from collections.abc import Iterator

from pydantic import ValidationError

from plugins.content_checks.history import OldFile
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site, plain_path, public_url
from plugins.content_model.article import ArticleFront, PageFront
from plugins.content_model.finding import Severity
from plugins.content_model.library import ARTICLES, CONTENT_FOLDER, Article, Page
from plugins.content_model.source import SourceError, parse_markdown


def check(site: Site) -> Iterator[Problem]:
    """Report each lost address, at the entry that should answer to it."""
    if not site.history.old_files:
        return
    answered = {plain_path(public_url(entry)) for entry in site.entries if not entry.is_draft} | site.aliases.keys()
    by_path = {entry.path: entry for entry in site.entries}
    for file in site.history.old_files:
        old = _entry(file)
        if old is None or not old.is_public(site.now):
            continue
        if plain_path(public_url(old)) not in answered:
            yield from _lost(site, file, old, by_path)
        successor = by_path.get(file.new_path or "")
        if successor is not None and not successor.is_draft:
            for alias in old.front.aliases:
                if plain_path(alias) not in answered:
                    message = f'địa chỉ cũ "{alias}" không còn trong aliases, liên kết đến đó sẽ hỏng'
                    line = site.line_of(successor.path, "aliases")
                    yield Problem(line, message, "ghi lại địa chỉ đó", successor.path, Severity.WARNING)


def _entry(file: OldFile) -> Article | Page | None:
    """Return the entry that a file was; None for one that was never published because it was not valid."""
    try:
        front = parse_markdown(file.path, file.text).front
        if file.path.startswith(f"{ARTICLES}/"):
            return Article(file.path, ArticleFront.read(front))
        return Page(file.path, PageFront.read(front))
    except (SourceError, ValidationError):
        return None


def _lost(site: Site, file: OldFile, old: Article | Page, by_path: dict[str, Article | Page]) -> Iterator[Problem]:
    url = public_url(old)
    successor = by_path.get(file.new_path or "") or _of_title(site, old)
    if successor is not None and not successor.is_draft:
        message = f'địa chỉ "{url}" đã công bố nay đổi thành "{public_url(successor)}", liên kết cũ sẽ hỏng'
        line = site.line_of(successor.path, "aliases")
        yield Problem(line, message, f'thêm địa chỉ cũ vào phần đầu bài: aliases: ["{url}"]', successor.path)
    elif successor is not None:
        line = site.line_of(successor.path, "status")
        message = f'bài đã công bố ở "{url}" nay là bản nháp, người đọc không mở được nữa'
        remedy = 'ghi "status: published"; nếu gỡ bài, thay dòng này bằng mục "withdrawn"'
        yield Problem(line, message, remedy, successor.path, Severity.WARNING)
    elif file.new_path is None or file.new_path not in site.files:
        message = f'"{CONTENT_FOLDER}/{file.path}" đã công bố ở "{url}" nay không còn'
        remedy = (
            f'nếu có bài thay thế, ghi vào bài đó: aliases: ["{url}"]; nếu xóa nhầm, lấy lại tệp; '
            'nếu gỡ bài, lấy lại tệp rồi ghi mục "withdrawn"'
        )
        yield Problem(1, message, remedy, file.path, Severity.WARNING)


def _of_title(site: Site, old: Article | Page) -> Article | Page | None:
    """Return an entry of the same title: git knows no rename before the new file is added."""
    return next((entry for entry in site.entries if entry.front.title == old.front.title), None)


RULE = Rule(
    name="slug_changed",
    severity=Severity.ERROR,
    description="Địa chỉ đã công bố bị đổi (đổi tên tệp, đổi năm của date) mà không ghi địa chỉ cũ vào aliases; bài bị "
    "xóa hoặc trở lại bản nháp thì chỉ là cảnh báo.",
    remedy="Thêm địa chỉ cũ vào aliases của bài; người đọc mở địa chỉ cũ sẽ được chuyển đến bài.",
    wrong="đổi tên dai-hoi.md thành dai-hoi-chi-bo.md",
    right="aliases: [/tin-tuc/2022/dai-hoi/] trong dai-hoi-chi-bo.md",
    check_site=check,
)
