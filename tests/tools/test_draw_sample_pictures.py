"""The sample pictures are what their generator draws, and light enough for a portal read on cheap phones."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from tools.draw_sample_pictures import FOLDER, HEIGHT, PICTURES, WIDTH, draw

COMMITTED = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.jpg"))


def test_every_committed_picture_has_a_scene_and_every_scene_its_picture():
    assert sorted(PICTURES) == COMMITTED


def test_no_scene_is_used_for_two_pictures():
    assert len(set(PICTURES.values())) == len(PICTURES)


@pytest.mark.parametrize("name", COMMITTED)
def test_a_picture_has_the_size_of_a_photograph_and_at_most_250_kb(name):
    path = FOLDER / name
    with Image.open(path) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (WIDTH, HEIGHT))
        assert not picture.getexif()
    assert path.stat().st_size <= 250_000


def test_all_pictures_together_stay_below_five_megabytes():
    assert sum((FOLDER / name).stat().st_size for name in COMMITTED) < 5_000_000


def test_drawing_twice_gives_the_same_bytes():
    assert draw("2022/hop-ban-tron.jpg") == draw("2022/hop-ban-tron.jpg")


@pytest.mark.parametrize(
    "name", ["2022/hoi-truong-chi-bo.jpg", "2023/bo-bien-ngay-bao.jpg", "2024/san-choi-tre-em.jpg"]
)
def test_the_committed_picture_is_the_one_drawn_today(name):
    """Another version of Pillow may round otherwise, so grey levels may differ by a little."""
    difference = ImageChops.difference(Image.open(BytesIO(draw(name))), Image.open(FOLDER / name))
    assert max(ImageStat.Stat(difference).mean) < 2
