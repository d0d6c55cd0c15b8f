"""Takes a text apart into words as the index keeps them, so that one word has one form however it was typed.

The form (a key) is lower case and composed, with the tone mark taken out of the word and put behind it: hòa and hoà,
toán and tóan become the same key, and what remains in front of the tone is a prefix of what will be typed next. Dots,
hyphens and slashes only part words, so a document number such as 36-KH/ĐUK is three words in a row.
theme/static/js/search-words.js does the same to what a reader types; a test holds the two together.
"""

import re
import unicodedata
from html import unescape

_MARKS = "\u0300-\u036f"
_WORD = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")
_TAG = re.compile(r"<[^>]+>")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
_MARK = re.compile(f"[{_MARKS}]")


def words(text: str) -> list[str]:
    """The words of a plain text, in their order, in lower case and NFC: "Số 36-KH/ĐUK" gives số, 36, kh, đuk.

    Icelandic eth counts as đ, for which it stands in texts from Word and old key maps.
    """
    return _WORD.findall(unicodedata.normalize("NFC", text).lower().replace("ð", "đ"))


def key(word: str) -> str:
    """The form in which the index keeps a word: "hoà" and "hòa" give "hoa" and a grave accent behind it."""
    loose = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", _TONE.sub("", loose)) + "".join(_TONE.findall(loose))


def folded(term: str) -> str:
    """A key without its marks, or a pair of keys without theirs: what a reader who types no accents asks for.

    Narrower than vietnamese.folding, whose casefolding has no counterpart in a browser.
    """
    return _MARK.sub("", unicodedata.normalize("NFD", term)).replace("đ", "d")


def visible_text(html: str) -> str:
    """What is read of a piece of HTML, tags and entities resolved; a tag parts words as a blank does."""
    return unescape(_TAG.sub(" ", html))
