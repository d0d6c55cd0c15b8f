"""Films as phones make them, made for the tests by the same FFmpeg that reads them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import av
from PIL import Image

PLACE = "+10.2430+106.3750/"
"""What a phone writes of where it was: ISO 6709."""
_SILENCE = b"\0" * 4096


@cache
def film(
    suffix: str = ".mp4", codec: str = "libx264", rotation: int = 0, has_sound: bool = True, pixels: str = "yuv420p"
) -> bytes:
    """Return a film of three seconds, 160 by 90: dark for one second, then red, with the place where it was made."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"phim{suffix}"
        with av.open(path, "w") as container:
            container.metadata.update({"location": PLACE, "make": "DienThoaiThu"})
            stream = container.add_stream(codec, rate=10, options={"x265-params": "log-level=none"})
            stream.width, stream.height, stream.pix_fmt = 160, 90, pixels
            stream.set_display_rotation(rotation)
            sound = container.add_stream("aac" if suffix == ".mp4" else "libopus", rate=48000) if has_sound else None
            for number in range(30):
                picture = Image.new("RGB", (160, 90), "black" if number < 10 else "red")
                container.mux(stream.encode(av.VideoFrame.from_image(picture)))
            container.mux(stream.encode())
            if sound is not None:
                _add_silence(container, sound)
        return path.read_bytes()


def _add_silence(container: av.container.OutputContainer, sound: av.AudioStream) -> None:
    for number in range(140):
        frame = av.AudioFrame(format="fltp", layout="stereo", samples=1024)
        for plane in frame.planes:
            plane.update(_SILENCE)
        frame.sample_rate, frame.pts = 48000, number * 1024
        container.mux(sound.encode(frame))
    container.mux(sound.encode())
