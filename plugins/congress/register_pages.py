"""Plans the pages of the registers: one above all, one for each term and each campaign, each in three orders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.congress.gather import Gathered, Record
from plugins.congress.panel import EventViews
from plugins.congress.registers import LEVELS, SORTINGS, Register, Row, make_registers, registers_of_campaign
from plugins.congress.results import Totals, share, totals
from plugins.congress.views import (
    BodyRow,
    CongressView,
    Matrix,
    MatrixCell,
    MatrixRow,
    RegisterTable,
    RegisterView,
    ResultsRow,
    Sorting,
)
from plugins.congress.when import term_words
from plugins.content_model import addresses
from plugins.content_model.data import Campaign
from plugins.site_pages import views
from plugins.site_pages.plan import PlannedPage
from plugins.site_pages.site import Place
from plugins.vietnamese.collation import sort_key
from plugins.vietnamese.dates import numeric_date
from plugins.vietnamese.numbers import group_digits

HEADING = "Sổ theo dõi đại hội"
_SORTED_BY = {
    "": ("body", "Theo tên tổ chức"),
    "theo-ngay": ("date", "Theo ngày"),
    "theo-tinh-trang": ("state", "Theo tình trạng"),
}


@dataclass(frozen=True, slots=True)
class RegisterPages:
    """Plans the pages from the registers."""

    site: views.Site
    place: Place
    event_views: EventViews
    registers: tuple[Register, ...]
    campaigns: tuple[Campaign, ...]
    """Those with a register."""

    def plan(self) -> Iterator[PlannedPage]:
        """Yield every page."""
        yield self._index()
        for term in self.terms():
            registers = tuple(register for register in self.registers if register.term == term)
            heading = f"Đại hội nhiệm kỳ {term_words(term)}"
            yield from self._in_every_order(heading, addresses.term_url(term), registers, None)
        for campaign in self.campaigns:
            url = addresses.campaign_register_url(campaign.slug)
            hub = views.Link(campaign.name, self.place.href(f"{addresses.CAMPAIGNS}{campaign.slug}/"))
            registers = registers_of_campaign(self.registers, campaign.slug)
            yield from self._in_every_order(f"{HEADING}: {campaign.name}", url, registers, hub)

    def terms(self) -> tuple[str, ...]:
        """Return the terms, the newest first."""
        return tuple(dict.fromkeys(register.term for register in self.registers))

    def table(self, register: Register, sorting: str) -> RegisterTable:
        """Return a register in one order."""
        level = register.level.label if register.level else "tổ chức khác"
        title = f"{level[0].upper()}{level[1:]}, nhiệm kỳ {term_words(register.term)}"
        rows = sorted(register.rows, key=SORTINGS[sorting])
        told = [row for row in rows if row.record and row.record.event.results]
        return RegisterTable(
            id=f"tien_do_{register.term}_{self.registers.index(register)}",
            title=title,
            progress=register.progress,
            held=register.held,
            bodies=register.bodies,
            rows=tuple(self._row(row) for row in rows),
            sorted_by=_SORTED_BY[sorting][0],
            results=tuple(_results_row(row) for row in told),
            sums=_sums(totals(row.record.event.results for row in told if row.record and row.record.event.results)),
        )

    def _row(self, row: Row) -> BodyRow:
        event = self.event_views.row(row.record) if row.record else None
        return BodyRow(self.event_views.unit_link(row.unit, row.name), event)

    def _in_every_order(
        self, heading: str, url: str, registers: tuple[Register, ...], hub: views.Link | None
    ) -> Iterator[PlannedPage]:
        for sorting in SORTINGS:
            address = _variant(url, sorting)
            view = RegisterView(
                heading,
                tuple(self.table(register, sorting) for register in registers),
                tuple(
                    Sorting(label, self.place.href(_variant(url, other)), other == sorting)
                    for other, (_, label) in _SORTED_BY.items()
                ),
                csv=self.place.href(f"{url}{addresses.CONGRESS_FILES[0]}"),
                json=self.place.href(f"{url}{addresses.CONGRESS_FILES[1]}"),
                hub=hub,
            )
            title = f"{heading} – {_SORTED_BY[sorting][1].lower()}" if sorting else heading
            words = "; ".join(register.progress for register in registers)
            # The orders are one list: search engines are to know the first alone.
            yield self._page(address, "congress_register", title, f"{words}.", view, is_public=not sorting)

    def _index(self) -> PlannedPage:
        description = "Các tổ chức đảng, nhiệm kỳ, ngày và tình trạng đại hội."
        view = CongressView(
            HEADING,
            tuple(self.table(register, "") for register in self.registers),
            tuple(self._matrices()),
            tuple(views.Link(f"Nhiệm kỳ {term_words(term)}", self._term_href(term)) for term in self.terms()),
            tuple(
                views.Link(one.name, self.place.href(addresses.campaign_register_url(one.slug)))
                for one in self.campaigns
            ),
            csv=self.place.href(f"{addresses.CONGRESS}{addresses.CONGRESS_FILES[0]}"),
            json=self.place.href(f"{addresses.CONGRESS}{addresses.CONGRESS_FILES[1]}"),
            schema=self.place.href(addresses.CONGRESS_SCHEMA),
        )
        return self._page(addresses.CONGRESS, "congress", HEADING, description, view)

    def _page(
        self, address: str, template: str, title: str, about: str, view: object, is_public: bool = True
    ) -> PlannedPage:
        home = (views.Link("Trang chủ", self.site.home),)
        parent = () if address == addresses.CONGRESS else (views.Link(HEADING, self.place.href(addresses.CONGRESS)),)
        meta = views.Meta(
            f"{title} – {self.site.name}",
            about,
            self.place.absolute(address),
            robots=None if is_public else "noindex",
            breadcrumbs=(*home, *parent),
        )
        return PlannedPage(address, template, meta, view, is_public=is_public)

    def _matrices(self) -> Iterator[Matrix]:
        for level in LEVELS:
            registers = [register for register in self.registers if register.level is level]
            if not registers:
                continue
            terms = tuple(views.Link(term_words(one.term), self._term_href(one.term)) for one in registers)
            names = {row.unit.slug: row.unit for register in registers for row in register.rows}
            rows = [
                MatrixRow(self.event_views.unit_link(unit), tuple(_cell(one, slug, self.place) for one in registers))
                for slug, unit in names.items()
            ]
            rows.sort(key=lambda row: (sort_key(row.body.label), row.body.href))
            label = level.label if level else "tổ chức khác"
            yield Matrix(f"{label[0].upper()}{label[1:]} theo nhiệm kỳ", terms, tuple(rows))

    def _term_href(self, term: str) -> str:
        return self.place.href(addresses.term_url(term))


def register_pages(site: views.Site, place: Place, event_views: EventViews, gathered: Gathered) -> RegisterPages:
    """Return what plans the registers of the events gathered."""
    references = event_views.references
    registers = make_registers(gathered.records, references.units.declared)
    campaigns = tuple(one for one in references.campaigns.declared if registers_of_campaign(registers, one.slug))
    return RegisterPages(site, place, event_views, registers, campaigns)


def _variant(url: str, sorting: str) -> str:
    return f"{url}{sorting}/" if sorting else url


def _cell(register: Register, slug: str, place: Place) -> MatrixCell | None:
    rows = [row for row in register.rows if row.unit.slug == slug]
    if not rows:
        return None
    record = _latest(rows)
    if record is None:
        return MatrixCell("chưa có tin", "none", "", None)
    status = record.event.status
    return MatrixCell(status.label, status.value, numeric_date(record.day), place.href(record.article.url))


def _latest(rows: Iterable[Row]) -> Record | None:
    return max((row.record for row in rows if row.record), key=lambda record: record.key, default=None)


def _results_row(row: Row) -> ResultsRow:
    results = row.record.event.results if row.record else None
    if results is None:
        raise ValueError(f"{row.name} tells no results")
    return ResultsRow(
        row.name,
        _count(results.committee_size),
        _count(results.re_elected),
        _count(results.newly_elected),
        _count(results.women),
    )


def _sums(sums: Totals) -> ResultsRow | None:
    """Return the last line of the table of results; one congress alone needs none."""
    if sums.congresses < 2:
        return None
    size = sums.committee_size
    parts = (sums.re_elected, sums.newly_elected, sums.women)
    return ResultsRow("Cộng", _count(size), *(_with_share(part, size) for part in parts))


def _with_share(part: int | None, whole: int | None) -> str:
    percentage = share(part, whole)
    return f"{_count(part)} ({percentage})" if percentage else _count(part)


def _count(number: int | None) -> str:
    return "" if number is None else group_digits(number)
