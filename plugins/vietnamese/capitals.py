"""Tells a title written in capitals, and offers it in sentence case.

A capital word counts only if it is a Vietnamese syllable: UBND, HĐND, LĐTB&XH, COVID-19 and 36-KH/ĐUK cannot be read
as one, so no list of abbreviations is needed to see past them. Roman numerals are set aside as well; VI, XI and LI
are syllables too ("vi phạm", "xi măng") and count as numerals only where an ordinal is due. Lower case loses the
names inside a title and no rule brings them back; that is why this is an offer for an editor to look at, and why the
names and words that keep their capitals can be given. Titles are expected in NFC.
"""

import re
from collections.abc import Iterable, Iterator

from plugins.vietnamese.alphabet import LOWER, UPPER
from plugins.vietnamese.folding import fold
from plugins.vietnamese.syllables import syllable

_CHUNK = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"[\d&/@]")
_ROMAN = re.compile("X{0,3}(?:IX|IV|V?I{0,3})")
_AMBIGUOUS_ROMAN = frozenset({"VI", "XI", "LI"})
_ORDINAL_WORDS = "chuong dot khoa khu ky lan nhom phan quy tap thu vong vu"
_SENTENCE_STARTS = re.compile(rf"(?:\A|[.:!?]\s)[^{LOWER}{UPPER}\d]*[{UPPER}]")


def is_shouting(title: str) -> bool:
    """Whether at least half of the title's syllables, and no fewer than two, are in capitals."""
    if sum(map(str.isupper, title.split())) < 2:  # nearly every title
        return False
    words = [word[0] for word in _spoken_words(title)]
    shouted = sum(word.isupper() and len(word) > 1 for word in words)
    return shouted >= 2 and 2 * shouted >= len(words)


def sentence_case(title: str, proper_nouns: Iterable[str] = ()) -> str:
    """The title with its capital syllables in lower case, but for the first letter of a sentence and the proper nouns.

    Words not wholly in capitals stay as they are. A proper noun is put back, in the spelling given, wherever it stands
    as a whole; that serves abbreviations that read as a syllable too, such as "ĐU".
    """
    shortest = 1 if is_shouting(title) else 2  # the A of "Nguyễn Văn A" is a name, the Ý of "Ý KIẾN" is not
    letters = list(title)
    for word in _spoken_words(title):
        if word[0].isupper() and len(word[0]) >= shortest:
            letters[word.start() : word.end()] = word[0].lower()
    for start in _SENTENCE_STARTS.finditer(title):
        letters[start.end() - 1] = title[start.end() - 1]
    offer = "".join(letters)
    for noun in sorted(set(proper_nouns), key=lambda noun: (len(noun), noun)):  # a longer one wins over its parts
        offer = _restored(noun, offer)
    return offer


def _restored(noun: str, title: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(noun)}(?!\w)", lambda _: noun, title, flags=re.IGNORECASE)


def _spoken_words(title: str) -> Iterator[re.Match[str]]:
    """The words one reads out as Vietnamese syllables: no codes, abbreviations or numerals."""
    for chunk in _CHUNK.finditer(title):
        if not _CODE.search(chunk[0]):
            for word in _WORD.finditer(title, *chunk.span()):
                if syllable(word[0]) and not _is_numeral(word, title):
                    yield word


def _is_numeral(word: re.Match[str], title: str) -> bool:
    if word[0] not in _AMBIGUOUS_ROMAN:
        return _ROMAN.fullmatch(word[0]) is not None
    before = title[: word.start()].split()
    after = title[word.end() : word.end() + 1]
    return after == "." or bool(before and fold(before[-1]) in _ORDINAL_WORDS.split())
