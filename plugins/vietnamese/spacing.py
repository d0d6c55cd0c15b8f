"""Finds blanks where Vietnamese typing has none, and none where it has one.

The rule of the typists' textbooks: a punctuation mark clings to the word before it and one blank follows it. Texts
are full of dots and commas that are no punctuation (1.316.340, TP.HCM, v.v., sct.bentre.gov.vn), so a missing blank
is only claimed where what stands on both sides can be read as Vietnamese. Text is a Markdown body, without front
matter.
"""

import re
from collections.abc import Iterator

from plugins.vietnamese.alphabet import LOWER, UPPER
from plugins.vietnamese.flaws import Flaw, Kind
from plugins.vietnamese.syllables import syllable

_BLANK = "[ \t]"  # characters.py sees to the odd ones
_LINE = re.compile(r"[^\n]+")
_LIST_ITEM = re.compile(rf"{_BLANK}*(?:[-*+•]|\d+[.)]|\[\^[^\]]+\]:){_BLANK}")
_FOOTNOTE_COLUMN = 4
_PARAGRAPH = re.compile(rf"({_BLANK}+)[^\s<>|#`~:]")
_BLANK_RUN = re.compile(rf"{_BLANK}{{2,}}(?=\S)")
_LINE_OPENING = re.compile(r"[ \t]*(?:[-*+>#•]+|\d+[.)]|\[\^[^\]]+\]:)?")
_TIGHT = re.compile(rf"[.,;](?=[{LOWER}{UPPER}])(?<=[{LOWER}{UPPER})”»].)")
_WORD_BEFORE = re.compile(rf"(?<![\w.@&/])[{LOWER}{UPPER}]+\Z")
_WORD_AFTER = re.compile(rf"[{LOWER}{UPPER}]++(?![\w@/])")
_LONGEST_SYLLABLE = len("nghiêng")
PUNCTUATION = ",;:.!?"
"""The marks that cling to the word before them."""
_APART = re.compile(rf"[{PUNCTUATION}](?<={_BLANK}.)")
_CLINGING = re.compile(r"[,;]\w|[,;:.!?](?:[\s\"”»]|\Z)|[.!?]\)")  # unlike ".NET", ";)" and ":---"
_WORD_END = re.compile(r"[\w)\]”»\"’*%]")


def indents(text: str) -> Iterator[Flaw]:
    """The blanks that push in a paragraph's line outside lists, to be dropped."""
    if not ("\n " in text or "\n\t" in text or text[:1] in (" ", "\t")):
        return
    list_column = None  # where the text of the outermost list item in reach begins
    for line in _LINE.finditer(text):
        if item := _LIST_ITEM.match(line[0]):
            column = _FOOTNOTE_COLUMN if item[0].endswith((": ", ":\t")) else item.end()
            list_column = min(column, list_column or column)
        elif not line[0][0].isspace():
            list_column = None
        elif (pushed := _PARAGRAPH.match(line[0])) and (list_column is None or pushed.end(1) < list_column):
            yield Flaw(line.start(), line.start() + pushed.end(1), Kind.INDENT, "")


def blank_runs(text: str) -> Iterator[Flaw]:
    """Two blanks or more between words of prose, to become one; columns of tables and list markers may be aligned."""
    if "  " not in text and "\t" not in text:
        return
    line_end = -1
    for match in _BLANK_RUN.finditer(text):
        if match.start() > line_end:
            line_start = text.rfind("\n", 0, match.start()) + 1
            line_end = text.find("\n", match.end())
            line_end = line_end if line_end >= 0 else len(text)
            table = "|" in text[line_start:line_end]
        if not table and not _LINE_OPENING.fullmatch(text, line_start, match.start()):
            yield Flaw(*match.span(), Kind.BLANK_RUN, " ")


def missing_blanks(text: str) -> Iterator[Flaw]:
    """The full stop, comma or semicolon between two words that lacks its blank, to get one."""
    for match in _TIGHT.finditer(text):
        at, mark = match.start(), match[0]
        before = _WORD_BEFORE.search(text, max(0, at - _LONGEST_SYLLABLE - 1), at)
        after = _WORD_AFTER.match(text, at + 1)
        if not after or not (before or text[at - 1] in ")”»"):
            continue
        parts = _ends_a_sentence if mark == "." else _parts_words
        if parts(before[0] if before else "", after[0]):
            yield Flaw(at, at + 1, Kind.MISSING_BLANK, mark + " ")


def blanks_before_punctuation(text: str) -> Iterator[Flaw]:
    """The blanks between a word and its punctuation mark, to be dropped."""
    for match in _APART.finditer(text):
        at = start = match.start()
        while start and text[start - 1] in " \t":
            start -= 1
        if not start or not _WORD_END.match(text, start - 1) or not _CLINGING.match(text, at):
            continue
        is_between_figures = text[start - 1].isdigit() and text[at + 1 : at + 2].isdigit()
        if is_between_figures and match[0] == ",":  # "2025 ,2026" may be two figures, "3 ,5" is one
            yield Flaw(start, at, Kind.BLANK_BEFORE, None)
        elif not (match[0] == ":" and text[start - 1].isdigit()):  # 6 : 2 is a sum
            yield Flaw(start, at, Kind.BLANK_BEFORE, "")


def _ends_a_sentence(before: str, after: str) -> bool:
    """Whether a dot here is a full stop: between two Vietnamese syllables, the second a capital or both accented."""
    if not syllable(after) or not (before or after[0].isupper()):
        return False
    if before and (len(before) == 1 or before.isupper() or not syllable(before)):
        return False
    if after[0].isupper():
        return not after[1:].isupper()
    return not (before.isascii() or after.isascii())


def _parts_words(before: str, after: str) -> bool:
    """Whether a comma here parts words and not code: both are Vietnamese syllables, or one of them is accented."""
    if len(before) + len(after) < 3 or not before:
        return False
    return not (before.isascii() and after.isascii()) or bool(syllable(before) and syllable(after))
