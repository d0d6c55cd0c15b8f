"""What is said of a document right after its number: its date, its issuer in words, the term of the Party's congress.

A date after a comma is the trap: in "Thực hiện Kế hoạch số 36-KH/ĐUK, ngày 15/4/2022, Sở tổ chức …" it dates the
meeting, in "Kế hoạch số 36-KH/ĐUK, ngày 30/3/2022 của Đảng ủy Khối" the plan. So such a date is taken only where the
sentence goes on with the document. "(30/5/2019)" and a date without a comma are always the document's.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from plugins.citations.organisations import organisation_end


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What follows a number."""

    date: datetime.date | None = None
    year: int | None = None
    """The year alone, where that is said: "năm 2019"."""
    issuer: tuple[int, int] | None = None
    """Where the issuer's words stand in the evened-out text."""
    term: str = ""
    """Term of the Central Committee, "XII"; empty if none is said."""
    is_shared: bool = False
    """Whether it holds for the numbers enumerated before too: "cùng ngày"."""
    end: int = 0
    """Where the mention ends: after the date if that comes first, else after the number."""


DAY = (
    r"(?P<day>[0-3]?[0-9])(?: *[/.-] *(?P<month>[01]?[0-9])(?: *[/.-] *| +(?i:năm) +)(?P<year>(?:19|20)[0-9]{2})"
    r"| +(?i:tháng) +(?P<month_word>[01]?[0-9])(?: *,? *(?i:năm) +| *[/-] *)(?P<year_word>(?:19|20)[0-9]{2}))(?![0-9/])"
)
"""A day in figures or with "tháng" and "năm"; `day_of` gives its date."""
ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})(?!\w)"
TERM = rf"(?i: *,? *\(? *(?:Đảng *\(? *)?khóa +)(?P<term>{ROMAN})"
_DATE = re.compile(
    r"(?P<comma> *,)? *(?P<open>\( *)?"
    r"(?P<word>(?i:(?:(?:được )?(?:ban hành |ký |thông qua )+)?(?P<shared>cùng )?ngày +))?"
    rf"{DAY}(?P<close> *\))?"
)
_YEAR = re.compile(r" *\(?(?i:năm) +(?P<year>(?:19|20)[0-9]{2})(?![0-9/-]| *- *[0-9])\)?")
_ISSUER = re.compile(
    r"(?: *,? *ngày [0-9]{1,2}/[0-9]{1,2}(?![0-9/]))? *,? *(?:của|(?P<agent>do|mà|(?:đã |vừa )?được)) +"
)
_ISSUES = re.compile(r" +(?:(?:đã|vừa|mới|ký) +)*(?:ban hành(?!\w)|(?:ký|thông qua)(?= +ngày ))")
_PLENUM = re.compile(
    r" *,? *\(?(?:(?:tại|của) )?Hội nghị (?:(?:Trung ương )?lần thứ [\w ]{1,9}?|Trung ương [0-9]{1,2})"
    r"(?:,? *(?P<body>(?:Ban Chấp hành|BCH) Trung ương(?: Đảng)?))?(?= *,? *\(?khóa )"
)
_TERM = re.compile(TERM)
_GOES_ON = re.compile(
    r" *(?:(?:,? *(?:của|quy định)|do|về|v/v|hướng dẫn|ban hành|phê duyệt|sửa đổi|bổ sung|thay thế|bãi bỏ)(?!\w)"
    r"|[.;)\n]|\Z)"
)


def follow_up(text: str, end: int) -> FollowUp:
    """What the evened-out text says of the document whose number ends at `end`."""
    said = FollowUp(end=end)
    at = end
    while found := _date(text, at, said) or _issuer(text, at, said) or _term(text, at, said) or _year(text, at, said):
        said, at = found
    return said


def day_of(match: re.Match[str]) -> datetime.date | None:
    """The date that a match of DAY stands for; None for a day such as 31/02/2022."""
    year, month = match["year"] or match["year_word"], match["month"] or match["month_word"]
    try:
        return datetime.date(int(year), int(month), int(match["day"]))
    except ValueError:  # no such day: the number stands, its date is unknown
        return None


def _date(text: str, at: int, said: FollowUp) -> tuple[FollowUp, int] | None:
    match = None if said.date or said.year else _DATE.match(text, at)
    if match is None or not (match["word"] or (match["open"] and match["close"])):
        return None
    day = day_of(match)
    if day is None or (match["comma"] and not _GOES_ON.match(text, match.end())):
        return None
    is_whole = at == said.end and bool(match["open"]) == bool(match["close"])
    end = match.end() if is_whole else said.end
    return replace(said, date=day, is_shared=bool(match["shared"]), end=end), match.end()


def _issuer(text: str, at: int, said: FollowUp) -> tuple[FollowUp, int] | None:
    plenum = None if said.issuer else _PLENUM.match(text, at)
    if plenum:
        return replace(said, issuer=plenum.span("body") if plenum["body"] else None), plenum.end()
    match = None if said.issuer else _ISSUER.match(text, at)
    end = organisation_end(text, match.end()) if match else None
    if match is None or end is None or (match["agent"] and not _ISSUES.match(text, end)):
        return None
    return replace(said, issuer=(match.end(), end)), end


def _term(text: str, at: int, said: FollowUp) -> tuple[FollowUp, int] | None:
    match = None if said.term else _TERM.match(text, at)
    if match is None:
        return None
    after = match.end() + (text[match.end() : match.end() + 1] == ")")
    return replace(said, term=match["term"]), after


def _year(text: str, at: int, said: FollowUp) -> tuple[FollowUp, int] | None:
    match = None if said.date or said.year else _YEAR.match(text, at)
    if match is None:
        return None
    return replace(said, year=int(match["year"])), match.end()
