"""Finds document numbers and spans of years that are written apart.

A document number is one word: the Party writes 36-KH/ĐUK (so Hướng dẫn 36-HD/VPTW of 2018, on the form of Party
documents), the state 15/QĐ-UBND (Nghị định 30/2020/NĐ-CP, Phụ lục I and III), both with a hyphen and no blank. A span
of years takes the same form, 2022-2025: that is how the Party's and the state's own texts name terms, a search for it
finds them, and it cannot break over two lines at the wrong place. A closed en dash, 2022–2025, is good typography and
is let be.
"""

import re
from collections.abc import Iterator

from plugins.vietnamese.flaws import Flaw, Kind

JOINTS = frozenset("-‐‑–—/")
_ODD_DASHES = frozenset("‐‑–—")
_GAP = "[ \t\u00a0]*"  # Word likes a no-break blank here
_DASH = f"{_GAP}[-‐‑–—]{_GAP}"
_SLASH = f"{_GAP}/{_GAP}"
_TYPE = (  # Nghị định 30/2020, Phụ lục III; then what only laws and the Party have
    "(?:NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB|CV"
    "|NĐ|TT|TTLT|KL|QĐi|TTri)"
)
_ISSUER = "[A-ZĐƯ][A-ZĐƯ&]*[a-z]?[0-9]*(?![\\w])"
_DOCUMENT_NUMBER = re.compile(
    rf"[0-9]{{1,5}}(?:{_DASH}{_TYPE}{_SLASH}{_ISSUER}|(?:{_SLASH}[0-9]{{4}})?{_SLASH}{_TYPE}{_DASH}{_ISSUER})"
)
_TYPE_HINT = re.compile(rf"[-‐‑–—/]{_GAP}{_TYPE}")
_YEAR = "(?:19|20)[0-9]{2}"
_YEARS = re.compile(rf"{_YEAR}(?:{_DASH}{_YEAR})+(?![\w/]|[.,-]\d)")
_HYPHEN = re.compile(_DASH)
_JOINT = re.compile(rf"{_GAP}([-/]){_GAP}")


def may_be_apart(chunk: str) -> bool:
    """Whether what is written apart may begin, end or stand in a part of a text between blanks, lone joints aside."""
    if len(chunk) == 1:
        return False
    return chunk[0] in JOINTS or chunk[-1] in JOINTS or not _ODD_DASHES.isdisjoint(chunk)


def document_numbers_apart(text: str) -> Iterator[Flaw]:
    """Every document number with blanks in it or a dash for its hyphen, and the same as one word."""
    if not _TYPE_HINT.search(text):
        return
    for match in _DOCUMENT_NUMBER.finditer(text):
        joined = _JOINT.sub(r"\1", _HYPHEN.sub("-", match[0]))
        if joined != match[0] and not _continues(text, match.start()):
            yield Flaw(*match.span(), Kind.DOCUMENT_NUMBER, joined)


def year_ranges_apart(text: str) -> Iterator[Flaw]:
    """Every span of rising years with blanks around its dash, and the same with a hyphen alone."""
    for match in _YEARS.finditer(text):
        years = [int(year) for year in re.findall(_YEAR, match[0])]
        apart = any(character.isspace() for character in match[0])
        if apart and years == sorted(set(years)) and not _continues(text, match.start()):
            yield Flaw(*match.span(), Kind.YEAR_RANGE, _HYPHEN.sub("-", match[0]))


def _continues(text: str, start: int) -> bool:
    """Whether the figure found is the rest of a longer one, or of a date."""
    return start > 0 and (text[start - 1].isalnum() or text[start - 1] in "/.,-_")
