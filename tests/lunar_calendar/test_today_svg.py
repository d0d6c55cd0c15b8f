"""The picture of a day for readers without script."""

import xml.etree.ElementTree as ET
from datetime import date

import pytest

from plugins.lunar_calendar import Observance, ObservanceTable, today_svg
from plugins.lunar_calendar.observances import Kind, SolarDay
from plugins.lunar_calendar.today_svg import DARK, LIGHT, Scheme

SVG = "{http://www.w3.org/2000/svg}"


def texts(picture: str) -> list[str]:
    return [element.text for element in ET.fromstring(picture).iter(f"{SVG}text")]  # noqa: S314 - our own text


def test_the_leaf_shows_the_solar_and_the_lunar_day(table: ObservanceTable) -> None:
    assert texts(today_svg(date(2027, 2, 6), table)) == [
        "Tháng 2 năm 2027",
        "6",
        "Thứ Bảy",
        "Mùng 1 tháng Giêng",
        "Âm lịch, năm Đinh Mùi",
        "Tháng Nhâm Dần · Ngày Bính Thìn",
        "Tết Nguyên đán",
    ]


def test_the_picture_is_told_in_words(table: ObservanceTable) -> None:
    """An image of role img is named by its title and described by its desc (SVG-AAM 1.0, 8.1)."""
    root = ET.fromstring(today_svg(date(2027, 2, 6), table))  # noqa: S314
    assert root.get("role") == "img"
    assert root.get("lang") == "vi"
    named = {element.get("id"): element.text for element in root.iter() if element.get("id")}
    assert [named[name] for name in root.get("aria-labelledby").split()] == [
        "Thứ Bảy, 06/02/2027, mùng 1 tháng Giêng năm Đinh Mùi, Tết Nguyên đán",
        "Ngày Bính Thìn, tháng Nhâm Dần, năm Đinh Mùi, tiết Lập xuân.",
    ]


def test_the_picture_stands_alone(table: ObservanceTable) -> None:
    picture = today_svg(date(2027, 2, 6), table)
    tags = {element.tag.removeprefix(SVG) for element in ET.fromstring(picture).iter()}  # noqa: S314
    assert tags == {"svg", "title", "desc", "style", "rect", "g", "text"}
    assert not [word for word in ("href", "url(", "@import", "@font-face", "style=") if word in picture]


def test_a_long_name_is_broken_into_lines_and_a_sign_is_escaped() -> None:
    name = "Ngày <thử> & tên rất dài, dài hơn một dòng của tờ lịch"
    entry = Observance("thu", name, Kind.COMMEMORATIVE, SolarDay(6, 1), "nguồn", checked=True)
    picture = today_svg(date(2027, 6, 1), ObservanceTable((entry,)))
    assert texts(picture)[6:] == ["Ngày <thử> & tên rất dài, dài hơn", "một dòng của tờ lịch"]
    height = int(ET.fromstring(picture).get("height"))  # noqa: S314
    assert all(int(element.get("y")) < height for element in ET.fromstring(picture).iter(f"{SVG}text"))  # noqa: S314


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_ink_and_accent_can_be_read_on_paper(scheme: Scheme) -> None:
    """WCAG 2.2, 1.4.3: a contrast of at least 4.5."""
    for colour in (scheme.ink, scheme.accent):
        lighter, darker = sorted((luminance(colour), luminance(scheme.paper)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance of "#rrggbb"."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_same_day_gives_the_same_picture(table: ObservanceTable) -> None:
    assert today_svg(date(2026, 11, 22), table) == today_svg(date(2026, 11, 22), table)
