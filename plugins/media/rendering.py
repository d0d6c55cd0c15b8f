"""Makes the files of a picture with Pillow: upright, in sRGB, without a byte of metadata.

One call makes all files of one picture, so that it is unpacked once; a JPEG is unpacked at the nearest half, quarter or
eighth above what is needed. A moving picture becomes its first frame: what moves beside a text cannot be paused (WCAG
2.2, 2.2.2) and weighs more than a video.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from io import BytesIO

from PIL import Image, ImageCms

from plugins.content_model.article import Focus
from plugins.media.facts import BROKEN, FORMATS, cut_off
from plugins.media.renditions import Rendition

_LANCZOS = Image.Resampling.LANCZOS
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ORIENTATION = 0x0112
_POINTS = {
    Focus.MIDDLE: (0.5, 0.5),
    Focus.TOP: (0.5, 0),
    Focus.UPPER: (0.5, 0.35),
    Focus.LOWER: (0.5, 0.65),
    Focus.BOTTOM: (0.5, 1),
    Focus.LEFT: (0, 0.5),
    Focus.LEFTISH: (0.35, 0.5),
    Focus.RIGHTISH: (0.65, 0.5),
    Focus.RIGHT: (1, 0.5),
}
"""Where in the picture, from its left and its top, the middle of a crop is to be, as far as its edges let it."""


def render(data: bytes, wanted: Sequence[Rendition], known: Collection[str] = ()) -> dict[str, bytes]:
    """Return the bytes of each rendition by its name; UnreadableMediaError when the picture cannot be unpacked.

    The same picture and renditions give the same bytes: every encoder runs in one thread. Those with a name in `known`
    are there already and not encoded; but the others are scaled as if they were not, since one is scaled from another.
    """
    if not missing(wanted, known):  # a copy of the picture in another folder was made meanwhile
        return {}
    widest = max(rendition.width for rendition in wanted)
    try:
        base = _prepared(data, widest)
    except (*BROKEN, MemoryError):
        raise cut_off() from None
    made = {}
    source = base
    for (width, height, focus), group in _by_size(wanted):
        scaled = _scaled(base if focus else source, (width, height), focus)
        made.update({rendition.name: encoded(scaled, rendition.format) for rendition in missing(group, known)})
        if focus is None:
            source = scaled  # half of the work of scaling each from the largest, and no eye sees it
    return made


def _by_size(wanted: Sequence[Rendition]) -> list[tuple[tuple[int, int, Focus | None], list[Rendition]]]:
    """Group renditions by their picture, the widest first."""
    groups: dict[tuple[int, int, Focus | None], list[Rendition]] = {}
    for rendition in sorted(wanted, key=lambda rendition: -rendition.width):
        groups.setdefault((rendition.width, rendition.height, rendition.focus), []).append(rendition)
    return list(groups.items())


def _prepared(data: bytes, width: int) -> Image.Image:
    """Unpack a picture: upright, at most `width` wide where it is wider, RGB or RGBA in sRGB."""
    with Image.open(BytesIO(data), formats=FORMATS) as picture:
        turn = _TURNS.get(_orientation(picture))
        across = picture.width if turn is None or turn in _UPRIGHT else picture.height
        ratio = min(1.0, width / across)
        size = (max(1, round(picture.width * ratio)), max(1, round(picture.height * ratio)))
        picture.draft(None, size)
        profile = picture.info.get("icc_profile")
        plain = _continuous(picture)
        plain = plain.resize(size, _LANCZOS, reducing_gap=3.0) if plain.size != size else plain
        plain = _in_srgb(plain, profile)
    return plain.transpose(turn) if turn is not None else plain


_UPRIGHT = frozenset({_TURNS[2], _TURNS[3], _TURNS[4]})


def _orientation(picture: Image.Image) -> int:
    try:
        return int(picture.getexif().get(_ORIENTATION, 1))
    except BROKEN:  # an unreadable EXIF block says nothing; the picture may be whole
        return 1


def _continuous(picture: Image.Image) -> Image.Image:
    """Return the picture in a mode that can be scaled: no palette, eight bits a channel."""
    if picture.mode.startswith("I"):  # sixteen bits of grey; convert() would cut them off at 255
        return picture.convert("I").point(lambda value: value / 257).convert("L")
    if "transparency" in picture.info or picture.mode in ("PA", "LA", "La", "RGBa"):
        return picture.convert("RGBA")
    if picture.mode in ("L", "RGB", "RGBA", "CMYK", "LAB"):
        picture.load()
        return picture
    return picture.convert("RGB")


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    target = "RGBA" if picture.mode == "RGBA" else "RGB"
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode=target)
        except (ImageCms.PyCMSError, OSError, ValueError):  # a profile for another mode, or none: as browsers do
            converted = None
        if converted is not None:
            return converted
    return picture.convert(target)


def _scaled(source: Image.Image, size: tuple[int, int], focus: Focus | None) -> Image.Image:
    """Return a fresh picture of `size`: a new one has no metadata that an encoder could take along."""
    box = None if focus is None else _crop(source.size, size, focus)
    scaled = source.resize(size, _LANCZOS, box) if box is not None or source.size != size else source
    fresh = Image.new(scaled.mode, size)
    fresh.paste(scaled)
    return fresh


def _crop(shown: tuple[int, int], size: tuple[int, int], focus: Focus) -> tuple[float, float, float, float]:
    """Return the largest box of the form of `size` that holds the focus as near to its middle as it can."""
    scale = min(shown[0] / size[0], shown[1] / size[1])
    width, height = size[0] * scale, size[1] * scale
    across, down = _POINTS[focus]
    left = min(max(shown[0] * across - width / 2, 0), shown[0] - width)
    top = min(max(shown[1] * down - height / 2, 0), shown[1] - height)
    return left, top, left + width, top + height


def encoded(picture: Image.Image, kind: str) -> bytes:
    """Return the file; the settings are those that SETTINGS in renditions.py names."""
    file = BytesIO()
    if kind == "avif":
        picture.save(file, "AVIF", quality=50, speed=8, max_threads=1)
    elif kind == "webp":
        picture.save(file, "WEBP", quality=75, method=2)
    elif kind == "png":
        picture.save(file, "PNG")
    else:
        _opaque(picture).save(file, "JPEG", quality=80, optimize=True, progressive=True)
    return file.getvalue()


def _opaque(picture: Image.Image) -> Image.Image:
    """Return the picture on white, the paper of our pages in daylight."""
    if picture.mode == "RGB":
        return picture
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    return paper


def missing(wanted: Iterable[Rendition], names: Iterable[str]) -> tuple[Rendition, ...]:
    """Return the renditions whose names are not among `names`."""
    known = frozenset(names)
    return tuple(rendition for rendition in wanted if rendition.name not in known)
