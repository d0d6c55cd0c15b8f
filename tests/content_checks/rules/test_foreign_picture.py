"""Pictures from other sites."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding

Found = Callable[..., list[Finding]]


@pytest.mark.parametrize("src", ["https://tinh.example.vn/a.jpg", "//cdn.example.vn/a.jpg", "data:image/png;base64,AA"])
def test_a_picture_from_elsewhere_is_an_error(found: Found, src: str) -> None:
    (finding,) = found("foreign_picture", f"![Các đại biểu]({src})")
    assert str(finding) == (
        f'content/articles/2022/tin.md:7: ảnh lấy từ trang khác: "{src}"; sửa: tải ảnh về, nếu được phép, đặt vào '
        "content/images rồi ghi images/2022/ten-anh.jpg [foreign_picture]"
    )


@pytest.mark.parametrize("body", ["![Các đại biểu](images/a.jpg)", "[ảnh](https://tinh.example.vn/a.jpg)"])
def test_own_pictures_and_links_are_left_alone(found: Found, body: str) -> None:
    assert found("foreign_picture", body) == []
