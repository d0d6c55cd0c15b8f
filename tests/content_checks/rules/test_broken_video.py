"""Films and captions that browsers cannot play."""

import pytest

from tests.content_checks.conftest import Desk
from tests.media.films import film

CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:04.500\nXin chào.\n"


def messages(desk: Desk) -> list[tuple[str, str]]:
    return [(finding.severity.value, finding.message) for finding in desk.findings("broken_video")]


def test_a_film_with_captions_is_left_alone(desk: Desk) -> None:
    desk.write("videos/a.mp4", film())
    desk.write("videos/a.vtt", CAPTIONS)
    desk.video("mot", url=None, file="videos/a.mp4", captions="videos/a.vtt")
    desk.video("hai")
    assert messages(desk) == []


def test_a_film_that_is_not_there_or_not_played_is_an_error(desk: Desk) -> None:
    desk.write("videos/a.avi", b"phim")
    desk.write("videos/a.vtt", CAPTIONS)
    desk.video("hai", file="videos/a.avi", captions="videos/a.vtt")
    desk.video("mot", file="videos/b.mp4", captions="videos/c.vtt")
    assert messages(desk) == [
        ("error", 'trình duyệt không phát được "videos/a.avi"'),
        ("error", 'không có tệp video "videos/b.mp4"'),
        ("error", 'không có tệp phụ đề "videos/c.vtt"'),
    ]


def test_a_film_with_sound_and_without_captions_is_a_warning(desk: Desk) -> None:
    desk.write("videos/a.mp4", film())
    desk.write("videos/b.mp4", film(has_sound=False))
    desk.video("mot", file="videos/a.mp4")
    desk.video("hai", file="videos/b.mp4")
    assert messages(desk) == [("warning", "video có tiếng mà không có phụ đề")]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("1\n00:00:01,000 --> 00:00:04,500\nXin chào\n", 1, 'tệp phụ đề không bắt đầu bằng "WEBVTT"'),
        ("WEBVTT\n", 1, "tệp phụ đề không có câu nào"),
        ("WEBVTT\n\n00:01,000 --> 00:04,500\nXin", 3, 'không đọc được thời gian "00:01,000 --> 00:04,500"'),
        ("WEBVTT\n\n00:05.000 --> 00:04.500\nXin", 3, "câu phụ đề kết thúc trước khi bắt đầu"),
    ],
)
def test_the_first_fault_of_a_captions_file_is_named_at_its_line(
    desk: Desk, text: str, line: int, message: str
) -> None:
    """W3C WebVTT, 4.1: what browsers drop without a word."""
    desk.write("videos/a.mp4", film())
    desk.write("videos/a.vtt", text)
    desk.video(file="videos/a.mp4", captions="videos/a.vtt")
    (finding,) = desk.findings("broken_video")
    assert (finding.path, finding.line, finding.message) == ("content/videos/a.vtt", line, message)


def test_a_film_that_browsers_do_not_play_is_said_with_its_encoding(desk: Desk) -> None:
    desk.write("videos/a.mp4", film(codec="libx265", has_sound=False))
    desk.write("videos/b.mp4", b"phim")
    desk.video("mot", file="videos/a.mp4")
    desk.video("hai", file="videos/b.mp4")
    assert [str(finding) for finding in desk.findings("broken_video")] == [
        "content/videos/a.mp4:1: trình duyệt của nhiều người đọc không phát được video mã hóa hevc; sửa: xuất lại "
        "thành MP4 (H.264, tiếng AAC) hoặc WebM; trên iPhone chọn Cài đặt → Camera → Định dạng → Tương thích nhất "
        "[broken_video]",
        "content/videos/b.mp4:1: tệp video bị hỏng hoặc chưa chép xong; sửa: chép lại tệp từ máy ảnh hoặc điện thoại "
        "[broken_video]",
    ]
