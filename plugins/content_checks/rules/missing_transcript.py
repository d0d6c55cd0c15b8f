"""Videos without a transcript: who cannot hear, play sound or pay for the data learns nothing (WCAG 2.2, 1.2.1)."""

from collections.abc import Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.content_model.source import SourceError, read_markdown


def check(site: Site) -> Iterator[Problem]:
    """Report each video whose file has no text below its front matter; a draft need not have one yet."""
    for video in site.content.videos:
        try:
            source = read_markdown(site.content.root, video.path)
        except SourceError:  # it has changed since it was read
            continue
        if not video.is_draft and not source.body.strip():
            yield Problem(
                source.body_line,
                "video không có bản ghi lời",
                'sau dòng "---" thứ hai, ghi lời nói và chữ trong video; không có lời thì tả điều xảy ra',
                video.path,
            )


RULE = Rule(
    name="missing_transcript",
    severity=Severity.ERROR,
    description="Video không có bản ghi lời cho người không nghe được hoặc không bật được tiếng.",
    remedy="Ghi lời nói và chữ trong video sau dòng --- thứ hai của tệp.",
    wrong="(không có chữ nào sau dòng --- thứ hai của content/videos/nop-ho-so.md)",
    right="Bước một: lấy số thứ tự ở cửa. Bước hai: nộp hồ sơ tại quầy ghi trên phiếu.",
    check_site=check,
)
