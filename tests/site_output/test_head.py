"""The head of each kind of page."""

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from markupsafe import Markup

from plugins.site_output.head import decorate, own_title
from plugins.site_pages import views
from plugins.site_pages.views import ArticleView, HeadLink, Meta, Site
from tests.site_output.conftest import BASE

PAGINATION = views.Pagination((), newer="/muc/tin/", older="/muc/tin/trang/1/")


def feeds(meta: Meta) -> list[tuple[str, str | None]]:
    return [(link.href, link.type) for link in meta.links if link.rel == "alternate"]


def kinds(meta: Meta) -> list[str]:
    return [json.loads(text)["@type"] for text in meta.json_ld]


def test_an_article_leads_to_the_feeds_of_the_site_and_of_its_section(
    article: ArticleView, meta: Meta, site: Site
) -> None:
    assert feeds(decorate(meta, article, site, BASE)) == [
        ("/feed.xml", "application/atom+xml"),
        ("/feed.json", "application/feed+json"),
        ("/muc/tin-hoat-dong/feed.xml", "application/atom+xml"),
        ("/muc/tin-hoat-dong/feed.json", "application/feed+json"),
    ]


def test_a_section_leads_to_its_feed_and_to_its_neighbours(meta: Meta, site: Site) -> None:
    view = views.ListView("section", "Tin", (), pagination=PAGINATION, feed="/muc/tin/feed.xml")
    found = decorate(meta, view, site, BASE)
    assert ("/muc/tin/feed.xml", "application/atom+xml") in feeds(found)
    assert HeadLink("prev", "/muc/tin/") in found.links
    assert HeadLink("next", "/muc/tin/trang/1/") in found.links


def test_the_list_of_all_news_names_the_feed_of_the_site_once(meta: Meta, site: Site) -> None:
    view = views.ListView("news", "Tất cả tin", (), feed="/feed.xml")
    assert len(feeds(decorate(meta, view, site, BASE))) == 2


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (views.HomeView(None, (), ()), ["WebSite", "GovernmentOrganization", "BreadcrumbList"]),
        (views.PageView("Giới thiệu", views.Body.of("")), ["BreadcrumbList"]),
        (
            views.PageView("Liên hệ", views.Body.of(""), contact=views.ContactBlock("Sở")),
            ["GovernmentOrganization", "BreadcrumbList"],
        ),
        (views.IndexView("tags", "Thẻ", ()), ["BreadcrumbList"]),
    ],
)
def test_each_kind_of_page_says_what_it_is(view: object, expected: list[str], meta: Meta, site: Site) -> None:
    assert kinds(decorate(meta, view, site, BASE)) == expected


def test_an_article_is_news_and_has_breadcrumbs(article: ArticleView, meta: Meta, site: Site) -> None:
    assert kinds(decorate(meta, article, site, BASE)) == ["NewsArticle", "BreadcrumbList"]


def test_the_home_page_has_no_breadcrumbs_and_offers_search_when_told(meta: Meta, site: Site) -> None:
    home = decorate(replace(meta, breadcrumbs=()), views.HomeView(None, (), ()), site, BASE, search_parameter="q")
    assert kinds(home) == ["WebSite", "GovernmentOrganization"]
    assert "SearchAction" in home.json_ld[0]


def test_a_page_that_is_not_to_be_indexed_gets_its_feeds_alone(article: ArticleView, meta: Meta, site: Site) -> None:
    draft = decorate(replace(meta, robots="noindex"), replace(article, is_draft=True), site, BASE)
    assert len(feeds(draft)) == 4
    assert draft.tags == draft.json_ld == ()


def test_dublin_core_comes_with_the_link_that_explains_its_prefix(article: ArticleView, meta: Meta, site: Site) -> None:
    assert HeadLink("schema.DC", "http://purl.org/dc/elements/1.1/") in decorate(meta, article, site, BASE).links


def test_a_list_is_dated_by_its_newest_article(meta: Meta, site: Site) -> None:
    moment = datetime(2022, 4, 10, 13, 7, tzinfo=timezone(timedelta(hours=7)))
    found = decorate(meta, views.ListView("tag", "Thẻ", ()), site, BASE, last_modified=moment)
    assert {tag.key: tag.content for tag in found.tags}["DC.Date"] == "2022-04-10T13:07:00+07:00"


def test_what_another_room_put_into_the_head_stays(article: ArticleView, meta: Meta, site: Site) -> None:
    filled = replace(
        meta, tags=(views.MetaTag("name", "x", "y"),), links=(HeadLink("x", "/y"),), json_ld=(Markup("{}"),)
    )
    found = decorate(filled, article, site, BASE)
    assert (found.tags[0], found.links[0], found.json_ld[0]) == (filled.tags[0], filled.links[0], filled.json_ld[0])


def test_the_name_of_the_site_is_taken_off_the_title(meta: Meta, site: Site) -> None:
    assert own_title(meta, site) == "Đại hội chi bộ"
    assert own_title(replace(meta, title="Sở Thử nghiệm"), site) == "Sở Thử nghiệm"
