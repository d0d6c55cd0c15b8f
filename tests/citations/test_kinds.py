"""The table of kinds. The state's abbreviations: Nghị định 30/2020/NĐ-CP, Phụ lục III."""

import pytest

from plugins.citations.kinds import ABBREVIATIONS, KINDS, NAMES, Family, abbreviation, kind_named, kinds_of

# Phụ lục III, rows 1–20, without contracts (row 17), which docs/citations.md leaves out with rows 21–27.
STATE = """
Nghị quyết NQ
Quyết định QĐ
Chỉ thị CT
Quy chế QC
Quy định QyĐ
Thông cáo TC
Thông báo TB
Hướng dẫn HD
Chương trình CTr
Kế hoạch KH
Phương án PA
Đề án ĐA
Dự án DA
Báo cáo BC
Biên bản BB
Tờ trình TTr
Công điện CĐ
Bản ghi nhớ BGN
Bản thỏa thuận BTT
"""


@pytest.mark.parametrize("row", STATE.strip().split("\n"))
def test_the_state_s_abbreviations_are_those_of_the_decree(row):
    name, abbreviated = row.rsplit(" ", 1)
    assert kinds_of(abbreviated, Family.STATE)[0].name == name


def test_no_two_kinds_of_one_family_share_an_abbreviation():
    for family in (Family.PARTY, Family.STATE):
        own = [kind.abbreviation for kind in KINDS if kind.abbreviation and kind.family & family]
        assert len(own) == len(set(own))


def test_names_and_abbreviations_are_found_in_whatever_case():
    assert kind_named("KẾ HOẠCH") == kind_named("kế hoạch") == kind_named("kh")
    assert abbreviation("ctr") == "CTr"
    assert abbreviation("QĐI") == abbreviation("qyđ") == "QyĐ"
    assert kind_named("giấy phép") is None


def test_a_pattern_meets_the_longer_spelling_first():
    for words in (ABBREVIATIONS, NAMES):
        assert [len(word) for word in words] == sorted((len(word) for word in words), reverse=True)


def test_the_party_s_tt_is_a_thong_tri_and_the_state_s_a_thong_tu():
    assert kinds_of("TT", Family.PARTY)[0].name == "Thông tri"
    assert kinds_of("TT", Family.STATE)[0].name == "Thông tư"


def test_qd_may_be_a_quyet_dinh_or_a_quy_dinh():
    assert [kind.name for kind in kinds_of("QĐ", Family.PARTY)] == ["Quyết định", "Quy định"]
