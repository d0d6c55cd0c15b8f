"""Letters that came out wrong from an old font or a wrong code page."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding, Severity

Found = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("body", "message", "severity"),
    [
        ("Đầu.\n\nH\ufffdi ngh\ufffd", 'chữ đã mất, hiện thành ô hỏi: "H\ufffdi"', Severity.ERROR),
        ("Đầu.\n\nHá»™i nghá»‹ cÃ´ng tÃ¡c", 'chữ bị đọc sai mã: "Há»™i"', Severity.ERROR),
        ("Đầu.\n\nHéi nghÞ c«ng t¸c", 'chữ của phông TCVN3 (.VnTime): "c«ng"', Severity.WARNING),
        ("Đầu.\n\nHoäi nghò trieån khai taùc Ñaûng", 'chữ của phông VNI: "Hoäi"', Severity.WARNING),
        ("Đầu.\n\n\uf0b7 Ý", 'ký hiệu riêng của Word, người đọc thấy một ô trống: "[U+F0B7]"', Severity.WARNING),
    ],
)
def test_each_kind_is_reported_where_it_begins(found: Found, body: str, message: str, severity: Severity) -> None:
    (finding,) = found("garbled_letters", body)
    assert (finding.line, finding.message, finding.severity) == (9, message, severity)


def test_titles_are_looked_at_and_code_numbers_left_alone(found: Found) -> None:
    assert [finding.line for finding in found("garbled_letters", title="H\ufffdi nghị")] == [2]
    assert found("garbled_letters", "Số 36-KH/ĐUK, “Hội nghị” – 10 µm.") == []
