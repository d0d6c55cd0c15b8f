"""Articles named by others ("related", "event.record") or by an album that are not there or carry no event."""

from collections.abc import Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.event import Event, EventReference
from plugins.content_model.finding import Severity
from plugins.content_model.library import Article


def check(site: Site) -> Iterator[Problem]:
    """Report each article that is named in vain."""
    for article in site.content.articles:
        yield from _related(site, article)
        event = article.front.event
        if isinstance(event, EventReference) and event.record != article.slug:  # event_records has that
            yield from _record(site, article, event.record)
    for album in site.content.albums:
        slug = album.front.article
        if slug is not None and not _articles(site, slug):
            line = site.file_line_of(album.path, "article")
            yield Problem(line, f'"article": không có bài nào tên "{slug}"', _remedy(site, slug), album.path)


def _related(site: Site, article: Article) -> Iterator[Problem]:
    for index, slug in enumerate(article.front.related or ()):
        if not _articles(site, slug):
            line = site.line_of(article.path, "related", index)
            yield Problem(line, f'"related": không có bài nào tên "{slug}"', _remedy(site, slug), article.path)


def _record(site: Site, article: Article, slug: str) -> Iterator[Problem]:
    named = _articles(site, slug)
    if any(isinstance(record.front.event, Event) for record in named):
        return
    line = site.line_of(article.path, "event", "record")
    if named:
        message, remedy = f'bài "{slug}" không mang hồ sơ sự kiện', "ghi mục event đầy đủ (name, start …) vào bài đó"
    else:
        message, remedy = f'"event.record": không có bài nào tên "{slug}"', _remedy(site, slug)
    yield Problem(line, message, remedy, article.path)


def _articles(site: Site, slug: str) -> list[Article]:
    return [entry for entry in site.entries_of_slug(slug) if isinstance(entry, Article)]


def _remedy(site: Site, slug: str) -> str:
    near = site.nearest_slug(slug)
    return f'có phải "{near}"?' if near else "ghi tên tệp của bài, không có .md"


RULE = Rule(
    name="unknown_article",
    severity=Severity.ERROR,
    description="Bài ghi ở related, event.record hoặc article của album không có, hoặc không mang hồ sơ sự kiện.",
    remedy="Ghi đúng tên tệp của bài, không có .md.",
    wrong="related: [dai-hoi-chi-bo-khong-co]",
    right="related: [dai-hoi-chi-bo]",
    check_site=check,
)
