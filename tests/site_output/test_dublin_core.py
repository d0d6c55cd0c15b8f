"""Circular 24/2011/TT-BTTTT, article 4: six elements are required, four recommended."""

from dataclasses import replace

from plugins.site_output.dublin_core import REQUIRED, dublin_core
from plugins.site_pages.views import ArticleView, Body, Byline, Meta, PageView, Site
from tests.site_output.conftest import BASE


def elements(*arguments: object) -> list[tuple[str, str]]:
    return [(tag.key, tag.content) for tag in dublin_core(*arguments)]


def test_an_article_has_the_six_required_elements_and_the_recommended(
    article: ArticleView, meta: Meta, site: Site
) -> None:
    found = elements("Đại hội chi bộ", meta, article, site, None)
    assert found == [
        ("DC.Title", "Đại hội chi bộ"),
        ("DC.Creator", "Cộng tác viên"),
        ("DC.Date", "2022-04-10T13:07:00+07:00"),
        ("DC.Description", article.lead),
        ("DC.Publisher", "Sở Thử nghiệm"),
        ("DC.Identifier", f"{BASE}/tin-tuc/2022/dai-hoi/"),
        ("DC.Language", "vi"),
        ("DC.Source", "https://bao.example.vn/1.html"),
        ("DC.Subject", "Tin hoạt động"),
        ("DC.Subject", "Đại hội"),
    ]
    assert {name for name, _ in found} >= set(REQUIRED)


def test_every_author_is_a_creator_and_the_department_when_there_is_none(
    article: ArticleView, meta: Meta, site: Site
) -> None:
    two = replace(article, authors=(Byline("Một", "/1/"), Byline("Hai", "/2/")))
    assert [value for name, value in elements("x", meta, two, site, None) if name == "DC.Creator"] == ["Một", "Hai"]
    none = replace(article, authors=())
    assert ("DC.Creator", "Sở Thử nghiệm") in elements("x", meta, none, site, None)


def test_a_standing_page_is_dated_by_its_last_change_or_not_at_all(meta: Meta, site: Site) -> None:
    page = PageView("Giới thiệu", Body.of(""))
    dated = elements("Giới thiệu", meta, page, site, "2022-04-10T00:00:00+07:00")
    assert ("DC.Date", "2022-04-10T00:00:00+07:00") in dated
    assert {name for name, _ in dated} >= set(REQUIRED)
    assert "DC.Date" not in dict(elements("Giới thiệu", meta, page, site, None))
