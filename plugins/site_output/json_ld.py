"""What a page is, in the words of schema.org, as JSON-LD.

The texts are printed inside a script element, where HTML knows no entities: whatever could end the element or open a
comment is written as a JSON escape (HTML standard, 4.12.1.3). Keys are sorted and blanks left out, so that equal facts
are equal bytes. The department is described in full on the home and contact pages; elsewhere it is named by its @id.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from markupsafe import Markup

from plugins.site_output.addresses import absolute
from plugins.site_pages.views import ArticleView, Byline, CitedDocument, Meta, Phone, Picture, Site, Time

Node = dict[str, object]
_LANGUAGE = "vi"
_RISKY = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def script_text(node: Node) -> Markup:
    """Return `node` as JSON that is safe to print inside a script element."""
    text = _RISKY.sub(lambda found: f"\\u{ord(found[0]):04x}", _ENCODER.encode(node))
    return Markup(text)  # noqa: S704 - escaped in the line above


def _node(kind: str, **members: object) -> Node:
    """Return a thing of the schema.org type `kind`; members that say nothing are left out, ``id`` becomes ``@id``."""
    node: Node = {"@type": kind, **{name: value for name, value in members.items() if value}}
    if "id" in node:
        node["@id"] = node.pop("id")
    return node


def _document(kind: str, **members: object) -> Markup:
    return script_text({"@context": "https://schema.org", **_node(kind, **members)})


def news_article(view: ArticleView, meta: Meta, site: Site, base_url: str) -> Markup:
    """Describe an article as a NewsArticle."""
    publisher = _publisher(site, base_url)
    return _document(
        "NewsArticle",
        mainEntityOfPage=meta.canonical,
        url=meta.canonical,
        headline=view.title,
        description=view.lead,
        inLanguage=_LANGUAGE,
        datePublished=view.date.iso,
        dateModified=(view.modified or view.date).iso,
        articleSection=view.section.label,
        keywords=[tag.label for tag in view.tags],
        author=[_author(byline, site, base_url) for byline in view.authors] or publisher,
        publisher=publisher,
        image=_image(view.picture, base_url) if view.picture else None,
        isBasedOn=_source(view, base_url),
        citation=[_citation(document, base_url) for document in view.documents],
    )


def image_gallery(title: str, about: str, date: Time, pictures: Iterable[Picture], base_url: str) -> Markup:
    """Describe an album."""
    images = [_image(picture, base_url) for picture in pictures]
    return _document(
        "ImageGallery", name=title, description=about, datePublished=date.iso, inLanguage=_LANGUAGE, image=images
    )


def video_object(
    title: str,
    about: str,
    date: Time,
    poster: Picture | None,
    file: str | None,
    frame: str | None,
    base_url: str,
    seconds: int | None = None,
) -> Markup:
    """Describe a video, by the address of its file or of the frame that plays it, and its length."""
    return _document(
        "VideoObject",
        name=title,
        description=about,
        uploadDate=date.iso,
        inLanguage=_LANGUAGE,
        thumbnailUrl=absolute(base_url, (poster.share or poster).src) if poster else None,
        contentUrl=_optional(file, base_url),
        embedUrl=frame.partition("?")[0] if frame else None,
        duration=f"PT{seconds}S" if seconds else None,
    )


def breadcrumb_list(title: str, meta: Meta, base_url: str) -> Markup:
    """Describe the way from the home page to the page called `title`."""
    steps = [(link.label, absolute(base_url, link.href)) for link in meta.breadcrumbs] + [(title, meta.canonical)]
    items = [
        _node("ListItem", position=position, name=name, item=address)
        for position, (name, address) in enumerate(steps, 1)
    ]
    return _document("BreadcrumbList", itemListElement=items)


def government_organization(site: Site, base_url: str) -> Markup:
    """Describe the department whose portal this is."""
    superior, contact = site.superior, site.contact
    return _document(
        "GovernmentOrganization",
        id=_department_id(site, base_url),
        name=site.name,
        alternateName=site.short_name if site.short_name != site.name else None,
        slogan=site.slogan,
        url=absolute(base_url, site.home),
        logo=absolute(base_url, site.icon),
        parentOrganization=_node("GovernmentOrganization", name=superior.label, url=superior.href)
        if superior
        else None,
        address=contact.address,
        email=contact.email,
        contactPoint=[_contact_point(phone) for phone in contact.phones],
    )


def web_site(site: Site, base_url: str, search_parameter: str | None = None) -> Markup:
    """Describe the site as a whole.

    Args:
        search_parameter: name of the query parameter that the search page reads; None while the site has no search.
    """
    home = absolute(base_url, site.home)
    return _document(
        "WebSite",
        id=f"{home}#trang",
        name=site.name,
        url=home,
        inLanguage=_LANGUAGE,
        publisher=_publisher(site, base_url),
        potentialAction=_search(absolute(base_url, site.search), search_parameter) if search_parameter else None,
    )


def _search(address: str, parameter: str) -> Node:
    target = f"{address}?{parameter}={{search_term_string}}"
    return {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}


def _department_id(site: Site, base_url: str) -> str:
    return f"{absolute(base_url, site.home)}#co-quan"


def _publisher(site: Site, base_url: str) -> Node:
    home = absolute(base_url, site.home)
    return _node("GovernmentOrganization", id=_department_id(site, base_url), name=site.name, url=home)


def _author(byline: Byline, site: Site, base_url: str) -> Node:
    if byline.name in (site.name, site.short_name):
        return _publisher(site, base_url)
    address = absolute(base_url, byline.href)
    if byline.is_body:
        return _node("Organization", name=byline.name, url=address)
    return _node("Person", name=byline.name, url=address, jobTitle=byline.position)


def _image(picture: Picture, base_url: str) -> Node:
    file = picture.share or picture
    return _node(
        "ImageObject",
        url=absolute(base_url, file.src),
        width=file.width,
        height=file.height,
        caption=picture.caption or picture.alt,
        creditText=picture.credit,
    )


def _source(view: ArticleView, base_url: str) -> Node | None:
    if not view.source_name:
        return None
    publisher = _node("Organization", name=view.source_name)
    return _node("CreativeWork", publisher=publisher, url=_optional(view.source_href, base_url))


def _citation(document: CitedDocument, base_url: str) -> Node:
    return _node(
        "CreativeWork",
        name=f"{document.kind} số {document.number}" if document.kind else document.number,
        identifier=document.number,
        datePublished=document.date.iso if document.date else None,
        publisher=_node("Organization", name=document.issuer) if document.issuer else None,
        url=_optional(document.href, base_url),
    )


def _optional(address: str | None, base_url: str) -> str | None:
    return absolute(base_url, address) if address else None


def _contact_point(phone: Phone) -> Node:
    return _node("ContactPoint", telephone=phone.href.removeprefix("tel:"), contactType=phone.label)
