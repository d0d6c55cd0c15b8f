"""Which feeds there are and what stands in them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from plugins.content_model.article import ArticleFront
from plugins.content_model.data import Section
from plugins.content_model.library import Article
from plugins.site_output.feeds import Feed
from plugins.site_output.news_feeds import Dated, feed_entry, news_feeds
from plugins.site_pages.site import Place
from plugins.site_pages.views import ArticleView, Body, Link, Site

Make = Callable[..., Dated]
SECTIONS = (Section(slug="tin", name="Tin"), Section(slug="thong-bao", name="Thông báo", description="Các thông báo"))


@pytest.fixture
def dated(article: ArticleView) -> Make:
    def make(number: int = 1, section: str = "tin", **front: object) -> Dated:
        facts = {"title": "Tin", "date": f"2022-04-{number:02} 08:00", "section": section, "lead": "Mở đầu.", **front}
        entry = Article(f"articles/2022/tin-{number}.md", ArticleFront.read(facts))
        return entry, replace(article, title=f"Tin {number}", section=Link(section.title(), f"/muc/{section}/"))

    return make


def feeds_of(articles: list[Dated], site: Site, url: str = "https://so.example.vn", base: str = "") -> dict[str, Feed]:
    return dict(news_feeds(articles, SECTIONS, site, Place(url, base)))


def test_the_site_and_every_declared_section_have_a_feed(dated: Make, site: Site) -> None:
    feeds = feeds_of([dated(3, "thong-bao"), dated(2), dated(1)], site)
    shown = {folder: [entry.title for entry in feed.entries] for folder, feed in feeds.items()}
    assert shown == {"/": ["Tin 3", "Tin 2", "Tin 1"], "/muc/tin/": ["Tin 2", "Tin 1"], "/muc/thong-bao/": ["Tin 3"]}
    assert feeds["/muc/thong-bao/"].title == "Sở Thử nghiệm: Thông báo"
    assert feeds["/muc/thong-bao/"].description == "Các thông báo"
    assert feeds["/muc/tin/"].json_url == "https://so.example.vn/muc/tin/feed.json"


def test_an_empty_section_has_an_empty_feed(site: Site) -> None:
    assert [len(feed.entries) for feed in feeds_of([], site).values()] == [0, 0, 0]


def test_a_section_shows_its_own_twenty_even_when_others_are_newer(dated: Make, site: Site) -> None:
    news = [dated(number, "thong-bao") for number in range(28, 3, -1)] + [dated(number) for number in range(3, 0, -1)]
    feeds = feeds_of(news, site)
    assert [len(feed.entries) for feed in feeds.values()] == [20, 3, 20]


def test_an_entry_is_all_absolute_and_dated_by_the_article(dated: Make) -> None:
    entry, view = dated(1, modified="2022-12-19 08:30")
    view = replace(view, body=Body.of('<p><a href="/muc/tin/">Tin</a> <a href="#a">a</a></p>'))
    found = feed_entry(entry, view, Place("https://tinh.example.vn/cong", "/cong"))
    assert found.id == found.url == "https://tinh.example.vn/cong/tin-tuc/2022/tin-1/"
    assert found.html == (
        '<p><a href="https://tinh.example.vn/muc/tin/">Tin</a>'
        ' <a href="https://tinh.example.vn/cong/tin-tuc/2022/tin-1/#a">a</a></p>'
    )
    assert found.picture == "https://tinh.example.vn/images/2022/a.jpg"
    assert (found.published.isoformat(), found.updated.isoformat()) == (
        "2022-04-01T08:00:00+07:00",
        "2022-12-19T08:30:00+07:00",
    )
    assert found.authors == ("Cộng tác viên",)


def test_a_site_below_a_path_finds_its_sections(dated: Make, site: Site) -> None:
    entry, view = dated()
    below = [(entry, replace(view, section=Link("Tin", "/cong/muc/tin/")))]
    feed = feeds_of(below, site, "https://tinh.example.vn/cong", "/cong")["/muc/tin/"]
    assert len(feed.entries) == 1
    assert feed.atom_url == "https://tinh.example.vn/cong/muc/tin/feed.xml"
