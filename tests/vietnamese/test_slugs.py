"""The address of a page is permanent; these are the rules it was made by."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plugins.vietnamese.slugs import slug
from tests.vietnamese.strategies import any_text, prose


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Đại hội Chi bộ Nghiệp vụ II", "dai-hoi-chi-bo-nghiep-vu-ii"),
        ("Kế hoạch số 36-KH/ĐUK", "ke-hoach-so-36-kh-duk"),
        ("Nghị định 30/2020/NĐ-CP", "nghi-dinh-30-2020-nd-cp"),
        ("TP.HCM: họp ngày 15.8", "tp-hcm-hop-ngay-15-8"),
        ("Đại hội,nhiệm kỳ 2022–2025", "dai-hoi-nhiem-ky-2022-2025"),
        ("Sở LĐ-TB&XH – họp báo", "so-ld-tb-xh-hop-bao"),
        ("“Đền ơn đáp nghĩa” (lần 2)", "den-on-dap-nghia-lan-2"),
        ("Đắk R'lấp và K’Ho", "dak-rlap-va-kho"),
        ("Ðảng ủy", "dang-uy"),
        ("Đại\u00a0hội\u200b", "dai-hoi"),
        ("  --- Tin ---  ", "tin"),
        ("da-la-slug-2020", "da-la-slug-2020"),
        ("2020", "2020"),
        ("a", "a"),
    ],
)
def test_makes_an_address_that_keeps_the_parts_of_the_title(title, expected):
    assert slug(title) == expected


@pytest.mark.parametrize(
    ("title", "max_length", "expected"),
    [
        ("một hai ba", 10, "mot-hai-ba"),
        ("một hai ba", 9, "mot-hai"),
        ("một hai ba", 8, "mot-hai"),
        ("một hai ba", 7, "mot-hai"),
        ("một hai ba", 6, "mot"),
        ("một hai ba", 2, "mo"),
        ("nghiêng", 4, "nghi"),
    ],
)
def test_cuts_between_words(title, max_length, expected):
    assert slug(title, max_length) == expected


@pytest.mark.parametrize("title", ["", "   ", "…", "“”", "北京"])
def test_a_title_without_letters_is_refused_in_vietnamese(title):
    with pytest.raises(ValueError, match="hãy viết tiêu đề có ít nhất một chữ cái hoặc chữ số") as refusal:
        slug(title)
    assert f"“{title}”" in str(refusal.value)


def test_a_length_below_one_is_refused():
    with pytest.raises(ValueError, match="at least 1, got 0"):
        slug("tin", 0)


@given(any_text | prose, st.integers(1, 40))
def test_a_slug_holds_nothing_but_words_and_single_hyphens_and_is_its_own_slug(title, max_length):
    try:
        made = slug(title, max_length)
    except ValueError:
        assume(False)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", made)
    assert len(made) <= max_length
    assert slug(made, max_length) == made
