"""Pictures that cannot be published."""

import pytest

from tests.content_checks.conftest import PHOTO, Desk
from tests.media.pictures import phone_photo


def test_a_picture_of_a_phone_that_browsers_cannot_show_is_named_with_a_remedy(desk: Desk) -> None:
    desk.write("images/2022/a.heic", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00")
    desk.article(image={"file": "images/2022/a.heic", "alt": "Hội trường"})
    assert [str(finding) for finding in desk.findings("unreadable_picture")] == [
        "content/images/2022/a.heic:1: ảnh dạng HEIC của điện thoại, trình duyệt của người đọc không mở được; sửa: lưu "
        "lại thành JPEG rồi đổi đường dẫn; trên iPhone chọn Cài đặt → Camera → Định dạng → Tương thích nhất "
        "[unreadable_picture]"
    ]


@pytest.mark.parametrize("data", [b"", phone_photo()[:-5000], b"GIF89a"])
def test_a_spoilt_picture_is_found_wherever_it_is_shown(desk: Desk, data: bytes) -> None:
    for name in ("a", "b", "c"):
        desk.write(f"images/{name}.jpg", data)
    desk.write("albums/hoi-nghi/d.jpg", data)
    desk.article(image={"file": "images/a.jpg", "alt": "Hội trường"}, body="![Đại biểu](images/b.jpg)\n")
    desk.album("hoi-nghi", {"file": "d.jpg", "alt": "Đại biểu"})
    found = [finding.path for finding in desk.findings("unreadable_picture")]
    assert found == ["content/albums/hoi-nghi/d.jpg", "content/images/a.jpg", "content/images/b.jpg"]


def test_a_whole_picture_is_left_alone(desk: Desk) -> None:
    desk.write("images/a.png", PHOTO)
    desk.article(image={"file": "images/a.png", "alt": "Hội trường"})
    assert desk.findings("unreadable_picture") == []
