"""Moving pictures."""

from PIL import Image

from tests.content_checks.conftest import PHOTO, Desk
from tests.media.pictures import file_of


def test_a_moving_picture_is_a_warning_and_a_still_one_is_left_alone(desk: Desk) -> None:
    frames = [Image.new("RGB", (800, 8), colour) for colour in ("red", "blue")]
    desk.write("images/a.gif", file_of(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    desk.write("images/b.png", PHOTO)
    desk.article(body="![Pháo hoa](images/a.gif)\n\n![Hội trường](images/b.png)\n")
    (finding,) = desk.findings("animated_picture")
    assert (finding.path, finding.severity) == ("content/images/a.gif", "warning")
    assert finding.message == "ảnh động chỉ hiện khung hình đầu tiên"
