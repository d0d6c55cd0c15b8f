"""Reads one Markdown or YAML file as plain values that remember their lines.

Only null, true and false are more than text here, as in YAML 1.2: "no" is a word, and a number or a date stays as the
editor wrote it (1.10, 07) until the schema says what it is. A key written twice is an error, because YAML would keep
the last one and lose the first without a word. Anchors, aliases and deep nesting are refused before they are built: no
editor means them, and a few lines of them fill the memory or end the process.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import yaml

from plugins.content_model.plain_front import WORDS, read_plain, row_of
from plugins.content_model.yaml_faults import fault

MAX_BYTES = 2_000_000
"""Longest text that is read; the longest report in the old portals has 200,000 bytes."""
MAX_DEPTH = 12
"""Deepest nesting of values that is read; the schema has four levels."""
_READ_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Without waiting for who writes into a pipe; Windows has no such wait and must be told to leave line ends alone."""
_WHY_NOT_OPENED = {
    errno.ENOENT: "liên kết không dẫn đến tệp nào",
    errno.ELOOP: "liên kết dẫn vòng",
    errno.EACCES: "không có quyền đọc",
    errno.EPERM: "không có quyền đọc",
    errno.EIO: "ổ đĩa đọc bị lỗi",
}
_REOPEN = (
    "đừng lưu khi chữ hiện sai, chữ sẽ mất; trong VS Code bấm tên mã ở góc dưới bên phải, chọn Reopen with Encoding và "
    "mã cũ (như Windows 1258) đến khi chữ hiện đúng, rồi chọn Save with Encoding, UTF-8"
)
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_DASHES = re.compile(r"[-–—−]+|\.{3}|…")
_NEARLY_FENCE = 'dòng này nhìn giống mà không phải là dòng "---"'
_WRITE_FENCE = "xóa dòng này, gõ lại ba dấu gạch nối sát lề, không có gì ở trên hay hai bên"
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?= |$)", re.MULTILINE)
_REFERENCE = re.compile(r"(?:^|[\s\[{,])[&*][^\s&*]", re.MULTILINE)
Location = tuple[str | int, ...]


