"""What a template receives: frozen values, every address final, every date already in words.

A template is called with `site` (the same for every page), `meta` (the page's head) and `view` (what the page shows:
one of the classes below). Components take these values, or plain mappings of the same shape from theme/examples/*.yml.
Addresses already carry the path of SITEURL, so that a template prints them as they are.
"""

from __future__ import annotations

from dataclasses import dataclass

import brotli
from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Body:
    """The HTML of a text; packed, because 50,000 of them are 600 MB as they are. Templates print it like Markup.

    Brotli's quickest way takes half the time of zlib's, and the result is a tenth larger.
    """

    packed: bytes
    has_thumbnails: bool = False
    """Whether pictures in it open in the viewer."""

    @classmethod
    def of(cls, html: str) -> Body:
        """Return a body of HTML that is safe to print."""
        return cls(brotli.compress(html.encode(), quality=0), "<template>" in html)

    def __html__(self) -> str:
        html: bytes = brotli.decompress(self.packed)
        return html.decode()


@dataclass(frozen=True, slots=True)
class Link:
    """A label and where it leads."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An entry of the main menu with those below it."""

    label: str
    href: str
    children: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkList:
    """A titled group of links."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Time:
    """A moment for machines and for readers."""

    iso: str
    """``2020-04-10T13:07:00+07:00``, or a day alone."""
    text: str
    """``Thứ Sáu, 10/04/2020, 13:07 [GMT+7]``."""
    short: str
    """``10/04/2020``."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is shown."""

    src: str
    """The file for browsers that know neither AVIF nor WebP, for feeds and for machines."""
    width: int
    """Pixels of the largest file, so that the page keeps its place."""
    height: int
    alt: str
    caption: str | None = None
    credit: str | None = None
    base: str | None = None
    """What the addresses of its files begin with: ``/anh/hoi-truong.3f2a91c07d5e`` in
    ``/anh/hoi-truong.3f2a91c07d5e-720.avif``; None when `src` is the only file."""
    widths: tuple[int, ...] = ()
    """Widths of its WebP files from the narrowest; its AVIF files have those up to 1080, or the first."""
    focus: str | None = None
    """What stays when a list crops it: ``top``, ``bottom``, ``left``, ``right``; None for the middle."""
    share: SharePicture | None = None
    """The crop for shared links; only on the leading picture of a page."""


@dataclass(frozen=True, slots=True)
class SharePicture:
    """The picture of a shared link."""

    src: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Card:
    """An article as lists show it."""

    title: str
    href: str
    date: Time
    section: Link
    lead: str
    kicker: str | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone for a tel: link."""

    number: str
    """As readers see it."""
    href: str
    """``tel:+842753822365``."""
    label: str | None = None


@dataclass(frozen=True, slots=True)
class ContactBlock:
    """How to reach a body."""

    name: str
    address: str | None = None
    phones: tuple[Phone, ...] = ()
    email: str | None = None
    hours: str | None = None
    head: str | None = None


@dataclass(frozen=True, slots=True)
class CounterRow:
    """A line of the counter's box."""

    key: str
    """What the service calls the figure: online, today, week, month, total."""
    label: str


@dataclass(frozen=True, slots=True)
class Counter:
    """The visitor counter: where scripts ask, and what they show."""

    rows: tuple[CounterRow, ...]
    figures: str
    """Address of the file with the last known figures."""
    service: str | None
    """Address of the service with its last slash, on the site's own host; None where nothing counts."""
    article_views: bool
    """True when each article shows how often it was read."""


@dataclass(frozen=True, slots=True)
class Site:
    """What every page of the site shares."""

    name: str
    short_name: str
    slogan: str | None
    home: str
    """Address of the home page."""
    superior: Link | None
    """The body above; its href is empty when it has no portal."""
    menu: tuple[MenuEntry, ...]
    links: tuple[LinkList, ...]
    """Groups of links for the sidebar."""
    contact: ContactBlock
    responsible: str
    licence: str | None
    reuse_note: str | None
    search: str
    """Address of the search page."""
    site_map: str
    feed: str
    """Address of the Atom feed of the whole site."""
    accessibility: str | None
    """Address of the accessibility statement (trợ năng), when there is one."""
    stylesheet: str
    print_stylesheet: str
    scripts: dict[str, str]
    """Address of each component's module by the component's name: ``{"share": "/theme/share.3f2a.js"}``."""
    icon: str
    is_preview: bool
    """True in builds for the editors: drafts and the style guide are there, nothing is to be indexed."""
    counter: Counter | None = None
    contact_page: str | None = None
    """Address of the page with the template "contact", when there is one."""
    privacy: str | None = None
    """Address of the page on privacy (quyền riêng tư), when there is one."""


