"""Which article is the record of an event: never itself by reference, never two, and one that readers can open.

A congress of one body for one term happens once; a second record is allowed only where the first was cancelled. Two
records of the same name, body and day are one event told twice, and every list would show it twice. The record that
stays is the one with the results, which the article before the event cannot have; without any, the oldest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.event import Event, EventKind, EventReference, EventStatus
from plugins.content_model.finding import Severity
from plugins.content_model.library import CONTENT_FOLDER, Article
from plugins.content_model.references import References


def check(site: Site) -> Iterator[Problem]:
    """Report the references and records that leave it open which article is an event's record."""
    yield from _twice(site)
    for article in site.content.articles:
        if isinstance(article.front.event, EventReference):
            yield from _reference(site, article, article.front.event.record)


def _reference(site: Site, article: Article, slug: str) -> Iterator[Problem]:
    line = site.line_of(article.path, "event", "record")
    if slug == article.slug:
        message = f'"event.record" là "{slug}", chính là bài này'
        yield Problem(line, message, "ghi đủ sự kiện vào bài này, hoặc ghi tên bài khác mang hồ sơ", article.path)
        return
    named = [one for one in site.entries_of_slug(slug) if isinstance(one, Article)]
    records = [one for one in named if isinstance(one.front.event, Event)]
    if len(records) > 1:
        message = f'"event.record": có {len(records)} bài tên "{slug}" mang hồ sơ sự kiện: {_files(records)}'
        yield Problem(line, message, "đổi tên một bài, ghi địa chỉ cũ của nó vào aliases", article.path)
    elif records and article.is_public(site.now) and not records[0].is_public(site.now):
        message = f'bài "{slug}" mang hồ sơ sự kiện {_state(records[0], site)}, nên bài này chưa có khung sự kiện'
        remedy = "chuyển hồ sơ sự kiện sang bài này, bài kia chỉ ghi record"
        yield Problem(line, message, remedy, article.path, Severity.WARNING)


def _state(record: Article, site: Site) -> str:
    """Say why readers do not see a record."""
    if record.is_draft:
        return "là bản nháp"
    return "đã gỡ" if record.is_withdrawn(site.now) else f"đến {record.front.date:%Y-%m-%d %H:%M} mới hiện"


def _twice(site: Site) -> Iterator[Problem]:
    units = References(site.content.portal).units
    by_name: dict[tuple[object, ...], list[Article]] = defaultdict(list)
    by_term: dict[tuple[object, ...], list[Article]] = defaultdict(list)
    standing = (article for article in site.content.articles if not article.is_withdrawn(site.now))
    for article in sorted(standing, key=lambda one: (one.front.date, one.path)):
        event = article.front.event
        if not isinstance(event, Event) or event.status is EventStatus.CANCELLED:
            continue
        unit = units.find(event.unit or "")
        by_name[event.name.casefold(), event.start.date(), unit and unit.slug].append(article)
        if event.kind is EventKind.CONGRESS and unit is not None and event.term is not None:
            by_term[unit.slug, event.term].append(article)
    told = {article.path for group in by_name.values() if len(group) > 1 for article in group}
    yield from _told_twice(site, by_name.values(), "cùng tên, cùng ngày", Severity.ERROR)
    others = [group for group in by_term.values() if not told.issuperset(article.path for article in group)]
    yield from _told_twice(site, others, "cùng đơn vị, cùng nhiệm kỳ", Severity.WARNING)


def _told_twice(site: Site, groups: Iterable[list[Article]], why: str, severity: Severity) -> Iterator[Problem]:
    for group in groups:
        kept = next(filter(_has_results, group), group[0])
        for article in group:
            if article is kept:
                continue
            message = f'sự kiện này đã có hồ sơ ở "{CONTENT_FOLDER}/{kept.path}" ({why})'
            remedy = f'ở đây chỉ ghi "event: {{record: {kept.slug}}}"'
            if _has_results(article):
                remedy = f"giữ kết quả ở một bài; {remedy}"
            yield Problem(site.line_of(article.path, "event"), message, remedy, article.path, severity)


def _has_results(article: Article) -> bool:
    return isinstance(article.front.event, Event) and article.front.event.results is not None


def _files(articles: list[Article]) -> str:
    return ", ".join(sorted(article.path for article in articles))


RULE = Rule(
    name="event_records",
    severity=Severity.ERROR,
    description="Bài tự lấy mình làm hồ sơ sự kiện, một sự kiện có hai hồ sơ, hoặc bài mang hồ sơ chưa hiện.",
    remedy="Để một bài ghi đủ sự kiện; các bài khác chỉ ghi record với tên bài ấy.",
    wrong="event: {record: tin}",
    right="event: {name: Đại hội, start: 2022-03-30 08:00, status: held}",
    check_site=check,
)
