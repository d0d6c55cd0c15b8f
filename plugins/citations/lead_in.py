"""What stands before a number: the name of its kind, the numbers enumerated with it, who issued it and when.

"Thông tư số 01, 02 và 03/2021/TT-BGDĐT" names three documents, "Luật Việc làm số 74/2025/QH15" one whose name stands
between its kind and its number, and "Ngày 30/5/2019, Bộ Chính trị ban hành Chỉ thị số 35-CT/TW" tells date and issuer
first. "Mẫu số 01/BC-UBND", a form, is no document and neither is what a licence, a house or a desk is numbered with.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from plugins.citations.follow_up import DAY, ROMAN, day_of
from plugins.citations.issuers import assembly_term
from plugins.citations.kinds import ABBREVIATIONS, KINDS, NAMES, Kind, kind_named, kinds_of
from plugins.citations.numbers import DocumentNumber, Layout
from plugins.citations.organisations import organisation_end, organisation_start

_REACH = 160
"""Characters looked back over."""
_SO = re.compile(r"(?:số(?: hiệu)?|Số(?: hiệu)?|SỐ) *:? *\Z")
_LISTED = r"[0-9]{1,5}[a-zđ]?(?: */ *(?:19|20)[0-9]{2})?(?![\w/])"
_LIST = re.compile(rf"(?<![\w/.,-])(?P<list>(?:{_LISTED} *(?:[,;] *| (?:và|hoặc) )(?:số +)?)+)\Z")
_ONE_LISTED = re.compile(r"([0-9]+)([a-zđ]?)(?: */ *([0-9]{4}))?")
_SHORT_WORD = re.compile(rf"(?<![\w/.-])(?:{'|'.join(ABBREVIATIONS)})\Z")
_OF_THE_ASSEMBLY = tuple(kind for kind in KINDS if kind.name in ("Luật", "Bộ luật", "Nghị quyết", "Pháp lệnh"))
_LETTER = next(kind for kind in KINDS if kind.name == "Công văn")
_ANY_DOCUMENT = ("văn bản", "văn bản hướng dẫn", "văn bản chỉ đạo")
_NO_DOCUMENT = re.compile(
    r"(?<!\w)(?:(?:mẫu|biểu|biểu mẫu|phụ lục|phiếu|mã|nhà|lô|phòng|căn|căn hộ|tòa|tầng|ngõ|ngách|hẻm|đường|thửa|quầy"
    r"|bàn|xe|thẻ|tài khoản|hóa đơn|gói thầu|hồ sơ|sổ|quyển|tập|trang|điện thoại|hợp đồng|hộ chiếu|công báo|TBMT"
    r"|(?:giấy|bằng|chứng chỉ|chứng nhận)(?: [^\W\d_]+){0,9})(?: đơn| hiệu)?) *\Z",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[0-9.;:()\"“”\n\ufffc]")
_MOST_WORDS_BETWEEN = 10
_ISSUED = re.compile(
    rf"(?P<who>(?: *\(?khóa {ROMAN}\)?)? +)(?:(?:đã|vừa|cũng|mới|tiếp tục|khẩn trương|kịp thời|chính thức) +)*(?:ký +)?"
    r"(?:quyết định +)?ban hành(?: +các)? +\Z"
)
_BETWEEN = re.compile(r" của +(?P<body>[^0-9\n]+?) +(?:số(?: hiệu)?) *:? *\Z")
_DAY_FIRST = re.compile(rf"(?i:ngày) +{DAY} *,? *\Z")


@dataclass(frozen=True, slots=True)
class Listed:
    """A number enumerated before the one that carries the rest: the 12 of "12 và 13/QĐ-UBND"."""

    start: int
    end: int
    serial: int
    suffix: str
    year: int | None


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What stands before a number."""

    start: int
    """Where the mention begins: at the kind's name, or at the first number if none is said."""
    kind: Kind | None = None
    has_so: bool = False
    """Whether "số" stands before the number."""
    is_document: bool = False
    """Whether a kind, or "văn bản", is said."""
    is_something_else: bool = False
    """Whether it is the number of a form, a licence, a house …"""
    listed: tuple[Listed, ...] = ()


def lead_in(text: str, start: int, number: DocumentNumber) -> LeadIn:
    """What stands before a number that begins at `start` of an evened-out text."""
    listed = _listed(text, start)
    if listed:
        before_all = _lead_in(text, listed[0].start, number)
        if before_all.kind or (before_all.has_so and not before_all.is_something_else):
            return replace(before_all, listed=listed)
    return _lead_in(text, start, number)


