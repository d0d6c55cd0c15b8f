"""Where the name of a body ends. The bar stands at the end; a sentence without one begins with no body's name."""

import pytest

from plugins.citations.organisations import organisation_end, organisation_start

NAMES = """
Bộ Chính trị| về đại hội
Bộ Chính trị| yêu cầu các cấp ủy
Bộ Chính trị|, Ban Bí thư
Ban Bí thư Trung ương Đảng| khóa XII
Ban Chấp hành Trung ương| ban hành
Ban Thường vụ Tỉnh ủy| chỉ đạo
Thường trực Tỉnh ủy| giao
Ban Tổ chức Tỉnh ủy| hướng dẫn
Ủy ban Kiểm tra Trung ương| quy định
Đảng ủy Khối|
Đảng ủy Khối các cơ quan tỉnh| tổ chức
Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh| về Kế hoạch
Đảng ủy Khối Cơ quan - Doanh nghiệp tỉnh| về Kế hoạch
Đảng ủy Sở| giao các chi bộ
Đảng ủy Sở Văn hóa, Thể thao và Du lịch| giao
Đảng ủy Sở LĐ-TB&XH| đã ban hành
Đảng ủy phường Bình Hòa| giao chi bộ
Đảng ủy UBND tỉnh| về
Chi bộ Văn phòng Sở|.
Chính phủ| quy định chi tiết
Thủ tướng Chính phủ| phê duyệt
Bộ trưởng Bộ Thông tin và Truyền thông| quy định
Bộ Lao động - Thương binh và Xã hội| trên địa bàn
Bộ Giao thông vận tải| công bố
Bộ Nông nghiệp và Phát triển nông thôn| sửa đổi
Giám đốc Sở Y tế| phê duyệt
Sở Nội vụ| hướng dẫn
Sở Tài chính Bình Hòa| và Kế hoạch số 8
Sở Kế hoạch và Đầu tư| và các đơn vị
Ủy ban nhân dân tỉnh| giao Sở chủ trì
Ủy ban nhân dân tỉnh Bình Hòa| công bố
Ủy ban nhân dân thành phố Hồ Chí Minh| ban hành
UBND tỉnh| triển khai
UBND xã Tân Phú| và doanh thu
Chủ tịch UBND tỉnh| phê duyệt
Hội đồng nhân dân tỉnh| khóa X
HĐND tỉnh| thông qua
Quốc hội| thông qua
Công an tỉnh| phối hợp
Liên đoàn Lao động tỉnh|;
Bảo hiểm xã hội tỉnh| về
Hội Chữ thập đỏ tỉnh| về
Trung ương| về
"""

NO_NAMES = """
cấp trên
tỉnh về việc
Đảng và Nhà nước
chúng ta
Ban
Bộ
Kế hoạch số 8
"""


@pytest.mark.parametrize("marked", NAMES.strip().split("\n"))
def test_the_name_ends_where_the_sentence_goes_on(marked):
    text = marked.replace("|", "")
    assert organisation_end(text, 0) == marked.index("|")


@pytest.mark.parametrize("text", NO_NAMES.strip().split("\n"))
def test_other_words_are_no_name(text):
    assert organisation_end(text, 0) is None


def test_a_name_is_found_from_its_end():
    text = "Theo ý kiến của Tỉnh ủy, Ban Thường vụ Đảng ủy Sở đã ban hành"
    start = organisation_start(text, 0, text.index(" đã"))
    assert start is not None
    assert text[start:].startswith("Ban Thường vụ Đảng ủy Sở")
    assert organisation_start(text, 0, len("Theo ý")) is None


def test_a_name_without_end_is_given_up():
    assert organisation_end("Sở " + "Nội " * 30, 0) is None
