"""Descriptions that are the caption again."""

import pytest

from tests.content_checks.conftest import PHOTO, Desk


@pytest.mark.parametrize(
    ("alt", "caption", "is_found"),
    [
        ("Đại hội bầu cấp ủy", "Đại hội bầu cấp ủy.", True),
        ("đại hội  bầu cấp uỷ", "Đại hội bầu cấp ủy", True),
        ("Đại biểu bỏ phiếu", "Đại hội bầu cấp ủy.", False),
        ("Đại biểu bỏ phiếu", None, False),
    ],
)
def test_the_same_words_twice_are_a_warning(desk: Desk, alt: str, caption: str | None, is_found: bool) -> None:
    desk.write("images/a.png", PHOTO)
    picture = {"file": "images/a.png", "alt": alt, **({"caption": caption} if caption else {})}
    desk.article(image=picture)
    desk.album("hoi-nghi", picture)
    found = [finding.path for finding in desk.findings("alt_repeats_caption")]
    assert found == (["content/albums/hoi-nghi/album.yml", "content/articles/2022/tin.md"] if is_found else [])
