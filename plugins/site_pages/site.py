"""Makes, from the data files, what every page shares: names, menu, links, contact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.content_model import addresses
from plugins.content_model.article import PageTemplate
from plugins.content_model.data import Contact, Counter, CounterRow, MenuItem, Portal
from plugins.content_model.data import MenuLeaf as MenuLeafData
from plugins.content_model.data import Phone as PhoneData
from plugins.content_model.library import Page
from plugins.site_pages import views
from plugins.site_pages.assets import Assets

PRIVACY_PAGE = "quyen-rieng-tu"
"""Slug of the page that tells readers what is kept of them."""
ACCESSIBILITY_PAGE = "tro-nang"
"""Slug of the page that states how far the portal is accessible; linked in the footer when it is there."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the site lives."""

    url: str
    """SITEURL without its last slash."""
    base: str
    """Path of SITEURL without its last slash, empty at the root of a host."""

    def href(self, address: str) -> str:
        """Return an address of the site as pages print it; others stay as they are."""
        return self.base + address if self.base and address.startswith("/") else address

    def absolute(self, address: str) -> str:
        """Return the full address of an address inside the site."""
        return f"{self.url}{address}"


def make_site(portal: Portal, place: Place, assets: Assets, pages: Sequence[Page], is_preview: bool) -> views.Site:
    """Return what every page shares."""
    department = portal.department
    superior = department.superior
    slugs = {page.slug for page in pages}
    contact_page = next((page.url for page in pages if page.front.template is PageTemplate.CONTACT), None)
    return views.Site(
        name=department.name,
        short_name=department.short_name or department.name,
        slogan=department.slogan,
        home=place.href("/"),
        superior=views.Link(superior.name, superior.url or "") if superior else None,
        menu=tuple(_menu_entry(item, place) for item in portal.menu),
        links=tuple(views.LinkList(group.title, _links(group.links, place)) for group in portal.links),
        contact=contact_block(department.name, department),
        responsible=department.responsible,
        licence=department.licence,
        reuse_note=department.reuse_note,
        search=place.href(addresses.SEARCH),
        site_map=place.href(addresses.SITE_MAP),
        feed=place.href(addresses.FEED),
        accessibility=place.href(f"/{ACCESSIBILITY_PAGE}/") if ACCESSIBILITY_PAGE in slugs else None,
        stylesheet=place.href(f"/{assets.stylesheet}"),
        print_stylesheet=place.href(f"/{assets.print_stylesheet}"),
        scripts={name: place.href(f"/{path}") for name, path in assets.scripts.items()},
        icon=place.href(f"/{assets.icon}"),
        is_preview=is_preview,
        counter=_counter(portal.counter, place) if portal.counter else None,
        contact_page=place.href(contact_page) if contact_page else None,
        privacy=place.href(f"/{PRIVACY_PAGE}/") if PRIVACY_PAGE in slugs else None,
    )


def contact_block(name: str, contact: Contact, head: str | None = None) -> views.ContactBlock:
    """Return how to reach a body."""
    return views.ContactBlock(
        name=name,
        address=contact.address,
        phones=tuple(_phone(phone) for phone in contact.phones),
        email=contact.email,
        hours=contact.hours,
        head=head,
    )


def _counter(counter: Counter, place: Place) -> views.Counter:
    told = _figures_told(counter)
    return views.Counter(
        rows=tuple(views.CounterRow(row.value, row.label) for row in counter.rows if row in told),
        figures=place.href(addresses.COUNTER_FIGURES),
        service=f"{place.href(counter.service).rstrip('/')}/" if counter.service else None,
        article_views=counter.article_views and counter.service is not None,
    )


def _figures_told(counter: Counter) -> frozenset[CounterRow]:
    """Return the lines for which somebody knows a figure: no box shows a line that stays empty for ever."""
    if counter.service:
        return frozenset(CounterRow)
    return frozenset(CounterRow) - {CounterRow.ONLINE} if counter.figures else frozenset({CounterRow.TOTAL})


def _phone(phone: PhoneData) -> views.Phone:
    digits = re.sub(r"\D", "", phone.number)
    if phone.number.startswith("+"):
        digits = f"+{digits}"
    elif digits.startswith("0"):
        digits = f"+84{digits[1:]}"
    return views.Phone(phone.number, f"tel:{digits}", phone.label)


def _menu_entry(item: MenuItem, place: Place) -> views.MenuEntry:
    return views.MenuEntry(item.label, place.href(item.url), _links(item.children, place))


def _links(leaves: tuple[MenuLeafData, ...], place: Place) -> tuple[views.Link, ...]:
    return tuple(views.Link(leaf.label, place.href(leaf.url)) for leaf in leaves)
