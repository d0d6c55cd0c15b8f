"""Files that would be lost without a word."""

import os

import pytest

from tests.content_checks.conftest import Desk


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("articles/2022/tin.MD", 'đổi tên thành "tin.md"'),
        ("articles/2022/tin.markdown", 'đổi tên thành "tin.md"'),
        ("articles/2022/tin.docx", "chuyển nội dung vào tệp .md; tệp đính kèm thì đặt ở content/documents"),
        ("articles/2022/tin.txt", "chuyển nội dung vào tệp .md; tệp đính kèm thì đặt ở content/documents"),
        ("articles/2022/tin", "chuyển nội dung vào tệp .md; tệp đính kèm thì đặt ở content/documents"),
        ("articles/2022/tin.md.bak", "xóa tệp này, hoặc đổi đuôi thành .md nếu là bài"),
        ("articles/2022/tin.md~", "xóa tệp này, hoặc đổi đuôi thành .md nếu là bài"),
        ("pages/gioi-thieu.html", "chuyển nội dung vào tệp .md; tệp đính kèm thì đặt ở content/documents"),
    ],
)
def test_what_may_hold_a_text_is_an_error(desk: Desk, name: str, remedy: str) -> None:
    desk.write(name)
    (finding,) = desk.findings("stray_file")
    assert (finding.path, finding.line, finding.severity) == (f"content/{name}", 1, "error")
    assert finding.message == f'tệp "{name.rpartition("/")[2]}" nằm giữa các bài nhưng không được đọc'
    assert finding.remedy == remedy


def test_a_picture_beside_the_articles_is_a_warning(desk: Desk) -> None:
    desk.write("articles/2022/anh.jpg")
    (finding,) = desk.findings("stray_file")
    assert finding.severity == "warning"
    assert finding.remedy == "đặt ảnh ở content/images, tệp đính kèm ở content/documents"


@pytest.mark.parametrize(
    "name",
    [
        "articles/2022/.gitkeep",
        "articles/.DS_Store",
        "articles/2022/~$tin.docx",
        "articles/2022/Thumbs.db",
        "documents/ke-hoach.docx",
        "images/2022/ghi-chu.txt",
        "images/LICENSE.md",
        "README.md",
        ".obsidian/ghi-chu.md",
        "albums/hoi-nghi/album.yml",
        "albums/hoi-nghi/01.jpg",
        "videos/hoi-nghi.md",
        "data/observances.yml",
        "data/days-off/2022.yml",
    ],
)
def test_litter_and_files_elsewhere_are_left_alone(desk: Desk, name: str) -> None:
    desk.write(name)
    assert desk.findings("stray_file") == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [("unit.yml", "units"), ("Tags.yml", "tags"), ("sections.yaml", "sections"), ("link.yml", "links")],
)
def test_a_data_file_that_nothing_reads_is_an_error(desk: Desk, name: str, meant: str) -> None:
    desk.write(f"data/{name}")
    (finding,) = desk.findings("stray_file")
    assert (finding.path, finding.remedy) == (f"content/data/{name}", f'có phải "data/{meant}.yml"?')


_YEAR = "bài thì chuyển vào thư mục của năm, ví dụ content/articles/2022; không cần nữa thì xóa"
_ALBUM = 'album là một thư mục nằm ngay trong content/albums, có tệp tên "album.yml"'


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("tin.md", _YEAR),
        ("Tin hoạt động.docx", _YEAR),
        ("article/2022/tin.md", _YEAR),
        ("bai-viet/tin.txt", _YEAR),
        ("images/2022/tin.md", _YEAR),
        ("documents/tin.markdown", _YEAR),
        ("videos/2022/hoi-nghi.md", 'chuyển ra ngay trong content/videos, tên "hoi-nghi.md"'),
        ("videos/hoi-nghi.MD", 'chuyển ra ngay trong content/videos, tên "hoi-nghi.md"'),
        ("albums/hoi-nghi/album.yaml", _ALBUM),
        ("albums/2022/hoi-nghi/album.yml", _ALBUM),
        ("albums/hoi-nghi.yml", _ALBUM),
        ("albums/hoi-nghi/album.md", _ALBUM),
    ],
)
def test_a_text_in_a_folder_that_nothing_reads_is_an_error(desk: Desk, name: str, remedy: str) -> None:
    desk.write(name)
    (finding,) = desk.findings("stray_file")
    assert (finding.path, finding.line, finding.severity) == (f"content/{name}", 1, "error")
    assert finding.message == f'tệp "{name.rpartition("/")[2]}" nằm ở chỗ không được đọc'
    assert finding.remedy == remedy


def test_a_data_file_of_a_name_that_nothing_resembles_is_a_warning(desk: Desk) -> None:
    desk.write("data/tags (1).yml")
    (finding,) = desk.findings("stray_file")
    assert (finding.path, finding.severity) == ("content/data/tags (1).yml", "warning")
    assert finding.remedy.startswith("xóa tệp, hoặc gộp vào một trong: authors.yml, ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_a_pipe_in_a_pictures_place_is_told_and_never_waited_for(desk: Desk) -> None:
    os.mkfifo(desk.write("images/a.png").with_name("hoi-truong.jpg"))
    desk.article(body="![Hội trường](images/hoi-truong.jpg)\n")
    (finding,) = desk.findings("stray_file")
    assert (finding.path, finding.message) == ("content/images/hoi-truong.jpg", "không phải tệp thường, không đọc được")
