"""Titles in capitals."""

import pytest
from hypothesis import given

from plugins.vietnamese.capitals import is_shouting, sentence_case
from tests.vietnamese.strategies import any_text, prose


@pytest.mark.parametrize(
    "title",
    [
        "ĐẠI HỘI CHI BỘ NGHIỆP VỤ II",
        "SỞ LĐTB&XH TỔ CHỨC ĐẠI HỘI",
        "THÔNG BÁO",
        "THÔNG BÁO của Sở",
        "KẾ HOẠCH SỐ 36-KH/ĐUK",
        "“ĐỀN ƠN ĐÁP NGHĨA” NĂM 2020",
        "XỬ LÝ VI PHẠM",
    ],
)
def test_hears_shouting(title):
    assert is_shouting(title)


@pytest.mark.parametrize(
    "title",
    [
        "Đại hội Chi bộ Nghiệp vụ II",
        "UBND, HĐND tỉnh họp",
        "UBND HĐND LĐTB&XH",
        "Nghị quyết 12-NQ/TW của BCH TW",
        "BẾN TRE: Sở Công Thương tổng kết công tác năm",
        "Đại hội lần thứ XI, khóa VI",
        "ASEAN và COVID-19",
        "Ở Ý A Ô",
        "",
        "2022-2025",
    ],
)
def test_hears_none_in_abbreviations_numerals_and_codes(title):
    assert not is_shouting(title)


@pytest.mark.parametrize(
    ("title", "nouns", "offer"),
    [
        ("ĐẠI HỘI CHI BỘ NGHIỆP VỤ II", (), "Đại hội chi bộ nghiệp vụ II"),
        ("SỞ LĐTB&XH TỔ CHỨC ĐẠI HỘI LẦN THỨ XI", ("Sở",), "Sở LĐTB&XH tổ chức đại hội lần thứ XI"),
        ("ĐẢNG ỦY KHỐI: BẢO ĐẢM THÀNH CÔNG", (), "Đảng ủy khối: Bảo đảm thành công"),
        ("“ĐỀN ƠN ĐÁP NGHĨA”", (), "“Đền ơn đáp nghĩa”"),
        ("UBND TỈNH BẾN TRE HỌP", ("Bến Tre",), "UBND tỉnh Bến Tre họp"),
        ("HỘI CHỮ THẬP ĐỎ VIỆT NAM", ("Việt", "Việt Nam", "Chữ thập đỏ"), "Hội Chữ thập đỏ Việt Nam"),
        ("KẾ HOẠCH 36-KH/ĐUK CỦA ĐU", ("ĐU",), "Kế hoạch 36-KH/ĐUK của ĐU"),
        ("Ý KIẾN CỬ TRI", (), "Ý kiến cử tri"),
        ("XỬ LÝ VI PHẠM, KHÓA VI", (), "Xử lý vi phạm, khóa VI"),
        ("VI. CÔNG TÁC CÁN BỘ", (), "VI. Công tác cán bộ"),
        ("KẾT LUẬN CỦA Nguyễn Văn An", (), "Kết luận của Nguyễn Văn An"),
    ],
)
def test_offers_sentence_case(title, nouns, offer):
    assert sentence_case(title, nouns) == offer


@pytest.mark.parametrize(
    "title",
    ["Đại hội Chi bộ Nghiệp vụ II", "UBND, HĐND tỉnh họp", "Bà Nguyễn Thị A", "eGov: chính quyền số", "oM", ""],
)
def test_leaves_a_title_that_is_in_sentence_case(title):
    assert sentence_case(title) == title


def test_a_proper_noun_is_restored_only_as_a_whole_word():
    assert sentence_case("AN NINH, AN SINH, BAN", ["An"]) == "An ninh, An sinh, ban"


def test_a_proper_noun_keeps_its_spelling_at_the_start_too():
    assert sentence_case("EGOV VÀ AN NINH", ["eGov"]) == "eGov và an ninh"


@given(any_text | prose)
def test_the_offer_is_never_shouting_and_differs_in_case_alone(title):
    offer = sentence_case(title)
    assert offer.casefold() == title.casefold()
    assert sentence_case(offer) == offer
