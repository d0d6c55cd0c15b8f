"""A Markdown text as the grammar reads it: one spelling for what looks the same, nothing that only a machine reads.

Texts pasted from Word, PDF and Macs hold no-break blanks, en dashes, Ð for Đ, loose accents and unseen characters, and
an editor may set half a number in bold. A grammar that allowed for all that in every place could not be read. So the
text is evened out first: dashes become "-", blanks and emphasis " ", a line end inside a paragraph " ", the newer tone
placement of the words the grammar knows the older one; code, addresses, tags and the targets of links are blotted out.
Nothing is moved by that, and what must be moved to compose an accent is noted, so every offset leads back.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

BLOT = "\ufffc"
"""Stands for each character of a machine's part, as in the content checks; no pattern of the grammar matches it."""

BLANKS = "\t\r\u00a0\u1680\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"
SLASHES = "\u2044\u2215\uff0f"
_ALIKE = (
    *((blank, " ") for blank in BLANKS),
    *((dash, "-") for dash in DASHES),
    *((slash, "/") for slash in SLASHES),
    ("\u00d0", "Đ"),
    ("\u0189", "Đ"),
    ("\u00f0", "đ"),
    ("uỷ", "ủy"),
    ("Uỷ", "Ủy"),
    ("UỶ", "ỦY"),
    ("khoá", "khóa"),
    ("Khoá", "Khóa"),
    ("KHOÁ", "KHÓA"),
    ("thoả", "thỏa"),
)
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\\"
"""What readers do not see; a backslash only takes its meaning from the mark after it."""
_CLUSTER = re.compile(f"[{re.escape(_UNSEEN)}]|(?s:.)[\u0300-\u036f]*")
_LINE_END = re.compile(
    r"\n[ >]*(?P<block>\n|\Z|\||#{1,6} |[-*+] |-{3}|`{3}|~{3}|[0-9]{1,3}[.)] |\[\^[^\]\n]+\]:|:{3})?"
)
_FENCE = re.compile(r"^[ >]*(`{3,}+|~{3,}+)[^\n]*+\n(?s:.*?)(?:^[ >]*\1[`~]*[ ]*$|\Z)", re.MULTILINE)
_CODE = re.compile(r"(?<!`)(`++)(?s:.+?)(?<!`)\1(?!`)")
_TAG = re.compile(r"<!--(?s:.*?)(?:-->|\Z)|</?[A-Za-z][^<>]*>")
_TARGET = re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_DEFINITION = re.compile(r"^[ >]*\[[^\]\n^][^\]\n]*\]:[^\n]*", re.MULTILINE)
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:|tel:)[^\s<>\"“”«»]+")
_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_MACHINE_PARTS = (
    (("```", "~~~"), _FENCE),
    (("`",), _CODE),
    (("<",), _TAG),
    (("](",), _TARGET),
    (("]:",), _DEFINITION),
    (("://", "www.", "mailto:", "tel:"), _ADDRESS),
    (("@",), _MAIL),
)
"""Patterns with the marks that a text must hold for one to be worth trying."""
_LABEL = re.compile(r"!?\[((?:[^\[\]]++|\[[^\[\]]*+\])*+)\](?=\(|\[)")
_MARKS = re.compile(r"\*+|_+")
_BLANKS = re.compile(r"\s+(?:>\s*)*")


class Reading:
    """A text evened out for the grammar, and the way back to the source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts: list[int] | None = None
        self._ends: list[int] | None = None
        text = source if is_even(source) else self._composed(source)
        self._labels = [match.span(1) for match in _LABEL.finditer(text)] if "](" in text or "][" in text else []
        text = _blotted(alike(text))
        self._marked = _LINE_END.sub(_line_end, text)
        self.text = self._marked.replace("*", " ").replace("_", " ")
        """What the grammar reads: "\\n" only between paragraphs, list items and the like."""

    def _composed(self, source: str) -> str:
        """Compose loose accents and drop what is not seen, and note where each character left stood."""
        kept: list[str] = []
        self._starts, self._ends = [], []
        for match in _CLUSTER.finditer(source):
            if match[0] in _UNSEEN:
                continue
            for character in unicodedata.normalize("NFC", match[0]):
                kept.append(character)
                self._starts.append(match.start())
                self._ends.append(match.end())
        return "".join(kept)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end], which is not empty, stands in the source."""
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]

    def shown(self, start: int, end: int) -> str:
        """The words of text[start:end] as the source spells them, on one line, in NFC, without emphasis."""
        first, last = self.span(start, end)
        words = _BLANKS.sub(" ", self._source[first:last]).replace("*", "").replace("_", "")
        return unicodedata.normalize("NFC", "".join(character for character in words if character not in _UNSEEN))

    def whole(self, start: int, end: int) -> tuple[int, int] | None:
        """text[start:end], with the marks at its edges if need be, so that no emphasis crosses them; None if one must.

        A link can be put around what is whole.
        """
        first, last = start, end
        while first and self._marked[first - 1] in "*_":
            first -= 1
        while last < len(self._marked) and self._marked[last] in "*_":
            last += 1
        tries = ((start, end), (start, last), (first, end), (first, last))
        return next((span for span in tries if _is_balanced(self._marked[slice(*span)])), None)

    def line_at(self, start: int) -> int:
        """The line of the source, from 1, on which text[start] stands."""
        return self._source.count("\n", 0, self.span(start, start + 1)[0]) + 1

    def is_label(self, start: int) -> bool:
        """Whether text[start] stands in the words of a link, or in what a picture says of itself."""
        at = bisect_right(self._labels, (start, len(self.text))) - 1
        return at >= 0 and start < self._labels[at][1]


def plain(text: str) -> str:
    """A short text that is no Markdown, such as a value of the front matter, evened out alike."""
    return alike(unicodedata.normalize("NFC", text)).replace("\n", " ").strip()


def is_even(text: str) -> bool:
    """Whether each character of a text is one that the grammar sees, with its accents composed."""
    return unicodedata.is_normalized("NFC", text) and not any(character in text for character in _UNSEEN)


def alike(text: str) -> str:
    """The text with one spelling for what looks the same; of the same length."""
    for odd, usual in _ALIKE:
        if odd in text:  # most are absent, and looking is ten times as quick as replacing
            text = text.replace(odd, usual)
    return text


def _line_end(match: re.Match[str]) -> str:
    block = match["block"]
    if block is None:
        return " " * len(match[0])
    return "\n" + " " * (len(match[0]) - len(block) - 1) + block


def _is_balanced(text: str) -> bool:
    if "*" not in text and "_" not in text:
        return True
    runs = _MARKS.findall(text)
    return all(runs.count(run) % 2 == 0 for run in set(runs))


def _blotted(text: str) -> str:
    """Blot out what a machine reads."""
    for marks, pattern in _MACHINE_PARTS:
        if any(mark in text for mark in marks):
            text = pattern.sub(lambda match: BLOT * len(match[0]), text)
    return text
