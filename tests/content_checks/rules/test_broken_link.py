"""Links that lead nowhere, or where readers may not go yet."""

from datetime import datetime

import pytest

from plugins.content_model.finding import Severity
from tests.content_checks.conftest import Desk


@pytest.fixture(autouse=True)
def _neighbours(desk: Desk) -> None:
    desk.article("2022/dai-hoi-chi-bo", "## Kết quả bầu cử\n\nMột.\n\n## Nghị quyết\n", aliases=["/tin/1.html"])
    desk.page("gioi-thieu", "## Lịch sử\n")
    desk.page("lien-he", template="contact")
    desk.write("documents/ke-hoach.pdf")


@pytest.mark.parametrize(
    ("link", "message", "remedy"),
    [
        (
            "/articles/2022/dai-hoi-chi-b.md",
            'liên kết "/articles/2022/dai-hoi-chi-b.md" không dẫn đến đâu',
            'có phải "/articles/2022/dai-hoi-chi-bo.md"?',
        ),
        (
            "/articles/2021/dai-hoi-chi-bo.md",
            'liên kết "/articles/2021/dai-hoi-chi-bo.md" không dẫn đến đâu',
            'có phải "/articles/2022/dai-hoi-chi-bo.md"?',
        ),
        ("/gioi-thieu", 'liên kết "/gioi-thieu" không dẫn đến đâu', 'viết "/gioi-thieu/", có dấu / ở cuối'),
        ("/gioi-thiu/", 'liên kết "/gioi-thiu/" không dẫn đến đâu', 'có phải "/pages/gioi-thieu.md"?'),
        (
            "/xyz/",
            'liên kết "/xyz/" không dẫn đến đâu',
            'ghi đường dẫn tính từ thư mục content, ví dụ "/articles/2022/ten-bai.md"',
        ),
        (
            "www.tinh.example.vn/a",
            'liên kết "www.tinh.example.vn/a" không dẫn đến đâu',
            'viết đủ "https://www.tinh.example.vn/a"',
        ),
        ("tinh.gov.vn", 'liên kết "tinh.gov.vn" không dẫn đến đâu', 'viết đủ "https://tinh.gov.vn"'),
        (
            "tinh.gov.vn/a.html",
            'liên kết "tinh.gov.vn/a.html" không dẫn đến đâu',
            'viết đủ "https://tinh.gov.vn/a.html"',
        ),
        ("https:/tinh.gov.vn", 'liên kết "https:/tinh.gov.vn" viết chưa đủ', "viết đủ, như https://tinh.gov.vn/"),
        ("mailto:", 'liên kết "mailto:" viết chưa đủ', "viết đủ, như https://tinh.gov.vn/"),
        (
            "http://localhost:8000/gioi-thieu/",
            'liên kết "http://localhost:8000/gioi-thieu/" dẫn đến trang xem trước trên máy của bạn, người đọc không mở '
            "được",
            'bỏ phần trước dấu / thứ ba, viết "/gioi-thieu/"',
        ),
        (
            "C:\\Users\\a.pdf",
            'liên kết "C:\\Users\\a.pdf" không dẫn đến đâu',
            "đây là tệp trên máy của bạn: chép vào content/documents rồi ghi documents/ten-tep.pdf",
        ),
        (
            "file:///a.pdf",
            "liên kết không có địa chỉ, hoặc địa chỉ bắt đầu bằng javascript:, file:, data: nên bị bỏ",
            "viết địa chỉ https:// hoặc tệp trong thư mục content vào cặp ngoặc tròn: [chữ](địa chỉ)",
        ),
        (
            "htps://x.example",
            'liên kết "htps://x.example" không dẫn đến đâu',
            "viết địa chỉ bắt đầu bằng https://, mailto: hoặc tel:",
        ),
        (
            "ftp://[x",
            'liên kết "ftp://[x" không dẫn đến đâu',
            "viết địa chỉ bắt đầu bằng https://, mailto: hoặc tel:",
        ),
        ("documents/khac.pdf", 'không có tệp "documents/khac.pdf"', None),
        (
            "documents/Ke-hoach.PDF",
            'không có tệp "documents/Ke-hoach.PDF": tên tệp khác chữ hoa chữ thường hoặc kiểu gõ dấu',
            'viết "documents/ke-hoach.pdf"',
        ),
        (
            "/articles/2022/dai-hoi-chi-bo.md#ket-qua-bau",
            'không có tiêu đề nào mang tên "#ket-qua-bau" trong "content/articles/2022/dai-hoi-chi-bo.md"',
            'có phải "#ket-qua-bau-cu"?',
        ),
        (
            "#muc-2",
            'không có tiêu đề nào mang tên "#muc-2" trong "content/articles/2022/tin.md"',
            "bỏ phần từ dấu #, hoặc thêm tiêu đề",
        ),
        (
            "",
            "liên kết không có địa chỉ, hoặc địa chỉ bắt đầu bằng javascript:, file:, data: nên bị bỏ",
            "viết địa chỉ https:// hoặc tệp trong thư mục content vào cặp ngoặc tròn: [chữ](địa chỉ)",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_an_error(desk: Desk, link: str, message: str, remedy: str | None) -> None:
    desk.article("2022/tin", f"Đoạn đầu.\n\nXem\n[chữ](<{link}>).\n")
    (finding,) = desk.findings("broken_link")
    assert (finding.path, finding.line) == ("content/articles/2022/tin.md", 10)
    assert (finding.message, finding.severity) == (message, Severity.ERROR)
    assert remedy is None or finding.remedy == remedy


@pytest.mark.parametrize(
    "link",
    [
        "/articles/2022/dai-hoi-chi-bo.md",
        "dai-hoi-chi-bo.md#nghi-quyet",
        "/tin-tuc/2022/dai-hoi-chi-bo/#ket-qua-bau-cu",
        "/gioi-thieu/#lich-su",
        "/muc/thong-bao/",
        "/luu-tru/2022/",
        "documents/ke-hoach.pdf",
        "/documents/ke-hoach.pdf#page=2",
        "#phan-mot",
        "https://tinh.example.vn/a?b=1#c",
        "mailto:so@tinh.example.vn",
        "tel:+842753822365",
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(desk: Desk, link: str) -> None:
    desk.article("2022/tin", f"## Phần một\n\n[chữ]({link})\n")
    assert desk.findings("broken_link") == []


def test_footnotes_and_code_are_no_links_of_the_editors(desk: Desk) -> None:
    desk.article("2022/tin", "Một.[^1]\n\n`[a](khong-co.md)`\n\n[^1]: Chú [thích](/gioi-thieu/).\n")
    assert desk.findings("broken_link") == []


def test_an_old_address_is_a_warning_with_the_new_one(desk: Desk) -> None:
    desk.article("2022/tin", "[chữ](/tin/1.html)\n")
    (finding,) = desk.findings("broken_link")
    assert (finding.severity, finding.remedy) == (Severity.WARNING, 'viết "/articles/2022/dai-hoi-chi-bo.md"')


def test_a_link_without_words_is_an_error(desk: Desk) -> None:
    desk.article("2022/tin", "[](/gioi-thieu/)\n")
    assert [finding.message for finding in desk.findings("broken_link")] == ["liên kết không có chữ để bấm"]


def test_a_link_to_a_draft_is_an_error_unless_it_stands_in_a_draft(desk: Desk) -> None:
    desk.article("2022/nhap", status="draft")
    desk.article("2022/tin", "[a](nhap.md)\n")
    desk.article("2022/nhap-khac", "[a](nhap.md)\n", status="draft")
    (finding,) = desk.findings("broken_link")
    assert finding.path == "content/articles/2022/tin.md"
    assert finding.message == 'liên kết đến bản nháp "content/articles/2022/nhap.md", người đọc không mở được'


def test_a_link_to_an_article_that_was_taken_back_is_a_warning(desk: Desk) -> None:
    """The page is there and says why, so that to take an article back is no reason to touch all that name it."""
    desk.article("2022/go", withdrawn={"date": "2022-05-30 08:00", "reason": "Số liệu chưa đúng."})
    desk.article("2022/tin", "Xem [bài trước](go.md).\n", date="2022-05-31 08:00")
    (finding,) = desk.findings("broken_link")
    assert finding.severity is Severity.WARNING
    assert finding.message == 'liên kết đến bài đã gỡ "content/articles/2022/go.md", người đọc chỉ thấy lý do gỡ'


def test_a_link_to_what_appears_later_is_an_error_that_time_takes_away(desk: Desk) -> None:
    """2022-06-01 is now: an article of today, and one of the 10th, link to one of the 5th."""
    desk.article("2022/ngay-5", date="2022-06-05 08:00")
    desk.article("2022/som", "[a](ngay-5.md)\n")
    desk.article("2022/muon", "[a](ngay-5.md)\n", date="2022-06-10")
    desk.page("trang", "[a](/articles/2022/ngay-5.md)\n")
    found = desk.findings("broken_link")
    assert [finding.path[8:] for finding in found] == ["articles/2022/som.md", "pages/trang.md"]
    assert (
        found[0].message == 'liên kết đến bài hẹn giờ "content/articles/2022/ngay-5.md", đến 2022-06-05 08:00 mới hiện'
    )
    assert desk.findings("broken_link", datetime.fromisoformat("2022-06-05T08:00+07:00")) == []


def test_links_of_the_menu_and_attachments_are_followed_too(desk: Desk) -> None:
    desk.page("nhap", status="draft")
    desk.write(
        "data/menu.yml",
        "- label: Giới thiệu\n  url: /gioi-thieu/\n  children:\n    - label: Nháp\n      url: /ban-nhap/nhap/\n"
        "    - label: Hỏng\n      url: /hong/\n- label: Ngoài\n  url: https://x.example.vn/\n",
    )
    desk.write("data/notices.yml", "- {text: Nghỉ lễ., url: /nghi-le/, start: 2022-09-01, end: 2022-09-02}\n")
    desk.write("data/links.yml", "- title: Nhóm\n  links:\n    - label: Hỏng\n      url: /documents/khac.pdf\n")
    desk.article("2022/tin", documents=[{"number": "36-KH/ĐUK", "file": "documents/khac.pdf"}])
    assert [(finding.path, finding.line) for finding in desk.findings("broken_link")] == [
        ("content/articles/2022/tin.md", 6),
        ("content/data/links.yml", 4),
        ("content/data/menu.yml", 5),
        ("content/data/menu.yml", 7),
        ("content/data/notices.yml", 1),
    ]


@pytest.mark.parametrize(
    ("url", "message", "remedy"),
    [
        (
            "/articles/2022/dai-hoi-chi-bo.md",
            '"/articles/2022/dai-hoi-chi-bo.md" là tên tệp, ở đây phải ghi địa chỉ của trang',
            'viết "/tin-tuc/2022/dai-hoi-chi-bo/"',
        ),
        ("/gioi-thiu/", 'liên kết "/gioi-thiu/" không dẫn đến đâu', 'có phải "/gioi-thieu/"?'),
        (
            "/xyz/",
            'liên kết "/xyz/" không dẫn đến đâu',
            "ghi địa chỉ của trang như trên trình duyệt, ví dụ /tin-tuc/2022/ten-bai/",
        ),
        ("/tin/1.html", 'liên kết "/tin/1.html" dùng địa chỉ cũ', 'viết "/tin-tuc/2022/dai-hoi-chi-bo/"'),
    ],
)
def test_data_files_name_pages_by_their_addresses(desk: Desk, url: str, message: str, remedy: str) -> None:
    """They are printed as they are; a file's name, right in a text, would be a dead link in the menu."""
    desk.write("data/menu.yml", f"- {{label: A, url: {url}}}\n- {{label: B, url: /gioi-thieu/}}\n")
    (finding,) = desk.findings("broken_link")
    assert (finding.path, finding.line) == ("content/data/menu.yml", 1)
    assert (finding.message, finding.remedy) == (message, remedy)
