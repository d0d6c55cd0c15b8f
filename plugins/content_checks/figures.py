"""Reads the figures of congress reports out of sentences: "8/10 chi bộ (80%)", "bầu 19 đồng chí … 13 tái cử; 6 lần
đầu".

A false alarm is worse than a miss: only forms are read in which the numbers surely belong together, and whatever can be
a date ("ngày 9/8 chi bộ họp") is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_PERSONS = "(?:đồng chí|người|đại biểu|đảng viên|(?:chi |cấp )?[uủ][yỷ] viên)"
_COUNTED = (
    "(?:chi bộ|chi, đảng bộ|đảng bộ|chi đoàn|công đoàn|tổ chức|cơ sở|đơn vị|cơ quan|phòng|sở|ban|ngành|trường|"
    "doanh nghiệp|xã|phường|thị trấn|huyện|thôn|ấp|khu phố|hộ|phiếu|chỉ tiêu|tiêu chí|nhiệm vụ|hồ sơ|dự án|công trình|"
    f"đại hội|{_PERSONS})"
)
# It begins with the stroke, which is rare, so that the pattern skips text quickly; the part is looked for behind it.
_WHOLE = re.compile(rf"/(\d{{1,5}})[ \u00a0]+(?={_COUNTED}(?!\w))", re.IGNORECASE)
_PART = re.compile(r"(?<![\w/.,-])\d{1,5}\Z")
_COUNTING_BEFORE = re.compile(  # without one of these 9/8 may be a day, or "đường 30/4 phường 2"
    r"(?:\A|[.!?:;][ \u00a0]|\n|(?<!hôm )(?<!sáng )(?<!chiều )(?<!tối )nay,|"
    r"\b(?:có|được|là|với|quả|đã|thành|xong|hiện|tổng|cả|gồm|thêm|đủ|còn|đạt|chức))[ \u00a0]*\Z",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"{_COUNTED}(?: (?:trực thuộc|bộ phận|cơ sở|có mặt|tham dự|dự|đồng ý|tán thành|tín nhiệm|hợp lệ))*[ \u00a0]?"
    r"(?:[(,] ?(?:đạt|chiếm|bằng|tương đương) |\(|(?:đạt|chiếm|bằng|tương đương) )(?:t[ỷỉ] lệ )?"
    r"(?:(trên|hơn|gần|khoảng|xấp xỉ) )?(\d{1,3}(?:[.,]\d{1,2})?) ?%(?=[).,;\s]*(?:\)|\Z|[.,;]))",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"(?:[^\n]+(?:\n|\Z))+")
_ELECTED = re.compile(rf"\bbầu (?:(?:ra|được|chọn|đủ|gồm) )*(\d{{1,3}}) {_PERSONS}", re.IGNORECASE)
_RE_ELECTED = re.compile(
    rf"\b(\d{{1,3}}) (?:{_PERSONS} )?(?:(?:được|tiếp tục|khóa trước) )*tái cử"
    r"|\btái cử(?: là| có| gồm)?:? (\d{1,3})\b(?! ?%)",
    re.IGNORECASE,
)
_FIRST_TIME = re.compile(
    rf"\b(\d{{1,3}}) (?:{_PERSONS} )?(?:được )?(?:bầu |trúng cử |tham gia )(?:(?:chi|cấp) ủy )?lần đầu"
    r"|\b(?:trúng cử|tham gia) lần đầu(?: là| có| gồm)?:? (\d{1,3})\b(?! ?%)",
    re.IGNORECASE,
)
_BY_SEX = re.compile(
    rf"\b(\d{{1,5}}) {_PERSONS}[^.;\d\n]{{0,25}}?\(?(?:trong đó|gồm)?:? ?(?:có )?"
    r"(\d{1,5}) (?:đồng chí )?nam(?:,| và|;) (\d{1,5}) (?:đồng chí )?nữ\b",
    re.IGNORECASE,
)
_WOMEN = re.compile(
    rf"\b(?:nữ:? (\d{{1,3}}) {_PERSONS}|(\d{{1,3}}) {_PERSONS} (?:là )?nữ) ?"
    r"(?:\(|, )(?:đạt |chiếm )?(?:t[ỷỉ] lệ )?(?:(trên|hơn|gần|khoảng|xấp xỉ) )?(\d{1,3}(?:[.,]\d{1,2})?) ?%",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fraction:
    """So many of so many, as written."""

    start: int
    """Offset in the text."""
    written: str
    part: int
    whole: int
    share: Share | None
    """The percentage that the sentence gives for it."""

    @property
    def is_padded(self) -> bool:
        """Say whether it is written with a leading zero."""
        return self.written.startswith("0") or "/0" in self.written


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage with the word that makes it less than exact."""

    hedge: str
    """``trên``, ``hơn``, ``gần``, ``khoảng``, ``xấp xỉ`` or nothing."""
    percent: Decimal

    def agrees(self, part: int, whole: int) -> bool:
        """Say whether part of whole may be written as this, rounded up or down."""
        actual = Decimal(100 * part) / whole
        step = Decimal(1).scaleb(int(self.percent.as_tuple().exponent))
        match self.hedge:
            case "trên" | "hơn":
                return actual > self.percent - step
            case "gần":
                return self.percent - 5 <= actual < self.percent + step
            case "khoảng" | "xấp xỉ":
                return abs(actual - self.percent) <= 2
            case _:
                return abs(actual - self.percent) < step

    def __str__(self) -> str:
        return f"{self.hedge} {self.percent}%".strip().replace(".", ",")


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and the two parts that a sentence divides it into."""

    start: int
    """Offset in the text of the total."""
    total: int
    parts: tuple[tuple[int, str], tuple[int, str]]
    """Each number with what it counts."""

    @property
    def is_right(self) -> bool:
        """Say whether the parts make the total."""
        return sum(number for number, _ in self.parts) == self.total


def fractions(text: str) -> Iterator[Fraction]:
    """Yield every "8/10 chi bộ" that cannot be a date."""
    for whole in _WHOLE.finditer(text):
        part = _PART.search(text, max(0, whole.start() - 6), whole.start())
        if part is not None and int(whole[1]):
            share = _SHARE.match(text, whole.end())
            if share or _is_count(text, part, int(whole[1])):
                written = f"{part[0]}/{whole[1]}"
                percent = _share(share[1], share[2]) if share else None
                yield Fraction(part.start(), written, int(part[0]), int(whole[1]), percent)


def _is_count(text: str, part: re.Match[str], whole: int) -> bool:
    """Say whether a fraction cannot be a date."""
    before = max(0, part.start() - 20)
    return int(part[0]) > 31 or whole > 12 or _COUNTING_BEFORE.search(text, before, part.start()) is not None


def sums(text: str) -> Iterator[Sum]:
    """Yield the elected and the persons by sex wherever a sentence divides them in two."""
    if "tái cử" in text:
        for paragraph in _PARAGRAPH.finditer(text):
            yield from _elections(paragraph[0], paragraph.start())
    if "nữ" in text:
        for match in _BY_SEX.finditer(text):
            yield Sum(match.start(), int(match[1]), ((int(match[2]), "nam"), (int(match[3]), "nữ")))


def women(text: str) -> Iterator[tuple[int, int, int, Share]]:
    """Yield offset, women, elected and the share of women, if the text has but one number of elected persons."""
    if "nữ" not in text:
        return
    elected = _ELECTED.findall(text)
    if len(elected) == 1 and int(elected[0]):
        for match in _WOMEN.finditer(text):
            yield match.start(), int(match[1] or match[2]), int(elected[0]), _share(match[3], match[4])


def _elections(paragraph: str, offset: int) -> Iterator[Sum]:
    """Yield the one election of a paragraph; with two of anything nobody can tell what belongs together."""
    found = [list(pattern.finditer(paragraph)) for pattern in (_ELECTED, _RE_ELECTED, _FIRST_TIME)]
    if all(len(matches) == 1 for matches in found):
        total, again, first = (matches[0] for matches in found)
        if total.start() < min(again.start(), first.start()):
            parts = ((int(again[1] or again[2]), "tái cử"), (int(first[1] or first[2]), "lần đầu"))
            yield Sum(offset + total.start(), int(total[1]), parts)


def _share(hedge: str | None, percent: str) -> Share:
    return Share((hedge or "").lower(), Decimal(percent.replace(",", ".")))
