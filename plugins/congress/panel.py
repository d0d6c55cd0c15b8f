"""Makes what one event shows: a row in lists, and the panel in each of its articles."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.congress.gather import Record
from plugins.congress.lineage import Lineage
from plugins.congress.results import result_rows
from plugins.congress.when import lunar_words, start_for_machines, term_words, time_words
from plugins.content_model import addresses
from plugins.content_model.data import Unit
from plugins.content_model.library import Article
from plugins.content_model.references import References
from plugins.site_pages import views
from plugins.site_pages.articles import day, moment
from plugins.site_pages.site import Place


@dataclass(frozen=True, slots=True)
class EventViews:
    """Knows what the views of events are made of."""

    references: References
    lineage: Lineage
    place: Place

    def row(self, record: Record) -> views.EventRow:
        """Return an event as lists show it."""
        event = record.event
        return views.EventRow(
            name=event.name,
            href=self.place.href(record.article.url),
            when=time_words(record),
            iso=start_for_machines(record),
            lunar=lunar_words(record),
            state=event.status.label,
            mark=event.status.value,
            place=event.place,
            body=self.unit_link(record.unit, record.body_name) if record.unit else None,
        )

    def panel(self, record: Record, article: Article, with_register: bool) -> views.EventPanel:
        """Return the panel of an event as it stands in one of its articles.

        Args:
            with_register: whether the term's register shows the event; a draft's does not.
        """
        event = record.event
        return views.EventPanel(
            row=self.row(record),
            kind=event.kind.label,
            level=record.level.label if record.level else None,
            term=self._term(record, with_register),
            ordinal=event.ordinal,
            figures=result_rows(event.results) if event.results else (),
            documents=event.results.documents_adopted if event.results else (),
            articles=tuple(self._other_articles(record, article)),
        )

    def former_units(self, article: Article) -> tuple[views.FormerUnit, ...]:
        """Return the units an article names that have ended, each once; the clock is not asked."""
        event = article.front.event
        names = [*article.front.units, getattr(event, "unit", None) or ""]
        units = dict.fromkeys(found.slug for name in names if (found := self.references.units.find(name)))
        found_units = [self.references.units.find(slug) for slug in units]
        return tuple(
            views.FormerUnit(
                unit.name_on(article.front.date.date()),
                day(unit.valid_to),
                tuple(self.unit_link(one) for one in self.lineage.successors[unit.slug]),
            )
            for unit in found_units
            if unit and unit.valid_to
        )

    def unit_link(self, unit: Unit, name: str | None = None) -> views.Link:
        """Return a link to a unit's page, under the name of its time where one is given."""
        return views.Link(name or unit.name, self.place.href(f"{addresses.UNITS}{unit.slug}/"))

    def _term(self, record: Record, with_register: bool) -> views.Link | None:
        term = record.event.term
        if term is None:
            return None
        href = self.place.href(addresses.term_url(term)) if with_register and record.is_congress else ""
        return views.Link(term_words(term), href)

    def _other_articles(self, record: Record, article: Article) -> list[views.EventArticle]:
        others = [one for one in (record.article, *record.mentions) if one.path != article.path]
        others.sort(key=lambda one: (one.front.date, one.path))
        return [
            views.EventArticle(
                one.front.title,
                self.place.href(one.url),
                moment(one.front.date),
                is_record=one.path == record.article.path,
            )
            for one in others
        ]
