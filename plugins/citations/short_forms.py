"""Numbers without their letters, "Chỉ thị 05", "Nghị quyết số 68": a document is meant, the text does not say which.

They look like counts ("Quyết định 3 nội dung", "Kế hoạch 5 năm"), so a short form needs "số", or a kind that is never
a verb and a word after it that no counted noun begins with. "Nghị định 20/2021" alone is complete: only the Government
issues decrees (Law 64/2025/QH15 and those before it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.citations.kinds import ABBREVIATIONS, NAMES, Kind, kind_named
from plugins.citations.numbers import DocumentNumber, Layout, serial_and_year


@dataclass(frozen=True, slots=True)
class ShortNumber:
    """What a short form says of a number."""

    serial: int
    suffix: str
    year: int | None

    def __str__(self) -> str:
        return serial_and_year(self.serial, self.suffix, self.year)

    def abbreviates(self, number: DocumentNumber) -> bool:
        """Whether it may stand for this number, if the kind agrees."""
        same = (self.serial, self.suffix) == (number.serial, number.suffix)
        return same and (self.year is None or self.year == number.year)


@dataclass(frozen=True, slots=True)
class FoundShort:
    """A short form in an evened-out text."""

    start: int
    end: int
    kind: Kind
    number: ShortNumber | DocumentNumber
    """Complete for a decree with its year."""


_FIGURES = re.compile(
    r"(?P<serial>[0-9]{1,5}+)(?P<suffix>[a-zđ]?)(?: */ *(?P<year>(?:19|20)[0-9]{2}))?"
    rf"(?: *- *(?:{'|'.join(ABBREVIATIONS)})(?![\w/-]))?(?![\w/%°+]|-\w|[.,][0-9]| ?%| +[0-9]{{3}}| *- *[0-9])"
)
_FIRST_FIGURE = re.compile(" [0-9]")
_KINDS_BY_NUMBER_ALONE = (
    *("chỉ thị", "nghị quyết", "nghị định", "thông tư", "kết luận", "quyết định", "quy định", "công văn", "pháp lệnh"),
    "công điện",
)
BEFORE_FIGURES = (*_KINDS_BY_NUMBER_ALONE, "số", "số:")
"""What stands, in small letters, right before the figures of any short form, blanks apart."""
_NEVER_VERBS = ("chỉ thị", "nghị quyết", "nghị định", "thông tư", "công văn", "pháp lệnh", "công điện")
_COUNTED_OTHERWISE = ("", "DA", "PA", "ĐA", "BB", "QC")
"""Kinds that "số" and a figure hardly ever make a document: laws, projects, options, schemes …"""
_SO = re.compile(r" (?:số|SỐ) *:?\Z")
_GOES_ON = re.compile(
    r" *(?:[.,;:)\]!?…\"”»\n\ufffc-]|\Z)| +(?:năm +(?:19|20)[0-9]{2}|(?:của|về|ngày|và|hoặc|hay|là|được|đã|có|do|tại"
    r"|trong|cũng|khi|cho|với|quy định|nêu|yêu cầu|ban hành|từ|để|thì|vào|ở|không|sẽ|đang|theo|vừa|này|nói|ra|trên"
    r"|đối với|trước|sau|nhằm|như|mà|hướng dẫn|sửa đổi|thay thế|hết hiệu lực|còn)(?!\w))"
)
_OF = re.compile(" +của +[A-ZĐƯÂÔ]")
_NEXT = re.compile(r"(?: *, *| +và +)(?:số +)?(?=[0-9])")


def short_forms_in(text: str) -> Iterator[FoundShort]:
    """Every short form of an evened-out text, also where a complete number stands."""
    for blank in _FIRST_FIGURE.finditer(text):
        found = _short(text, blank.end() - 1)
        while found:
            yield found
            following = _NEXT.match(text, found.end)
            match = _FIGURES.match(text, following.end()) if following else None
            is_one_more = match and not _is_year(match) and _goes_on(match)
            found = _found(match.start(), match, found.kind) if match and is_one_more else None


def _short(text: str, start: int) -> FoundShort | None:
    """The short form whose figures begin at `start`; None if no kind is named before them or they count something."""
    head = text[max(0, start - 44) : start].rstrip(" ")
    if not head.lower().endswith(BEFORE_FIGURES):
        return None
    match, so = _FIGURES.match(text, start), _SO.search(head)
    name = _name_at_end(head[: so.start()].rstrip(" ") if so else head)
    kind = kind_named(name)
    if match is None or kind is None or (match["serial"][0] == "0" and len(match["serial"]) > 3):
        return None  # 0278 begins a telephone's number
    counts_documents = _counts_with_so if so else _counts_alone
    return _found(text.rfind(name, 0, start), match, kind) if counts_documents(kind, name, match) else None


def _counts_with_so(kind: Kind, name: str, match: re.Match[str]) -> bool:
    """Whether "số" after this name counts documents: "Dự án số 2" counts parts, "báo cáo số 3 ca" cases."""
    is_small = name.islower() and name not in _KINDS_BY_NUMBER_ALONE and not _OF.match(match.string, match.end())
    return kind.abbreviation not in _COUNTED_OTHERWISE and not is_small


def _counts_alone(kind: Kind, name: str, match: re.Match[str]) -> bool:
    """Whether figures right after this name count documents: "Quyết định 3 nội dung" does not."""
    can_be = kind.name.lower() in (_NEVER_VERBS if name.islower() else _KINDS_BY_NUMBER_ALONE)
    return can_be and (bool(match["suffix"]) or (not _is_year(match) and _goes_on(match)))


def _goes_on(match: re.Match[str]) -> bool:
    return _GOES_ON.match(match.string, match.end()) is not None


def _name_at_end(head: str) -> str:
    small = head.lower()
    name = next((name for name in NAMES if small.endswith(name)), "")
    before = head[: len(head) - len(name)]
    return head[len(head) - len(name) :] if name and not before[-1:].isalnum() else ""


def _is_year(match: re.Match[str]) -> bool:
    return len(match["serial"]) == 4 and match["serial"][:2] in ("19", "20")


def _found(start: int, match: re.Match[str], kind: Kind) -> FoundShort:
    serial, year = int(match["serial"]), int(match["year"]) if match["year"] else None
    if year and kind.abbreviation == "NĐ":
        decree = DocumentNumber(serial, match["suffix"], year, "NĐ", "CP", Layout.STATE)
        return FoundShort(start, match.end(), kind, decree)
    return FoundShort(start, match.end(), kind, ShortNumber(serial, match["suffix"], year))
