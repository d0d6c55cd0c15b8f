"""Makes a campaign's page a hub: its dates, its register, its documents and its calendar beside its articles."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.congress.gather import Gathered
from plugins.congress.panel import EventViews
from plugins.congress.registers import Register, registers_of_campaign
from plugins.content_model import addresses
from plugins.content_model.data import Campaign
from plugins.site_pages import views
from plugins.vietnamese.collation import sort_key


def campaign_hub(
    campaign: Campaign,
    gathered: Gathered,
    registers: Iterable[Register],
    articles: Iterable[views.ArticleView],
    event_views: EventViews,
) -> views.CampaignHub:
    """Return what a campaign gathers; `articles` are its own."""
    place = event_views.place
    own = registers_of_campaign(registers, campaign.slug)
    register = views.Link("Sổ theo dõi đại hội", place.href(addresses.campaign_register_url(campaign.slug)))
    return views.CampaignHub(
        events=tuple(map(event_views.row, gathered.of_campaign(campaign.slug))),
        calendar=place.href(calendar_address(campaign)),
        register=register if own else None,
        progress=tuple(one.progress for one in own),
        documents=documents_of(articles),
    )


def calendar_address(campaign: Campaign) -> str:
    """Return the address of the ICS file of a campaign's events."""
    return f"{addresses.CAMPAIGNS}{campaign.slug}/{addresses.AGENDA_FILE}"


def documents_of(articles: Iterable[views.ArticleView]) -> tuple[views.CitedDocument, ...]:
    """Return every document that some articles cite, each once, as the article that says most of it has it.

    A number comes again after some years (35-CT/TW of 2019 and of 2024), so the date tells two documents apart; a
    mention without a date is left out where another has one.
    """
    found: dict[tuple[str, str], views.CitedDocument] = {}
    for document in (document for article in articles for document in article.documents):
        key = (document.number, document.date.iso if document.date else "")
        if key not in found or _facts(document) > _facts(found[key]):
            found[key] = document
    dated = {number for number, day in found if day}
    kept = [key for key in found if key[1] or key[0] not in dated]
    return tuple(found[key] for key in sorted(kept, key=lambda key: (sort_key(key[0]), key[1])))


def _facts(document: views.CitedDocument) -> int:
    return sum(fact is not None for fact in (document.kind, document.issuer, document.date, document.href))
