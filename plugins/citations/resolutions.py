"""The Party's resolutions that are known by a name instead of a number: "Nghị quyết Trung ương 4 (khóa XII)".

A plenum of the Central Committee and a national congress name one document each; that of a cell, of a department or of
a province is a local one that nobody could look up by these words, and "Nghị quyết Đại hội" alone is no name. Each
term's plenums count anew, so without "khóa" the name still leaves the term open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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

    def __str__(self) -> str:
        kind = "Kết luận" if self.kind == "KL" else "Nghị quyết"
        return f"{kind} {self.name}" + (f" (khóa {self.term})" if self.term else "")


@dataclass(frozen=True, slots=True)
class FoundResolution:
    """A resolution named in an evened-out text."""

    start: int
    end: int
    resolution: NamedResolution


CONGRESSES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")
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
_CENTRAL = re.compile(
    rf"{_KIND} *(?i:(?: của)?(?: Hội nghị)?(?: (?:lần thứ )(?P<ordinal>{_ORDINAL}|{_PLENUM}),?)?(?: của)?"
    rf"(?: (?:Ban Chấp hành|BCH))? *(?:Trung ương|TW|T\.Ư|TƯ)(?: Đảng)?(?P<head>))(?: lần thứ)?"
    rf"(?: *(?P<plenums>{_PLENUM}(?:{_AND}{_PLENUM})*|{_ORDINAL}))?"
    rf"(?P<terms>(?:(?: *, *| *\( *| +)(?i:khóa) +{ROMAN}(?:{_AND}(?:(?i:khóa) +)?{ROMAN})*)?)(?P<close> *\))?"
)
_CONGRESS = re.compile(
    rf"{_KIND} (?i:Đại hội)"
    rf"(?: (?i:(?P<national>(?:đại biểu )?(?:Đảng )?toàn quốc|Đảng(?= lần| {ROMAN}))))?(?: (?i:Đảng))?"
    rf"(?P<counted>(?: (?i:lần thứ))?) (?P<congress>{ROMAN}|[0-9]{{1,2}}(?!\w))"
    rf"(?P<more>(?:{_AND}(?:lần thứ +)?{ROMAN})*)(?P<party> (?i:(?:của )?Đảng(?! bộ| ủy| đoàn)(?!\w)))?"
)
_LOCAL = re.compile(r" +(?:của +)?(?:[A-ZĐƯÂÔ]|đảng (?:bộ|ủy)|chi bộ|công đoàn|đoàn|hội|tỉnh|huyện|xã|phường|ngành)")
_ONE_TERM = re.compile(ROMAN)
_DIGITS = re.compile("[0-9]+")
_GAP = re.compile(_AND + "?(?:(?i:khóa) +)?")


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
    if not plenums:
        return
    kind, start, end = _kind(match), match.start(), _closed_end(match)
    if len(terms) > 1 and len(plenums) == 1:
        for term in terms:
            name = f"Trung ương {plenums[0][2]}"
            yield FoundResolution(start, term.end(), NamedResolution(kind, name, term[0]))
            start = term.end() + len(_GAP.match(match.string, term.end())[0])  # type: ignore[index] # may be empty
        return
    if not terms:  # "Trung ương 4, 15 đảng viên": what follows the comma may count something else
        plenums, end = plenums[:1], plenums[0][1]
    said = terms[0][0] if len(terms) == 1 else ""  # "6, 7 khóa XI, XII" does not tell which is of which
    for begin, after, plenum in plenums:
        last = begin == plenums[-1][0]
        own_start = start if begin == plenums[0][0] else begin
        resolution = NamedResolution(kind, f"Trung ương {plenum}", said)
        yield FoundResolution(own_start, end if last and said else after, resolution)


def _plenums(match: re.Match[str]) -> list[tuple[int, int, int]]:
    """Start, end and number of each plenum that a match of _CENTRAL names."""
    group = "ordinal" if match["ordinal"] else "plenums"
    words = match[group]
    if not words:
        return []
    if words.lower() in _ORDINALS:
        return [(match.start(group), match.end("plenums" if group == "plenums" else "head"), _ordinal(words))]
    found = _DIGITS.finditer(match.string, *match.span(group))
    end = match.end("head")
    plenums = [(one.start(), max(one.end(), end), int(one[0])) for one in found]
    return [plenum for plenum in plenums if 0 < plenum[2] <= len(_ORDINALS)]


def _ordinal(word: str) -> int:
    return _ORDINALS.index(word.lower()) + 1


def _kind(match: re.Match[str]) -> str:
    return "KL" if match["kind"].lower() in ("kết luận", "kl") else "NQ"


def _closed_end(match: re.Match[str]) -> int:
    """The end of a match, without a bracket that closes what was opened before it."""
    is_open = "(" in match["terms"]
    return match.end() if bool(match["close"]) == is_open else match.end("terms")


def _congress(match: re.Match[str]) -> Iterator[FoundResolution]:
    congress = _congress_number(match["congress"])
    national = bool(match["national"] or match["party"])
    bare = not match["counted"] and not match["congress"].isdigit() and congress <= _LATEST_CONGRESS
    if not congress or not (national or bare):
        return
    is_certain = match["party"] or (match["national"] or "").lower().endswith("toàn quốc")
    if not is_certain and _LOCAL.match(match.string, match.end()):
        return
    start, end = match.start(), match.end("congress")
    numbers = [(start, end, congress)]
    numbers += [
        (one.start(), one.end(), _congress_number(one[0]))
        for one in _ONE_TERM.finditer(match.string, *match.span("more"))
    ]
    for at, (begin, after, number) in enumerate(numbers, 1):
        last = match.end() if at == len(numbers) else after
        yield FoundResolution(begin, last, NamedResolution(_kind(match), f"Đại hội {CONGRESSES[number - 1]}", ""))


def _congress_number(written: str) -> int:
    """The number of a national congress, 0 if there is none of it."""
    number = int(written) if written.isdigit() else CONGRESSES.index(written) + 1 if written in CONGRESSES else 0
    return number if number <= len(CONGRESSES) else 0