@dataclass(frozen=True, slots=True)
class MetaTag:
    """One meta element: Open Graph uses ``property``, the others ``name``."""

    attribute: str
    key: str
    content: str


@dataclass(frozen=True, slots=True)
class HeadLink:
    """One link element of the head: a feed, the page before or after."""

    rel: str
    href: str
    type: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Meta:
    """The head of one page; site_output adds `tags`, `links` and `json_ld`."""

    title: str
    """``Tiêu đề – Tên cơ quan``."""
    description: str
    canonical: str
    """Absolute address."""
    robots: str | None = None
    """``noindex`` on drafts, search and the style guide."""
    breadcrumbs: tuple[Link, ...] = ()
    """From the home page to the page's parent; the page itself is not in it."""
    tags: tuple[MetaTag, ...] = ()
    links: tuple[HeadLink, ...] = ()
    json_ld: tuple[Markup, ...] = ()
    """JSON texts in which "<" is escaped, ready to print inside a script element of type application/ld+json."""


@dataclass(frozen=True, slots=True)
class Byline:
    """An author on an article."""

    name: str
    href: str
    position: str | None = None
    is_body: bool = False
    """True for an office or a group, False for one person."""


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """A dated note that says what was changed."""

    date: Time
    note: str


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """An official document named in the front matter."""

    number: str
    kind: str | None = None
    issuer: str | None = None
    date: Time | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article's own page."""

    title: str
    href: str
    date: Time
    section: Link
    lead: str
    body: Body
    kicker: str | None = None
    modified: Time | None = None
    """None unless later than `date`."""
    lunar_date: str | None = None
    """The day of publication in the lunar calendar, where the front matter asks for it."""
    changes: tuple[ChangeNote, ...] = ()
    tags: tuple[Link, ...] = ()
    authors: tuple[Byline, ...] = ()
    text_credit: str | None = None
    photo_credit: str | None = None
    source_name: str | None = None
    source_href: str | None = None
    picture: Picture | None = None
    units: tuple[Link, ...] = ()
    campaign: Link | None = None
    documents: tuple[CitedDocument, ...] = ()
    older: tuple[Card, ...] = ()
    """Older news of the section, newest first, where little is related: it stays the same when news is added."""
    is_draft: bool = False
    event: EventPanel | None = None
    """The event that the article speaks of."""
    former_units: tuple[FormerUnit, ...] = ()
    """Units of the article that have ended."""
    related: tuple[Card, ...] = ()
    """What tells of the same event or matter: what the editor pinned, then the most related first."""


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """What stands at the address of an article that was taken back."""

    title: str
    date: Time
    """When it was published."""
    withdrawn: Time
    reason: str
    section: Link


@dataclass(frozen=True, slots=True)
class PageView:
    """A standing page; `contact` and `units` are filled for the contact template alone."""

    title: str
    body: Body
    lead: str | None = None
    modified: Time | None = None
    picture: Picture | None = None
    contact: ContactBlock | None = None
    units: tuple[Link, ...] = ()
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class PageNumber:
    """One entry of a numbered pagination; an empty href is a gap "…"."""

    label: str
    href: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Pagination:
    """Numbered pages of a list; pages count from the oldest, so that a page keeps its articles for ever."""

    numbers: tuple[PageNumber, ...]
    newer: str | None = None
    older: str | None = None


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of articles: a section, a tag, an author, a unit, a campaign, a month, or all news."""

    kind: str
    """``section``, ``tag``, ``author``, ``unit``, ``campaign``, ``month``, ``news``."""
    heading: str
    cards: tuple[Card, ...]
    description: str | None = None
    pagination: Pagination | None = None
    """None when one page holds the whole list."""
    feed: str | None = None
    position: str | None = None
    """An author's position."""
    contact: ContactBlock | None = None
    """A unit's contact."""
    period: str | None = None
    """A campaign's dates in words."""
    unit: UnitFacts | None = None
    """A unit's life, on the first page of its list."""
    hub: CampaignHub | None = None
    """What a campaign gathers besides its articles, on the first page of its list."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as lists and tables show it."""

    name: str
    href: str | None
    """The article that is its record; None where there is none."""
    when: str
    """``Thứ Năm, 19/05/2022, 13:30–16:30``."""
    iso: str
    """Start for machines, empty where there is none."""
    lunar: str | None
    state: str
    """In words: ``đã tổ chức``."""
    mark: str
    """The state for styles: ``held``, ``planned``, ``postponed``, ``cancelled``, ``none``."""
    place: str | None = None
    body: Link | None = None


