"""Files that are not read: no text may be lost because its name has another ending or it lies in another folder.

What may hold a text is an error, whatever else a warning; the litter of operating systems and editors is passed over.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.content_checks.files import Kind
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.data import Portal
from plugins.content_model.finding import Severity
from plugins.content_model.library import (
    ALBUM_FILE,
    ALBUMS,
    ARTICLES,
    CONTENT_FOLDER,
    DATA,
    DOCUMENTS,
    PAGES,
    VIDEOS,
)
from plugins.vietnamese.nearest import nearest

_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_TEXTS = _MARKDOWN | {".mdx", ".txt", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html", ".rst", ""}
_SPOILT = frozenset({".bak", ".old", ".orig", ".tmp", ".save", ".rej", ".copy"})
_DATA_ENDINGS = frozenset({".yml", ".yaml", ".YML", ".YAML", ".txt"})
_DATA_NAMES = frozenset(f"{name}.yml" for name in (*Portal.fields(), "observances"))
_FOLDERS = frozenset({ARTICLES, PAGES, DATA, DOCUMENTS, ALBUMS, VIDEOS, "images"})
_ABOUT_FILES = frozenset({"readme", "license"})
"""Texts for whoever looks after the folder."""
_LITTER = frozenset({"thumbs.db", "desktop.ini", "icon\r"})
_OBSTACLES = {
    Kind.CLOSED_FOLDER: ("không mở được thư mục này", "cấp quyền đọc cho thư mục"),
    Kind.LINKED_FOLDER: (
        "là liên kết (symlink) đến thư mục khác, không được đọc",
        "thay liên kết bằng chính thư mục đó",
    ),
    Kind.SPECIAL: ("không phải tệp thường, không đọc được", "xóa, hoặc thay bằng một tệp"),
    Kind.DEAD_LINK: ("là liên kết (symlink) không dẫn đến tệp nào", "thay liên kết bằng chính tệp đó"),
}


def check(site: Site) -> Iterator[Problem]:
    """Report what lies in the folders of articles, pages, albums and data, or beside all folders, and is not read."""
    for name in site.files.sources:
        if not name.endswith(".md") and not _is_litter(name):
            yield _stray(name)
    for name in site.files.names:
        if _is_out_of_place(PurePosixPath(name)) and not _is_litter(name):
            yield _out_of_place(name)
    for name, kind in sorted(site.files.kinds.items()):
        if kind in _OBSTACLES and not (kind in (Kind.DEAD_LINK, Kind.SPECIAL) and _is_article(name)):
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


def _is_out_of_place(path: PurePosixPath) -> bool:
    """Say whether a file may hold a text and lies where none is read."""
    folder, *below = path.parts
    ending = path.suffix.lower()
    if folder in (ARTICLES, PAGES) or path.stem.casefold() in _ABOUT_FILES or folder.startswith("."):
        return False
    if folder == ALBUMS and ending in (".yml", ".yaml"):
        return len(below) != 2 or path.name != ALBUM_FILE
    if ending in _MARKDOWN:
        return not (folder == VIDEOS and len(below) == 1 and path.suffix == ".md")
    return folder not in _FOLDERS and ending in _TEXTS


def _out_of_place(name: str) -> Problem:
    path = PurePosixPath(name)
    folder = path.parts[0]
    if folder == ALBUMS:
        remedy = f'album là một thư mục nằm ngay trong {CONTENT_FOLDER}/{ALBUMS}, có tệp tên "{ALBUM_FILE}"'
    elif folder == VIDEOS:
        remedy = f'chuyển ra ngay trong {CONTENT_FOLDER}/{VIDEOS}, tên "{path.stem}.md"'
    else:
        remedy = f"bài thì chuyển vào thư mục của năm, ví dụ {CONTENT_FOLDER}/{ARTICLES}/2022; không cần nữa thì xóa"
    return Problem(1, f'tệp "{path.name}" nằm ở chỗ không được đọc', remedy, name)


def _data_file(name: str) -> Iterator[Problem]:
    """Report a data file that is not read, an error if its name is nearly one that is: "unit.yml", "tags.yaml"."""
    path = PurePosixPath(name)
    if path.parent.name != DATA or path.suffix not in _DATA_ENDINGS or path.name in _DATA_NAMES:
        return
    message, meant = "tệp dữ liệu mang tên này không được đọc", nearest(path.stem, Portal.fields())
    if meant is not None:
        yield Problem(1, message, f'có phải "{DATA}/{meant}.yml"?', name)
    elif path.suffix != ".txt":
        remedy = f"xóa tệp, hoặc gộp vào một trong: {', '.join(sorted(_DATA_NAMES))}"
        yield Problem(1, message, remedy, name, Severity.WARNING)


RULE = Rule(
    name="stray_file",
    severity=Severity.ERROR,
    description="Tệp có thể là bài, album hoặc dữ liệu mà không được đọc vì sai đuôi, sai tên hoặc sai thư mục; tệp "
    "không phải văn bản thì chỉ là cảnh báo.",
    remedy="Đổi đuôi tệp thành .md và đặt vào content/articles/<năm>; ảnh ở content/images, tệp đính kèm ở "
    "content/documents.",
    wrong="content/articles/2022/dai-hoi.docx",
    right="content/articles/2022/dai-hoi.md",
    check_site=check,
)
