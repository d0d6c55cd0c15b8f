"""What a film is, its still, and the copy that readers get."""

from io import BytesIO
from pathlib import Path

import av
import pytest
from PIL import Image

from plugins.media.facts import UnreadableMediaError
from plugins.media.films import Film, read_film, render_film, without_metadata
from plugins.media.renditions import Rendition
from tests.media.films import PLACE, film

OF_THE_FORMAT = {"major_brand", "minor_version", "compatible_brands", "encoder"}


def written(folder: Path, data: bytes, suffix: str = ".mp4") -> Path:
    (folder / f"phim{suffix}").write_bytes(data)
    return folder / f"phim{suffix}"


@pytest.mark.parametrize(
    ("suffix", "options", "expected"),
    [
        (".mp4", {}, Film(160, 90, 3, has_sound=True)),
        (".mp4", {"has_sound": False}, Film(160, 90, 3, has_sound=False)),
        (".mp4", {"rotation": 90}, Film(90, 160, 3, has_sound=True)),
        (".webm", {"codec": "libvpx-vp9"}, Film(160, 90, 3, has_sound=True)),
        (".mp4", {"codec": "libx265"}, Film(160, 90, 3, has_sound=True, unplayed="hevc")),
        (".mp4", {"pixels": "yuv422p"}, Film(160, 90, 3, has_sound=True, unplayed="h264 yuv422p")),
    ],
)
def test_each_film(tmp_path: Path, suffix: str, options: dict[str, object], expected: Film) -> None:
    assert read_film(written(tmp_path, film(suffix, **options), suffix)) == expected


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", film()[:-2500]], ids=["empty", "no film", "cut off"])
def test_what_is_no_film_is_an_error_of_ours(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableMediaError, match=r"tệp video .*chưa chép xong"):
        read_film(written(tmp_path, data))


def test_a_film_that_is_not_there_is_for_the_caller(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_film(tmp_path / "khong-co.mp4")


@pytest.mark.parametrize(("suffix", "codec"), [(".mp4", "libx264"), (".webm", "libvpx-vp9")])
def test_the_copy_shows_the_same_and_tells_nothing_of_the_phone(tmp_path: Path, suffix: str, codec: str) -> None:
    original = written(tmp_path, film(suffix, codec, rotation=90 if suffix == ".mp4" else 0), suffix)
    shown = read_film(original)
    copy = without_metadata(original)
    assert copy == without_metadata(original)
    with av.open(original) as before, av.open(BytesIO(copy)) as after:
        assert PLACE in before.metadata.values()
        assert {key.lower() for key in after.metadata} <= OF_THE_FORMAT
        assert _pictures(before) == _pictures(after)
    assert not any(word in copy for word in (b"loci", b"LOCATION", PLACE.encode(), b"DienThoaiThu"))
    assert read_film(written(tmp_path, copy, suffix)) == shown


def _pictures(container: av.container.InputContainer) -> list[bytes]:
    return [bytes(frame.planes[0]) for frame in container.decode(video=0)]


def test_the_index_of_a_copy_stands_in_front(tmp_path: Path) -> None:
    """ISO 14496-12, 8.2: a browser begins to play when it has read moov."""
    copy = without_metadata(written(tmp_path, film()))
    assert copy.index(b"moov") < copy.index(b"mdat")


def test_a_copy_that_was_cut_off_is_found_when_its_end_is_missing(tmp_path: Path) -> None:
    whole = without_metadata(written(tmp_path, film()))
    with pytest.raises(UnreadableMediaError, match="chưa chép xong"):
        without_metadata(written(tmp_path, whole[:-1500]))


def test_the_still_is_upright_and_not_dark(tmp_path: Path) -> None:
    turned = written(tmp_path, film(rotation=90))
    (data,) = render_film(turned, [Rendition("a", "png", 90, 160)]).values()
    with Image.open(BytesIO(data)) as still:
        assert still.size == (90, 160)
        red, green, blue = still.getpixel((45, 80))
        assert red > 200
        assert max(green, blue) < 60
