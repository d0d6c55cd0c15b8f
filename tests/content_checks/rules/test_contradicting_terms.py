"""A congress with two different terms."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding

Found = Callable[..., list[Finding]]
EVENT = {"name": "Đại hội", "start": "2022-03-30 08:00", "term": "2022-2025"}


def test_the_events_term_is_held_against_title_and_lead(found: Found) -> None:
    (finding,) = found("contradicting_terms", title="Đại hội chi bộ nhiệm kỳ 2020 – 2025", event=EVENT)
    assert finding.message == '"event.term" là "2022-2025", tiêu đề hoặc sapô ghi "2020-2025"'
    assert (finding.line, finding.severity) == (6, "warning")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("Đại hội chi bộ nhiệm kỳ 2025-2022.", '"nhiệm kỳ 2025-2022": năm trước không nhỏ hơn năm sau'),
        ("Chi bộ nhiệm kỳ 2022-2022.", '"nhiệm kỳ 2022-2022": năm trước không nhỏ hơn năm sau'),
        (
            "Đại hội Đảng bộ Khối lần thứ IX, nhiệm kỳ 2020-2025, kế thừa kết quả. Đảng bộ Khối họp.\n"
            "Đại hội Đảng bộ Khối lần thứ IX nhiệm kỳ 2022 - 2025.",
            'đại hội lần thứ IX có hai nhiệm kỳ: "2020-2025" và "2022-2025"',
        ),
    ],
)
def test_terms_that_cannot_be_are_a_warning(found: Found, body: str, message: str) -> None:
    (finding,) = found("contradicting_terms", body)
    assert (finding.message, finding.severity) == (message, "warning")


@pytest.mark.parametrize(
    "body",
    [
        "Kiểm điểm nhiệm kỳ 2020-2022; đề ra phương hướng nhiệm kỳ 2022-2025.",
        "Đại hội Đảng bộ Sở lần thứ XI, nhiệm kỳ 2020-2025 và Đại hội Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2020-2025.",
        "Đại hội Đảng bộ Sở lần thứ X, nhiệm kỳ 2015-2020; Đại hội Đảng bộ Sở lần thứ XI, nhiệm kỳ 2020-2025.",
    ],
)
def test_old_and_new_terms_are_left_alone(found: Found, body: str) -> None:
    assert found("contradicting_terms", body, title="Đại hội nhiệm kỳ 2022-2025", event=EVENT) == []


def test_a_title_with_two_terms_is_left_alone(found: Found) -> None:
    title = "Tổng kết nhiệm kỳ 2020-2022, bầu cấp ủy nhiệm kỳ 2022-2025"
    assert found("contradicting_terms", title=title, event=EVENT) == []
