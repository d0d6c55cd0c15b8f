"""File names that make no address."""

import pytest

from tests.content_checks.conftest import Desk


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("2022/Đại hội chi bộ", 'đổi tên thành "dai-hoi-chi-bo": chữ thường không dấu, chữ số, dấu gạch nối'),
        ("2022/Dai-hoi", 'đổi tên thành "dai-hoi": chữ thường không dấu, chữ số, dấu gạch nối'),
        ("2022/dai_hoi", 'đổi tên thành "dai-hoi": chữ thường không dấu, chữ số, dấu gạch nối'),
        ("2022/.tin", 'đổi tên thành "tin": chữ thường không dấu, chữ số, dấu gạch nối'),
        ("2022/…", "đổi tên, chỉ dùng chữ thường không dấu, chữ số, dấu gạch nối"),
    ],
)
def test_a_name_that_is_no_slug_is_an_error_with_a_better_one(desk: Desk, name: str, remedy: str) -> None:
    desk.article(name)
    (finding,) = desk.findings("slug_form")
    assert (finding.line, finding.remedy, finding.severity) == (1, remedy, "error")


def test_every_part_of_a_pages_path_counts(desk: Desk) -> None:
    desk.page("Giới thiệu/Lịch sử")
    desk.page("gioi-thieu/lich-su")
    assert [finding.message for finding in desk.findings("slug_form")] == [
        'tên "Giới thiệu" không làm địa chỉ trang được',
        'tên "Lịch sử" không làm địa chỉ trang được',
    ]


def test_the_folder_of_an_album_counts(desk: Desk) -> None:
    desk.album("Hội nghị", {"file": "01.jpg", "alt": "Hội trường"})
    (finding,) = desk.findings("slug_form")
    assert (finding.path, finding.line) == ("content/albums/Hội nghị/album.yml", 1)
    assert finding.message == 'tên "Hội nghị" không làm địa chỉ trang được'


@pytest.mark.parametrize("name", ["con", "aux", "com1"])
def test_a_name_that_windows_keeps_for_itself_is_an_error(desk: Desk, name: str) -> None:
    desk.article(f"2022/{name}")
    desk.article(f"2022/{name}-duong")
    (finding,) = desk.findings("slug_form")
    assert (finding.message, finding.remedy) == (
        f'máy Windows không tạo được tệp tên "{name}"',
        f'đổi tên, ví dụ "{name}-2022"',
    )
