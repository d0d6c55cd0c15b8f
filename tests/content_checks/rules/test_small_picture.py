"""Pictures narrower than their place."""

from PIL import Image

from tests.content_checks.conftest import PHOTO, Desk
from tests.media.pictures import file_of


def test_a_picture_narrower_than_the_column_is_a_warning(desk: Desk) -> None:
    desk.write("images/a.png", file_of(Image.new("1", (703, 900)), "PNG"))
    desk.write("images/b.png", PHOTO)
    desk.write("images/c.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 8"></svg>')
    desk.article(body="![Đại biểu](images/a.png)\n\n![Hội trường](images/b.png)\n\n![Biểu đồ](images/c.svg)\n")
    (finding,) = desk.findings("small_picture")
    assert (finding.path, finding.severity) == ("content/images/a.png", "warning")
    assert finding.message == "ảnh chỉ rộng 703 điểm, chỗ hiện ảnh rộng 704 điểm"
