"""Records of official documents."""

import pytest

from plugins.content_model.finding import Severity
from tests.content_checks.conftest import Desk

RECORD = "number: 36-KH/ĐUK\nissuer: Đảng ủy Khối\ndate: 2022-03-30\nabstract: Về đại hội chi bộ.\n"


def record(desk: Desk, name: str = "36-kh-duk-2022.yml", text: str = RECORD) -> None:
    desk.write(f"documents/{name}", text)


def test_a_record_with_its_full_text_is_left_alone(desk: Desk) -> None:
    record(desk, text=f"{RECORD}file: documents/36.pdf\n")
    desk.write("documents/36.pdf", b"%PDF-1.7")
    assert desk.examine().findings == ()


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("36-KH ĐUK.yml", 'đổi tên tệp thành "36-kh-duk-2022.yml"'),
        ("theo-so.yml", 'đổi tên tệp thành "36-kh-duk-2022.yml"'),
        ("36-kh-duk-2022.yaml", "đổi đuôi tệp thành .yml"),
    ],
)
def test_a_name_that_gives_no_address_is_an_error(desk: Desk, name: str, remedy: str) -> None:
    record(desk, name)
    (finding,) = desk.findings("document_record")
    assert (finding.path, finding.remedy, finding.severity) == (f"content/documents/{name}", remedy, Severity.ERROR)


def test_two_records_of_one_document_are_an_error(desk: Desk) -> None:
    record(desk)
    record(desk, "ke-hoach-36.yml", RECORD.replace("36-KH/ĐUK", "36 – KH / ĐUK"))
    (finding,) = desk.findings("document_record")
    assert finding.message == 'văn bản này đã có hồ sơ ở "content/documents/36-kh-duk-2022.yml"'


def test_one_name_in_two_folders_is_an_error(desk: Desk) -> None:
    record(desk, "2022/ke-hoach.yml")
    record(desk, "2023/ke-hoach.yml", RECORD.replace("2022-", "2023-"))
    (finding,) = desk.findings("document_record")
    assert finding.message == 'trùng tên với "content/documents/2022/ke-hoach.yml"'


def test_one_number_of_two_years_is_two_documents(desk: Desk) -> None:
    record(desk)
    record(desk, "36-kh-duk-2023.yml", RECORD.replace("2022-", "2023-"))
    assert desk.findings("document_record") == []


def test_a_full_text_that_is_not_there_is_an_error_on_its_line(desk: Desk) -> None:
    record(desk, text=f"{RECORD}file: documents/36.pdf\n")
    (finding,) = desk.findings("document_record")
    assert (finding.line, finding.message) == (5, 'không có tệp "documents/36.pdf"')


def test_a_record_is_no_full_text(desk: Desk) -> None:
    record(desk, text=f"{RECORD}file: documents/36-kh-duk-2022.yml\n")
    (finding,) = desk.findings("document_record")
    assert finding.remedy == "ghi tệp PDF hoặc Word của văn bản"


@pytest.mark.parametrize(
    ("line", "wrong", "said"),
    [
        (1, RECORD.replace("36-KH/ĐUK", "ba sáu"), '"number" phải là số và ký hiệu đầy đủ'),
        (3, RECORD.replace("2022-03-30", "30/3/2022"), '"date" phải có dạng YYYY-MM-DD'),
        (
            5,
            f"{RECORD}kind: kế hoạch\n",
            'phải là tên một loại văn bản, nhận được "kế hoạch"; sửa: có phải "Kế hoạch"?',
        ),
        (6, f"{RECORD}effective: 2022-05-01\nexpired: 2022-04-01\n", "sớm hơn ngày có hiệu lực"),
        (1, "", "thiếu"),
    ],
)
def test_a_wrong_value_is_told_with_its_line(desk: Desk, line: int, wrong: str, said: str) -> None:
    record(desk, text=wrong)
    first, *_ = desk.findings("schema")
    assert first.line == line
    assert said in str(first)
