"""An editors' data file in YAML, read so that every mistake in it is told at once, each with its line.

The file is read as nodes, not as values: a node knows its line, and YAML's guesses at types (is "no" a word or a
falsehood?) never come between the editor's text and the rule that judges it. A field that breaks its rule is reported
and a stand-in takes its place, so that reading goes on; `finish` then refuses the file.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from urllib.parse import urlsplit

import yaml

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake in a data file; as text "file:line: what is wrong"."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class DataFileError(ValueError):
    """A data file that cannot be used; its text has one line a mistake."""

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = mistakes


class DataFile:
    """A YAML file, under the name that messages call it by; DataFileError if the text is no YAML or empty."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._root = _compose(name, text)
        self._mistakes: list[Mistake] = []

    def entry(self, known: Sequence[str]) -> "Entry":
        """The whole file as one mapping with these fields; DataFileError if it is none."""
        if isinstance(self._root, yaml.MappingNode):
            return Entry(self, self._root, known)
        raise DataFileError(Mistake(self.name, _line(self._root), _no_mapping(known)))

    def entries(self, known: Sequence[str]) -> list["Entry"]:
        """The whole file as a list of mappings with these fields."""
        return self.list_of_entries(self._root, known)

    def list_of_entries(self, node: yaml.Node, known: Sequence[str]) -> list["Entry"]:
        """A list of mappings with these fields."""
        if not isinstance(node, yaml.SequenceNode):
            self.report(_line(node), 'phải là danh sách, mỗi mục bắt đầu bằng "- "')
            return []
        for item in node.value:
            if not isinstance(item, yaml.MappingNode):
                self.report(_line(item), _no_mapping(known))
        return [Entry(self, item, known) for item in node.value if isinstance(item, yaml.MappingNode)]

    def report(self, line: int, message: str) -> None:
        """Note a mistake."""
        self._mistakes.append(Mistake(self.name, line, message))

    def finish(self) -> None:
        """Raise DataFileError if a mistake was noted."""
        if self._mistakes:
            raise DataFileError(*self._mistakes)


class Entry:
    """A mapping of a data file; a field that it should not have is reported at once."""

    def __init__(self, file: DataFile, node: yaml.MappingNode, known: Sequence[str]) -> None:
        self.line = _line(node)
        self._file = file
        self._fields: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if key.value not in known:
                file.report(_line(key), f'không có trường "{key.value}"; các trường là: {", ".join(known)}')
            elif key.value in self._fields:
                file.report(_line(key), f'trường "{key.value}" viết hai lần, hãy bỏ một')
            else:
                self._fields[key.value] = value

    def __contains__(self, field: str) -> bool:
        return field in self._fields

    def report(self, message: str) -> None:
        """Note a mistake of the entry as a whole, at its first line."""
        self._file.report(self.line, message)

    def required(self, field: str, parse: Callable[[str], T], stand_in: T) -> T:
        """The value of a field; a missing or wrong one is reported and `stand_in` returned."""
        if field not in self._fields:
            self.report(f'thiếu trường "{field}"')
            return stand_in
        return self.optional(field, parse, stand_in)

    def optional(self, field: str, parse: Callable[[str], T], default: T) -> T:
        """The value of a field, `default` without it; a wrong one is reported and `default` returned.

        `parse` raises ValueError with the rule, in Vietnamese, for a text that breaks it.
        """
        node = self._fields.get(field)
        if node is None:
            return default
        if not isinstance(node, yaml.ScalarNode):
            self._file.report(_line(node), f'"{field}" phải là một giá trị, không phải danh sách hay nhóm trường')
            return default
        try:
            return parse(node.value)
        except ValueError as rule:
            self._file.report(_line(node), f'"{field}" {rule}, nhận được "{node.value}"')
            return default

    def entries(self, field: str, known: Sequence[str]) -> list["Entry"]:
        """The mappings in the list that a field holds; none without it."""
        node = self._fields.get(field)
        return self._file.list_of_entries(node, known) if node is not None else []


def plain_text(value: str) -> str:
    """Any text but an empty one."""
    if not value.strip():
        raise ValueError("không được để trống")
    return value


def iso_date(value: str) -> date:
    """A date as YYYY-MM-DD."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        with suppress(ValueError):  # a day such as 2027-02-30, which the sentence below tells as well
            return date.fromisoformat(value)
    raise ValueError("phải là một ngày có thật, dạng YYYY-MM-DD")


def web_address(value: str) -> str:
    """An address that begins with https:// or http://."""
    if urlsplit(value).scheme not in ("https", "http") or not urlsplit(value).netloc:
        raise ValueError('phải là địa chỉ bắt đầu bằng "https://"')
    return value


def whole_number(low: int, high: int) -> Callable[[str], int]:
    """A parser of whole numbers from `low` to `high`."""

    def parse(value: str) -> int:
        if not (re.fullmatch(r"\d+", value, re.ASCII) and low <= int(value) <= high):
            raise ValueError(f"phải là số nguyên từ {low} đến {high}")
        return int(value)

    return parse


def one_of(choices: Mapping[str, T]) -> Callable[[str], T]:
    """A parser of the words that `choices` gives a meaning to."""

    def parse(value: str) -> T:
        if value not in choices:
            raise ValueError(f"phải là một trong: {', '.join(choices)}")
        return choices[value]

    return parse


def _compose(name: str, text: str) -> yaml.Node:
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        remedy = "hãy xem lại dấu hai chấm, thụt lề và ngoặc kép ở dòng này và dòng trên"
        raise DataFileError(Mistake(name, line, f"sai cú pháp YAML; {remedy}")) from error
    if root is None:
        raise DataFileError(Mistake(name, 1, "tệp trống"))
    return root


def _no_mapping(known: Sequence[str]) -> str:
    return f'phải gồm các dòng "trường: giá trị", với các trường: {", ".join(known)}'


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
