"""Gathers the articles of each event: the one that is its record, and those that refer to it.

Whoever may see the articles decides what is gathered: an embargoed or draft article that is not given here has no event
anywhere, and an article that refers to its record shows none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from plugins.content_model.data import Campaign, Unit
from plugins.content_model.event import Event, EventKind, EventLevel, EventReference
from plugins.content_model.library import Article
from plugins.content_model.references import References


@dataclass(frozen=True, slots=True)
class Record:
    """One event with all that is known of it."""

    event: Event
    article: Article
    """The article that is its record."""
    mentions: tuple[Article, ...] = ()
    """The other articles that speak of it, oldest first."""
    unit: Unit | None = None
    campaigns: frozenset[str] = frozenset()
    """Slugs of the campaigns of all its articles."""

    @property
    def day(self) -> date:
        """Day on which it begins, in Vietnam."""
        return self.event.start.date()

    @property
    def last_day(self) -> date:
        """Day on which it ends, in Vietnam."""
        return self.event.end.date() if self.event.end else self.day

    @property
    def is_all_day(self) -> bool:
        """Say whether only days are known: a day without an hour is read as 00:00, when no meeting begins."""
        ends = self.event.end.time() if self.event.end else time.min
        return self.event.start.time() == ends == time.min

    @property
    def level(self) -> EventLevel | None:
        """Level of the Party body that holds it: the event's own word, or the unit's."""
        return self.event.level or (self.unit.level if self.unit else None)

    @property
    def body_name(self) -> str | None:
        """Name of the body as it was on the day."""
        return self.unit.name_on(self.day) if self.unit else None

    @property
    def is_congress(self) -> bool:
        """Say whether it belongs into a register: a congress of a known body for a known term."""
        return self.event.kind is EventKind.CONGRESS and self.unit is not None and self.event.term is not None

    @property
    def changed(self) -> datetime:
        """When what the record says last changed."""
        return self.article.front.modified or self.article.front.date

    @property
    def key(self) -> tuple[datetime, str]:
        """Total order: by start, then by file."""
        return self.event.start, self.article.path


@dataclass(frozen=True, slots=True)
class Gathered:
    """Every event, by start."""

    records: tuple[Record, ...]
    by_article: Mapping[str, Record]
    """The event of each article that has one, by the article's path."""

    def of_unit(self, slug: str) -> tuple[Record, ...]:
        """Return the events that a unit holds."""
        return tuple(record for record in self.records if record.unit and record.unit.slug == slug)

    def of_campaign(self, slug: str) -> tuple[Record, ...]:
        """Return the events that a campaign's articles speak of."""
        return tuple(record for record in self.records if slug in record.campaigns)


def gather(articles: Iterable[Article], references: References) -> Gathered:
    """Gather the events of these articles."""
    in_order = sorted(articles, key=lambda article: (article.front.date, article.path))
    records = {article.path: article for article in in_order if isinstance(article.front.event, Event)}
    by_slug: dict[str, Article] = {}
    for article in records.values():
        by_slug.setdefault(article.slug, article)
    mentions: dict[str, list[Article]] = defaultdict(list)
    for article in in_order:
        if isinstance(article.front.event, EventReference) and article.front.event.record in by_slug:
            mentions[by_slug[article.front.event.record].path].append(article)
    made = [_record(article, tuple(mentions[path]), references) for path, article in records.items()]
    made.sort(key=lambda record: record.key)
    by_article = {article.path: record for record in made for article in (record.article, *record.mentions)}
    return Gathered(tuple(made), by_article)


def _record(article: Article, mentions: tuple[Article, ...], references: References) -> Record:
    event = article.front.event
    if not isinstance(event, Event):
        raise TypeError(f"{article.path} carries no event")
    campaigns: list[Campaign | None] = [
        references.campaigns.find(one.front.campaign or "") for one in (article, *mentions)
    ]
    slugs = frozenset(campaign.slug for campaign in campaigns if campaign)
    return Record(event, article, mentions, references.units.find(event.unit or ""), slugs)
