"""Finds where the name of a body ends in running text: "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh| về Đại hội".

Names of bodies are capitalised by words, not by syllables (Nghị định 30/2020/NĐ-CP, Phụ lục II): in "Ban Tổ chức Tỉnh
ủy" each capital syllable may draw one small one after it, while place names are capitals throughout. A few small words
stand in names again and again (nhân dân, tỉnh, và …). Whatever else is small ends the name. That finds the names of
most offices without a list of them; what goes on too long to be a name is given up.
"""

from __future__ import annotations

import re

from plugins.citations.kinds import NAMES
from plugins.vietnamese.alphabet import LOWER, UPPER

_HEAD = (
    r"(?<!\w)(?:Đảng ủy|Đảng bộ|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Chi bộ|Chi ủy|Trung ương|Bộ trưởng|Bộ|Ban"
    r"|Chính phủ|Thủ tướng|Quốc hội|Chủ tịch|Phó Chủ tịch|Chủ nhiệm|Tổng Giám đốc|Giám đốc|Cục trưởng|Viện trưởng"
    r"|Ủy ban|UB[A-ZĐ]+|HĐND|Hội đồng|Thường trực|Thường vụ|BTV|BCH|BCĐ|BTC|Sở|Văn phòng|VP[A-ZĐ]+|Công đoàn|Liên đoàn"
    r"|Tổng|LĐLĐ|Đoàn|Tỉnh đoàn|Thành đoàn|Hội|Mặt trận|Tòa án|Viện|Cục|Chi cục|Vụ|Thanh tra|Trung tâm|Trường|Học viện"
    r"|Đại học|Công an|Quân khu|Kiểm toán|Kho bạc|Ngân hàng|BHXH|Bảo hiểm xã hội|Phòng|Đại hội|Tòa|Cơ quan|Khối|Liên)"
    r"(?!\w)"
)
_BEGINNING = re.compile(_HEAD)
_MOST_WORDS = 16
_SMALL = (
    "(?:nhân dân|thông vận tải|binh và xã hội|triển nông thôn|nông thôn|xã hội|nhà nước|doanh nghiệp|đoàn thể|cơ quan"
    "|trực thuộc|cơ sở|các cơ quan|trung ương|tối cao|toàn quốc|chấp hành|thường vụ|kinh tế|khu vực|lao động|thập đỏ"
    "|ngành|ủy|các|nước(?! ngoài))(?!\\w)"
)
_PLACE = r"(?:thành phố|thị xã|đặc khu|tỉnh|huyện|quận|phường|xã)(?!\w)"
_ENDING = (
    "(?:ban|bãi|bổ|căn|chỉ|cho|chủ|có|còn|công|cũng|do|đã|đang|để|đến|đề|đó|đối|đồng|được|giao|gửi|hết|hoặc|hướng|là"
    "|khi|khóa|không|ký|kiểm|này|nên|nêu|năm|ngày|nhằm|ở|phân|phát|phê|phối|quán|qua|quy|quyết|ra|sau|sẽ|số|sửa|tại"
    "|tập|thay|theo|thì|thống|thực|tổ|tới|tiếp|trên|triển|triệu|trình|trong|trước|từ|với|vừa|về|vào|và|mà|mới|yêu|ý)"
    "(?!\\w)"
)
"""Small words that begin what follows a name."""
_LETTER = r"[^\s.,;:()\[\]\"“”«»'’!?…\ufffc|]"
_CAPITAL = f"[{UPPER}]{_LETTER}*+"
_ABBREVIATION = rf"[{UPPER}0-9&-]{{2,}}+(?!{_LETTER})"
_TIED = r"(?:Bộ|Sở|Khối|Phòng|Ban|Cục|Vụ|Chi|Tỉnh|Liên|Tổng|Đoàn|Hội|Trường)(?!\w)"
"""Words that never draw a small one after them: "Sở giao" is a body and a verb."""
_DRAWN = f" +(?!{_ENDING}|{_SMALL}|{_PLACE})[{LOWER}]{_LETTER}*+"
_WORD = f"(?:{_ABBREVIATION}|(?!{_TIED}){_CAPITAL}(?:{_DRAWN})?+)"
_OTHER_DOCUMENT = f"(?i:{'|'.join(NAMES)})"  # "… và Kế hoạch số 8" goes on with another one, "Sở Kế hoạch" does not
_NAME = re.compile(
    f"(?:{_HEAD})(?:"
    f" +{_PLACE}(?: +{_CAPITAL})*+"
    "| +Văn hóa, (?:Thể thao|Gia đình|Thông tin)"
    f"| +{_SMALL}"
    f"| +và(?= +(?:(?!{_OTHER_DOCUMENT})[{UPPER}]|(?!các){_SMALL}))"
    f"|(?:(?<=Bộ)|(?<=Sở)|(?<=Ban)|(?<=Phòng)) +{_WORD}"
    f"| +(?:- +)?(?!{_OTHER_DOCUMENT})(?:{_TIED}|{_WORD})"
    ")*+"
)


def organisation_end(text: str, start: int) -> int | None:
    """Where the name of a body that begins at `start` of an evened-out text ends; None if none begins there."""
    match = _NAME.match(text, start)
    if match is None:
        return None
    is_name = " " in match[0] or match[0].isupper()
    return match.end() if is_name and len(match[0].split()) <= _MOST_WORDS else None


def organisation_start(text: str, floor: int, end: int) -> int | None:
    """Where the longest name of a body begins that ends at `end` and not before `floor`; None if none does."""
    starts = (match.start() for match in _BEGINNING.finditer(text, floor, end))
    return next((start for start in starts if organisation_end(text, start) == end), None)
