"""What becomes of the pixels and of everything else in a file."""

from collections.abc import Sequence
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from plugins.content_model.article import Focus
from plugins.media.facts import UnreadableMediaError
from plugins.media.rendering import render
from plugins.media.renditions import Rendition
from tests.media.pictures import CAMERA, colours, file_of, phone_photo, quarters, swapped_profile

FORMATS = ("avif", "webp", "jpg", "png")
READING = ["red", "green", "blue", "yellow"]


def made(data: bytes, width: int = 64, height: int = 48, formats: Sequence[str] = FORMATS) -> dict[str, bytes]:
    return render(data, [Rendition(kind, kind, width, height) for kind in formats])


@pytest.mark.parametrize("kind", FORMATS)
def test_no_file_holds_anything_but_the_picture(kind: str) -> None:
    """The marks of EXIF, XMP and ICC in each container, the device's name, the words and the day of the place."""
    photo = phone_photo(640, 480, orientation=6)
    assert all(
        mark in photo for mark in (b"Exif\0\0", CAMERA.encode(), b"ghi chu rieng", b"2022:03:30", b"ICC_PROFILE")
    )
    data = made(photo, 48, 64)[kind]
    for mark in (
        b"Exif",
        b"EXIF",
        b"eXIf",
        b"xmp",
        b"XMP",
        b"ICC",
        b"iCCP",
        b"prof",
        CAMERA.encode(),
        b"rieng",
        b"2022:",
    ):
        assert mark not in data
    with Image.open(BytesIO(data)) as picture:
        assert not picture.getexif()
        assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression",
                                     "loop", "background", "timestamp", "duration"}  # fmt: skip


@pytest.mark.parametrize(
    ("orientation", "order"),
    [
        (1, READING),
        (2, ["green", "red", "yellow", "blue"]),
        (3, ["yellow", "blue", "green", "red"]),
        (4, ["blue", "yellow", "red", "green"]),
        (5, ["red", "blue", "green", "yellow"]),
        (6, ["blue", "red", "yellow", "green"]),
        (7, ["yellow", "green", "blue", "red"]),
        (8, ["green", "yellow", "red", "blue"]),
    ],
)
def test_every_orientation_is_obeyed(orientation: int, order: list[str]) -> None:
    """Exif 2.3, tag 0x0112: 6 is a phone held upright, whose picture has to be turned clockwise."""
    size = (48, 64) if orientation > 4 else (64, 48)
    files = made(phone_photo(640, 480, orientation), *size)
    for data in files.values():
        with Image.open(BytesIO(data)) as picture:
            assert picture.size == size
        assert colours(data) == order


def test_colours_are_those_of_the_profile() -> None:
    data = file_of(quarters(64, 48), "PNG", icc_profile=swapped_profile())
    assert colours(made(data)["png"])[0] == "green"
    assert colours(made(file_of(quarters(64, 48), "PNG", icc_profile=b"hong"))["png"]) == READING


@pytest.mark.parametrize(("mode", "kind"), [("CMYK", "JPEG"), ("P", "PNG"), ("P", "GIF"), ("CMYK", "TIFF")])
def test_other_colour_modes_look_the_same(mode: str, kind: str) -> None:
    for data in made(file_of(quarters(64, 48, mode), kind)).values():
        assert colours(data) == READING


def test_sixteen_bits_of_grey_are_not_cut_off() -> None:
    deep = Image.new("I;16", (64, 48), 257 * 100)
    with Image.open(BytesIO(made(file_of(deep, "PNG"), formats=["png"])["png"])) as picture:
        assert picture.convert("L").getpixel((9, 9)) == pytest.approx(100, abs=1)


def test_what_is_transparent_stays_so_and_is_white_in_a_jpeg() -> None:
    ring = Image.new("RGBA", (64, 48), (0, 0, 0, 0))
    ImageDraw.Draw(ring).rectangle((20, 10, 40, 30), fill="red")
    files = made(file_of(ring, "PNG"))
    for kind in ("avif", "webp", "png"):
        with Image.open(BytesIO(files[kind])) as picture:
            assert picture.convert("RGBA").getpixel((2, 2))[3] < 8
    with Image.open(BytesIO(files["jpg"])) as picture:
        assert min(picture.getpixel((2, 2))) > 250


def test_a_moving_picture_becomes_its_first_frame() -> None:
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("red", "blue")]
    moving = file_of(frames[0], "GIF", save_all=True, append_images=frames[1:])
    for data in made(moving).values():
        assert colours(data) == ["red"] * 4
        with Image.open(BytesIO(data)) as picture:
            assert getattr(picture, "n_frames", 1) == 1


@pytest.mark.parametrize(("focus", "colour"), [(Focus.TOP, "red"), (Focus.BOTTOM, "blue")])
def test_a_crop_keeps_what_the_editor_named(focus: Focus, colour: str) -> None:
    tall = file_of(quarters(300, 900))
    (data,) = render(tall, [Rendition("a", "jpg", 300, 100, focus)]).values()
    assert colours(data)[0] == colour


@pytest.mark.parametrize("top", range(0, 301, 20))
@pytest.mark.parametrize("is_tall", [True, False])
def test_some_focus_shows_a_face_whole_wherever_it_is(top: int, is_tall: bool) -> None:
    """A portrait of 3 by 4 cut for a shared link loses six tenths; a face of a fifth of its height fits one focus."""
    face = Image.new("RGB", (300, 400), "blue")
    ImageDraw.Draw(face).rectangle((100, top, 199, top + 79), fill="red")
    size = (300, 158) if is_tall else (158, 300)
    portrait = file_of(face if is_tall else face.transpose(Image.Transpose.TRANSPOSE), "PNG")
    shown = []
    for focus in Focus:
        (data,) = render(portrait, [Rendition("a", "png", *size, focus)]).values()
        with Image.open(BytesIO(data)) as crop:
            counted = crop.convert("RGB").getcolors(crop.width * crop.height)
            shown.append(sum(count for count, (red, _, blue) in counted if red > blue))
    assert max(shown) >= 100 * 79  # an edge between two pixels is half of each


def test_nothing_wanted_is_nothing_made() -> None:
    """Of two equal files, the second finds in the cache what the first has just put there."""
    assert render(phone_photo(640, 480), ()) == {}


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert made(phone_photo(640, 480)) == made(phone_photo(640, 480))


def test_a_file_is_the_same_whichever_others_are_there_already() -> None:
    """A picture shown before becomes the leading one: its crop alone is made, as by a build that makes all."""
    sizes = [(400, 300, None), (200, 150, None), (90, 68, None), (120, 63, Focus.TOP)]
    wanted = [Rendition(f"{width}.{kind}", kind, width, *rest) for width, *rest in sizes for kind in ("webp", "jpg")]
    data = phone_photo(640, 480)
    whole = render(data, wanted)
    for one in wanted:
        assert render(data, wanted, whole.keys() - {one.name}) == {one.name: whole[one.name]}


@pytest.mark.parametrize("cut", [400, 2000, 5000])
def test_a_picture_that_is_cut_off_is_an_error_of_ours(cut: int) -> None:
    with pytest.raises(UnreadableMediaError, match="bị hỏng hoặc chưa chép xong"):
        made(phone_photo(640, 480)[:-cut])
