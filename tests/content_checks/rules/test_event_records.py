"""Which article is the record of an event."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding
from tests.content_checks.conftest import Desk

Found = Callable[..., list[Finding]]


def congress(**facts: object) -> dict[str, object]:
    return {"name": "Đại hội Chi bộ Văn phòng", "start": "2022-03-30 08:00", "status": "held", **facts}


def test_an_article_cannot_refer_to_itself(desk: Desk) -> None:
    desk.article("2022/tin", event={"record": "tin"})
    (finding,) = desk.examine().findings
    assert (finding.rule, finding.severity, finding.line) == ("event_records", "error", 6)
    assert finding.message == '"event.record" là "tin", chính là bài này'


def test_two_records_of_one_name_and_day_are_one_event_told_twice(desk: Desk) -> None:
    desk.article("2022/truoc", event=congress())
    desk.article("2022/sau", date="2022-04-01 08:00", event=congress(name="Đại hội chi bộ văn phòng"))
    (finding,) = desk.findings("event_records")
    assert (finding.path, finding.severity) == ("content/articles/2022/sau.md", "error")
    assert finding.message == ('sự kiện này đã có hồ sơ ở "content/articles/2022/truoc.md" (cùng tên, cùng ngày)')
    assert finding.remedy == 'ở đây chỉ ghi "event: {record: truoc}"'


def test_the_record_of_an_article_that_was_taken_back_is_none(desk: Desk) -> None:
    taken_back = {"date": "2022-04-02 08:00", "reason": "Số liệu chưa đúng."}
    desk.article("2022/truoc", event=congress(), withdrawn=taken_back)
    desk.article("2022/sau", date="2022-04-01 08:00", event=congress())
    assert desk.findings("event_records") == []


def test_the_record_with_the_results_stays(desk: Desk) -> None:
    desk.article("2022/truoc", date="2022-03-20 08:00", event=congress(status="planned", start="2022-08-30 08:00"))
    desk.article("2022/sau", event=congress(start="2022-08-30 08:00", results={"delegates": 45}))
    finding = next(one for one in desk.findings("event_records") if one.rule == "event_records")
    assert finding.path == "content/articles/2022/truoc.md"
    assert finding.remedy == 'ở đây chỉ ghi "event: {record: sau}"'


def test_of_two_records_with_results_the_older_stays_and_no_figure_is_lost_unsaid(desk: Desk) -> None:
    desk.article("2022/truoc", event=congress(results={"delegates": 45}))
    desk.article("2022/sau", date="2022-04-01 08:00", event=congress(results={"delegates": 54}))
    (finding,) = desk.findings("event_records")
    assert finding.path == "content/articles/2022/sau.md"
    assert finding.remedy == 'giữ kết quả ở một bài; ở đây chỉ ghi "event: {record: truoc}"'


def test_two_congresses_of_one_body_for_one_term_are_a_warning(desk: Desk) -> None:
    facts = {"kind": "congress", "unit": "Văn phòng Sở", "term": "2022-2025"}
    desk.article("2022/truoc", event=congress(**facts))
    desk.article(
        "2022/sau", date="2022-04-01 08:00", event=congress(name="Đại hội khác", **{**facts, "unit": "van-phong"})
    )
    (finding,) = desk.findings("event_records")
    assert (finding.severity, "cùng đơn vị, cùng nhiệm kỳ" in finding.message) == ("warning", True)


@pytest.mark.parametrize(
    "other",
    [
        {"name": "Hội nghị", "kind": "conference"},
        {"start": "2022-03-31 08:00", "kind": "conference"},
        {"status": "cancelled"},
        {"unit": None},
        {"name": "Đại hội sau", "term": "2025-2030"},
    ],
)
def test_two_events_may_have_two_records(desk: Desk, other: dict[str, object]) -> None:
    desk.article("2022/truoc", event=congress(kind="congress", unit="van-phong", term="2022-2025"))
    desk.article("2022/sau", event={**congress(kind="congress", unit="van-phong", term="2022-2025"), **other})
    assert desk.findings("event_records") == []


@pytest.mark.parametrize(
    ("front", "state"),
    [
        ({"status": "draft"}, "là bản nháp"),
        ({"date": "2022-12-01 08:00"}, "đến 2022-12-01 08:00 mới hiện"),
        ({"withdrawn": {"date": "2022-05-01 08:00", "reason": "Số liệu chưa đúng."}}, "đã gỡ"),
    ],
)
def test_a_record_that_readers_cannot_open_leaves_others_without_a_panel(
    desk: Desk, front: dict[str, object], state: str
) -> None:
    desk.article("2022/ho-so", event=congress(), **front)
    desk.article("2022/tin", event={"record": "ho-so"})
    (finding,) = desk.findings("event_records")
    assert (finding.path, finding.severity) == ("content/articles/2022/tin.md", "warning")
    assert state in finding.message


def test_a_slug_of_two_records_names_both_files(desk: Desk) -> None:
    desk.article("2021/hop", event=congress(name="Họp 2021", start="2021-03-30 08:00"))
    desk.article("2022/hop", event=congress(name="Họp 2022"))
    desk.article("2022/tin", event={"record": "hop"})
    (finding,) = desk.findings("event_records")
    assert finding.message.endswith("articles/2021/hop.md, articles/2022/hop.md")
