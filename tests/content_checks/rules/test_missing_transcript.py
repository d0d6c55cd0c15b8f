"""Videos without a transcript."""

from tests.content_checks.conftest import Desk


def test_a_video_without_a_text_is_an_error(desk: Desk) -> None:
    desk.video(body="\n")
    (finding,) = desk.findings("missing_transcript")
    assert (finding.path, finding.line, finding.severity) == ("content/videos/hoi-nghi.md", 8, "error")
    assert finding.message == "video không có bản ghi lời"


def test_a_transcript_is_enough_and_a_draft_need_not_have_one_yet(desk: Desk) -> None:
    desk.video("mot")
    desk.video("hai", body="", status="draft")
    assert desk.findings("missing_transcript") == []
