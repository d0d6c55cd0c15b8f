"""The abbreviations at the end of a number: whose they are, everywhere or only within one province.

TW, CP, TTg, QH or BTC name one body in the whole country. ĐUK, ĐU, TU, UBND or SNV name another body in each province,
commune or committee; who that is must be said in words or in the portal's own file. A ministry that was merged or
renamed keeps its entry, since its old documents keep their numbers (Nghị quyết 176/2025/QH15 lists the ministries of
2025).
"""

from __future__ import annotations

import re
from functools import cache

from plugins.citations.kinds import Family

_PARTY_NATIONWIDE = {
    "TW": "Trung ương Đảng",
    "VPTW": "Văn phòng Trung ương Đảng",
    "BTCTW": "Ban Tổ chức Trung ương",
    "BTGTW": "Ban Tuyên giáo Trung ương",
    "BDVTW": "Ban Dân vận Trung ương",
    "BTGDVTW": "Ban Tuyên giáo và Dân vận Trung ương",
    "BNCTW": "Ban Nội chính Trung ương",
    "BKTTW": "Ban Kinh tế Trung ương",
    "UBKTTW": "Ủy ban Kiểm tra Trung ương",
    "TWĐTN": "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
}
_STATE_NATIONWIDE = {
    "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "VPQH": "Văn phòng Quốc hội",
    "CTN": "Chủ tịch nước",
    "VPCTN": "Văn phòng Chủ tịch nước",
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "VPCP": "Văn phòng Chính phủ",
    "HĐBT": "Hội đồng Bộ trưởng",
    "HĐCP": "Hội đồng Chính phủ",
    "TANDTC": "Tòa án nhân dân tối cao",
    "VKSNDTC": "Viện Kiểm sát nhân dân tối cao",
    "KTNN": "Kiểm toán nhà nước",
    "BCA": "Bộ Công an",
    "BCT": "Bộ Công Thương",
    "BDTTG": "Bộ Dân tộc và Tôn giáo",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BGTVT": "Bộ Giao thông vận tải",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "LĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BNG": "Bộ Ngoại giao",
    "BNN": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNV": "Bộ Nội vụ",
    "BQP": "Bộ Quốc phòng",
    "BTC": "Bộ Tài chính",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BTP": "Bộ Tư pháp",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BXD": "Bộ Xây dựng",
    "BYT": "Bộ Y tế",
    "NHNN": "Ngân hàng Nhà nước Việt Nam",
    "TTCP": "Thanh tra Chính phủ",
    "UBDT": "Ủy ban Dân tộc",
    "TLĐ": "Tổng Liên đoàn Lao động Việt Nam",
}
_VARIANTS = {
    "T.Ư": "TW",
    "T.W": "TW",
    "BLĐ-TB&XH": "BLĐTBXH",
    "BLĐTB&XH": "BLĐTBXH",
    "BGD&ĐT": "BGDĐT",
    "BGD-ĐT": "BGDĐT",
    "BKH&ĐT": "BKHĐT",
    "BKH&CN": "BKHCN",
    "BNN&PTNT": "BNNPTNT",
    "BNN-PTNT": "BNNPTNT",
    "BTN&MT": "BTNMT",
    "BTT&TT": "BTTTT",
    "BVHTT&DL": "BVHTTDL",
    "HDND": "HĐND",
}
"""T.Ư is the newspapers' TW. TƯ alone is left: some provinces write it for Tỉnh ủy (445-KL/TƯ)."""
_LOCAL = ("UBND", "HĐND", "ĐUK", "ĐU", "TU", "HU", "QU", "ThU", "CB")
_KNOWN = {name.casefold(): name for name in (*_PARTY_NATIONWIDE, *_STATE_NATIONWIDE, *_LOCAL)} | {
    variant.casefold(): name for variant, name in _VARIANTS.items()
}
_PARTY_BODY = re.compile(r"(?:BTC|BTG|BTGDV|BDV|BNC|BKT|UBKT|VP)?(?:TW|TU|HU|QU|ThU|ĐU|ĐUK)")
_STATE_BODY = re.compile(r"(?:UBND|HĐND|UBTVQH\d*|QH\d+)(?:[-.].*)?")
_ASSEMBLY = re.compile(r"(QH|UBTVQH)(\d{1,2})")

OLD_ISSUERS = ("CP", "TTg", "HĐBT", "HĐCP", "SL")
"""Bodies whose old numbers end with their name alone: 26-CP, 773-TTg, 39-HĐBT; SL stands for sắc lệnh."""


def canonical(spelling: str) -> str:
    """The usual spelling of an issuer's abbreviation: "TTG" gives "TTg", "đuk" gives "ĐUK"; others in their own."""
    known = _KNOWN.get(spelling.casefold())
    if known:
        return known
    head, hyphen, unit = spelling.partition("-")
    if hyphen and head.casefold() in _KNOWN:
        return f"{_KNOWN[head.casefold()]}-{unit.upper() if unit.islower() else unit}"
    return spelling.upper() if spelling.islower() else spelling


def is_known(issuer: str) -> bool:
    """Whether a number with this abbreviation, in its usual spelling, needs no other sign that it is one."""
    return issuer.partition("-")[0].casefold() in _KNOWN or family(issuer) is not Family.BOTH


def family(issuer: str) -> Family:
    """Whose numbers end with this abbreviation; BOTH where it does not tell."""
    if _PARTY_BODY.fullmatch(issuer) or issuer in _PARTY_NATIONWIDE:
        return Family.PARTY
    if _STATE_BODY.fullmatch(issuer) or issuer in ("CP", "TTg"):
        return Family.STATE
    return Family.BOTH


def assembly_term(issuer: str) -> int | None:
    """The National Assembly's term in its own abbreviation: "QH15" gives 15; None for other issuers."""
    found = _ASSEMBLY.fullmatch(issuer)
    return int(found[2]) if found else None


@cache
def nationwide_name(issuer: str, of: Family) -> str | None:
    """The one body in the country that the abbreviation means in numbers of a family; None if there are many.

    "BTC" is the Ministry of Finance in the state's numbers and nobody's in the Party's. Joint issuers, "BNV-BTC", are
    named together.
    """
    names = _PARTY_NATIONWIDE if of is Family.PARTY else _STATE_NATIONWIDE
    joint = [names.get(_without_term(part)) for part in issuer.split("-")]
    known = [name for name in joint if name is not None]
    return ", ".join(known) if len(known) == len(joint) else joint[0]


def _without_term(part: str) -> str:
    found = _ASSEMBLY.fullmatch(part)
    return found[1] if found else canonical(part)
