"""Pictures as phones, scanners and office programs make them, made for the tests."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms, ImageDraw

CAMERA = "DienThoaiThu"
"""Name of the camera in the EXIF block."""
GPS_IFD, MAKE, ORIENTATION, DESCRIPTION = 0x8825, 0x010F, 0x0112, 0x010E


def quarters(width: int = 1600, height: int = 1200, mode: str = "RGB") -> Image.Image:
    """Return a picture whose quarters are red, green, blue and yellow, from the top left in the order of reading."""
    picture = Image.new("RGB", (width, height), "red")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((width // 2, 0, width, height // 2), fill=(0, 128, 0))
    draw.rectangle((0, height // 2, width // 2, height), fill="blue")
    draw.rectangle((width // 2, height // 2, width, height), fill="yellow")
    return picture.convert(mode)


def file_of(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """Return the picture as a file."""
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def phone_photo(width: int = 1600, height: int = 1200, orientation: int = 1) -> bytes:
    """Return a JPEG with all that a phone writes: place, device, words, orientation, profile, a comment."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE], exif[DESCRIPTION] = orientation, CAMERA, "Nha rieng"
    exif[GPS_IFD] = {1: "N", 2: (10.0, 14.0, 30.5), 3: "E", 4: (106.0, 22.0, 12.5), 29: "2022:03:30"}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = quarters(width, height)
    return file_of(picture, exif=exif, icc_profile=profile, comment=b"ghi chu rieng", xmp=b"<x:xmpmeta/>")


def swapped_profile() -> bytes:
    """Return a colour profile in which red and green have changed places."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = int.from_bytes(profile[128:132], "big")
    place = {bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * count, 12)}
    red, green = place[b"rXYZ"] + 4, place[b"gXYZ"] + 4
    profile[red : red + 8], profile[green : green + 8] = profile[green : green + 8], profile[red : red + 8]
    return bytes(profile)


def colours(data: bytes) -> list[str]:
    """Return the names of the colours in the middle of each quarter, in the order of reading."""
    with Image.open(BytesIO(data)) as picture:
        plain = picture.convert("RGB")
        points = [(x * plain.width // 4, y * plain.height // 4) for y in (1, 3) for x in (1, 3)]
        return [_name(plain.getpixel(point)) for point in points]


def _name(pixel: tuple[int, int, int]) -> str:
    named = {"red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255), "yellow": (255, 255, 0)}
    return min(named, key=lambda name: sum(abs(a - b) for a, b in zip(named[name], pixel, strict=True)))
