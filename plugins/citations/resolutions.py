"""The Party's resolutions that are known by a name instead of a number: "Nghị quyết Trung ương 4 (khóa XII)".

A plenum of the Central Committee and a national congress name one document each; that of a cell, of a department or of
a province is a local one that nobody could look up by these words, and "Nghị quyết Đại hội" alone is no name. Each
term's plenums count anew, so without "khóa" the name still leaves the term open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.citations.follow_up import ROMAN


@dataclass(frozen=True, slots=True, order=True)
class NamedResolution:
    """A resolution or conclusion of the Party's Central Committee or national congress."""

    kind: str
    """Abbreviation: "NQ" or "KL"."""
    name: str
    """ "Trung ương 4" or "Đại hội XIII"."""
    term: str
    """The Central Committee's term, "XII"; empty if none is said, and for congresses."""

    @property
    def is_plenum(self) -> bool:
        """Whether it is of the Central Committee, whose plenums each term counts anew."""
        return self.name.startswith("Trung ương")

    def __str__(self) -> str:
        kind = "Kết luận" if self.kind == "KL" else "Nghị quyết"
        return f"{kind} {self.name}" + (f" (khóa {self.term})" if self.term else "")


@dataclass(frozen=True, slots=True)
class FoundResolution:
    """A resolution named in an evened-out text."""

    start: int
    end: int
    resolution: NamedResolution


_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII")
_LATEST_CONGRESS = 14
"""The national congress of January 2026. "Đại hội XVII" without "toàn quốc" is a province's; raise it in 2031."""
_ORDINALS = (
    *("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai", "mười ba"),
    *("mười bốn", "mười lăm", "mười sáu", "mười bảy", "mười tám"),
)
_AND = r"(?: *, *| +và +)"
_PLENUM = r"[0-9]{1,2}(?![\w/%]|[-.,][0-9]| *%)"
_ORDINAL = f"(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})(?!\\w)"
_KIND = "(?P<kind>(?i:nghị quyết|kết luận)|NQ|KL)"
_KIND_WORDS = (
    *("Nghị quyết", "nghị quyết", "NGHỊ QUYẾT", "Nghị Quyết", "NQ"),
    *("Kết luận", "kết luận", "KẾT LUẬN", "Kết Luận", "KL"),
)
_TERM = rf"(?:{ROMAN}|[0-9]{{1,2}}(?![\w/%]))"
_CENTRAL = re.compile(
    rf"{_KIND} *(?i:(?: của)?(?: Hội nghị)?(?: (?:lần thứ )(?P<ordinal>{_ORDINAL}|{_PLENUM}),?)?(?: của)?"
    rf"(?: (?:Ban Chấp hành|BCH))? *(?:Trung ương|TW|T\.Ư|TƯ)(?: Đảng)?(?P<head>))(?: lần thứ)?"
    rf"(?: *(?P<plenums>{_PLENUM}(?:{_AND}{_PLENUM})*|{_ORDINAL}))?"
    rf"(?P<terms>(?:(?: *, *| *\( *| +)(?i:khóa) +{_TERM}(?:{_AND}(?:(?i:khóa) +)?{ROMAN})*)?)(?P<close> *\))?"
)
_CONGRESS = re.compile(
    rf"{_KIND} (?i:(?:của )?Đại hội)"
    rf"(?: (?i:(?P<national>(?:đại biểu )?(?:Đảng )?toàn quốc|Đảng(?= lần| {ROMAN}))))?(?: (?i:Đảng))?"
    rf"(?P<counted>(?: (?i:lần thứ))?) (?P<congress>{ROMAN}|[0-9]{{1,2}}(?!\w))"
    rf"(?P<more>(?:{_AND}(?:lần thứ +)?{ROMAN})*)(?P<party> (?i:(?:của )?Đảng(?! bộ| ủy| đoàn)(?!\w)))?"
)
_UNIONS = r"(?i:công đoàn|đoàn|hội|liên đoàn|liên hiệp|mặt trận|đảng (?:bộ|ủy))(?!\w)"
_OF_A_UNION = re.compile(rf" +(?:của +)?{_UNIONS}")
_LOCAL = re.compile(rf" +(?:của +)?(?:[A-ZĐƯÂÔ]|{_UNIONS}|(?:chi bộ|tỉnh|huyện|xã|phường|ngành)(?!\w))")
_ONE_TERM = re.compile(_TERM)
_DIGITS = re.compile("[0-9]+")


