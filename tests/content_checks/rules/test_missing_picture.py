"""Pictures that are not in the content folder."""

import unicodedata

import pytest

from plugins.content_model.finding import Severity
from tests.content_checks.conftest import Desk


@pytest.fixture(autouse=True)
def _pictures(desk: Desk) -> None:
    for name in ("images/2022/dai-hoi.jpg", "images/2022/Ảnh 1.jpg", "images/2022/hop"):
        desk.write(name, b"\xff\xd8")


@pytest.mark.parametrize(
    ("src", "message", "remedy"),
    [
        (
            "images/2022/khac.jpg",
            'không có ảnh "images/2022/khac.jpg"',
            "chép tệp vào thư mục content, hoặc ghi lại đường dẫn tính từ thư mục đó",
        ),
        (
            "images/2022/Dai-hoi.JPG",
            'không có ảnh "images/2022/Dai-hoi.JPG": tên tệp khác chữ hoa chữ thường hoặc kiểu gõ dấu',
            'viết "images/2022/dai-hoi.jpg"',
        ),
        ("images/2021/dai_hoi.jpeg", 'không có ảnh "images/2021/dai_hoi.jpeg"', 'có phải "images/2022/dai-hoi.jpg"?'),
        (
            unicodedata.normalize("NFD", "images/2022/Ảnh 1.jpg"),
            f'không có ảnh "{unicodedata.normalize("NFD", "images/2022/Ảnh 1.jpg")}": tên tệp khác chữ hoa chữ thường '
            "hoặc kiểu gõ dấu",
            'viết "images/2022/Ảnh 1.jpg"',
        ),
        (
            "images/2022/hop",
            'ảnh "images/2022/hop" không có đuôi tệp',
            "đổi tên tệp cho có đuôi, như .jpg hoặc .pdf, rồi ghi lại",
        ),
        ("/gioi-thieu/", 'không có ảnh "/gioi-thieu/"', None),
        ("../../../etc/passwd.jpg", 'không có ảnh "../../../etc/passwd.jpg"', None),
    ],
)
def test_a_picture_that_is_not_there_is_an_error(desk: Desk, src: str, message: str, remedy: str | None) -> None:
    desk.article(body=f"Đoạn đầu.\n\n![Các đại biểu](<{src}>)\n")
    (finding,) = desk.findings("missing_picture")
    assert (finding.line, finding.message, finding.severity) == (9, message, Severity.ERROR)
    assert remedy is None or finding.remedy == remedy


@pytest.mark.parametrize(
    "src",
    [
        "images/2022/dai-hoi.jpg",
        "/images/2022/dai-hoi.jpg",
        "../../images/2022/dai-hoi.jpg",
        "<images/2022/Ảnh 1.jpg>",
        "images/2022/%E1%BA%A2nh%201.jpg",
        "https://tinh.example.vn/a.jpg",
    ],
)
def test_a_picture_that_is_there_or_elsewhere_is_left_alone(desk: Desk, src: str) -> None:
    desk.article(body=f"![Các đại biểu]({src})\n")
    assert desk.findings("missing_picture") == []


def test_the_leading_picture_is_looked_for_too(desk: Desk) -> None:
    desk.write(
        "articles/2022/tin.md",
        "---\ntitle: Tin\ndate: 2022-03-30\nsection: Tin hoạt động\nlead: Mở đầu.\n"
        "image:\n  file: images/2022/DAI-HOI.jpg\n  alt: Các đại biểu\n---\nNội dung.\n",
    )
    (finding,) = desk.findings("missing_picture")
    assert (finding.line, finding.remedy) == (7, 'viết "images/2022/dai-hoi.jpg"')


def test_a_file_whose_name_no_text_can_write_is_to_be_renamed(desk: Desk) -> None:
    """macOS writes marks apart from their letters; texts are read with whole letters."""
    desk.write(unicodedata.normalize("NFD", "images/2022/Hội trường.jpg"), b"\xff\xd8")
    desk.article(body="![Hàng ghế trước sân khấu](<images/2022/Hội trường.jpg>)\n")
    (finding,) = desk.findings("missing_picture")
    assert finding.message.endswith("tên tệp gõ dấu kiểu máy Mac (dấu rời)")
    assert finding.remedy == "đổi tên tệp, dùng chữ không dấu"
