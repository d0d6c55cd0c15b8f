"""A state that the calendar contradicts: planned for a day gone by, or held on a day to come.

A report may wait, ready and dated, for its own hour: what counts is the later of now and the article's date.
"""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.event import Event, EventStatus
from plugins.content_model.finding import Severity


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report an event whose state and time cannot both be right."""
    article = manuscript.article
    event = article.front.event if article else None
    if article is None or not isinstance(event, Event):
        return
    if event.status is EventStatus.PLANNED and (event.end or event.start).date() < manuscript.now.date():
        message = f'"status" là {event.status.spoken} nhưng sự kiện đã qua ({event.start:%Y-%m-%d})'
        yield Problem(
            manuscript.line_of("event", "status"),
            message,
            "ghi held, postponed hoặc cancelled; hoãn thì ghi ngày mới khi có",
        )
    elif event.status is EventStatus.HELD and event.start > max(manuscript.now, article.front.date):
        message = f'"status" là {event.status.spoken} nhưng sự kiện chưa đến ({event.start:%Y-%m-%d %H:%M})'
        yield Problem(
            manuscript.line_of("event", "status"),
            message,
            'ghi "status: planned", hoặc kiểm tra lại "start"',
            severity=Severity.ERROR,
        )


RULE = Rule(
    name="event_time",
    severity=Severity.WARNING,
    description="Sự kiện còn ghi dự kiến mà ngày đã qua; ghi đã tổ chức mà ngày chưa đến thì là lỗi.",
    remedy="Sửa status của sự kiện, hoặc kiểm tra lại ngày giờ.",
    wrong="event: {name: Đại hội, start: 2022-03-30 08:00, status: planned}",
    right="event: {name: Đại hội, start: 2022-03-30 08:00, status: held}",
    check_file=check,
)