def resolutions_in(text: str) -> Iterator[FoundResolution]:
    """Every named resolution of an evened-out text, one for each document, in the order of the text."""
    for start in sorted(start for word in _KIND_WORDS for start in _places(word, text)):
        central = _CENTRAL.match(text, start)
        yield from _central(central) if central else ()
        congress = _CONGRESS.match(text, start)
        yield from _congress(congress) if congress else ()


def _places(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        if not text[at - 1 : at].isalnum():
            yield at
        at = text.find(word, at + 1)


def _central(match: re.Match[str]) -> Iterator[FoundResolution]:
    plenums = _plenums(match)
    terms = list(_ONE_TERM.finditer(match.string, *match.span("terms"))) if match["terms"] else []
    if len(terms) > 1 and len(plenums) == 1:
        for term in terms:
            start = match.start() if term is terms[0] else term.start()
            yield FoundResolution(start, term.end(), _of_plenum(match, plenums[0].number, _roman(term[0])))
        return
    if not terms:  # "Trung ương 4, 15 đảng viên": what follows the comma may count something else
        plenums = plenums[:1]
    said = _roman(terms[0][0]) if len(terms) == 1 else ""  # "6, 7 khóa XI, XII" does not tell which is of which
    for plenum in plenums:
        start = match.start() if plenum is plenums[0] else plenum.start
        end = _closed_end(match) if said and plenum is plenums[-1] else plenum.end
        yield FoundResolution(start, end, _of_plenum(match, plenum.number, said))


def _of_plenum(match: re.Match[str], number: int, term: str) -> NamedResolution:
    return NamedResolution(_kind(match), f"Trung ương {number}", term)


class _Plenum(NamedTuple):
    start: int
    end: int
    number: int


def _plenums(match: re.Match[str]) -> list[_Plenum]:
    """The plenums that a match of _CENTRAL names, in figures or in words."""
    group = "ordinal" if match["ordinal"] else "plenums"
    words, head = match[group] or "", match.end("head")
    if words.lower() in _ORDINALS:
        return [_Plenum(match.start(group), max(match.end(group), head), _ORDINALS.index(words.lower()) + 1)]
    figures = _DIGITS.finditer(match.string, *match.span(group)) if words else ()
    plenums = [_Plenum(one.start(), max(one.end(), head), int(one[0])) for one in figures]
    return [plenum for plenum in plenums if 0 < plenum.number <= len(_ORDINALS)]


def _kind(match: re.Match[str]) -> str:
    return "KL" if match["kind"].lower() in ("kết luận", "kl") else "NQ"


def _closed_end(match: re.Match[str]) -> int:
    """The end of a match, without a bracket that closes what was opened before it."""
    is_open = "(" in match["terms"]
    return match.end() if bool(match["close"]) == is_open else match.end("terms")


def _congress(match: re.Match[str]) -> Iterator[FoundResolution]:
    if not _is_national(match):
        return
    counted = [match.span("congress")]
    counted += [one.span() for one in _ONE_TERM.finditer(match.string, *match.span("more"))]
    for start, end in counted:
        begin = match.start() if (start, end) == counted[0] else start
        after = match.end() if (start, end) == counted[-1] else end
        name = f"Đại hội {_roman(match.string[start:end])}"
        yield FoundResolution(begin, after, NamedResolution(_kind(match), name, ""))


def _is_national(match: re.Match[str]) -> bool:
    """Whether the congress is the Party's national one, which is said or shown by its bare number."""
    if match["party"]:
        return True
    if (match["national"] or "").lower().endswith("toàn quốc"):
        return not _OF_A_UNION.match(match.string, match.end())
    is_bare = not match["counted"] and match["congress"] in _ROMANS[:_LATEST_CONGRESS]
    return (is_bare or bool(match["national"])) and not _LOCAL.match(match.string, match.end())


def _roman(written: str) -> str:
    """A Roman numeral, also from figures that are a term's or a congress's number."""
    return _ROMANS[int(written) - 1] if written.isdigit() and 0 < int(written) <= len(_ROMANS) else written