@dataclass(frozen=True, slots=True)
class EventFigure:
    """A row of an event's results."""

    label: str
    value: str
    share: str | None = None
    """Of those elected: ``21,05%``."""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class EventPanel:
    """The event that an article speaks of, the same on each of its articles but for `articles`."""

    row: EventRow
    kind: str
    level: str | None = None
    term: Link | None = None
    """Leads to the register of that term; its href is empty where there is none."""
    ordinal: str | None = None
    figures: tuple[EventFigure, ...] = ()
    documents: tuple[str, ...] = ()
    """Adopted by the congress."""
    articles: tuple[EventArticle, ...] = ()
    """The event's other articles, oldest first."""


@dataclass(frozen=True, slots=True)
class EventArticle:
    """Another article of an event."""

    title: str
    href: str
    date: Time
    is_record: bool = False


@dataclass(frozen=True, slots=True)
class FormerUnit:
    """A unit that has ended."""

    name: str
    until: Time
    """Its last day."""
    successors: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """The life of a unit."""

    period: str | None
    """``Từ 01/07/2025``; None where no date is known."""
    has_ended: bool
    parent: Link | None
    level: str | None
    former_names: tuple[str, ...]
    """``Phòng Lao động (đến hết ngày 30/09/2018)``."""
    predecessors: tuple[Link, ...]
    successors: tuple[Link, ...]
    below: tuple[Link, ...]
    """Units that belong to it."""
    events: tuple[EventRow, ...] = ()


@dataclass(frozen=True, slots=True)
class CampaignHub:
    """What a campaign gathers besides its articles."""

    events: tuple[EventRow, ...]
    """By date."""
    calendar: str
    """Address of the ICS file of its events."""
    register: Link | None
    """Its register of congresses, where it has any."""
    progress: tuple[str, ...]
    """``8/8 chi bộ đã tổ chức đại hội, nhiệm kỳ 2022–2025``."""
    documents: tuple[CitedDocument, ...]
    """Each once, in the order of their numbers."""


@dataclass(frozen=True, slots=True)
class SectionBlock:
    """A section on the home page: its newest article with a picture first, then titles."""

    section: Link
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Banner:
    """A running campaign on the home page."""

    label: str
    href: str
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence on the home page, for some days."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class MediaCard:
    """An album or a video as lists show it."""

    title: str
    href: str
    date: Time
    note: str | None = None
    """``12 ảnh``, ``2 phút 10 giây``."""
    picture: Picture | None = None
    is_video: bool = False


@dataclass(frozen=True, slots=True)
class MediaBox:
    """The newest albums or videos on the home page."""

    all: Link
    cards: tuple[MediaCard, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page; `lead` is None on a portal without articles."""

    lead: Card | None
    newest: tuple[Card, ...]
    sections: tuple[SectionBlock, ...]
    banners: tuple[Banner, ...] = ()
    notices: tuple[Notice, ...] = ()
    media: tuple[MediaBox, ...] = ()
    """Albums and videos, where there are any."""


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """A titled group of links with their own notes, such as the months of a year with their number of articles."""

    title: str
    href: str | None
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """A page of links alone: the archive of years, a year's months, all tags, all authors, all units, the site map."""

    kind: str
    """``years``, ``year``, ``tags``, ``authors``, ``units``, ``sections``, ``campaigns``, ``site-map``."""
    heading: str
    groups: tuple[IndexGroup, ...]
    description: str | None = None


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page: what it offers without script, and where its script finds the index."""

    heading: str
    sections: tuple[Link, ...]
    archive: tuple[Link, ...]
    index: str | None = None
    """Address of the index's directory; site_search fills it in."""
    filters: tuple[str, ...] = ()
    """Names of the sections that results can be narrowed down to."""
    years: tuple[int, ...] = ()
    """Years likewise, newest first."""
