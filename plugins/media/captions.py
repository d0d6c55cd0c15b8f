"""Looks through captions (WebVTT) for what keeps browsers from showing them.

W3C, WebVTT: The Web Video Text Tracks Format, section 4.1: a file begins with WEBVTT, a cue with a line of two times.
Browsers drop a cue whose times they cannot read, and say nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_FORM = 'viết như "00:01.000 --> 00:04.500": phút, giây, dấu chấm, ba chữ số'


@dataclass(frozen=True, slots=True)
class CaptionFault:
    """The first thing that is wrong; both sentences are Vietnamese."""

    line: int
    message: str
    remedy: str


def fault_in(text: str) -> CaptionFault | None:
    """Return what is wrong with the text of a captions file; None when browsers show all of it."""
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines or not re.match(r"WEBVTT(?:[ \t]|$)", lines[0]):
        return CaptionFault(
            1, 'tệp phụ đề không bắt đầu bằng "WEBVTT"', "lưu phụ đề dạng WebVTT (đuôi .vtt), không phải SRT"
        )
    cues = 0
    for number, line in enumerate(lines, start=1):
        if "-->" not in line:
            continue
        times = _TIMES.fullmatch(line.strip())
        if times is None:
            return CaptionFault(number, f'không đọc được thời gian "{line.strip()}"', _FORM)
        if _milliseconds(times.groups()[:4]) >= _milliseconds(times.groups()[4:]):
            return CaptionFault(number, "câu phụ đề kết thúc trước khi bắt đầu", "kiểm tra lại hai mốc thời gian")
        cues += 1
    return None if cues else CaptionFault(1, "tệp phụ đề không có câu nào", _FORM)


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest
