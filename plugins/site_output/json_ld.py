"""What a page is, in the words of schema.org, as JSON-LD.

The texts are printed inside a script element, where HTML knows no entities: whatever could end the element or open a
comment is written as a JSON escape (HTML standard, 4.12.1.3). Keys are sorted and blanks left out, so that equal facts
are equal bytes. The department is described in full on the home and contact pages; elsewhere it is named by its @id.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from markupsafe import Markup

from plugins.site_output.addresses import absolute
from plugins.site_pages.views import ArticleView, Byline, CitedDocument, ContactBlock, Meta, Phone, Picture, Site

_LANGUAGE = "vi"
_RISKY = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def script_text(value: Mapping[str, object]) -> Markup:
    """Return `value` as JSON that is safe to print inside a script element."""
    text = json.dumps(_pruned(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(_RISKY.sub(lambda found: f"\\u{ord(found[0]):04x}", text))  # noqa: S704 # escaped right here


def news_article(view: ArticleView, meta: Meta, site: Site, base_url: str) -> Markup:
    """Describe an article as a NewsArticle."""
    return script_text(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": f"{meta.canonical}#bai",
            "mainEntityOfPage": meta.canonical,
            "url": meta.canonical,
            "headline": view.title,
            "description": view.lead,
            "inLanguage": _LANGUAGE,
            "datePublished": view.date.iso,
            "dateModified": (view.modified or view.date).iso,
            "articleSection": view.section.label,
            "keywords": [tag.label for tag in view.tags],
            "author": [_author(byline, site, base_url) for byline in view.authors] or _publisher(site, base_url),
            "publisher": _publisher(site, base_url),
            "image": _image(view.picture, base_url) if view.picture else None,
            "isBasedOn": _source(view, base_url),
            "citation": [_citation(document, base_url) for document in view.documents],
        }
    )


def breadcrumb_list(title: str, meta: Meta, base_url: str) -> Markup:
    """Describe the way from the home page to the page called `title`."""
    steps = [(link.label, absolute(base_url, link.href)) for link in meta.breadcrumbs] + [(title, meta.canonical)]
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(steps, 1)
    ]
    return script_text({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items})


def government_organization(site: Site, base_url: str) -> Markup:
    """Describe the department whose portal this is."""
    superior = site.superior
    return script_text(
        {
            "@context": "https://schema.org",
            **_publisher(site, base_url),
            "alternateName": site.short_name if site.short_name != site.name else None,
            "slogan": site.slogan,
            "logo": absolute(base_url, site.icon),
            "parentOrganization": superior
            and {"@type": "GovernmentOrganization", "name": superior.label, "url": superior.href},
            **_contact(site.contact),
        }
    )


def web_site(site: Site, base_url: str, search_parameter: str | None = None) -> Markup:
    """Describe the site as a whole.

    Args:
        search_parameter: name of the query parameter that the search page reads; None while the site has no search.
    """
    target = f"{absolute(base_url, site.search)}?{search_parameter}={{search_term_string}}"
    action = {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}
    return script_text(
        {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "@id": f"{absolute(base_url, site.home)}#trang",
            "name": site.name,
            "url": absolute(base_url, site.home),
            "inLanguage": _LANGUAGE,
            "publisher": _publisher(site, base_url),
            "potentialAction": action if search_parameter else None,
        }
    )


def _publisher(site: Site, base_url: str) -> dict[str, object]:
    home = absolute(base_url, site.home)
    return {"@type": "GovernmentOrganization", "@id": f"{home}#co-quan", "name": site.name, "url": home}


def _author(byline: Byline, site: Site, base_url: str) -> dict[str, object]:
    if byline.name in (site.name, site.short_name):
        return _publisher(site, base_url)
    url = absolute(base_url, byline.href)
    return {"@type": "Person", "name": byline.name, "url": url, "jobTitle": byline.position}


def _image(picture: Picture, base_url: str) -> dict[str, object]:
    return {
        "@type": "ImageObject",
        "url": absolute(base_url, picture.src),
        "width": picture.width,
        "height": picture.height,
        "caption": picture.caption or picture.alt,
        "creditText": picture.credit,
    }


def _source(view: ArticleView, base_url: str) -> dict[str, object] | None:
    if not view.source_name:
        return None
    return {
        "@type": "CreativeWork",
        "publisher": {"@type": "Organization", "name": view.source_name},
        "url": absolute(base_url, view.source_href) if view.source_href else None,
    }


def _citation(document: CitedDocument, base_url: str) -> dict[str, object]:
    return {
        "@type": "CreativeWork",
        "name": f"{document.kind} số {document.number}" if document.kind else document.number,
        "identifier": document.number,
        "datePublished": document.date.iso if document.date else None,
        "publisher": {"@type": "Organization", "name": document.issuer} if document.issuer else None,
        "url": absolute(base_url, document.href) if document.href else None,
    }


def _contact(contact: ContactBlock) -> dict[str, object]:
    return {
        "address": contact.address,
        "email": contact.email,
        "contactPoint": [_contact_point(phone) for phone in contact.phones],
    }


def _contact_point(phone: Phone) -> dict[str, object]:
    return {"@type": "ContactPoint", "telephone": phone.href.removeprefix("tel:"), "contactType": phone.label}


def _pruned(value: object) -> object:
    """Leave out members that say nothing, at every depth; a list of one stays a list."""
    if isinstance(value, Mapping):
        members = {key: _pruned(member) for key, member in value.items()}
        return {key: member for key, member in members.items() if member not in (None, "", [], {})}
    return [_pruned(member) for member in value] if isinstance(value, list) else value
