"""Open Graph (ogp.me): og:title, og:type, og:image and og:url are required, the article's properties optional."""

from dataclasses import replace

from plugins.site_output.open_graph import open_graph
from plugins.site_pages.views import ArticleView, Body, Meta, PageView, Picture, Site
from tests.site_output.conftest import BASE


def test_an_article_shares_with_its_picture_and_dates(article: ArticleView, meta: Meta, site: Site) -> None:
    tags = open_graph("Đại hội chi bộ", meta, article, site, BASE)
    assert [(tag.attribute, tag.key, tag.content) for tag in tags] == [
        ("property", "og:type", "article"),
        ("property", "og:title", "Đại hội chi bộ"),
        ("property", "og:description", article.lead),
        ("property", "og:url", f"{BASE}/tin-tuc/2022/dai-hoi/"),
        ("property", "og:site_name", "Sở Thử nghiệm"),
        ("property", "og:locale", "vi_VN"),
        ("property", "og:image", f"{BASE}/images/2022/a.jpg"),
        ("property", "og:image:width", "1200"),
        ("property", "og:image:height", "800"),
        ("property", "og:image:alt", "Hội trường"),
        ("property", "article:published_time", "2022-04-10T13:07:00+07:00"),
        ("property", "article:modified_time", "2022-04-12T08:00:00+07:00"),
        ("property", "article:section", "Tin hoạt động"),
        ("name", "twitter:card", "summary_large_image"),
    ]


def test_a_page_without_a_picture_is_a_website_with_a_small_card(meta: Meta, site: Site) -> None:
    facts = {tag.key: tag.content for tag in open_graph("Giới thiệu", meta, PageView("x", Body.of("")), site, BASE)}
    assert facts["og:type"] == "website"
    assert facts["twitter:card"] == "summary"
    assert not [key for key in facts if key.startswith(("og:image", "article:"))]


def test_a_narrow_picture_is_not_blown_up(article: ArticleView, meta: Meta, site: Site) -> None:
    narrow = replace(article, picture=Picture("/a.jpg", 599, 400, "Hội trường"))
    assert open_graph("x", meta, narrow, site, BASE)[-1].content == "summary"


def test_a_page_that_never_changed_has_no_time_of_change(article: ArticleView, meta: Meta, site: Site) -> None:
    keys = [tag.key for tag in open_graph("x", meta, replace(article, modified=None), site, BASE)]
    assert "article:modified_time" not in keys
