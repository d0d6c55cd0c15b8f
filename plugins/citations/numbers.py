"""The number of a document: a tolerant reader, a strict writer.

The Party writes 36-KH/ĐUK (Hướng dẫn 36-HD/VPTW of 2018), the state 146/QĐ-BTTTT, with the year in what is law for
everyone, 42/2022/NĐ-CP, and without a kind in letters, 123/UBND-VX (Nghị định 30/2020/NĐ-CP, Phụ lục I). Numbers below
ten take a nought. Old numbers end with their issuer alone, 26-CP, and joint ones may have a second slash,
19/2008/NQLT/CP-UBTWMTTQVN; both stay as they are, for that is what they are filed under. The Party's form given to a
state issuer, or the other way about, is a slip that everybody understands: 05/CT-TW is 05-CT/TW.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from plugins.citations import issuers, kinds
from plugins.citations.kinds import Family
from plugins.citations.reading import plain


class Layout(Enum):
    """How the parts of a number stand together."""

    PARTY = "36-KH/ĐUK"
    STATE = "146/QĐ-BTTTT"
    SLASHED = "12/NQ/HĐND"
    LETTER = "123/UBND-VX"
    OLD = "26-CP"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document's number (số và ký hiệu), complete."""

    serial: int
    """From 1."""
    suffix: str
    """A small letter after the serial, as in 30a/2008/NQ-CP; mostly empty."""
    year: int | None
    """The year within the number, as in 42/2022/NĐ-CP."""
    kind: str
    """Abbreviation of the kind, "KH"; empty in the layouts LETTER and OLD."""
    issuer: str
    """Abbreviation of the issuer with its unit, as in "ĐUK", "TTg", "UBND-VX", "QH15"."""
    layout: Layout

    def __str__(self) -> str:
        return format_number(self)

    @property
    def family(self) -> Family:
        """Whether the number is the Party's or the state's."""
        return Family.PARTY if self.layout is Layout.PARTY else Family.STATE

    @property
    def issuer_name(self) -> str | None:
        """The issuer in full if the abbreviation means the same body in the whole country."""
        return issuers.nationwide_name(self.issuer, self.family)


