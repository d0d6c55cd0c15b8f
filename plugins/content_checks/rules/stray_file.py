"""Files beside the articles that are not read: no text may be lost because its name has another ending.

What may hold a text is an error, whatever else a warning; the litter of operating systems and editors is passed over.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.content_checks.files import Kind
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.data import Portal
from plugins.content_model.finding import Severity
from plugins.content_model.library import ARTICLES, CONTENT_FOLDER, DATA, PAGES
from plugins.vietnamese.nearest import nearest

_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_TEXTS = _MARKDOWN | {".mdx", ".txt", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html", ".rst", ""}
_SPOILT = frozenset({".bak", ".old", ".orig", ".tmp", ".save", ".rej", ".copy"})
_DATA_ENDINGS = frozenset({".yml", ".yaml", ".YML", ".YAML", ".txt"})
_LITTER = frozenset({"thumbs.db", "desktop.ini", "icon\r"})
_OBSTACLES = {
    Kind.CLOSED_FOLDER: ("không mở được thư mục này", "cấp quyền đọc cho thư mục"),
    Kind.LINKED_FOLDER: (
        "là liên kết (symlink) đến thư mục khác, không được đọc",
        "thay liên kết bằng chính thư mục đó",
    ),
    Kind.DEAD_LINK: ("là liên kết (symlink) không dẫn đến tệp nào", "thay liên kết bằng chính tệp đó"),
}


def check(site: Site) -> Iterator[Problem]:
    """Report what lies in the folders of articles, pages and data and is not read."""
    for name in site.files.sources:
        if not name.endswith(".md") and not _is_litter(name):
            yield _stray(name)
    for name, kind in sorted(site.files.kinds.items()):
        if kind in _OBSTACLES and not (kind is Kind.DEAD_LINK and _is_article(name)):
            yield Problem(1, *_OBSTACLES[kind], name or ".")
        elif kind is Kind.FOLDER and _is_article(name):
            yield Problem(1, "là thư mục mang tên như một bài", "đổi tên thư mục, bỏ .md", name, Severity.WARNING)
        elif kind is Kind.FILE and name.startswith(f"{DATA}/"):
            yield from _data_file(name)


def _is_litter(name: str) -> bool:
    base = PurePosixPath(name).name
    return base.startswith((".", "~$")) or base.casefold() in _LITTER


def _is_article(name: str) -> bool:
    """Say whether the name is one that the library reads, which reports what it cannot read."""
    return name.endswith(".md") and name.startswith((f"{ARTICLES}/", f"{PAGES}/"))


def _stray(name: str) -> Problem:
    path = PurePosixPath(name)
    ending = path.suffix.lower()
    severity = Severity.ERROR
    if ending in _MARKDOWN:
        remedy = f'đổi tên thành "{path.stem}.md"'
    elif ending in _TEXTS:
        remedy = f"chuyển nội dung vào tệp .md; tệp đính kèm thì đặt ở {CONTENT_FOLDER}/documents"
    elif ending in _SPOILT or name.endswith("~"):
        remedy = "xóa tệp này, hoặc đổi đuôi thành .md nếu là bài"
    else:
        severity = Severity.WARNING
        remedy = f"đặt ảnh ở {CONTENT_FOLDER}/images, tệp đính kèm ở {CONTENT_FOLDER}/documents"
    return Problem(1, f'tệp "{path.name}" nằm giữa các bài nhưng không được đọc', remedy, name, severity)


def _data_file(name: str) -> Iterator[Problem]:
    """Report a data file whose name is nearly one that is read: "unit.yml", "Tags.yml", "tags.yaml"."""
    path = PurePosixPath(name)
    meant = nearest(path.stem, Portal.fields())
    if path.parent.name == DATA and meant is not None and path.name != f"{meant}.yml" and path.suffix in _DATA_ENDINGS:
        yield Problem(1, "tệp dữ liệu mang tên này không được đọc", f'có phải "{DATA}/{meant}.yml"?', name)


RULE = Rule(
    name="stray_file",
    severity=Severity.ERROR,
    description="Tệp nằm giữa các bài hoặc trong data mà không được đọc vì sai đuôi hoặc sai tên; tệp không phải văn "
    "bản thì chỉ là cảnh báo.",
    remedy="Đổi đuôi tệp thành .md, hoặc chuyển tệp sang content/images, content/documents.",
    wrong="content/articles/2022/dai-hoi.docx",
    right="content/articles/2022/dai-hoi.md",
    check_site=check,
)
