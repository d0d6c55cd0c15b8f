"""Says in Vietnamese why a text is no YAML, and how to write the line instead.

libyaml's own sentences name tokens and simple keys. What editors do wrong is nearly always one value that needs quotes,
so the remedy is found by trial: the value of the line is quoted, and if the line can then be read, it is the remedy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from plugins.content_model.wording import shown

_LONGEST_LINE = 1000
"""Letters of a line that is worth a trial; a longer one would make no readable remedy."""
_ENTRY = re.compile(r"(?P<key>\s*(?:- +)*[^\s\"'\[{#&*!|>%@`-][^:\n]*:[ \t]+|\s*- +)(?P<value>\S.*)")
_KEY_END = re.compile(r":(?:[ \t]|$)")
_GLUED = re.compile(r"\s*(?P<key>[A-Za-z_]+)[:：]\s*(?!//)(?P<value>\S.*?)\s*")
_QUOTES = 'đặt giá trị có dấu hai chấm, dấu thăng hay dấu nháy trong cặp nháy kép "…"'
_INDENT = "thụt đầu dòng bằng dấu cách, các mục cùng cấp thẳng hàng với nhau"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a text that should be YAML."""

    line: int
    """Counted from 0."""
    message: str
    remedy: str


_NO_ENTRY = 'dòng này không có dạng "tên: giá trị"'
_WRITE_ENTRY = "thêm tên mục và dấu hai chấm, sau dấu hai chấm phải có một dấu cách"
_ODD_BLANKS = ("đầu dòng này có phím Tab hoặc dấu cách lạ", "xóa khoảng trống đầu dòng, gõ lại bằng dấu cách")
_BACKSLASH = ('dấu "\\" trong cặp nháy kép có nghĩa riêng', 'viết "\\\\" hoặc thay cặp nháy kép bằng nháy đơn')
_KNOWN = {
    "found unexpected end of stream": (
        "dấu nháy mở ở dòng này không có dấu nháy đóng",
        "thêm dấu nháy cùng loại vào cuối giá trị",
    ),
    "tab character": _ODD_BLANKS,
    "did not find expected ',' or ']'": (
        'danh sách mở bằng "[" ở dòng này không có "]" đóng',
        'thêm "]" vào cuối danh sách',
    ),
    "did not find expected ',' or '}'": ('nhóm mở bằng "{" ở dòng này không có "}" đóng', 'thêm "}" vào cuối nhóm'),
    "could not find expected ':'": (_NO_ENTRY, _WRITE_ENTRY),
    "did not find expected '-' indicator": ('dòng này không nằm trong danh sách có dấu "-" ở trên', _INDENT),
    "did not find expected <document start>": ("dòng này thụt vào khác dòng đầu tiên", _INDENT),
    "expected a single document": ('dòng "---" này cắt tệp làm đôi', "bỏ dòng này"),
    "block sequence entries are not allowed": (
        'dấu "-" của danh sách đứng ngay sau dấu hai chấm',
        'xuống dòng trước dấu "-", hoặc đặt cả giá trị trong cặp nháy kép',
    ),
    "unknown escape character": _BACKSLASH,
    "hexdecimal number": _BACKSLASH,
    "did not find expected key": ("dòng này thụt vào khác các dòng cùng cấp ở trên", _INDENT),
    "control characters are not allowed": (
        "có ký tự điều khiển không nhìn thấy được",
        "xóa dòng này rồi gõ lại bằng tay",
    ),
}
"""What libyaml says, and what it means to an editor."""


def fault(text: str, error: Exception) -> Fault:
    """Return what is wrong with `text`, which libyaml refused with `error`."""
    said = f"{getattr(error, 'problem', '')} {getattr(error, 'reason', '')} {getattr(error, 'context', '')}"
    lines = text.split("\n")
    number = min(_line(text, error, said), len(lines) - 1)
    message, remedy = next(
        (sentences for words, sentences in _KNOWN.items() if words in said),
        ("dòng này không đọc được", f"{_QUOTES}; {_INDENT}"),
    )
    if _indent(lines[number]).strip(" "):
        return Fault(number, *_ODD_BLANKS)
    mended = mended_line(lines[number])
    if mended is None and message == _NO_ENTRY:
        return Fault(number, message, _spaced(lines[number]) or remedy)
    if mended is None:
        return _misplaced(lines, number) if "mapping values" in said else Fault(number, message, remedy)
    if "end of stream" not in said and "did not find expected ','" not in said:
        message = f"giá trị {shown(lines[number].partition(':')[2])} phải đặt trong cặp nháy"
    return Fault(number, message, f"viết {mended.strip()}")


def _line(text: str, error: Exception, said: str) -> int:
    """Return the line on which an editor must act: where a quotation or list began, not where the file ended."""
    began = "quoted scalar" in said or "flow" in said or "simple key" in said
    mark = (began and getattr(error, "context_mark", None)) or getattr(error, "problem_mark", None)
    if mark is not None:
        return int(mark.line)
    return text.encode()[: getattr(error, "position", 0)].count(b"\n")


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _misplaced(lines: list[str], number: int) -> Fault:
    """Return the fault of a line that is right in itself and wrong after the one before it."""
    above = next((index for index in range(number - 1, -1, -1) if lines[index].strip()), None)
    if above is not None and not _KEY_END.search(lines[above]):
        return Fault(above, _NO_ENTRY, _spaced(lines[above]) or _WRITE_ENTRY)
    return Fault(number, "dòng này thụt vào khác các dòng cùng cấp ở trên", _INDENT)


def _spaced(row: str) -> str | None:
    """Return the remedy for a line whose colon has no blank behind it, or is the wide one of East Asian text."""
    entry = _GLUED.fullmatch(row)
    if entry is None:
        return None
    key, value = entry.groups()
    line = f"{key}: {value}"
    return f"viết {line if _reads(line) else f'{key}: {quoted(value)}'}"


def mended_line(line: str) -> str | None:
    """Return the line with its value quoted or closed, when it cannot be read as it is and can be read so."""
    entry = _ENTRY.fullmatch(line)
    if entry is None or len(line) > _LONGEST_LINE or _reads(line):
        return None
    candidates = (entry["key"] + value for value in _mended_values(entry["value"].rstrip()))
    return next(filter(_reads, candidates), None)


def _mended_values(value: str) -> Iterator[str]:
    first, rest = value[0], value[1:]
    if first in "[{":
        yield value.rstrip(", ") + {"[": "]", "{": "}"}[first]
    if first in "\"'":
        if first not in rest:
            yield quoted(rest)
        elif rest.endswith(first) and _opens_again(rest[:-1], first):
            yield quoted(rest[:-1])
    yield quoted(value)


def _opens_again(inner: str, quote: str) -> bool:
    """Say whether the quotes inside stand around words of their own: ``Đại hội "lần IX" thành công``."""
    return quote not in inner or inner.partition(quote)[0][-1:] in ("", " ")


def quoted(value: str) -> str:
    """Return one line of printable text in quotes: double ones, or single ones where it holds what those escape."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'{}'".format(value.replace("'", "''"))


class _TextLoader(yaml.CSafeLoader):
    """Takes every plain scalar for text, so that a trial fails for the form of a line alone."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own class attribute


def _reads(line: str) -> bool:
    try:
        yaml.load(line.strip(), Loader=_TextLoader)  # noqa: S506 - derived from CSafeLoader
    except yaml.YAMLError:
        return False
    return True
