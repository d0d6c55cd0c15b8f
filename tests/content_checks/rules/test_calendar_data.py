"""Mistakes in the calendar's data stop a build as findings."""

from pathlib import Path

from tests.content_checks.conftest import Desk
from tests.sites import build_site, copy_tiny

GOOD = "- {id: gio-to, name: Giỗ Tổ Hùng Vương, kind: nghỉ lễ, lunar: 10/3, source: Điều 112}\n"
YEAR = "announcement: Thông báo số 00/TB-VD\nannounced_on: 2089-11-30\nissuer: Bộ Ví dụ\nlink: https://example.vn/\n"


def test_good_files_have_no_finding(desk: Desk) -> None:
    desk.write("data/observances.yml", GOOD)
    desk.write("data/days-off/2090.yml", YEAR)
    assert desk.examine().findings == ()


def test_every_mistake_of_every_file_is_a_finding(desk: Desk) -> None:
    desk.write("data/observances.yml", GOOD.replace("10/3", "32/3"))
    desk.write("data/days-off/2090.yml", YEAR + "days_off: [{from: 2091-01-01, reason: Tết}]\n")
    desk.write("data/days-off/nam-sau.yml", YEAR)
    found = [str(finding) for finding in desk.findings("calendar_data")]
    remedy = "; sửa: viết lại theo mẫu trong sổ tay biên tập, mục Lịch [calendar_data]"
    assert found == [
        "content/data/days-off/2090.yml:5: ngày nghỉ phải nằm trong năm 2090 và không kết thúc trước khi bắt đầu"
        + remedy,
        "content/data/days-off/nam-sau.yml:1: tên tệp phải là năm, như 2027.yml" + remedy,
        'content/data/observances.yml:1: "lunar" phải là ngày/tháng âm lịch, ngày từ 1 đến 30, tháng từ 1 đến 12, '
        'như 10/3, nhận được "32/3"' + remedy,
    ]


def test_a_file_that_is_no_text_is_a_finding(desk: Desk) -> None:
    desk.write("data/observances.yml", b"\xff")
    assert [finding.message for finding in desk.findings("calendar_data")] == ["tệp không phải mã UTF-8"]


def test_a_mistake_leaves_the_last_site_and_is_no_traceback(tmp_path: Path) -> None:
    content = copy_tiny(tmp_path)
    (content / "data/observances.yml").write_text("- Giỗ Tổ\n", encoding="utf-8")
    result = build_site(content, tmp_path / "site")
    assert not result.ok
    assert {finding.rule for finding in result.findings} == {"calendar_data"}
