"""Finds the parts of a Markdown text that no automatic repair may touch.

Two reasons lead to two groups. What a machine reads (code, tags, link targets, addresses, comments) would break if
changed. What somebody said or is called (quotations, people's names) is not ours to better: a person may well spell
her name Hoà. The reading of Markdown is deliberately rough and errs towards protecting; it is no parser.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from plugins.vietnamese.alphabet import LOWER, UPPER


class Reason(StrEnum):
    """Why a part is protected."""

    COMMENT = "comment"
    CODE = "code"
    MARKUP = "markup"
    """A tag, an automatic link, a link's target or definition."""
    ADDRESS = "address"
    """A web or mail address or a file name in running text."""
    QUOTATION = "quotation"
    """Words between “…”, "…" or «…» inside one paragraph, or in a block quotation."""
    NAME = "name"
    """A person's name: capitalised words after a family name, or after đồng chí, ông, bà …; or one the caller gave."""

    @property
    def is_for_machines(self) -> bool:
        """Whether a machine reads the part, so that a finding there would mean nothing."""
        return self not in (Reason.QUOTATION, Reason.NAME)


@dataclass(frozen=True, slots=True, order=True)
class Protected:
    """text[start:end] is to stay as it is, for this reason."""

    start: int
    end: int
    reason: Reason


def protected_spans(text: str, names: Iterable[str] = ()) -> tuple[Protected, ...]:
    """The protected parts of a Markdown body, by start, some inside others; `names` are people known to be in it."""
    found = [*_markdown(text), *_addresses(text), *_people(text), *_given(text, names)]
    return tuple(sorted(found))


def _within_paragraph(stop: str) -> str:
    """A pattern for text up to the character `stop` that crosses no empty line."""
    return rf"(?:[^{stop}\n]|\n(?![ \t]*\n))*?"


_MARKDOWN = re.compile(
    r"(?=[<`~>\]\[“\"«]|^[ ])(?:"
    r"(?P<comment><!--.*?(?:-->|\Z))"
    r"|(?P<code>^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)??(?:[ ]{0,3}(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?<!`)(?P<ticks>`++)" + _within_paragraph("") + r"(?<!`)(?P=ticks)(?!`))"
    r"|(?P<markup></?[A-Za-z][^<>]*>"
    r"|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
    r"|^[ ]{0,3}\[[^\]\n]+\]:[^\n]*)"
    r"|(?P<quotation>^[ ]{0,3}>[^\n]*(?:\n(?![ \t]*$)[^\n]+)*"
    r"|“" + _within_paragraph("”") + "”"
    r"|«" + _within_paragraph("»") + "»"
    r"|(?<!\w)\"(?=\S)" + _within_paragraph('"') + r"(?<=\S)\"(?!\w))"
    r")",
    re.MULTILINE | re.DOTALL,
)
_ENDINGS = "vn|com|net|org|gov|edu|info|int|io|me|asia|eu"
_FILES = "pdf|docx?|xlsx?|pptx?|odt|ods|rtf|txt|csv|jpe?g|png|gif|svg|webp|avif|mp[34]|zip|rar|html?|md|json|ya?ml|ics"
_ADDRESS_HINT = re.compile(rf"@|://|www\.|mailto:|tel:|\.(?:{_ENDINGS}|{_FILES})(?![\w-])")
_ADDRESS = re.compile(
    r"(?<![\w@.-])(?=\w)(?:"
    r"(?:https?://|www\.|mailto:|tel:)[^\s<>\"“”«»]+"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    rf"|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:{_ENDINGS})(?:/[^\s<>\"“”«»]*)?(?![\w-])"
    rf"|[\w.-]+\.(?:{_FILES})(?![\w-]))"
)
# The commonest, without those that are everyday words of office prose: Phó, Văn, Viên, Ông, Từ …
_COMMON_FAMILY_NAMES = """
Âu Bạch Bành Bùi Cao Cấn Chu Châu Chử Cù Doãn Dương Đàm Đặng Đậu Đinh Đoàn Đỗ Đới Giang Giáp Hà Hạ Hoàng Hồ Huỳnh Hứa
Kiều Kim Khổng Khuất Khúc La Lã Lại Lâm Lê Lều Liêu Lò Lục Lữ Lương Lưu Lý Mạc Mai Nghiêm Ngô Ngụy Nguyễn Nhâm Ninh Nông
Phạm Phan Phùng Quách Tạ Tăng Thạch Thái Thiều Tiêu Tô Tôn Tống Tưởng Trần Triệu Trịnh Trương Ứng Vi Võ Vũ Vương
"""
_FAMILY_NAMES = frozenset(_COMMON_FAMILY_NAMES.split())
_CAPITALISED = re.compile(rf"[{UPPER}][{LOWER}{UPPER}]*+(?:[ ][{UPPER}][{LOWER}{UPPER}]*+)*")
_HONORIFICS = ("chí", "ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "thầy")  # chí: đồng chí
_ENDINGS_OF_HONORIFICS = tuple(f"{word[-2:]} " for word in _HONORIFICS)
_HONORIFIC = re.compile(rf"(?<!\w)(?:{'|'.join(_HONORIFICS)})[ ]\Z", re.IGNORECASE)
_OFFICES = frozenset({"Ủy", "Uỷ"})  # đồng chí Ủy viên is an office and no name


def _markdown(text: str) -> Iterator[Protected]:
    for match in _MARKDOWN.finditer(text):
        group = next(name for name in ("comment", "code", "markup", "quotation") if match[name] is not None)
        yield Protected(*match.span(), Reason(group))


def _addresses(text: str) -> Iterator[Protected]:
    if _ADDRESS_HINT.search(text):
        for match in _ADDRESS.finditer(text):
            yield Protected(*match.span(), Reason.ADDRESS)


def _people(text: str) -> Iterator[Protected]:
    for match in _CAPITALISED.finditer(text):
        start = match.start()
        words = match[0].split(" ")
        addressed = _is_addressed(text, start)
        if not addressed and len(words) == 1:  # most capitals; a family name alone is a syllable like any other
            continue
        for word in words:
            named = start + len(word) < match.end() and word.capitalize() in _FAMILY_NAMES
            if named or (addressed and word not in _OFFICES):
                yield Protected(start, match.end(), Reason.NAME)
                break
            addressed = word.lower() in _HONORIFICS
            start += len(word) + 1


def _is_addressed(text: str, start: int) -> bool:
    """Whether a word such as ông stands right before; the endings alone settle it for most capitals."""
    return text.endswith(_ENDINGS_OF_HONORIFICS, 0, start) and bool(_HONORIFIC.search(text, max(0, start - 6), start))


def _given(text: str, names: Iterable[str]) -> Iterator[Protected]:
    for name in filter(None, names):
        for match in re.finditer(re.escape(name), text):
            yield Protected(*match.span(), Reason.NAME)
