"""The rules of hygiene: what the vietnamese room finds reaches the editor with its line, its words and a remedy.

The grammar of each flaw is tried in tests/vietnamese; here one or two of each kind, and what a content file adds: front
matter, names, code, links.
"""

import unicodedata
from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding
from tests.content_checks.conftest import Desk

Found = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("rule", "body", "message", "remedy"),
    [
        (
            "missing_blank",
            "Không khí trang trọng, nghiêm túc.Thư ký tổng hợp.",
            'thiếu dấu cách sau dấu câu ở "nghiêm túc.Thư ký tổng hợp."',
            'viết "nghiêm túc. Thư ký tổng hợp."',
        ),
        ("extra_blanks", "chuẩn bị Đại  hội", 'thừa dấu cách ở "chuẩn bị Đại  hội"', 'viết "chuẩn bị Đại hội"'),
        (
            "blank_before_mark",
            "các chi bộ , đảng bộ",
            'thừa dấu cách trước dấu câu ở "các chi bộ , đảng bộ"',
            'viết "các chi bộ, đảng bộ"',
        ),
        ("doubled_word", "của các các chi bộ", 'chữ viết hai lần ở "của các các chi bộ"', 'viết "của các chi bộ"'),
        (
            "document_number_form",
            "Kế hoạch số 20 - KH/ĐU ngày 06/4/2022",
            'số, ký hiệu văn bản viết rời ở "Kế hoạch số 20 - KH/ĐU ngày 06/4/2022"',
            'viết "Kế hoạch số 20-KH/ĐU ngày 06/4/2022"',
        ),
        (
            "year_range_form",
            "nhiệm kỳ 2022 – 2025",
            'khoảng năm viết rời ở "nhiệm kỳ 2022 – 2025"',
            'viết "nhiệm kỳ 2022-2025"',
        ),
        (
            "invisible_characters",
            "chuẩn bị Đại\u00a0hội",
            'ký tự không nhìn thấy ở "chuẩn bị Đại[U+00A0]hội"',
            'viết "chuẩn bị Đại hội"',
        ),
        ("invisible_characters", "chi\u200b bộ", 'ký tự không nhìn thấy ở "chi[U+200B] bộ"', 'viết "chi bộ"'),
        (
            "invisible_characters",
            "\u00a0\u00a0\u00a0\u00a0",
            'ký tự không nhìn thấy ở "[U+00A0][U+00A0]…"',
            "xóa rồi gõ lại chỗ này",
        ),
        (
            "unicode_form",
            unicodedata.normalize("NFD", "Đại hội"),
            'dấu rời khỏi chữ (Unicode tổ hợp) ở "Đa[U+0323]i hội" và 1 chỗ nữa',
            "gõ lại bằng bảng mã Unicode dựng sẵn",
        ),
        ("lookalike_letters", "\u00d0ại hội", 'chữ Ð của tiếng Iceland thay cho Đ ở "Ðại hội"', 'viết "Đại hội"'),
        ("misplaced_tone", "đã hòan thành", 'dấu thanh đặt sai chữ cái trong "hòan"', 'viết "hoàn"'),
        (
            "mixed_tones",
            "Đảng uỷ Sở và các đảng ủy trực thuộc",
            'bài dùng lẫn hai lối đặt dấu thanh: "uỷ" theo lối mới, chữ khác theo lối cũ',
            'viết "ủy"',
        ),
    ],
)
def test_a_flaw_is_shown_in_its_words_with_the_right_ones(
    found: Found, rule: str, body: str, message: str, remedy: str
) -> None:
    (finding,) = found(rule, f"Đoạn đầu.\n\n{body}\n")
    assert (finding.line, finding.message, finding.remedy) == (9, message, remedy)
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    "body",
    [
        "Đảng bộ bộ phận họp; các tổ chức tổ chức hội nghị; giàn su su.",
        "Xem `a  b` và [tệp](x.pdf) tại https://so.example.vn/a,b.",
        "Đảng uỷ Sở họp ở hội trường uỷ ban.",
        "Công văn 36-KH/ĐUK, nhiệm kỳ 2022-2025, 2022–2025.",
        "TP.HCM, v.v., 1.316.340 đồng, sct.example.gov.vn",
    ],
)
def test_good_texts_are_left_alone(desk: Desk, body: str) -> None:
    desk.write("content/x.pdf")
    desk.article(body=body)
    assert [str(finding) for finding in desk.examine().findings if finding.rule != "broken_link"] == []


def test_flaws_of_one_line_are_one_finding_with_their_number(found: Found) -> None:
    (finding,) = found("extra_blanks", "Đại  hội của  các  chi bộ")
    assert finding.message == 'thừa dấu cách ở "Đại  hội của  các" và 2 chỗ nữa'


def test_unseen_flaws_are_one_finding_for_the_file(found: Found) -> None:
    (finding,) = found("invisible_characters", "Đại\u00a0hội\n\nChi\u00a0bộ\n\nĐảng\u00a0bộ")
    assert (finding.line, finding.message[-12:]) == (7, "và 2 chỗ nữa")


def test_sentences_of_the_front_matter_are_read_too(desk: Desk) -> None:
    desk.write(
        "articles/2022/tin.md",
        "---\ntitle: Đại  hội\ndate: 2022-03-30\nsection: Tin hoạt động\nlead: >\n  Sở họp.Chi bộ dự.\n"
        'image:\n  file: "images/2022/a  b.jpg"\n  alt: "Các các đại biểu"\n---\nNội dung.\n',
    )
    findings = {(finding.rule, finding.line) for finding in desk.examine().findings}
    assert {("extra_blanks", 2), ("missing_blank", 6), ("doubled_word", 9)} <= findings
    assert ("extra_blanks", 8) not in findings


def test_names_of_people_keep_their_spelling(found: Found) -> None:
    assert found("mixed_tones", "Ông Nguyễn Văn Hoà ở Đảng ủy Sở.") == []
    assert found("mixed_tones", "Thuỷ Hoà viết từ Đảng ủy.", authors=["Thuỷ Hoà"]) == []
