"""Plans every page of the site but the articles' and standing pages' own: which address shows what.

Pure: from the entries and their cards to a tuple of planned pages. A list page exists for everything that the data
files declare, also while it is empty, so that no menu leads nowhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from plugins.content_model import addresses
from plugins.content_model.data import Notice
from plugins.content_model.event import Event
from plugins.content_model.library import Article, Page
from plugins.content_model.references import References, Register
from plugins.site_pages import views
from plugins.site_pages.pagination import ListPage, paginate
from plugins.site_pages.site import Place, contact_block
from plugins.vietnamese import dates
from plugins.vietnamese.collation import sort_key

NEWEST_ON_HOME = 6
CARDS_IN_BLOCK = 4
OLDER_BELOW_ARTICLE = 9
"""Enough to choose five from, when four are among the related."""


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """One page to be rendered."""

    address: str
    """Inside the site, with a leading slash, before the path of SITEURL is added."""
    template: str
    meta: views.Meta
    view: Any
    """One of the views in views.py."""
    last_modified: datetime | None = None
    """When the newest article on it was published or updated; None when it shows none."""
    is_public: bool = True
    """False keeps it out of the site map and of search engines."""

    @property
    def save_as(self) -> str:
        """File inside the output folder."""
        return f"{self.address}index.html".lstrip("/") if self.address.endswith("/") else self.address.lstrip("/")


@dataclass(frozen=True, slots=True)
class Planner:
    """All that the plan is made from."""

    site: views.Site
    place: Place
    references: References
    articles: tuple[Article, ...]
    """Public ones, newest first."""
    pages: tuple[Page, ...]
    """Public ones."""
    cards: Mapping[str, views.Card]
    """Card of each public article, by its path."""
    today: date
    """Day of the build in Vietnam; decides which notices and campaigns' banners are shown."""
    notices: tuple[Notice, ...] = ()
    """Of all days."""

    def plan(self) -> tuple[PlannedPage, ...]:
        """Return every page, each address once."""
        return (
            self._home(),
            *self._news(),
            *self._declared_lists(),
            *self._archive(),
            self._search(),
            self._site_map(),
            self._not_found(),
        )

    def meta(
        self, title: str, description: str, address: str, parents: Iterable[views.Link] = (), robots: str | None = None
    ) -> views.Meta:
        """Return the head of a page; the home page is the first of its parents."""
        home = () if address == "/" else (views.Link("Trang chủ", self.site.home),)
        return views.Meta(
            title=title if address == "/" else f"{title} – {self.site.name}",
            description=description,
            canonical=self.place.absolute(address),
            robots=robots,
            breadcrumbs=(*home, *parents),
        )

    def older(self) -> dict[str, tuple[str, ...]]:
        """Return, by an article's path, the paths of the next older articles of its section."""
        waiting: dict[str, list[Article]] = defaultdict(list)
        found: dict[str, list[str]] = {article.path: [] for article in self.articles}
        for article in self.articles:
            section = self.cards[article.path].section.href
            for newer in waiting[section]:
                found[newer.path].append(article.path)
            waiting[section] = [*waiting[section], article][-OLDER_BELOW_ARTICLE:]
        return {path: tuple(paths) for path, paths in found.items()}

    def _home(self) -> PlannedPage:
        cards = [self.cards[article.path] for article in self.articles]
        lead = next((card for card in cards[:NEWEST_ON_HOME] if card.picture), cards[0] if cards else None)
        newest = tuple(card for card in cards if card is not lead)[:NEWEST_ON_HOME]
        view = views.HomeView(lead, newest, tuple(self._home_blocks()), tuple(self._banners()), tuple(self._notices()))
        title = self.site.name
        description = self.site.slogan or f"Cổng thông tin điện tử {self.site.name}"
        return PlannedPage("/", "home", self.meta(title, description, "/"), view, _newest(self.articles))

    def _home_blocks(self) -> Iterator[views.SectionBlock]:
        by_section = _grouped(self.articles, lambda article: [self.cards[article.path].section.href])
        for section in self.references.sections.declared:
            link = self._link(section.name, f"{addresses.SECTIONS}{section.slug}/")
            cards = [self.cards[article.path] for article in by_section[link.href][:CARDS_IN_BLOCK]]
            if section.on_home and cards:
                yield views.SectionBlock(link, tuple(cards))

    def _banners(self) -> Iterator[views.Banner]:
        for campaign in self.references.campaigns.declared:
            if campaign.start <= self.today <= campaign.end:
                href = self.place.href(f"{addresses.CAMPAIGNS}{campaign.slug}/")
                yield views.Banner(campaign.name, href, campaign.description)

    def _notices(self) -> Iterator[views.Notice]:
        for notice in self.notices:
            if notice.start <= self.today <= notice.end:
                yield views.Notice(notice.text, self.place.href(notice.url) if notice.url else None)

    def _news(self) -> Iterator[PlannedPage]:
        yield from self._list("news", "Tất cả tin", addresses.NEWS, self.articles, feed=self.site.feed)

    def _declared_lists(self) -> Iterator[PlannedPage]:
        refs = self.references
        by_section = self._by(refs.sections, lambda article: [article.front.section])
        for section in refs.sections.declared:
            url = f"{addresses.SECTIONS}{section.slug}/"
            feed = self.place.href(f"{addresses.SECTIONS}{section.slug}{addresses.FEED}")
            yield from self._list(
                "section",
                section.name,
                url,
                by_section[section.slug],
                _SECTIONS,
                description=section.description,
                feed=feed,
            )
        by_tag = self._by(refs.tags, lambda article: article.front.tags)
        for tag in refs.tags.declared:
            url = f"{addresses.TAGS}{tag.slug}/"
            yield from self._list("tag", tag.name, url, by_tag[tag.slug], _TAGS, description=tag.description)
        by_author = self._by(refs.authors, lambda article: [byline.name for byline in article.front.authors])
        for author in refs.authors.declared:
            url = f"{addresses.AUTHORS}{author.slug}/"
            yield from self._list(
                "author",
                author.name,
                url,
                by_author[author.slug],
                _AUTHORS,
                description=author.description,
                position=author.position,
            )
        by_unit = self._by(refs.units, _units)
        for unit in refs.units.declared:
            url = f"{addresses.UNITS}{unit.slug}/"
            contact = contact_block(unit.name, unit, unit.head) if unit.is_reachable else None
            yield from self._list(
                "unit", unit.name, url, by_unit[unit.slug], _UNITS, description=unit.description, contact=contact
            )
        by_campaign = self._by(refs.campaigns, lambda article: [article.front.campaign or ""])
        for campaign in refs.campaigns.declared:
            url = f"{addresses.CAMPAIGNS}{campaign.slug}/"
            period = f"Từ {dates.numeric_date(campaign.start)} đến {dates.numeric_date(campaign.end)}"
            yield from self._list(
                "campaign",
                campaign.name,
                url,
                by_campaign[campaign.slug],
                _CAMPAIGNS,
                description=campaign.description,
                period=period,
            )
        yield self._index("sections", *_SECTIONS, self._links(refs.sections, addresses.SECTIONS, in_order=True))
        yield self._index("tags", *_TAGS, self._links(refs.tags, addresses.TAGS))
        yield self._index("authors", *_AUTHORS, self._links(refs.authors, addresses.AUTHORS))
        yield self._index("units", *_UNITS, self._links(refs.units, addresses.UNITS, in_order=True))
        yield self._index("campaigns", *_CAMPAIGNS, self._links(refs.campaigns, addresses.CAMPAIGNS, in_order=True))

    def _archive(self) -> Iterator[PlannedPage]:
        months = _grouped(self.articles, lambda article: [(article.front.date.year, article.front.date.month)])
        years = _grouped(sorted(months, reverse=True), lambda month: [month[0]])
        groups = []
        for year in years:
            links = tuple(
                self._link(
                    f"{dates.month_name(month)} ({len(months[year, month])} tin)", addresses.month_url(year, month)
                )
                for _, month in years[year]
            )
            groups.append(views.IndexGroup(f"Năm {year}", self.place.href(addresses.year_url(year)), links))
            untitled = views.IndexGroup("", None, links)
            yield self._index_page("year", f"Tin năm {year}", addresses.year_url(year), (untitled,), [_ARCHIVE])
            for _, month in years[year]:
                yield from self._list(
                    "month",
                    f"Tin {dates.month_name(month).lower()}/{year}",
                    addresses.month_url(year, month),
                    months[year, month],
                    _ARCHIVE,
                    (f"Năm {year}", addresses.year_url(year)),
                )
        yield self._index_page("years", _ARCHIVE[0], _ARCHIVE[1], tuple(groups))

    def _search(self) -> PlannedPage:
        view = views.SearchView(
            "Tìm kiếm",
            self._links(self.references.sections, addresses.SECTIONS, in_order=True),
            (self._link("Tin theo năm, tháng", addresses.ARCHIVE), self._link("Danh mục văn bản", addresses.DOCUMENTS)),
        )
        meta = self.meta(
            "Tìm kiếm",
            f"Tìm tin, bài, văn bản và trang thông tin của {self.site.name}",
            addresses.SEARCH,
            robots="noindex",
        )
        return PlannedPage(addresses.SEARCH, "search", meta, view, is_public=False)

    def _site_map(self) -> PlannedPage:
        pages = sorted(
            (self._link(page.front.title, page.url) for page in self.pages), key=lambda link: sort_key(link.label)
        )
        refs = self.references
        lists = (
            ("Tất cả tin", addresses.NEWS),
            ("Lịch sự kiện", addresses.AGENDA),
            ("Sổ theo dõi đại hội", addresses.CONGRESS),
            ("Văn bản", addresses.DOCUMENTS),
            ("Lịch vạn niên", addresses.CALENDAR),
        )
        main = (*(self._link(*entry) for entry in lists), *pages)
        groups = [
            views.IndexGroup("Trang chính", self.site.home, main),
            self._group(_SECTIONS, self._links(refs.sections, addresses.SECTIONS, in_order=True)),
            self._group(_CAMPAIGNS, self._links(refs.campaigns, addresses.CAMPAIGNS, in_order=True)),
            self._group(_UNITS, self._links(refs.units, addresses.UNITS, in_order=True)),
            self._group(_AUTHORS, self._links(refs.authors, addresses.AUTHORS)),
            self._group(_TAGS, self._links(refs.tags, addresses.TAGS)),
            self._group(_ARCHIVE, self._years()),
        ]
        shown = tuple(group for group in groups if group.links)
        return self._index_page("site-map", "Sơ đồ cổng", addresses.SITE_MAP, shown)

    def _not_found(self) -> PlannedPage:
        sections = self._links(self.references.sections, addresses.SECTIONS, in_order=True)
        view = views.SearchView("Không tìm thấy trang", sections, (self._link(*_ARCHIVE),))
        meta = self.meta("Không tìm thấy trang", "Địa chỉ này không có trang nào.", "/404.html", robots="noindex")
        return PlannedPage("/404.html", "not_found", meta, view, is_public=False)

    def _list(
        self,
        kind: str,
        heading: str,
        url: str,
        articles: tuple[Article, ...],
        *parents: tuple[str, str],
        description: str | None = None,
        **facts: Any,
    ) -> Iterator[PlannedPage]:
        """Plan the numbered pages of one list."""
        by_href = {self.cards[article.path].href: article for article in articles}

        def address(number: int) -> str:
            return addresses.page_of(url, number) if number else url

        for page in paginate([self.cards[article.path] for article in articles], lambda n: self.place.href(address(n))):
            shown = f"{_TITLE_WORDS.get(kind, '')}{heading}" + (f" – trang {page.number}" if page.number else "")
            about = description or f"{heading}: tin của {self.site.name}"
            meta = self.meta(shown, about, address(page.number), [self._link(*parent) for parent in parents])
            view = _list_view(kind, heading, page, description, facts)
            newest = _newest([by_href[card.href] for card in page.cards])
            yield PlannedPage(address(page.number), "list", meta, view, newest)

    def _index(self, kind: str, heading: str, url: str, links: tuple[views.Link, ...]) -> PlannedPage:
        groups = (views.IndexGroup("", None, links),) if links else ()
        return self._index_page(kind, heading, url, groups)

    def _index_page(
        self,
        kind: str,
        heading: str,
        url: str,
        groups: tuple[views.IndexGroup, ...],
        parents: Iterable[tuple[str, str]] = (),
    ) -> PlannedPage:
        meta = self.meta(heading, f"{heading} – {self.site.name}", url, [self._link(*parent) for parent in parents])
        return PlannedPage(url, "index", meta, views.IndexView(kind, heading, groups))

    def _group(self, title: tuple[str, str], links: tuple[views.Link, ...]) -> views.IndexGroup:
        return views.IndexGroup(title[0], self.place.href(title[1]), links)

    def _years(self) -> tuple[views.Link, ...]:
        years = sorted({article.front.date.year for article in self.articles}, reverse=True)
        return tuple(self._link(f"Năm {year}", addresses.year_url(year)) for year in years)

    def _link(self, label: str, address: str) -> views.Link:
        return views.Link(label, self.place.href(address))

    def _links(self, register: Register[Any], folder: str, in_order: bool = False) -> tuple[views.Link, ...]:
        """Return links to everything declared, in the file's order or the alphabet's."""
        items = register.declared if in_order else sorted(register.declared, key=lambda item: sort_key(item.name))
        return tuple(self._link(item.name, f"{folder}{item.slug}/") for item in items)

    def _by(
        self, register: Register[Any], names: Callable[[Article], Iterable[str]]
    ) -> Mapping[str, tuple[Article, ...]]:
        """Group the articles by the slugs of what they name."""

        def slugs(article: Article) -> list[str]:
            found = (register.find(name) for name in names(article))
            return list(dict.fromkeys(item.slug for item in found if item))

        return _grouped(self.articles, slugs)


