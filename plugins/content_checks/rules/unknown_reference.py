"""Names of sections, tags, units, authors and campaigns that no data file declares: they would lead to no page."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.article import ArticleFront
from plugins.content_model.event import Event
from plugins.content_model.finding import Severity
from plugins.content_model.library import DATA
from plugins.content_model.references import Named, References, Register
from plugins.content_model.source import Location
from plugins.vietnamese.nearest import nearest

_KINDS = ("sections", "tags", "authors", "units", "campaigns")
_SHOWN = 8
"""Names listed at most when none is near."""
Mention = tuple[str, str, Location]
"""The register that a name belongs to, the name, and where it stands."""


def check_article(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each name in an article's front matter that is not declared."""
    article = manuscript.article
    if article is not None:
        for mention in _unknown(_mentions(article.front), manuscript.references):
            yield Problem(manuscript.line_of(*mention[2]), *_words(mention, manuscript.references))


def check_data(site: Site) -> Iterator[Problem]:
    """Report each unit that an author or another unit names and that is not declared, and each empty data file.

    Where a file declares nothing at all, the fault is there and in no article: one line, not one for each article.
    """
    references = References(site.content.portal)
    yield from _empty_files(site, references)
    for file, mention in _data_mentions(site):
        for _ in _unknown([mention], references):
            words = _words(mention, references)
            yield Problem(site.data_line_of(file, *mention[2]), *words, f"{DATA}/{file}.yml")


def _empty_files(site: Site, references: References) -> Iterator[Problem]:
    empty = [kind for kind in _KINDS if not getattr(references, kind).declared]
    if not empty:
        return
    mentions = [mention for article in site.content.articles for mention in _mentions(article.front)]
    for kind in empty:
        names = list(dict.fromkeys(name for other, name, _ in mentions if other == kind))
        if names:
            message = f'chưa khai báo gì, trong khi các bài nhắc đến {len(names)} tên, như "{names[0]}"'
            yield Problem(1, message, "lấy lại tệp cũ từ git, hoặc khai báo các tên ấy", f"{DATA}/{kind}.yml")


def _mentions(front: ArticleFront) -> list[Mention]:
    mentions: list[Mention] = [("sections", front.section, ("section",))]
    mentions += [("tags", tag, ("tags", index)) for index, tag in enumerate(front.tags)]
    mentions += [("authors", author.name, ("authors", index)) for index, author in enumerate(front.authors)]
    mentions += [("units", unit, ("units", index)) for index, unit in enumerate(front.units)]
    if front.campaign is not None:
        mentions.append(("campaigns", front.campaign, ("campaign",)))
    if isinstance(front.event, Event) and front.event.unit is not None:
        mentions.append(("units", front.event.unit, ("event", "unit")))
    return mentions


def _data_mentions(site: Site) -> Iterator[tuple[str, Mention]]:
    for index, author in enumerate(site.content.portal.authors):
        if author.unit is not None:
            yield "authors", ("units", author.unit, (index, "unit"))
    for index, unit in enumerate(site.content.portal.units):
        for key, slugs in (("predecessors", unit.predecessors), ("successors", unit.successors)):
            for place, slug in enumerate(slugs):
                yield "units", ("units", slug, (index, key, place))
        if unit.parent is not None:
            yield "units", ("units", unit.parent, (index, "parent"))


def _unknown(mentions: Iterable[Mention], references: References) -> Iterator[Mention]:
    """Yield the names that are not declared; where nothing of a kind is, that is said once, and of no article."""
    for mention in mentions:
        register: Register[Named] = getattr(references, mention[0])
        if register.declared and register.find(mention[1]) is None:
            yield mention


def _words(mention: Mention, references: References) -> tuple[str, str]:
    """Return message and remedy for a name that is not declared."""
    kind, name, location = mention
    key = ".".join(step for step in location if isinstance(step, str))
    names = tuple((item.name, item.slug) for item in getattr(references, kind).declared)
    return f'"{key}": chưa khai báo "{name}"', _remedy(name, names, f"khai báo trong {DATA}/{kind}.yml")


@lru_cache(maxsize=1024)
def _remedy(name: str, names: tuple[tuple[str, str], ...], declare: str) -> str:
    """Propose the nearest name or slug; remembered, because the same slip stands in many articles."""
    near = nearest(name, (word for both in names for word in both))
    if near is not None:
        return f'có phải "{near}"? Nếu là tên mới thì {declare}'
    if 0 < len(names) <= _SHOWN:
        return f"chọn một trong: {', '.join(shown for shown, _ in names)}; hoặc {declare}"
    return f"dùng tên đã khai báo, hoặc {declare}"


RULE = Rule(
    name="unknown_reference",
    severity=Severity.ERROR,
    description="Chuyên mục, thẻ, đơn vị, tác giả hoặc chuyên đề chưa khai báo trong thư mục data.",
    remedy="Ghi đúng tên theo gợi ý, hoặc khai báo tên mới trong thư mục data.",
    wrong="section: Tin hoat dog",
    right="section: Tin hoạt động",
    check_file=check_article,
    check_site=check_data,
)
