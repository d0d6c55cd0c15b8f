"""Mentions that leave it open which document is meant."""

import pytest

from plugins.content_model.finding import Severity
from tests.content_checks.conftest import Desk

COMPLETE = "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị"
DECLARED = "documents:\n  - {alias: Chỉ thị 05, number: 05-CT/TW, date: 2016-05-15}\n"


def test_a_short_form_is_a_warning_on_its_line(desk: Desk) -> None:
    desk.article(body="Sáng nay, Sở họp.\n\nThực hiện Chỉ thị 05, chi bộ họp.\n")
    (finding,) = desk.findings("unresolved_citation")
    assert (finding.line, finding.severity) == (9, Severity.WARNING)
    assert finding.message == '"Chỉ thị 05" thiếu ký hiệu sau số, chưa rõ là văn bản nào'
    assert finding.remedy == (
        "viết đủ số, ký hiệu và ngày ban hành, hoặc khai trong data/citations.yml văn bản này là gì"
    )


def test_a_document_of_another_article_is_proposed(desk: Desk) -> None:
    desk.article("2022/truoc", body=f"Theo {COMPLETE}, chi bộ họp.\n")
    desk.article("2022/sau", body="Thực hiện Chỉ thị 05, chi bộ họp.\n")
    (finding,) = desk.findings("unresolved_citation")
    assert finding.path == "content/articles/2022/sau.md"
    assert finding.remedy.startswith('có phải "Chỉ thị số 05-CT/TW ngày 15/05/2016 của Bộ Chính trị"?')


def test_a_number_that_two_committees_have_is_listed_with_both(desk: Desk) -> None:
    desk.article("2022/a", body="Kế hoạch số 36-KH/ĐUK ngày 30/3/2022 của Đảng ủy Khối Doanh nghiệp tỉnh.\n")
    desk.article("2022/b", body="Kế hoạch số 36-KH/ĐUK ngày 18/3/2022 của Đảng ủy Khối Cơ quan tỉnh.\n")
    desk.article("2022/c", documents=["36-KH/ĐUK"])
    (finding,) = desk.findings("unresolved_citation")
    assert (finding.path, finding.line) == ("content/articles/2022/c.md", 6)
    assert finding.message.startswith('"36-KH/ĐUK" có thể là nhiều văn bản: Kế hoạch số 36-KH/ĐUK ngày 18/03/2022')


def test_a_resolution_without_its_term_says_so(desk: Desk) -> None:
    desk.article(body="Gắn với Nghị quyết Trung ương 4, chi bộ họp.\n")
    (finding,) = desk.findings("unresolved_citation")
    assert finding.message == '"Nghị quyết Trung ương 4" thiếu khóa, chưa rõ là văn bản nào'


@pytest.mark.parametrize(
    "body",
    [
        f"{COMPLETE}.\n",
        f"{COMPLETE}; Chỉ thị 05 nêu rõ.\n",
        "Kế hoạch số 36-KH/ĐUK không có ngày.\n",
        "Quyết định 3 nội dung, gọi 0275.3822 365 trước 8/8.\n",
        "Xem `Chỉ thị 05` trong mã.\n",
    ],
)
def test_what_tells_its_document_is_left_alone(desk: Desk, body: str) -> None:
    desk.article(body=body)
    assert desk.findings("unresolved_citation") == []


def test_a_declared_short_form_is_left_alone(desk: Desk) -> None:
    desk.write("data/citations.yml", DECLARED)
    desk.article(body="Thực hiện Chỉ thị 05, chi bộ họp.\n")
    assert desk.findings("unresolved_citation") == []


def test_a_short_name_declared_twice_is_refused_on_its_line(desk: Desk) -> None:
    desk.write("data/citations.yml", DECLARED + "  - {alias: chỉ thị số 5, number: 05-CT/TU}\n")
    (finding,) = desk.findings("schema")
    assert (finding.path, finding.line) == ("content/data/citations.yml", 1)
    assert 'khai "chỉ thị số 5" hai lần, lần trước là "Chỉ thị 05"' in finding.message
