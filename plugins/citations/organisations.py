"""Finds where the name of a body ends in running text: "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh| về Đại hội".

Names of bodies are capitalised by words, not by syllables (Nghị định 30/2020/NĐ-CP, Phụ lục II): in "Ban Tổ chức Tỉnh
ủy" each capital syllable may draw one small one after it, while place names are capitals throughout. A few small words
stand in names again and again (nhân dân, tỉnh, và …). Whatever else is small ends the name. That finds the names of
most offices without a list of them; a name it cannot end safely is given up rather than guessed.
"""

from __future__ import annotations

import re

from plugins.citations.kinds import NAMES

_HEAD = re.compile(
    r"(?<!\w)(?:Đảng ủy|Đảng bộ|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Chi bộ|Chi ủy|Trung ương|Bộ trưởng|Bộ|Ban"
    r"|Chính phủ|Thủ tướng|Quốc hội|Chủ tịch|Phó Chủ tịch|Chủ nhiệm|Tổng Giám đốc|Giám đốc|Cục trưởng|Viện trưởng"
    r"|Ủy ban|UB[A-ZĐ]+|HĐND|Hội đồng|Thường trực|Thường vụ|BTV|BCH|BCĐ|BTC|Sở|Văn phòng|VP[A-ZĐ]+|Công đoàn|Liên đoàn"
    r"|Tổng|LĐLĐ|Đoàn|Tỉnh đoàn|Thành đoàn|Hội|Mặt trận|Tòa án|Viện|Cục|Chi cục|Vụ|Thanh tra|Trung tâm|Trường|Học viện"
    r"|Đại học|Công an|Quân khu|Kiểm toán|Kho bạc|Ngân hàng|BHXH|Bảo hiểm xã hội|Phòng|Đại hội|Tòa|Cơ quan|Khối|Liên)"
    r"(?!\w)"
)
_WORD = re.compile(r"(?P<gap> +(?:- +)?)(?P<word>[^\s.,;:()\[\]\"“”«»'’!?…\ufffc|]+)")
_SMALL = re.compile(
    "(?:nhân dân|thông vận tải|binh và xã hội|triển nông thôn|nông thôn|xã hội|nhà nước|doanh nghiệp|đoàn thể|cơ quan"
    "|trực thuộc|cơ sở|các cơ quan|trung ương|tối cao|toàn quốc|chấp hành|thường vụ|kinh tế|khu vực|lao động|thập đỏ"
    "|ngành|thành phố|thị xã|đặc khu|tỉnh|huyện|quận|phường|xã|ủy|các|và)(?!\\w)"
)
_ENDING_WORDS = """
ban bãi bổ căn chỉ cho chủ có còn công cũng do đã đang để đến đề đó đối đồng được giao gửi hết hoặc hướng là
khi khóa không ký kiểm này nên nêu năm ngày nhằm ở phân phát phê phối quán qua quy quyết ra sau sẽ số sửa tại tập
thay theo thì thống thực tổ tới tiếp trên triển triệu trình trong trước từ với vừa về vào mà mới yêu ý
"""
_ENDING = frozenset(_ENDING_WORDS.split())
"""Small words that begin what follows a name."""
_TIED = frozenset({"Bộ", "Sở", "Khối", "Phòng", "Cục", "Vụ", "Chi", "Tỉnh", "Liên", "Tổng", "Đoàn", "Hội", "Trường"})
"""Words that never draw a small one after them: "Sở giao" is a body and a verb."""
_PLACES = frozenset({"tỉnh", "phố", "huyện", "quận", "phường", "xã", "khu"})
_CULTURE = re.compile(r" Văn hóa, (?:Thể thao|Gia đình|Thông tin) và")
_MOST_WORDS = 16


def organisation_end(text: str, start: int) -> int | None:
    """Where the name of a body that begins at `start` of an evened-out text ends; None if none begins there."""
    head = _HEAD.match(text, start)
    if not head:
        return None
    end = head.end()
    last, draws, in_place = text[start:end].split()[-1], False, False
    for _ in range(_MOST_WORDS):
        culture = _CULTURE.match(text, end)
        if culture:
            end, last, draws = culture.end(), "và", False
            continue
        match = _WORD.match(text, end)
        if not match:
            break
        word, at = match["word"], match.start("word")
        if word[0].isupper():
            if _begins_another(text, at, last):
                break
            draws = not (in_place or (word.isupper() and len(word) > 1) or word in _TIED)
        elif "-" in match["gap"]:
            break
        elif small := _SMALL.match(text, at):
            if small[0] == "và" and not _goes_on(text, small.end()):
                break
            in_place = in_place or small[0].split()[-1] in _PLACES
            end, last, draws = small.end(), small[0].split()[-1], False
            continue
        elif draws and word not in _ENDING:
            draws = False
        else:
            break
        end, last = match.end(), word
    else:
        return None
    name = text[start:end]
    return end if len(name.split()) > 1 or name.isupper() or name in ("Trung ương",) else None


def _begins_another(text: str, at: int, last: str) -> bool:
    """Whether a document's kind begins here and no body's name goes on: "… và Kế hoạch số", not "Sở Kế hoạch"."""
    return last not in ("Bộ", "Sở", "Phòng", "Ban", "Vụ", "Cục") and text[at : at + 24].lower().startswith(NAMES)


def _goes_on(text: str, end: int) -> bool:
    """Whether a word of a name follows "và"."""
    following = _WORD.match(text, end)
    if not following:
        return False
    at = following.start("word")
    if following["word"][0].isupper():
        return not _begins_another(text, at, "và")
    small = _SMALL.match(text, at)
    return small is not None and small[0] not in ("các", "và")


def organisation_start(text: str, floor: int, end: int) -> int | None:
    """Where the longest name of a body begins that ends at `end` and not before `floor`; None if none does."""
    starts = (match.start() for match in _HEAD.finditer(text, floor, end))
    return next((start for start in starts if organisation_end(text, start) == end), None)