class Evidence(Enum):
    """What must stand before a number that was found in a text."""

    NOTHING = auto()
    """It cannot be anything else."""
    SO = auto()
    """The word "số" or the name of a kind."""
    KIND = auto()
    """The name of a kind."""


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number in an evened-out text."""

    start: int
    end: int
    number: DocumentNumber
    evidence: Evidence


_CAPITAL = "A-ZĐƯƠÂĂÊÔ"
_PART = rf"[{_CAPITAL}](?:[{_CAPITAL}0-9&]|[a-z]{{1,2}}(?![a-z]))*"
_ISSUER = rf"(?:{_PART}(?:[-.]{_PART})*|[a-zđư]{{2,10}}(?:-[a-zđư]{{2,10}})?)"
_SERIAL = r"[0-9]{1,6}+(?:(?<![0-9]{3})\.[0-9]{3})?+"  # 1.234 is 1234
_KINDS = "|".join(kinds.ABBREVIATIONS)
_JOINT = " *[-/] *"
_CAPITAL_KIND = "[A-ZĐ][A-Za-zĐđ]{1,4}"
_FILE_ENDING = r"\.(?:pdf|docx?|xlsx?|odt|rtf|zip|rar|html?|aspx?|md|jpe?g|png)(?!\w)"
_GLUED = "(?=ngày|của|về)"
NUMBER = re.compile(
    rf"(?P<serial>{_SERIAL})(?P<suffix>[a-zA-ZđĐ]?)(?: */ *(?P<year>(?:19|20)[0-9]{{2}}))?"
    rf"(?:(?P<before>{_JOINT}| *(?={_CAPITAL_KIND} ?[-/]))(?P<kind>(?i:{_KINDS}))"
    rf"(?P<after>{_JOINT}| )(?P<issuer>{_ISSUER})"
    rf"|(?P<only>{_JOINT})(?P<body>{_ISSUER}))(?:(?!\w|{_FILE_ENDING})|{_GLUED})"
)
_LEADING = re.compile(r"(?:[^\W\d_]+ +)*?(?:số(?: hiệu)?(?: *: *| *))?(?=[0-9])", re.IGNORECASE)
_SURE_KINDS = frozenset({"NQ", "QĐ", "CT", "TB", "HD", "CTr", "KH", "BC", "TTr", "KL", "NĐ", "TT", "TTLT", "ĐA", "QC"})


def parse_number(text: str) -> DocumentNumber:
    """Read a number as people write it: "Kế hoạch số 36 - KH / ĐUK", "36–KH/ĐUK", "42/2022/nđ-cp".

    ValueError, with the rule in Vietnamese, for a text that is no complete number.
    """
    evened = plain(text)
    leading = _LEADING.match(evened)
    match = NUMBER.fullmatch(evened, leading.end() if leading else 0)
    number = _number(match) if match else None
    if number is None:
        raise ValueError('phải là số và ký hiệu đầy đủ như "36-KH/ĐUK", "42/2022/NĐ-CP" hoặc "123/UBND-VX"')
    return number


def format_number(number: DocumentNumber) -> str:
    """The number in its one strict spelling: "05-CT/TW", "42/2022/NĐ-CP"."""
    serial = serial_and_year(number.serial, number.suffix, number.year)
    match number.layout:
        case Layout.PARTY:
            return f"{serial}-{number.kind}/{number.issuer}"
        case Layout.STATE:
            return f"{serial}/{number.kind}-{number.issuer}"
        case Layout.SLASHED:
            return f"{serial}/{number.kind}/{number.issuer}"
        case Layout.LETTER:
            return f"{serial}/{number.issuer}"
        case Layout.OLD:
            return f"{serial}-{number.issuer}"


def serial_and_year(serial: int, suffix: str, year: int | None) -> str:
    """The figures that a number begins with: "05", "30a/2008"."""
    return f"{serial:02}{suffix}" + (f"/{year}" if year else "")


def numbers_in(text: str) -> Iterator[FoundNumber]:
    """Every number in an evened-out text, whatever stands before it."""
    for match in NUMBER.finditer(text):
        number = _number(match)
        if number is not None:
            yield FoundNumber(match.start(), match.end(), number, _evidence(match, number))


def _number(match: re.Match[str]) -> DocumentNumber | None:
    """The number that a match of NUMBER stands for; None where its letters cannot be an issuer's."""
    written = match["issuer"] or match["body"]
    issuer = issuers.canonical(written)
    serial = int(match["serial"].replace(".", ""))
    is_issuer = issuers.is_known(issuer) or sum(map(str.isupper, written)) >= 2
    is_paper = not match["kind"] and re.split("[-.]", issuer)[0] in kinds.PAPERS
    if serial == 0 or is_paper or not is_issuer:
        return None
    year = int(match["year"]) if match["year"] else None
    kind = kinds.abbreviation(match["kind"]) if match["kind"] else ""
    layout = _layout(match, kind, issuer, year)
    return DocumentNumber(serial, match["suffix"].lower(), year, kind, issuer, layout) if layout else None


def _layout(match: re.Match[str], kind: str, issuer: str, year: int | None) -> Layout | None:
    if not kind:
        if "/" in match["only"] or (year and issuers.assembly_term(issuer)):
            return Layout.LETTER
        return Layout.OLD if issuer in issuers.OLD_ISSUERS and not year else None
    family = issuers.family(issuer)
    if family is Family.PARTY and not year:
        return Layout.PARTY
    if "/" in match["after"] and "/" in match["before"]:
        return Layout.SLASHED
    if family is Family.STATE or year or "/" in match["before"]:
        return Layout.STATE
    return Layout.PARTY if match["after"].strip() else None


def _evidence(match: re.Match[str], number: DocumentNumber) -> Evidence:
    known = issuers.is_known(number.issuer)
    if number.kind:
        is_tight = " " not in match[0] and match["before"] != ""
        if number.year or (known and "/" in match[0]) or (is_tight and number.kind in _SURE_KINDS and "/" in match[0]):
            return Evidence.NOTHING
        return Evidence.SO
    if number.layout is Layout.OLD:
        return Evidence.KIND
    if issuers.assembly_term(number.issuer) and number.year:
        return Evidence.NOTHING
    if "-" in number.issuer:
        return Evidence.NOTHING if known else Evidence.SO
    return Evidence.KIND