_SECTIONS = ("Chuyên mục", addresses.SECTIONS)
_TAGS = ("Thẻ", addresses.TAGS)
_AUTHORS = ("Tác giả", addresses.AUTHORS)
_UNITS = ("Đơn vị", addresses.UNITS)
_CAMPAIGNS = ("Chuyên đề", addresses.CAMPAIGNS)
_ARCHIVE = ("Lưu trữ", addresses.ARCHIVE)


_TITLE_WORDS = {"tag": "Thẻ ", "author": "Tác giả "}
"""What tells the page of an author from that of the unit of the same name, where only the title is seen."""


def _units(article: Article) -> tuple[str, ...]:
    """Return the units that an article names, that which holds its event among them."""
    event = article.front.event
    holder = (event.unit,) if isinstance(event, Event) and event.unit else ()
    return (*article.front.units, *holder)


def _list_view(
    kind: str, heading: str, page: ListPage[views.Card], description: str | None, facts: Mapping[str, Any]
) -> views.ListView:
    return views.ListView(kind, heading, page.cards, description, page.pagination, **facts)


def _grouped(items: Iterable[Any], keys: Callable[[Any], Iterable[Any]]) -> defaultdict[Any, tuple[Any, ...]]:
    """Group items under each of their keys, keeping their order; a key without items has an empty group."""
    groups: dict[Any, list[Any]] = {}
    for item in items:
        for key in keys(item):
            groups.setdefault(key, []).append(item)
    return defaultdict(tuple, {key: tuple(group) for key, group in groups.items()})


def _newest(articles: Iterable[Article]) -> datetime | None:
    return max((article.front.modified or article.front.date for article in articles), default=None)
