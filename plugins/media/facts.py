"""Reads what a picture file is from its head alone: size as shown, transparency, movement, and a digest of its bytes.

Only the formats named here are opened: Pillow knows some forty, and one of them (EPS) would start a program. What
cannot be published is said in a sentence for the editor, because most such files come straight from a phone.
"""

from __future__ import annotations

import hashlib
import re
import struct
import warnings
from dataclasses import dataclass
from io import SEEK_END, BytesIO
from pathlib import Path
from typing import BinaryIO
from zlib import error as ZlibError  # noqa: N812 - zlib names it in lower case

from PIL import Image

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP", "TIFF")
"""Names of Pillow's for what may be published; JPEG takes the MPO files of phones in."""
SUFFIXES = frozenset({".jpg", ".jpeg", ".jfif", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff"})
"""Endings of file names, in lower case, whose files are published as renditions."""
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, struct.error, ZlibError)
"""What Pillow's readers raise on files that are cut off or made up."""
_ORIENTATION = 0x0112
_SIDEWAYS = frozenset({5, 6, 7, 8})
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_VIEW_BOX = re.compile(rb'<svg\b[^>]*?\bviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"', re.DOTALL)

_ACTIVE = re.compile(rb"<script|\son[a-z]+\s*=|javascript:", re.IGNORECASE)
"""What an SVG, published as it is, would do on the site's own address to whoever opens it."""


class UnreadableMediaError(Exception):
    """A picture or film that cannot be published; both sentences are Vietnamese."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a picture file says."""

    width: int
    """Pixels, as shown: a phone held upright makes a picture that lies on its side until its orientation is obeyed."""
    height: int
    has_alpha: bool = False
    """True when parts may be transparent."""
    is_animated: bool = False
    is_vector: bool = False
    """True for SVG, which is published as it is."""


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What the plan of a picture's renditions is made from."""

    digest: str
    """BLAKE2b of the file, 32 hexadecimal digits."""
    width: int
    """As in `Head`, and the others too."""
    height: int
    has_alpha: bool = False
    is_animated: bool = False
    is_vector: bool = False


def read_facts(path: Path) -> PictureFacts:
    """Return the facts of a picture file; OSError when there is none, UnreadableMediaError when it is no good."""
    head = read_head(path)
    return PictureFacts(digest_of(path), head.width, head.height, head.has_alpha, head.is_animated, head.is_vector)


def digest_of(path: Path) -> str:
    """Return the BLAKE2b of a file, 32 hexadecimal digits; OSError when there is none."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


def read_head(path: Path) -> Head:
    """Return what the head of a picture file says; raises as `read_facts` does."""
    if path.suffix.lower() == ".svg":
        return _vector_head(path.read_bytes())
    with path.open("rb") as file, _opened(file) as picture:
        try:
            turned = picture.getexif().get(_ORIENTATION) in _SIDEWAYS
        except BROKEN:  # an unreadable EXIF block; the picture itself may be whole
            turned = False
        width, height = reversed(picture.size) if turned else picture.size
        has_alpha = "A" in picture.getbands() or "transparency" in picture.info
        is_animated = picture.format != "MPO" and getattr(picture, "is_animated", False)
    return Head(width, height, has_alpha, is_animated)


def format_of(data: bytes) -> str:
    """Return the name of a picture's format, one of FORMATS or MPO; UnreadableMediaError when it is no good."""
    with _opened(BytesIO(data)) as picture:
        return picture.format or ""


def damage(path: Path) -> UnreadableMediaError | None:
    """Return what is wrong with a picture file, as far as can be told without unpacking a whole one.

    A file that ends as its format does is believed; one that does not is unpacked, a JPEG at an eighth of its size.
    """
    try:
        read_head(path)
        if path.suffix.lower() != ".svg" and not _ends_well(path):
            _unpack_small(path)
    except UnreadableMediaError as error:
        return error
    return None


def cut_off(what: str = "ảnh") -> UnreadableMediaError:
    """Return the error of a file that cannot be unpacked, `what` being its kind in Vietnamese."""
    return UnreadableMediaError(f"tệp {what} bị hỏng hoặc chưa chép xong", "chép lại tệp từ máy ảnh hoặc điện thoại")


def _opened(file: BinaryIO) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return Image.open(file, formats=FORMATS)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            limit = (Image.MAX_IMAGE_PIXELS or 0) // 1_000_000
            message = f"ảnh có hơn {limit} triệu điểm, mở ra sẽ chiếm hết bộ nhớ"
            raise UnreadableMediaError(message, "thu ảnh còn 2000–3000 điểm chiều rộng rồi lưu lại") from None
        except BROKEN:
            file.seek(0)
            raise _unknown(file.read(12)) from None


def _unknown(data: bytes) -> UnreadableMediaError:
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return UnreadableMediaError(
            "ảnh dạng HEIC của điện thoại, trình duyệt của người đọc không mở được",
            "lưu lại thành JPEG rồi đổi đường dẫn; trên iPhone chọn Cài đặt → Camera → Định dạng → Tương thích nhất",
        )
    if not data:
        return UnreadableMediaError("tệp ảnh rỗng", "chép lại tệp từ máy ảnh hoặc điện thoại")
    return UnreadableMediaError("tệp này không phải ảnh, hoặc đã hỏng", "lưu lại thành JPEG hoặc PNG")


def _vector_head(data: bytes) -> Head:
    box = _VIEW_BOX.search(data)
    if box is None or not (float(box[1]) and float(box[2])):
        raise UnreadableMediaError('ảnh SVG không ghi khung hình (viewBox="…")', "lưu lại thành PNG")
    if _ACTIVE.search(data):
        raise UnreadableMediaError("ảnh SVG có mã chạy được (script, onload, javascript: …)", "lưu lại thành PNG")
    return Head(round(float(box[1])), round(float(box[2])), is_vector=True)


def _ends_well(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(12)
        length = file.seek(0, SEEK_END)
        file.seek(max(0, length - 8))
        end = file.read()
    is_whole_riff = start[:4] == b"RIFF" and int.from_bytes(start[4:8], "little") + 8 <= length
    return is_whole_riff or end.endswith((b"\xff\xd9", b"IEND\xaeB`\x82", b"\x3b"))


def _unpack_small(path: Path) -> None:
    with path.open("rb") as file:
        try:
            with _opened(file) as picture:
                picture.draft(None, (1, 1))
                picture.load()
        except BROKEN:
            raise cut_off() from None
