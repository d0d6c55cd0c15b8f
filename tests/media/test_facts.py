"""What a picture file is, and what is said of one that cannot be published."""

from pathlib import Path

import pytest
from PIL import Image

from plugins.media.facts import UnreadableMediaError, damage, read_facts, read_head
from tests.media.pictures import file_of, phone_photo, quarters


def written(folder: Path, data: bytes, name: str = "a.jpg") -> Path:
    (folder / name).write_bytes(data)
    return folder / name


@pytest.mark.parametrize(("orientation", "size"), [(1, (80, 60)), (3, (80, 60)), (6, (60, 80)), (8, (60, 80))])
def test_the_size_is_that_of_the_picture_as_shown(tmp_path: Path, orientation: int, size: tuple[int, int]) -> None:
    facts = read_facts(written(tmp_path, phone_photo(80, 60, orientation)))
    assert (facts.width, facts.height) == size


@pytest.mark.parametrize(
    ("mode", "kind", "has_alpha"),
    [("RGB", "PNG", False), ("RGBA", "PNG", True), ("LA", "PNG", True), ("P", "GIF", False), ("CMYK", "JPEG", False)],
)
def test_transparency_is_seen(tmp_path: Path, mode: str, kind: str, has_alpha: bool) -> None:
    assert read_facts(written(tmp_path, file_of(quarters(8, 8, mode), kind))).has_alpha is has_alpha


def test_a_moving_picture_is_seen(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    moving = file_of(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert read_head(written(tmp_path, moving, "a.gif")).is_animated
    assert not read_head(written(tmp_path, file_of(frames[0], "GIF"), "a.gif")).is_animated


def test_a_drawing_has_the_size_of_its_frame(tmp_path: Path) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120.4 80"></svg>'
    facts = read_facts(written(tmp_path, drawing, "a.svg"))
    assert (facts.width, facts.height, facts.is_vector) == (120, 80, True)


HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"/>'
BOMB = file_of(Image.new("1", (30_000, 30_000)), "PNG")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.heic", HEIC, "ảnh dạng HEIC"),
        ("a.jpg", HEIC, "ảnh dạng HEIC"),
        ("a.jpg", b"", "tệp ảnh rỗng"),
        ("a.jpg", b"%PDF-1.7", "không phải ảnh"),
        ("a.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "không phải ảnh"),
        ("a.svg", b"<svg></svg>", "không ghi khung hình"),
        ("a.svg", DRAWING.replace(b"/>", b"><script>alert(1)</script></svg>"), "có mã chạy được"),
        ("a.svg", DRAWING.replace(b"/>", b' onload="alert(1)"/>'), "có mã chạy được"),
        ("a.svg", DRAWING.replace(b"/>", b'><a href="JavaScript:alert(1)"/></svg>'), "có mã chạy được"),
        ("a.png", BOMB, "hơn 89 triệu điểm"),
        ("a.jpg", phone_photo()[:-9000], "bị hỏng hoặc chưa chép xong"),
        ("a.png", file_of(quarters(), "PNG")[:-2000], "bị hỏng hoặc chưa chép xong"),
        ("a.gif", file_of(quarters(900, 900), "GIF")[:-900], "bị hỏng hoặc chưa chép xong"),
        ("a.webp", file_of(quarters(), "WEBP")[:-200], "không phải ảnh, hoặc đã hỏng"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_published_is_said_with_a_remedy(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    fault = damage(written(tmp_path, data, name))
    assert isinstance(fault, UnreadableMediaError)
    assert words in fault.message
    assert fault.remedy


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF", "AVIF"])
def test_a_whole_picture_is_left_alone(tmp_path: Path, kind: str) -> None:
    assert damage(written(tmp_path, file_of(quarters(64, 48), kind))) is None


def test_a_drawing_without_script_is_left_alone(tmp_path: Path) -> None:
    drawing = DRAWING.replace(b"/>", b'><style>.on{fill:red}</style><a href="https://so.example.vn/"/></svg>')
    assert damage(written(tmp_path, drawing, "a.svg")) is None


def test_what_a_phone_appends_to_a_photo_does_no_harm(tmp_path: Path) -> None:
    """Samsung and Google phones append a short film to a JPEG file."""
    assert damage(written(tmp_path, phone_photo() + b"\x00\x00\x00\x18ftypmp42" * 50)) is None
