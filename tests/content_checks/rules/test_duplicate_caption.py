"""The same caption under two pictures."""

from tests.content_checks.conftest import Desk


def test_the_second_picture_of_a_caption_is_reported(desk: Desk) -> None:
    desk.article(
        image={"file": "images/0.jpg", "alt": "Hội trường", "caption": "Toàn cảnh đại hội."},
        body='![Đoàn chủ tịch](images/1.jpg "Toàn cảnh  đại hội")\n\n![Bỏ phiếu](images/2.jpg "Bỏ phiếu")\n',
    )
    (finding,) = desk.findings("duplicate_caption")
    assert (finding.line, finding.severity) == (8, "warning")
    assert finding.message == 'chú thích "Toàn cảnh  đại hội" đã dùng cho ảnh "images/0.jpg"'


def test_the_same_picture_twice_and_pictures_without_captions_are_left_alone(desk: Desk) -> None:
    desk.article(
        body='![Một](images/1.jpg "Hội")\n\n![Một](images/1.jpg "Hội")\n\n![A](images/2.jpg)\n![A](images/3.jpg)'
    )
    assert desk.findings("duplicate_caption") == []
