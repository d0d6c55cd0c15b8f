"""Films and captions that are missing or that browsers cannot play."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.content_model.library import Video
from plugins.content_model.source import SourceError, read_text
from plugins.media.captions import fault_in
from plugins.media.facts import UnreadableMediaError
from plugins.media.films import SUFFIXES, Film, read_film

_EXPORT = "xuất lại thành MP4 (H.264, tiếng AAC) hoặc WebM"
_ON_PHONES = "trên iPhone chọn Cài đặt → Camera → Định dạng → Tương thích nhất"


def check(site: Site) -> Iterator[Problem]:
    """Report what is wrong with the files that each video names."""
    for video in site.content.videos:
        film = None
        try:
            film = _film(site, video)
        except UnreadableMediaError as error:
            yield Problem(1, error.message, error.remedy, video.front.file)
        yield from _unplayable(site, video, film)
        yield from _captions(site, video, film)


def _film(site: Site, video: Video) -> Film | None:
    file = video.front.file
    is_read = file in site.files and PurePosixPath(file).suffix.lower() in SUFFIXES if file else False
    return read_film(site.content.root / file) if file and is_read else None


def _unplayable(site: Site, video: Video, film: Film | None) -> Iterator[Problem]:
    file = video.front.file
    if file is None:
        return
    line = site.line_of(video.path, "file")
    if file not in site.files:
        yield Problem(line, *site.missing_file(file, "tệp video"), video.path)
    elif PurePosixPath(file).suffix.lower() not in SUFFIXES:
        yield Problem(line, f'trình duyệt không phát được "{file}"', _EXPORT, video.path)
    elif film and film.unplayed:
        message = f"trình duyệt của nhiều người đọc không phát được video mã hóa {film.unplayed}"
        yield Problem(1, message, f"{_EXPORT}; {_ON_PHONES}", file)


def _captions(site: Site, video: Video, film: Film | None) -> Iterator[Problem]:
    captions = video.front.captions
    if captions is None:
        if film and film.has_sound:
            line = site.line_of(video.path, "file")
            remedy = 'thêm "captions" và tệp .vtt; video không có lời nói thì bỏ qua dòng này'
            yield Problem(line, "video có tiếng mà không có phụ đề", remedy, video.path, Severity.WARNING)
    elif captions not in site.files:
        line = site.line_of(video.path, "captions")
        yield Problem(line, *site.missing_file(captions, "tệp phụ đề"), video.path)
    else:
        yield from _faulty_captions(site, captions)


def _faulty_captions(site: Site, file: str) -> Iterator[Problem]:
    try:
        text = read_text(site.content.root / file)
    except SourceError as error:
        yield Problem(error.line, error.message, error.remedy, file)
        return
    fault = fault_in(text)
    if fault is not None:
        yield Problem(fault.line, fault.message, fault.remedy, file)


RULE = Rule(
    name="broken_video",
    severity=Severity.ERROR,
    description="Tệp video hoặc phụ đề không có, hỏng, sai dạng; video có tiếng mà không có phụ đề chỉ là cảnh báo.",
    remedy="Chép tệp MP4 hoặc WebM vào content/videos; phụ đề lưu dạng WebVTT.",
    wrong="file: videos/nop-ho-so.avi",
    right="file: videos/nop-ho-so.mp4",
    check_site=check,
)
