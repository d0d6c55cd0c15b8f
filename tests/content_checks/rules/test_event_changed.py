"""Events that changed since readers saw them; every case is a real repository."""

from collections.abc import Callable

import pytest

from tests.content_checks.conftest import Desk

EVENT = {"name": "Đại hội", "start": "2022-06-10 08:00", "place": "Hội trường Sở", "status": "planned"}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"start": "2022-06-12 08:00"}, "start"),
        ({"place": "Nhà văn hóa", "status": "postponed"}, "place, status"),
        ({"end": "2022-06-10 11:00"}, "end"),
    ],
)
def test_a_change_without_an_update_would_not_reach_calendars(
    desk: Desk, commit: Callable[[], None], change: dict[str, str], named: str
) -> None:
    desk.article(event=EVENT)
    commit()
    desk.article(event={**EVENT, **change})
    (finding,) = desk.findings("event_changed")
    assert (finding.path, finding.line, finding.severity) == ("content/articles/2022/tin.md", 6, "warning")
    assert finding.message == f"sự kiện đã công bố nay đổi ({named}) mà bài không ghi lần cập nhật mới"
    assert finding.remedy == 'ghi "modified: 2022-06-01 08:00" để lịch của bạn đọc nhận thay đổi'


def test_a_later_update_raises_the_revision(desk: Desk, commit: Callable[[], None]) -> None:
    desk.article(event=EVENT, modified="2022-04-01 08:00")
    commit()
    desk.article(event={**EVENT, "start": "2022-06-12 08:00"}, modified="2022-04-02 08:00")
    assert desk.findings("event_changed") == []
    desk.article(event={**EVENT, "start": "2022-06-12 08:00"}, modified="2022-04-01 08:00")
    assert len(desk.findings("event_changed")) == 1


def test_what_calendars_do_not_tell_may_change_freely(desk: Desk, commit: Callable[[], None]) -> None:
    desk.article("2022/su-kien", event=EVENT)
    desk.article("2022/nhap", event=EVENT | {"name": "Khác"}, status="draft")
    desk.article("2022/tran")
    desk.page("trang")
    commit()
    desk.article("2022/su-kien", event={**EVENT, "term": "2022-2025"})
    desk.article("2022/nhap", event={**EVENT, "name": "Khác", "start": "2022-07-01"})
    desk.article("2022/tran", event={**EVENT, "name": "Mới"})
    desk.page("trang", body="Trang khác.\n")
    assert desk.findings("event_changed") == []
