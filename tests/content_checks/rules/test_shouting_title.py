"""Titles in capitals."""

import pytest

from tests.content_checks.conftest import Desk


@pytest.mark.parametrize(
    ("title", "offer"),
    [
        ("ĐẠI HỘI CHI BỘ VĂN PHÒNG SỞ", "Đại hội chi bộ Văn phòng Sở"),
        ("HỘI NGHỊ UBND TỈNH LẦN THỨ IX", "Hội nghị UBND tỉnh lần thứ IX"),
    ],
)
def test_a_title_in_capitals_is_offered_as_a_sentence(desk: Desk, title: str, offer: str) -> None:
    desk.article(title=title)
    (finding,) = desk.findings("shouting_title")
    assert (finding.line, finding.message) == (2, f'"title" viết toàn chữ hoa: "{title}"')
    assert finding.remedy == f'viết "{offer}", xem lại chữ hoa của tên riêng'


@pytest.mark.parametrize("title", ["Đại hội Chi bộ Văn phòng Sở", "UBND tỉnh họp", "COVID-19 và LĐ-TB&XH"])
def test_a_sentence_with_abbreviations_is_left_alone(desk: Desk, title: str) -> None:
    desk.article(title=title)
    desk.page(title=title)
    assert desk.findings("shouting_title") == []
