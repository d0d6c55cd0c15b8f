"""Makes the views of articles: the card that lists show and the article's own page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from plugins.content_model import addresses
from plugins.content_model.article import Picture as PictureData
from plugins.content_model.article import Withdrawal
from plugins.content_model.data import AuthorKind
from plugins.content_model.library import Article
from plugins.content_model.references import References
from plugins.lunar_calendar import FIRST_DAY, LAST_DAY, to_lunar
from plugins.lunar_calendar.lunar_words import in_full
from plugins.site_pages import views
from plugins.site_pages.site import Place
from plugins.vietnamese import dates


class ArticleViews:
    """Knows all that the views of articles are made of."""

    def __init__(
        self,
        references: References,
        place: Place,
        show: Callable[[PictureData], views.Picture | None],
        cited: Mapping[str, tuple[views.CitedDocument, ...]],
    ) -> None:
        """`show` makes the view of a picture, None when its file cannot be read, which the checks have said.

        `cited` has the documents that each article cites, by its path.
        """
        self._references = references
        self._place = place
        self.picture = show
        self._cited = cited
        self._cards: dict[str, tuple[Article, views.Card]] = {}
        self._links: dict[tuple[str, str], views.Link] = {}

    def card(self, article: Article) -> views.Card:
        """Return the article as lists show it: one card wherever it stands."""
        known, card = self._cards.get(article.path, (None, None))
        if card is None or known is not article:  # in a preview another article may have come to this path
            card = self._card(article)
            self._cards[article.path] = article, card
        return card

    def _card(self, article: Article) -> views.Card:
        front = article.front
        return views.Card(
            title=front.title,
            href=self._place.href(article.url),
            date=moment(front.date),
            section=self.section_link(article),
            lead=front.lead,
            kicker=front.kicker,
            picture=self.picture(front.image) if front.image else None,
        )

    def page(
        self, article: Article, body: views.Body, older: tuple[views.Card, ...], related: tuple[views.Card, ...] = ()
    ) -> views.ArticleView:
        """Return the article's own page with its rendered body and the cards that stand below it."""
        front = article.front
        card = self.card(article)
        credits_, source = front.credits, front.source
        return views.ArticleView(
            title=card.title,
            href=card.href,
            date=card.date,
            section=card.section,
            lead=card.lead,
            body=body,
            kicker=card.kicker,
            modified=moment(front.modified) if front.modified and front.modified > front.date else None,
            lunar_date=lunar_words(front.date) if front.lunar_date else None,
            changes=tuple(views.ChangeNote(day(change.date), change.note) for change in front.changes),
            tags=self._tags(article),
            authors=self._authors(article),
            text_credit=credits_.text if credits_ else None,
            photo_credit=credits_.photos if credits_ else None,
            source_name=source.name if source else None,
            source_href=source.url if source else None,
            picture=card.picture,
            units=self._units(article),
            campaign=self._campaign(article),
            documents=self._cited.get(article.path, ()),
            older=older,
            is_draft=article.is_draft,
            related=related,
        )

    def withdrawn(self, article: Article, withdrawal: Withdrawal) -> views.WithdrawnView:
        """Return what stands at the address of an article that was taken back."""
        front = article.front
        section = self.section_link(article)
        return views.WithdrawnView(front.title, moment(front.date), moment(withdrawal.date), withdrawal.reason, section)

    def section_link(self, article: Article) -> views.Link:
        """Return the article's section."""
        section = self._references.sections.find(article.front.section)
        if section is None:
            raise LookupError(f"{article.path}: section {article.front.section!r} passed the checks undeclared")
        return self._link(section.name, f"{addresses.SECTIONS}{section.slug}/")

    def _link(self, label: str, address: str) -> views.Link:
        """Return one link for all articles of a section, a tag or a unit."""
        key = label, address
        if key not in self._links:
            self._links[key] = views.Link(label, self._place.href(address))
        return self._links[key]

    def _tags(self, article: Article) -> tuple[views.Link, ...]:
        tags = [self._references.tags.find(name) for name in article.front.tags]
        return tuple(self._link(tag.name, f"{addresses.TAGS}{tag.slug}/") for tag in tags if tag)

    def _units(self, article: Article) -> tuple[views.Link, ...]:
        units = [self._references.units.find(name) for name in article.front.units]
        day = article.front.date.date()
        return tuple(self._link(unit.name_on(day), f"{addresses.UNITS}{unit.slug}/") for unit in units if unit)

    def _authors(self, article: Article) -> tuple[views.Byline, ...]:
        bylines = [(byline, self._references.authors.find(byline.name)) for byline in article.front.authors]
        return tuple(
            views.Byline(
                author.name,
                self._place.href(f"{addresses.AUTHORS}{author.slug}/"),
                byline.position or author.position,
                is_body=author.kind is AuthorKind.BODY,
            )
            for byline, author in bylines
            if author
        )

    def _campaign(self, article: Article) -> views.Link | None:
        campaign = self._references.campaigns.find(article.front.campaign or "")
        return self._link(campaign.name, f"{addresses.CAMPAIGNS}{campaign.slug}/") if campaign else None


def moment(value: datetime) -> views.Time:
    """Return a moment in Vietnam for machines and readers."""
    return views.Time(dates.iso(value), dates.date_time(value), dates.numeric_date(value))


def lunar_words(value: datetime) -> str | None:
    """Return the lunar date of a moment's day in Vietnam in words; None outside the years of the calendar."""
    civil = value.astimezone(dates.VIETNAM).date()
    return in_full(to_lunar(civil)) if FIRST_DAY <= civil <= LAST_DAY else None


def day(value: date) -> views.Time:
    """Return a civil day for machines and readers."""
    return views.Time(value.isoformat(), dates.long_date(value), dates.numeric_date(value))
