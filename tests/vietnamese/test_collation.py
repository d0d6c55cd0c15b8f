"""Dictionary order after Vũ Xuân Lương, Vietlex (read 2026-11-22).

https://vietlex.com/xu-li-ngon-ngu/29-Quy_tac_sap_xep_don_vi_tu_vung_trong_tu_dien_tieng_Viet
"""

import unicodedata

import pytest
from hypothesis import given

from plugins.vietnamese.collation import sort_key
from tests.vietnamese.strategies import any_text

VIETLEX_LETTERS = """
a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b c d đ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ
f g h i ì ỉ ĩ í ị j k l m n o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ
p q r s t u ù ủ ũ ú ụ ư ừ ử ữ ứ ự v w x y ỳ ỷ ỹ ý ỵ z
"""


def shuffled(items):
    return items[1::2][::-1] + items[::2]


@pytest.mark.parametrize(
    "in_order",
    [
        pytest.param(VIETLEX_LETTERS.split(), id="the alphabet of rules 1 and 2"),
        pytest.param(["a", "A", "à", "À"], id="lower case before upper, after the tone (rule 3)"),
        pytest.param(["cha", "chan"], id="the shorter first (rule 3)"),
        pytest.param(["ang", "áng", "anh"], id="letters before tones (rule 4.1)"),
        pytest.param(["ác", "ách"], id="ac before ach whatever the tone (rule 4.1)"),
        pytest.param(["apatit", "apxe"], id="a word of several syllables written as one (rule 4.1)"),
        pytest.param(["ba", "bà", "bả"], id="tones when the letters are the same (rule 4.2)"),
        pytest.param(["hai", "hài", "hại"], id="tones, from another letter (rule 4.2)"),
        pytest.param(["ba", "ba ba", "ba vạ", "bà", "bà ba", "bà con", "bả lả", "bá cáo"], id="one by one (rule 4.3)"),
        pytest.param(["bác sĩ", "bác vật", "bạc", "bạc ác"], id="the tone of one syllable before the next (rule 4.3)"),
        pytest.param(["Hà Nội", "Hà Tĩnh", "Hạ Long"], id="places"),
        pytest.param(["Dương", "Đan", "Đàn", "Đặng"], id="d before đ"),
        pytest.param(["Phường 1", "Phường 2", "Phường 10", "Phường An Hội"], id="wards: figures count, before letters"),
        pytest.param(["36-KH/ĐUK", "96-KH/ĐUK", "120-KH/ĐU"], id="document numbers"),
        pytest.param(["Chi bộ 007", "Chi bộ 7", "Chi bộ 08"], id="leading zeros count for nothing but decide a tie"),
        pytest.param(["Nguyễn Mạnh Cường", "Nguyễn Thị An", "Nguyễn Trường An", "Nguyệt"], id="people"),
        pytest.param(["Sở Công Thương", "Sở Nội vụ", "Sở Xây dựng", "Sở Y tế"], id="offices"),
        pytest.param(["Kon Tum", "Kon-Tum", "Kontum"], id="a hyphen separates like a blank"),
        pytest.param(["nu", "nú", "nụ", "ñu", "o"], id="a foreign letter comes after its plain letter"),
        pytest.param(["z", "я", "中"], id="other scripts come last"),
    ],
)
def test_sorts_as_the_dictionary_does(in_order):
    assert sorted(shuffled(in_order), key=sort_key) == in_order


def test_eth_sorts_as_the_letter_it_was_typed_for():
    assert sorted(["Ðoàn", "Đinh", "Đông"], key=sort_key) == ["Đinh", "Ðoàn", "Đông"]


def test_a_figure_longer_than_python_reads_as_a_number_still_sorts():
    assert sort_key("9" * 5000) < sort_key("1" + "0" * 5000)


@given(any_text, any_text)
def test_the_order_is_total(one, other):
    assert (sort_key(one) == sort_key(other)) == (one == other)
    assert (sort_key(one) < sort_key(other)) != (sort_key(other) <= sort_key(one))


@given(any_text)
def test_composed_and_decomposed_text_differ_only_in_the_last_tie_break(text):
    composed, decomposed = (sort_key(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    assert composed[:2] == decomposed[:2]