class SourceError(Exception):
    """A file that cannot be read; says line, message and remedy in Vietnamese."""

    def __init__(self, line: int, message: str, remedy: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.remedy = remedy
        self.source: Source | None = None
        """What can still be looked at when the front matter alone is broken: no values, but the whole body."""


@dataclass(frozen=True, slots=True)
class Source:
    """A Markdown file: its front matter as plain values, its body, and where each begins."""

    path: str
    """Posix, relative to the content folder: ``articles/2022/x.md``."""
    front: Mapping[str, Any]
    front_text: str
    body: str
    body_line: int
    """Line of the body's first character, counted from 1."""
    digest: bytes = b""
    """16 bytes that stand for the text of the whole file; see `digest_of`."""

    def line_of(self, location: Location) -> int:
        """Return the line, from 1, of a value such as ``("image", "alt")``, or of the nearest that holds it."""
        return line_of(self.front_text, location) + 1


def read_text(path: Path | str) -> str:
    """Return a file's text with line feeds alone.

    SourceError when it is no UTF-8 text, too long, not to be read, or holds two versions of a place side by side.
    """
    try:
        raw = _read_bytes(path)
    except OSError as error:
        raise SourceError(
            1,
            f"không mở được tệp ({_WHY_NOT_OPENED.get(error.errno or 0, error.strerror)})",
            "kiểm tra quyền đọc của tệp; nếu là liên kết (symlink) thì thay bằng chính tệp",
        ) from error
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise SourceError(1, "tệp ở mã UTF-16", "mở tệp, chọn Lưu với mã (Encoding) UTF-8")
    if b"\0" in raw:
        raise SourceError(
            1, "không phải tệp chữ (có byte 0)", "lưu bài dưới dạng văn bản UTF-8, không phải Word hay ảnh"
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise SourceError(line, "tệp không phải mã UTF-8", _REOPEN) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    if ("<<<<<<<" in text or ">>>>>>>" in text) and (mark := _CONFLICT.search(text)):
        raise SourceError(
            text.count("\n", 0, mark.start()) + 1,
            f'còn dấu "{mark[0]}" của git: hai người đã sửa cùng một chỗ',
            "giữ lại lời đúng, xóa các dòng <<<<<<<, ======= và >>>>>>>",
        )
    return text


def _read_bytes(path: Path | str) -> bytes:
    """Return a file's bytes by the five calls that it takes; Python's own `open` makes twice as many."""
    file = os.open(path, _READ_AT_ONCE)
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            raise SourceError(1, "không phải tệp thường", "thay bằng một tệp chữ")
        if status.st_size > MAX_BYTES:
            raise SourceError(
                1,
                f"tệp dài {status.st_size / 1e6:.1f} MB, giới hạn là {MAX_BYTES / 1e6:.0f} MB".replace(".", ","),
                "tách bài thành nhiều bài, đưa ảnh và phụ lục ra tệp riêng",
            )
        parts = []
        while part := os.read(file, status.st_size + 1):
            parts.append(part)
        return b"".join(parts)
    finally:
        os.close(file)


def read_markdown(root: Path, path: str) -> Source:
    """Read one article or page below the content folder `root`; SourceError when it cannot be understood."""
    return parse_markdown(path, read_text(f"{root}/{path}"))  # a Path for each would cost a tenth of the reading


def digest_of(text: str) -> bytes:
    """Return 16 bytes that stand for a text."""
    return blake2b(text.encode(), digest_size=16).digest()


def parse_markdown(path: str, text: str) -> Source:
    """Take the text of the Markdown file `path` apart; SourceError when it cannot be understood."""
    if not _FENCE.match(text):
        raise _unopened(text)
    closing = _FENCE.search(text, 3)
    if closing is None:
        raise _unclosed(text)
    front_text = text[text.index("\n") + 1 : closing.start()]
    body = text[closing.end() + 1 :]
    body_line = text.count("\n", 0, closing.end() + 1) + 1
    try:
        front = read_front_matter(front_text)
        return Source(path, front, front_text, body, body_line, digest_of(text))
    except SourceError as error:
        error.source = Source(path, {}, front_text, body, body_line)
        raise


def _unopened(text: str) -> SourceError:
    rows = text.split("\n")
    first = next((number for number, row in enumerate(rows) if row.strip()), 0)
    if rows[first].rstrip(" \t") == "---":
        message = 'trên dòng "---" mở đầu phần đầu bài còn dòng trống'
        return SourceError(1, message, "xóa các dòng trống ở đầu tệp")
    if _is_nearly_fence(rows[first]):
        return SourceError(first + 1, f"{_NEARLY_FENCE} mở phần đầu bài", _WRITE_FENCE)
    return SourceError(
        1,
        'thiếu phần đầu bài nằm giữa hai dòng "---"',
        "mở đầu tệp bằng dòng ---, các mục title, date …, rồi dòng ---",
    )


def _unclosed(text: str) -> SourceError:
    rows = text.split("\n")
    nearly = next((number for number, row in enumerate(rows) if number and _is_nearly_fence(row)), None)
    if nearly is not None:
        return SourceError(nearly + 1, f"{_NEARLY_FENCE} kết thúc phần đầu bài", _WRITE_FENCE)
    return SourceError(1, 'phần đầu bài không có dòng "---" kết thúc', "thêm dòng --- giữa phần đầu bài và nội dung")


def _is_nearly_fence(row: str) -> bool:
    """Say whether a row was meant for a fence: Word makes "---" a dash, and unseen characters come with copied text."""
    shown = "".join(character for character in row if character.isprintable() and character != " ")
    return bool(_DASHES.fullmatch(shown))


def front_and_body(text: str) -> tuple[str, str]:
    """Return the texts of front matter and body of a Markdown file that `parse_markdown` takes, unread."""
    closing = _FENCE.search(text, 3)
    return (text[text.index("\n") + 1 : closing.start()], text[closing.end() + 1 :]) if closing else ("", "")


def read_front_matter(text: str) -> dict[str, Any]:
    """Return the plain values of a front matter's text; SourceError when it has none."""
    front = read_plain(text) or read_yaml(text, first_line=2)
    if isinstance(front, dict):
        return front
    raise SourceError(
        2,
        'phần đầu bài không có mục nào theo dạng "tên: giá trị"',
        "viết các mục title, date, section, lead; sau dấu hai chấm là một dấu cách thường",
    )


_TEXT, _WORD, _COLLECTION = "text", "word", "collection"


class _CoreLoader(yaml.CSafeLoader):
    """Only composes, in C; PyYAML's own way from nodes to values takes twice the time of all the rest."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        """Return what a node without a tag of its own is."""
        if kind is not yaml.ScalarNode:
            return _COLLECTION
        return _WORD if implicit[0] and value in WORDS else _TEXT


class _EditorError(Exception):
    """Our own refusal of a value, its sentences already Vietnamese."""

    def __init__(self, message: str, remedy: str, node: yaml.Node) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.line: int = node.start_mark.line


def _plain(node: yaml.Node) -> Any:
    """Return the plain values of a node and of all below it."""
    if node.tag is _TEXT:
        return node.value
    if node.tag is _WORD:
        return WORDS[node.value]
    if node.tag is not _COLLECTION:
        raise _EditorError(f'"{node.tag}" là ký hiệu kiểu của YAML, không dùng ở đây', "bỏ ký hiệu đó", node)
    return _mapping(node) if isinstance(node, yaml.MappingNode) else [_plain(item) for item in node.value]


def _mapping(node: yaml.MappingNode) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else ""
        if not key:
            raise _EditorError("trước dấu hai chấm không có tên mục", 'viết dạng "tên: giá trị"', key_node)
        if key in values:
            raise _EditorError(f'mục "{key}" viết hai lần', "giữ lại một mục, gộp nội dung nếu cần", key_node)
        values[key] = _plain(value_node)
    return values


def read_yaml(text: str, first_line: int = 1) -> Any:
    """Return the plain values of a YAML text that begins on `first_line` of its file; SourceError if it is none."""
    text = _with_plain_line_ends(text)
    try:
        _refuse_tricks(text, first_line)
        node = yaml.compose(text, Loader=_CoreLoader)
        return None if node is None else _plain(node)
    except _EditorError as error:
        raise SourceError(first_line + error.line, error.message, error.remedy) from error
    except (yaml.YAMLError, RecursionError) as error:
        found = fault(text, error)
        raise SourceError(first_line + found.line, found.message, found.remedy) from error


def _refuse_tricks(text: str, first_line: int) -> None:
    """Raise SourceError for references and deep nesting; the text is gone through only when it may have them."""
    opened = sum(map(text.count, ("[", "{", "- ", "-\t", "? ", "?\t")))
    may_refer = ("&" in text or "*" in text) and _REFERENCE.search(text)
    if opened <= MAX_DEPTH and not may_refer:
        return
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line  # type: ignore[union-attr] # every event of a text has one
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise SourceError(
                first_line + line, f"các mục lồng nhau quá {MAX_DEPTH} cấp", "viết các mục theo mẫu trong tài liệu"
            )
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            raise SourceError(
                first_line + line,
                "giá trị bắt đầu bằng & hoặc * là ký hiệu tham chiếu của YAML, không dùng ở đây",
                "đặt giá trị trong cặp nháy kép; giá trị dùng lại thì viết lại ở từng chỗ",
            )


@lru_cache(maxsize=4)
def _composed(text: str) -> yaml.Node | None:
    """Return the nodes of a text that `read_yaml` has taken; many findings ask for the lines of one text."""
    node: yaml.Node | None = yaml.compose(_with_plain_line_ends(text), Loader=_CoreLoader)
    return node


def _with_plain_line_ends(text: str) -> str:
    """Turn the characters that YAML 1.1, and no editor, counts as line ends into blanks, so that lines agree."""
    return text.replace("\x85", " ").replace("\u2028", " ").replace("\u2029", " ")


def line_of(text: str, location: Location) -> int:
    """Return the line, from 1, of the value at `location` in a YAML text, or of the nearest one that holds it."""
    if len(location) == 1 and (row := row_of(text, str(location[0]))) is not None:
        return row + 1
    node = _composed(text)
    line = node.start_mark.line if node else 0
    for step in location:
        if isinstance(node, yaml.MappingNode):
            found = next((pair for pair in node.value if pair[0].value == str(step)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line
        else:
            break
    return line + 1
