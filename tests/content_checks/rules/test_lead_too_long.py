"""Leads over 50 words (features of the portal, row 4)."""

from tests.content_checks.conftest import Desk


def test_fifty_words_are_enough(desk: Desk) -> None:
    desk.article("2022/dai", lead="chữ " * 51)
    desk.article("2022/vua", lead="chữ " * 50)
    (finding,) = desk.findings("lead_too_long")
    assert str(finding) == (
        'content/articles/2022/dai.md:5: cảnh báo: "lead" (sapô) dài 51 chữ, nên không quá 50 chữ; sửa: giữ lại ai, '
        "làm gì, khi nào, kết quả; chuyển phần còn lại xuống bài [lead_too_long]"
    )
