"""Adds events to a planned site: what articles, units and campaigns show of them, the pages and the files of their own.

Only public articles make pages and files; a preview's drafts show their panel and nothing else of theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from plugins.congress.agenda_pages import agenda_pages
from plugins.congress.gather import Gathered, gather
from plugins.congress.hub import calendar_address, campaign_hub
from plugins.congress.ics import CalendarFile, events_ics
from plugins.congress.json_ld import event_json_ld
from plugins.congress.lineage import trace
from plugins.congress.open_data import register_csv, register_json, schema_json
from plugins.congress.panel import EventViews
from plugins.congress.register_pages import RegisterPages, register_pages
from plugins.congress.registers import Register, registers_of_campaign
from plugins.congress.unit_pages import unit_facts, units_page
from plugins.content_model import addresses
from plugins.content_model.library import Article
from plugins.content_model.references import References
from plugins.site_pages import views
from plugins.site_pages.plan import PlannedPage
from plugins.site_pages.site import Place


@dataclass(frozen=True, slots=True)
class EventSite:
    """All that the room's pages and files are made from."""

    site: views.Site
    place: Place
    references: References
    public: Gathered
    shown: Gathered
    """With the drafts of a preview."""
    event_views: EventViews
    register_pages: RegisterPages

    def article_view(self, article: Article, view: views.ArticleView) -> views.ArticleView:
        """Return an article's view with its event and its units that have ended."""
        record = self.shown.by_article.get(article.path)
        former = self.event_views.former_units(article)
        if record is None:
            return replace(view, former_units=former) if former else view
        with_register = record.article.path in self.public.by_article
        return replace(view, event=self.event_views.panel(record, article, with_register), former_units=former)

    def article_page(self, article: Article, page: PlannedPage) -> PlannedPage:
        """Return an article's page with its event; the record's article describes it to machines."""
        view = self.article_view(article, page.view)
        record = self.shown.by_article.get(article.path)
        if record is None or record.article.path != article.path or not page.is_public:
            return replace(page, view=view)
        text = event_json_ld(record, view, self.place)
        return replace(page, view=view, meta=replace(page.meta, json_ld=(*page.meta.json_ld, text)))

    def list_pages(
        self, pages: Mapping[str, PlannedPage], articles: Iterable[tuple[Article, views.ArticleView]]
    ) -> Iterator[PlannedPage]:
        """Yield the pages of units and campaigns with what they gather."""
        for unit in self.references.units.declared:
            page = pages[f"{addresses.UNITS}{unit.slug}/"]
            facts = unit_facts(unit, self.public, self.event_views)
            yield replace(page, view=replace(page.view, unit=facts))
        yield units_page(pages[addresses.UNITS], self.event_views)
        of_campaign: dict[str, list[views.ArticleView]] = {}
        for article, view in articles:
            if article.front.campaign and (campaign := self.references.campaigns.find(article.front.campaign)):
                of_campaign.setdefault(campaign.slug, []).append(view)
        for campaign in self.references.campaigns.declared:
            page = pages[f"{addresses.CAMPAIGNS}{campaign.slug}/"]
            own = of_campaign.get(campaign.slug, [])
            hub = campaign_hub(campaign, self.public, self.register_pages.registers, own, self.event_views)
            yield replace(page, view=replace(page.view, hub=hub))

    def own_pages(self, today: date) -> Iterator[PlannedPage]:
        """Yield the registers and the agenda; the agenda alone asks for the day."""
        yield from self.register_pages.plan()
        yield from agenda_pages(self.public.records, today, self.event_views, self.site, self.place)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file by its name in the output folder."""
        yield _file(f"{addresses.AGENDA}{addresses.AGENDA_FILE}", self._calendar(None))
        yield _file(addresses.CONGRESS_SCHEMA, schema_json())
        registers = self.register_pages.registers
        yield from self._open_data(addresses.CONGRESS, registers)
        for term in self.register_pages.terms():
            of_term = tuple(register for register in registers if register.term == term)
            yield from self._open_data(addresses.term_url(term), of_term)
        for campaign in self.references.campaigns.declared:
            yield _file(calendar_address(campaign), self._calendar(campaign.slug))
        for campaign in self.register_pages.campaigns:
            own = registers_of_campaign(registers, campaign.slug)
            yield from self._open_data(addresses.campaign_register_url(campaign.slug), own)

    def _open_data(self, folder: str, registers: tuple[Register, ...]) -> Iterator[tuple[str, bytes]]:
        as_csv, as_json = (f"{folder}{name}" for name in addresses.CONGRESS_FILES)
        schema = self.place.absolute(addresses.CONGRESS_SCHEMA)
        yield _file(as_csv, register_csv(registers, self.place.absolute))
        yield _file(as_json, register_json(registers, self.place.absolute, schema))

    def _calendar(self, campaign_slug: str | None) -> bytes:
        campaign = self.references.campaigns.find(campaign_slug) if campaign_slug else None
        records = self.public.of_campaign(campaign.slug) if campaign else self.public.records
        address = calendar_address(campaign) if campaign else f"{addresses.AGENDA}{addresses.AGENDA_FILE}"
        file = CalendarFile(
            name=campaign.name if campaign else f"Lịch sự kiện – {self.site.name}",
            address=self.place.absolute(address),
            host=urlsplit(self.place.url).hostname or "localhost",
            articles={record.article.path: self.place.absolute(record.article.url) for record in records},
        )
        return events_ics(records, file)


def event_site(
    site: views.Site,
    place: Place,
    references: References,
    public: Iterable[Article],
    shown: Iterable[Article],
) -> EventSite:
    """Gather the events of a site.

    Args:
        public: the articles that readers may know of.
        shown: those and the drafts of a preview.
    """
    event_views = EventViews(references, trace(references), place)
    gathered = gather(public, references)
    registers = register_pages(site, place, event_views, gathered)
    return EventSite(site, place, references, gathered, gather(shown, references), event_views, registers)


def _file(address: str, data: bytes) -> tuple[str, bytes]:
    return address.lstrip("/"), data
