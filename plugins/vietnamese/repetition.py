"""Finds words typed twice, in a language that repeats words on purpose.

Vietnamese doubles a word for manner or number (dần dần, ngày ngày), and two compounds may meet in the same syllable
(Đảng bộ bộ phận, đại biểu biểu quyết, thực hiện hiện nay). Both happen to words of meaning without limit, so no list
of exceptions could ever end. Words of grammar (các, những, và …) do neither, but for the few compounds named here:
only those are claimed with a repair, and abbreviations, which never double. A doubled word of meaning is merely
shown, and only before a punctuation mark, where no second compound can follow. The same pair of words twice is shown
wherever it stands.
"""

import re
from collections.abc import Iterator, Sequence
from operator import eq

from plugins.vietnamese.flaws import Flaw, Kind
from plugins.vietnamese.syllables import syllable

# Begins with what stands before a word: the one thing rare enough for the search to run from one to the next.
_REPEATED = re.compile(
    r"[\s(“\"*](?P<word>\w++)\s+(?:(?P=word){end}(?:\s+(?P=word){end})*"
    r"|(?P<second>\w++)\s+(?P=word)\s+(?P=second){end})".replace("{end}", r"(?![\w-]|\.\w)")
)
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+\Z")
_CLAUSE_ENDS = re.compile(r"[.,;:!?](?!\w)|\s*\Z|[ \t]*\n[ \t]*\n")

# Each word of grammar, and the words that make a compound with it when they stand before: "thiết bị bị hỏng" is right.
_GRAMMAR: dict[str, tuple[str, ...]] = {
    "bị": ("chuẩn", "dự", "thiết", "trang"),
    "bởi": (),
    "các": (),
    "cùng": ("cuối", "sau", "tận", "vô"),
    "cũng": (),
    "của": ("lắm", "sức", "tiền"),
    "do": ("lí", "lý", "tự"),
    "đang": ("đảm",),
    "đã": (),
    "để": (),
    "hoặc": (),
    "khi": ("đôi",),
    "là": ("bay", "lướt"),
    "mọi": (),
    "nếu": (),
    "nhằm": (),
    "như": ("dường", "hầu"),
    "nhưng": (),
    "những": (),
    "rằng": (),
    "sẽ": (),
    "tại": ("hiện", "thực", "tồn", "tự"),
    "thì": (),
    "trong": ("bên", "phía"),
    "và": (),
    "vẫn": (),
    "vì": ("bởi",),
    "với": (),
}

# Words whose doubling ends a clause often enough to matter. Hoàng Văn Hành, "Từ điển từ láy tiếng Việt", has thousands.
_COMMON_DOUBLINGS = """
ai ào ầm ba bay bé béo bon bừng cao cào cay chang chằm chậm chiều chôm chung chuồn cười dài dày dần đau đăm đen đêm
đều đông đời đùng êm gần già ha hao hay hàng hằm hầm hiu hồng hơi hung khăng khư kìa lạ lâng lâu lăm lần lớp lù luôn
lừ mãi mờ năm nâu ngang ngàn ngành ngày ngọt người nhà nhanh nhẹ nhỏ nơi oang phăm phừng quanh quen rành rào rầm rần
rì ro rung sáng sàn sớm song sương tạm tầng tháng thao thấp thẳng thon thôn thường tối trắng trẻ tròn trơ trùng trưa
từ tưng ù ùn vân vàng vèo vù vui vừa xa xã xanh xinh xưa
"""
_DOUBLINGS = frozenset(_COMMON_DOUBLINGS.split())
_PAIR_OPENERS = frozenset({"từng", "rất"})


_FIRST_WORD, _LAST_WORD = re.compile(r"\w+"), re.compile(r"\w+\Z")


def doubled_words(text: str) -> Iterator[Flaw]:
    """Every word, or pair of words, that stands twice or more in a row; with a repair only where none can be wanted."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter such as İ, whose lower case is longer
        lowered = text
    for match in _REPEATED.finditer(" " + lowered):
        start, end = match.start("word") - 1, match.end() - 1
        written = text[start:end]
        if _PARAGRAPH_END.search(written):
            continue
        words = written.split()
        if not words[0].isalpha():
            continue
        if match["second"]:
            if _is_slip(words):
                yield Flaw(start, end, Kind.DOUBLED_WORD, None)
        elif _cannot_double(words, text[max(0, start - 20) : start]):
            yield Flaw(start, end, Kind.DOUBLED_WORD, words[0])
        elif _looks_unwanted(words) and _CLAUSE_ENDS.match(text, end):
            yield Flaw(start, end, Kind.DOUBLED_WORD, None)


def edge_words(chunk: str) -> tuple[str, str]:
    """The words that a part of a text between blanks begins and ends with, without their case; empty if with none."""
    first, last = _FIRST_WORD.match(chunk), _LAST_WORD.search(chunk)
    return first[0].casefold() if first else "", last[0].casefold() if last else ""


def may_repeat(words: Sequence[str | None]) -> bool:
    """Whether a word or a pair of words may stand twice in a row, told from the word at the end of each chunk."""
    if any(map(eq, words, words[1:])):
        return True
    # Of the two words of a pair that comes again one stands at an even place: looking there is enough for most texts.
    return any(map(eq, words[::2], words[2::2])) and b"\1\1" in bytes(map(eq, words, words[2:]))


def _is_slip(pair_twice: list[str]) -> bool:
    """Whether two words stand twice in the very same spelling: "Ban Tổ chức tổ chức" does not."""
    one, two, *again = pair_twice
    return [one, two] == again and one.lower() not in _PAIR_OPENERS and all(map(syllable, (one, two)))


def _cannot_double(words: list[str], before: str) -> bool:
    """Whether the word is one of grammar, or an abbreviation, that does not double here."""
    first, *others = words
    if all(word.isupper() and len(word) > 1 for word in words):
        return first == others[0] and syllable(first) is None
    compounds = _GRAMMAR.get(first.lower())
    if compounds is None or not all(word.islower() for word in others):
        return False
    previous = _WORD_BEFORE.search(before)
    return previous is None or previous[1].lower() not in compounds


def _looks_unwanted(words: list[str]) -> bool:
    """Whether a word of meaning is doubled that is not known to double; names and single letters are let be."""
    in_prose = len(words[0]) > 1 and all(word.islower() for word in words)
    return in_prose and words[0] not in _DOUBLINGS and syllable(words[0]) is not None
