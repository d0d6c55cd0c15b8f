"""The kinds of document that carry a number, each with its abbreviation and its name in full.

The state's kinds and abbreviations are those of Nghị định 30/2020/NĐ-CP, Phụ lục III, with the normative ones of the
Law on the Promulgation of Legal Documents (NĐ, TT, TTLT, PL …); the Party's are those of Hướng dẫn 36-HD/VPTW of
2018. Two abbreviations mean two things: the Party writes QĐ for a Quyết định and, in practice, for a Quy định too
(37-QĐ/TW is a Quy định), and TT is a Thông tư of the state but a Thông tri of the Party.

Left out on purpose: licences (GP), certificates, contracts (HĐ) and the slips of Phụ lục III (giấy mời, giấy giới
thiệu, giấy nghỉ phép, giấy ủy quyền, phiếu gửi, phiếu chuyển, phiếu báo). They bind one holder, or nobody, and no
reader of a news item looks them up; "Giấy phép số 27/GP-TTĐT" at the foot of every page would be the portal's most
cited document.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto
from functools import cache


class Family(Flag):
    """Whose documents are meant."""

    PARTY = auto()
    STATE = auto()
    BOTH = PARTY | STATE


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document."""

    name: str
    """In full, with a capital: "Kế hoạch"."""
    abbreviation: str
    """As numbers write it, "KH"; empty for laws, whose numbers have none."""
    family: Family = Family.BOTH
    also: tuple[str, ...] = ()
    """Other abbreviations that its numbers are met with."""


KINDS = (
    Kind("Nghị quyết", "NQ"),
    Kind("Quyết định", "QĐ", also=("QĐNS",)),
    Kind("Chỉ thị", "CT"),
    Kind("Quy chế", "QC"),
    Kind("Quy định", "QyĐ", also=("QĐ",)),
    Kind("Thông cáo", "TC"),
    Kind("Thông báo", "TB"),
    Kind("Hướng dẫn", "HD"),
    Kind("Chương trình", "CTr"),
    Kind("Chương trình hành động", "CTHĐ", also=("CTr",)),
    Kind("Kế hoạch", "KH"),
    Kind("Phương án", "PA"),
    Kind("Đề án", "ĐA"),
    Kind("Dự án", "DA"),
    Kind("Báo cáo", "BC"),
    Kind("Biên bản", "BB"),
    Kind("Tờ trình", "TTr"),
    Kind("Công văn", "CV"),
    Kind("Kết luận", "KL"),
    Kind("Thông tri", "TT", Family.PARTY),
    Kind("Nghị định", "NĐ", Family.STATE),
    Kind("Thông tư", "TT", Family.STATE),
    Kind("Thông tư liên tịch", "TTLT", Family.STATE),
    Kind("Nghị quyết liên tịch", "NQLT", Family.STATE),
    Kind("Quy chế phối hợp", "QCPH"),
    Kind("Chương trình phối hợp", "CTPH"),
    Kind("Kế hoạch phối hợp", "KHPH"),
    Kind("Kế hoạch liên tịch", "KHLT"),
    Kind("Kế hoạch liên ngành", "KHLN", Family.STATE),
    Kind("Hướng dẫn liên ngành", "HDLN", Family.STATE),
    Kind("Công điện", "CĐ", Family.STATE),
    Kind("Pháp lệnh", "PL", Family.STATE),
    Kind("Sắc lệnh", "SL", Family.STATE),
    Kind("Văn bản hợp nhất", "VBHN", Family.STATE),
    Kind("Bản ghi nhớ", "BGN", Family.STATE),
    Kind("Bản thỏa thuận", "BTT", Family.STATE),
    Kind("Luật", "", Family.STATE),
    Kind("Bộ luật", "", Family.STATE),
)

PAPERS = frozenset(
    ["GP", "GPXD", "GPLX", "GCN", "GXN", "HĐ", "HĐLĐ", "HĐKT", "GM", "GGT", "GNP", "GUQ", "PG", "PC", "PB"]
)
"""Abbreviations of papers that are no documents to cite; without them 27/GP-TTĐT would read as a letter of "GP"."""

_VARIANTS = {"QĐI": "QyĐ", "QUYĐ": "QyĐ", "CTRHĐ": "CTHĐ", "ND": "NĐ", "QD": "QĐ"}
"""QĐi is how 36-HD/VPTW abbreviates Quy định; ND and QD come from texts typed without đ."""
_SPELLINGS = {known.upper(): known for kind in KINDS for known in (kind.abbreviation, *kind.also) if known} | _VARIANTS
_BY_NAME = {kind.name.lower(): kind for kind in KINDS}

ABBREVIATIONS = tuple(sorted(_SPELLINGS, key=lambda spelling: (-len(spelling), spelling)))
"""Every spelling of an abbreviation, in capitals, the longest first, as a pattern needs them."""
NAMES = tuple(sorted(_BY_NAME, key=lambda name: (-len(name), name)))
"""Every name in lower case, the longest first."""


def abbreviation(spelling: str) -> str:
    """The table's spelling of an abbreviation in whatever case: "ctr" gives "CTr"; KeyError if it is none."""
    return _SPELLINGS[spelling.upper()]


def kind_named(name: str) -> Kind | None:
    """The kind of that name or abbreviation, in whatever case; None for any other word."""
    found = _BY_NAME.get(name.lower())
    if found is None and name.upper() in _SPELLINGS:
        found = next(kind for kind in KINDS if abbreviation(name) in (kind.abbreviation, *kind.also))
    return found


@cache
def kinds_of(abbreviated: str, family: Family) -> tuple[Kind, ...]:
    """The kinds that a number with this abbreviation may have: the likeliest first, those of another family last."""
    fitting = [kind for kind in KINDS if abbreviated in (kind.abbreviation, *kind.also)]
    return tuple(sorted(fitting, key=lambda kind: (not kind.family & family, kind.abbreviation != abbreviated)))
