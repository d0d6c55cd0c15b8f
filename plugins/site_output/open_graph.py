"""Open Graph (ogp.me) and the one Twitter tag that has no counterpart: how a link looks when it is shared.

Zalo and Facebook, where the readers of a Vietnamese portal share, read Open Graph alone; twitter:card only chooses
between the small and the large picture.
"""

from __future__ import annotations

from plugins.site_output.addresses import absolute
from plugins.site_pages.views import ArticleView, Meta, MetaTag, Picture, Site

LARGE_PICTURE = 600
"""Width in pixels from which a shared link may show its picture in full width."""


def open_graph(title: str, meta: Meta, view: object, site: Site, base_url: str) -> tuple[MetaTag, ...]:
    """Return the tags of one page; `title` is the page's own, without the name of the site."""
    picture = getattr(view, "picture", None)
    picture = picture if isinstance(picture, Picture) else None
    facts = [
        ("og:type", "article" if isinstance(view, ArticleView) else "website"),
        ("og:title", title),
        ("og:description", meta.description),
        ("og:url", meta.canonical),
        ("og:site_name", site.name),
        ("og:locale", "vi_VN"),
        *(_picture(picture, base_url) if picture else ()),
        *(_article(view) if isinstance(view, ArticleView) else ()),
    ]
    card = "summary_large_image" if picture and picture.width >= LARGE_PICTURE else "summary"
    tags = [MetaTag("property", key, content) for key, content in facts if content]
    return (*tags, MetaTag("name", "twitter:card", card))


def _picture(picture: Picture, base_url: str) -> list[tuple[str, str]]:
    file = picture.share or picture
    return [
        ("og:image", absolute(base_url, file.src)),
        ("og:image:width", str(file.width)),
        ("og:image:height", str(file.height)),
        ("og:image:alt", picture.alt),
    ]


def _article(view: ArticleView) -> list[tuple[str, str]]:
    return [
        ("article:published_time", view.date.iso),
        ("article:modified_time", view.modified.iso if view.modified else ""),
        ("article:section", view.section.label),
    ]
