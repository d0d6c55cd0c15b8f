"""A published event that changed while its article does not say that it was updated.

The calendars that readers subscribe to take over a change only when its revision is greater than before, and the
revision comes from "modified" (docs/decisions/005-events-in-calendars.md). What readers know is asked of git.
"""

from collections.abc import Iterator

from pydantic import ValidationError

from plugins.content_checks.history import OldFile
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.article import ArticleFront
from plugins.content_model.event import Event
from plugins.content_model.finding import Severity
from plugins.content_model.library import ARTICLES, Article
from plugins.content_model.source import SourceError, parse_markdown

_TOLD = ("name", "start", "end", "place", "status")
"""What a calendar tells of an event."""


def check(site: Site) -> Iterator[Problem]:
    """Report each event that changed without a later "modified"."""
    by_path = {article.path: article for article in site.content.articles}
    for file in site.history.old_files:
        article, old = by_path.get(file.new_path or ""), _published(file, site)
        if article is None or old is None or not isinstance(article.front.event, Event):
            continue
        changed = _changes(old, article.front.event)
        if changed and (article.front.modified or article.front.date) <= (old.modified or old.date):
            message = f"sự kiện đã công bố nay đổi ({', '.join(changed)}) mà bài không ghi lần cập nhật mới"
            remedy = f'ghi "modified: {site.now:%Y-%m-%d %H:%M}" để lịch của bạn đọc nhận thay đổi'
            yield Problem(site.line_of(article.path, "event"), message, remedy, article.path)


def _changes(old: ArticleFront, event: Event) -> list[str]:
    if not isinstance(old.event, Event):
        return []
    return [name for name in _TOLD if getattr(old.event, name) != getattr(event, name)]


def _published(file: OldFile, site: Site) -> ArticleFront | None:
    """Return the front matter that readers know; None for a page, a draft, or a file that was never valid."""
    if not file.path.startswith(f"{ARTICLES}/"):
        return None
    try:
        front = ArticleFront.read(parse_markdown(file.path, file.text).front)
    except (SourceError, ValidationError):
        return None
    return front if Article(file.path, front).is_public(site.now) else None


RULE = Rule(
    name="event_changed",
    severity=Severity.WARNING,
    description="Sự kiện đã công bố đổi tên, ngày giờ, địa điểm hoặc tình trạng mà bài không ghi modified mới.",
    remedy="Ghi modified là ngày giờ sửa, để lịch mà bạn đọc đã đăng ký nhận thay đổi.",
    wrong="đổi start của sự kiện đã công bố, giữ nguyên modified",
    right="đổi start, ghi thêm modified là lúc sửa",
    check_site=check,
)
