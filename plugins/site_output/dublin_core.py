"""Dublin Core elements, which Vietnamese state portals have carried since 2011.

Circular 24/2011/TT-BTTTT, article 4, names six required elements: title (tiêu đề), creator (người tạo), time (thời
gian), description (mô tả), issuing body (cơ quan ban hành) and identifier (yếu tố định danh); it recommends language,
source, contributor and subject. The national register of legal texts (vbpl.vn, a copy read on 2026-11-22) marks the
circular as wholly out of force since 2024-04-05, and no later text that names elements was found. The six are kept: the
standard behind them lives on (TCVN 7980-2:2024, ISO 15836-2), and they cost little. The circular says what is to be
given, not how it is spelt; ``DC.Title`` is the spelling of RFC 2731, and DC-HTML (DCMI, 2008) adds the link
``schema.DC``, without which the prefix means nothing.
"""

from __future__ import annotations

from plugins.site_pages.views import ArticleView, HeadLink, Meta, MetaTag, Site

REQUIRED = ("DC.Title", "DC.Creator", "DC.Date", "DC.Description", "DC.Publisher", "DC.Identifier")
SCHEMA = HeadLink("schema.DC", "http://purl.org/dc/elements/1.1/")


def dublin_core(title: str, meta: Meta, view: object, site: Site, date: str | None) -> tuple[MetaTag, ...]:
    """Return the tags of one page.

    Args:
        title: the page's own title, without the name of the site.
        date: ISO day or moment of the page, for pages that are no articles; without one DC.Date is left out, since an
            invented date is worse than none.
    """
    article = view if isinstance(view, ArticleView) else None
    elements = [
        ("DC.Title", title),
        *(("DC.Creator", name) for name in _creators(article, site)),
        ("DC.Date", article.date.iso if article else date),
        ("DC.Description", meta.description),
        ("DC.Publisher", site.name),
        ("DC.Identifier", meta.canonical),
        ("DC.Language", "vi"),
        *(_recommended(article) if article else ()),
    ]
    return tuple(MetaTag("name", name, content) for name, content in elements if content)


def _creators(article: ArticleView | None, site: Site) -> tuple[str, ...]:
    names = tuple(byline.name for byline in article.authors) if article else ()
    return names or (site.name,)


def _recommended(article: ArticleView) -> list[tuple[str, str | None]]:
    subjects = (article.section.label, *(tag.label for tag in article.tags))
    return [("DC.Source", article.source_href or article.source_name), *(("DC.Subject", label) for label in subjects)]