def fitting_kinds(number: DocumentNumber) -> tuple[Kind, ...]:
    """The kinds that the letters of a number allow, the likeliest first; none where they tell nothing."""
    if number.kind:
        return kinds_of(number.kind, number.family)
    if assembly_term(number.issuer):
        return _OF_THE_ASSEMBLY
    return (_LETTER,) if number.layout is Layout.LETTER else ()


def _lead_in(text: str, start: int, number: DocumentNumber) -> LeadIn:
    window = text[max(0, start - _REACH) : start]
    so = _SO.search(window[-16:])
    head = window[: len(window) - len(so[0])].rstrip(" ") if so else window.rstrip(" ")
    offset = start - len(window)
    fitting = fitting_kinds(number)
    name = _name_at_end(head)
    kind = kind_named(name)
    fits_any = not number.kind and assembly_term(number.issuer) is None  # a letter or an old number tells no kind
    if kind and (kind in fitting or fits_any):
        return LeadIn(offset + len(head) - len(name), kind, bool(so), is_document=True)
    far = _far_name(head, fitting if so else tuple(kind for kind in fitting if not kind.abbreviation))
    if far:
        return LeadIn(offset + far[0], far[1], bool(so), is_document=True)
    if name in _ANY_DOCUMENT:
        return LeadIn(offset + len(head) - len(name), None, bool(so), is_document=True)
    return LeadIn(start, None, bool(so), bool(name), bool(_NO_DOCUMENT.search(head[-70:])))


def issued_by(text: str, start: int, number: int) -> tuple[tuple[int, int] | None, datetime.date | None]:
    """Who issued a document, and when, if that is said before the number: where the words stand, the date.

    `start` is where the mention begins, `number` where its number does: "Công văn của Sở Nội vụ số" says it between.
    """
    between = _BETWEEN.search(text, start, number)
    if between and organisation_end(text, between.start("body")) == between.end("body"):
        return between.span("body"), None
    floor = max(0, start - _REACH)
    window = text[floor:start]
    if not window.rstrip(" ").endswith(("ban hành", "ban hành các")):
        return None, None
    match = _ISSUED.search(window)
    who = organisation_start(text, floor, floor + match.start("who")) if match else None
    if match is None or who is None:
        return None, None
    day = _DAY_FIRST.search(text[floor:who])
    return (who, floor + match.start("who")), day_of(day) if day else None


def _listed(text: str, start: int) -> tuple[Listed, ...]:
    window = text[max(0, start - 80) : start]
    if not window.rstrip(" ").removesuffix("số").rstrip(" ").endswith((",", ";", "và", "hoặc")):
        return ()
    match = _LIST.search(window)
    if match is None:
        return ()
    offset = start - len(window) + match.start("list")
    return tuple(
        Listed(offset + one.start(), offset + one.end(), int(one[1]), one[2], int(one[3]) if one[3] else None)
        for one in _ONE_LISTED.finditer(match["list"])
    )


def _name_at_end(head: str) -> str:
    """The kind's name or abbreviation, or the like of "văn bản", that a text ends with; empty if none."""
    small = head[-40:].lower()
    if small.endswith(NAMES) or small.endswith(_ANY_DOCUMENT):
        name = next(name for name in (*NAMES, *_ANY_DOCUMENT) if small.endswith(name))
        before = small[: -len(name)]
        is_word = not before or not before[-1].isalnum()
        return name if is_word and (name, before[-5:]) != ("luật", "pháp ") else ""
    short = _SHORT_WORD.search(head[-8:])
    return short[0] if short else ""


def _far_name(head: str, fitting: tuple[Kind, ...]) -> tuple[int, Kind] | None:
    """Where the nearest fitting kind is named before other words, as in "Luật Việc làm số", and that kind."""
    begin = max((match.end() for match in _BREAK.finditer(head)), default=0) if fitting else 0
    clause = head[begin:].lower()
    found = [
        (match.end(), len(kind.name), kind)
        for kind in fitting
        for match in re.finditer(rf"(?<!\w){kind.name.lower()} ", clause)
    ]
    if not found:
        return None
    after, length, kind = max(found, key=lambda one: one[:2])
    between = clause[after:]
    if len(between.split()) > _MOST_WORDS_BETWEEN or ("," in between and kind.abbreviation):
        return None
    return begin + after - 1 - length, kind
