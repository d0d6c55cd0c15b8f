"""Pictures in a whole build: nothing is done twice, nothing of a camera is published, a broken file stops the build."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from plugins.media import production
from tests.media.pictures import CAMERA, file_of, phone_photo, quarters
from tests.sites import build_site, copy_tiny, files_below

PICTURE = "images/hoi-truong.png"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The tiny site with a phone's photograph in place of its only picture."""
    content = copy_tiny(tmp_path)
    (content / PICTURE).write_bytes(phone_photo(800, 600, orientation=6))
    return content


def build(content: Path, site: Path, **settings: object) -> dict[str, bytes]:
    result = build_site(content, site, MEDIA_CACHE=str(site.parent / "kho"), **settings)
    assert result.ok, "\n".join(map(str, result.findings))
    return files_below(site)


def test_a_photograph_is_published_in_its_forms_and_not_as_it_is(content: Path, tmp_path: Path) -> None:
    files = build(content, tmp_path / "site")
    pictures = {name: data for name, data in files.items() if name.startswith("anh/")}
    assert {name.rpartition(".")[2] for name in pictures} == {"avif", "webp", "jpg"}
    assert PICTURE not in files
    for name, data in files.items():
        assert CAMERA.encode() not in data, name
        assert b"Exif\0\0" not in data, name
    (sharing,) = (data for name, data in pictures.items() if "-chia-se-" in name)
    with Image.open(BytesIO(sharing)) as picture:
        assert picture.width / picture.height == pytest.approx(1200 / 630, rel=0.01)


def test_a_page_names_only_files_that_are_there(content: Path, tmp_path: Path) -> None:
    files = build(content, tmp_path / "site")
    named = {
        part.split()[0].lstrip("/")
        for name, data in files.items()
        if name.endswith(".html")
        for chunk in data.decode().split('"')
        if chunk.startswith("/anh/")
        for part in chunk.split(", ")
    }
    assert named
    assert named <= files.keys()


def test_a_second_build_unpacks_no_picture(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build(content, tmp_path / "site")
    monkeypatch.setattr(production, "render", None)  # whoever calls it fails
    assert build(content, tmp_path / "other") == first


@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_cache_that_is_spoilt_all_or_in_part_is_made_good(content: Path, tmp_path: Path, step: int) -> None:
    first = build(content, tmp_path / "site")
    for path in sorted((tmp_path / "kho").glob("*/*"))[::step]:
        path.write_bytes(path.read_bytes()[:-3])
    assert build(content, tmp_path / "other") == first


def test_originals_are_published_where_the_settings_ask_for_them(content: Path, tmp_path: Path) -> None:
    files = build(content, tmp_path / "site", PUBLISH_ORIGINALS=True)
    assert files[PICTURE] == (content / PICTURE).read_bytes()


def test_a_picture_that_is_cut_off_is_a_finding_and_leaves_the_last_site(content: Path, tmp_path: Path) -> None:
    before = build(content, tmp_path / "site")
    (content / PICTURE).write_bytes(file_of(quarters(800, 600), "PNG")[:-700])
    result = build_site(content, tmp_path / "site", MEDIA_CACHE=str(tmp_path / "kho"))
    assert not result.ok
    assert [str(finding) for finding in result.findings if finding.rule == "unreadable_picture"] == [
        f"content/{PICTURE}:1: tệp ảnh bị hỏng hoặc chưa chép xong; sửa: chép lại tệp từ máy ảnh hoặc điện thoại "
        "[unreadable_picture]"
    ]
    assert files_below(tmp_path / "site") == before
