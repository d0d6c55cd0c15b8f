"""Picture files over 25 MB."""

import os

from tests.content_checks.conftest import Desk


def test_a_heavy_picture_is_reported_wherever_it_lies(desk: Desk) -> None:
    for name, size in (("a.jpg", 25_000_001), ("b.PNG", 38_000_000), ("c.jpg", 25_000_000), ("d.pdf", 90_000_000)):
        os.truncate(desk.write(f"images/2022/{name}"), size)
    assert [str(finding) for finding in desk.findings("heavy_picture")] == [
        "content/images/2022/a.jpg:1: cảnh báo: tệp ảnh dài 25 MB, nên không quá 25 MB; sửa: thu ảnh còn 2000–3000 "
        "điểm chiều rộng rồi lưu lại dạng JPEG [heavy_picture]",
        "content/images/2022/b.PNG:1: cảnh báo: tệp ảnh dài 38 MB, nên không quá 25 MB; sửa: thu ảnh còn 2000–3000 "
        "điểm chiều rộng rồi lưu lại dạng JPEG [heavy_picture]",
    ]
