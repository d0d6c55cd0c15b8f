"""The examples of the handbook's page on pictures, albums and videos pass the checks."""

import re
from pathlib import Path

import pytest

from tests.content_checks.conftest import PHOTO, Desk

PAGE = Path(__file__).parents[2] / "docs/bien-tap/anh-va-video.md"
LEADING, FIGURE, GALLERY, ALBUM, VIDEO = re.findall(r"```\w+\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "content")
    for folder, text in (("", LEADING + FIGURE + GALLERY + ALBUM + VIDEO), ("albums/ngay-hoi/", ALBUM)):
        for name in re.findall(r"(?:file: |\()((?:images/)?[\w/-]+\.jpg)", text):
            if name.startswith("images/") or folder:
                desk.write(f"{folder if '/' not in name else ''}{name}", PHOTO)
    return desk


def test_every_example_is_taken(desk: Desk) -> None:
    front = "title: Tin\ndate: 2022-03-30\nsection: Tin hoạt động\nlead: Sở họp.\n"
    desk.write("articles/2022/tin.md", f"---\n{front}{LEADING}---\n\n{FIGURE}\n{GALLERY}")
    desk.article("2022/ngay-hoi-viec-lam")
    desk.write("albums/ngay-hoi/album.yml", ALBUM)
    desk.write("videos/nop-ho-so.md", VIDEO)
    examination = desk.examine()
    assert [str(finding) for finding in examination.findings] == []
    assert len(examination.content.albums) == len(examination.content.videos) == 1
