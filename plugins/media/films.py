"""Reads films (MP4, WebM): whether browsers play them, a still for their poster, a copy without metadata.

PyAV brings FFmpeg's libraries in its wheel, so that every machine sees the same; a program on the PATH would give each
editor another poster. Nothing is encoded anew: a copy has the film's own pictures and sound, and nothing of the phone's
place and make. Its index stands in front, so that it begins before it is loaded whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import av
from av.container import InputContainer
from PIL import Image, ImageStat

from plugins.media.facts import UnreadableMediaError, cut_off
from plugins.media.rendering import missing, render
from plugins.media.renditions import Rendition

SUFFIXES = frozenset({".mp4", ".webm"})
"""Endings of file names, in lower case, whose files browsers play."""
_PLAYED = frozenset({"h264", "vp8", "vp9", "av1", "aac", "mp3", "opus", "vorbis", "flac"})
"""FFmpeg's names of the encodings that browsers play (MDN, Web video codec guide, read 2026-11-30)."""
_EIGHT_BITS = frozenset({"yuv420p", "yuvj420p"})
"""What H.264 must be to be played; cameras write 4:2:2 and ten bits as well."""
_PLACES = (0.1, 0.3, 0.5)
"""Where a still is looked for, in parts of the film's length: the first pictures are often black."""
_DARK = 24
"""Mean luminance, of 255, up to which a still shows too little."""
_WHOLE = 0.9
"""The part of a film's length up to which its last picture must reach; a copy that was cut off has lost its end."""


@dataclass(frozen=True, slots=True)
class Film:
    """What a film file is."""

    width: int
    """Pixels, as shown: a phone held upright makes a film that lies on its side until its rotation is obeyed."""
    height: int
    seconds: int
    has_sound: bool
    unplayed: str | None = None
    """The first encoding in it that browsers do not play, such as ``hevc``."""


def read_film(path: Path) -> Film:
    """Return what a film is; OSError when there is none, UnreadableMediaError when it is no film or cut off."""
    with _opened(path) as container:
        picture = _frame(container)
        stream = container.streams.video[0]
        codecs = [one.codec_context.name for one in (stream, *container.streams.audio)]
        unplayed = next((name for name in codecs if name not in _PLAYED), None)
        if stream.codec_context.name == "h264" and stream.codec_context.pix_fmt not in _EIGHT_BITS:
            unplayed = f"h264 {stream.codec_context.pix_fmt}"
        return Film(*picture.size, round(_seconds(container)), bool(container.streams.audio), unplayed)


def render_film(path: Path, wanted: Sequence[Rendition], known: Collection[str] = ()) -> dict[str, bytes]:
    """Return the bytes of each rendition by its name: the film itself, and stills; raises as `read_film` does.

    Those with a name in `known` are there already.
    """
    stills = [rendition for rendition in wanted if f".{rendition.format}" not in SUFFIXES]
    made = render(_still(path), stills, known) if missing(stills, known) else {}
    return {**{one.name: without_metadata(path) for one in missing(wanted, known) if one not in stills}, **made}


def without_metadata(path: Path) -> bytes:
    """Return a copy of a film that holds its pictures and its sound alone."""
    with TemporaryDirectory() as folder:  # the index is put in front by reading the copy again, from a file
        copy = Path(folder) / f"film{path.suffix.lower()}"
        options = {"fflags": "+bitexact", **({"movflags": "faststart"} if copy.suffix == ".mp4" else {})}
        with _opened(path) as source, av.open(copy, "w", options=options) as target:
            kept = [source.streams.video[0], *source.streams.audio[:1]]
            streams = {one.index: target.add_stream_from_template(one) for one in kept}
            end = 0.0
            for packet in source.demux(kept):
                if packet.pts is None or packet.dts is None:  # the last one of a stream is empty
                    continue
                end = max(end, float(packet.pts * packet.time_base))
                packet.stream = streams[packet.stream.index]
                target.mux(packet)
            if end < _seconds(source) * _WHOLE:
                raise cut_off("video")
        return copy.read_bytes()


def _still(path: Path) -> bytes:
    """Return the first still that is not dark, or the first of all, as an uncompressed file."""
    with _opened(path) as container:
        stills = [_frame(container, place) for place in _PLACES]
    file = BytesIO()
    min(stills, key=_is_dark).save(file, "PNG", compress_level=0)
    return file.getvalue()


def _is_dark(still: Image.Image) -> bool:
    return ImageStat.Stat(still.convert("L")).mean[0] <= _DARK


def _frame(container: InputContainer, place: float = 0.0) -> Image.Image:
    """Return what the film shows, upright, when a part of its length has passed."""
    wanted = _seconds(container) * place
    container.seek(int(wanted * av.time_base))
    for frame in container.decode(video=0):
        if (frame.time or 0) >= wanted or place == 0:
            picture: Image.Image = frame.to_image()  # type: ignore[no-untyped-call] # PyAV has no type for it
            return picture.rotate(frame.rotation, expand=True)
    raise cut_off("video")


def _seconds(container: InputContainer) -> float:
    return (container.duration or 0) / av.time_base


@contextmanager
def _opened(path: Path) -> Iterator[InputContainer]:
    """Open a film; what FFmpeg says of a file that is none, or is cut off, becomes an error of ours."""
    try:
        with av.open(path) as container:
            if not container.streams.video:
                message = "tệp video không có hình, hoặc chưa chép xong"
                raise UnreadableMediaError(message, "chép lại tệp, hoặc xuất lại thành MP4 (H.264)")
            yield container
    except FileNotFoundError:
        raise
    except av.error.FFmpegError:
        raise cut_off("video") from None
