"""A small portal in memory: two sections, one tag, one author, one unit, one campaign."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from plugins.content_model.article import ArticleFront
from plugins.content_model.data import Portal
from plugins.content_model.library import Article
from plugins.content_model.references import References
from plugins.site_pages import views
from plugins.site_pages.articles import ArticleViews
from plugins.site_pages.assets import Assets
from plugins.site_pages.plan import PlannedPage, Planner
from plugins.site_pages.site import Place, make_site

PORTAL = {
    "department": {"name": "Sở Thử nghiệm", "responsible": "Giám đốc Sở", "superior": {"name": "UBND tỉnh"}},
    "sections": [
        {"slug": "tin-hoat-dong", "name": "Tin hoạt động"},
        {"slug": "thong-bao", "name": "Thông báo", "on_home": False},
    ],
    "tags": [{"slug": "dai-hoi", "name": "Đại hội"}, {"slug": "an-sinh", "name": "An sinh"}],
    "authors": [{"slug": "van-phong", "name": "Văn phòng Sở", "kind": "body", "position": "Bộ phận truyền thông"}],
    "units": [
        {"slug": "chi-cuc", "name": "Chi cục", "head": "Chi cục trưởng", "phones": [{"number": "0275 3822 365"}]}
    ],
    "campaigns": [{"slug": "tien-toi", "name": "Tiến tới đại hội", "start": "2022-01-01", "end": "2022-12-31"}],
    "notices": [
        {"text": "Cổng tạm dừng đêm 28/8.", "url": "/lien-he/", "start": "2022-08-26", "end": "2022-08-28"},
        {"text": "Nghỉ lễ từ 01/9.", "start": "2022-08-28", "end": "2022-09-04"},
    ],
}
ArticleMaker = Callable[..., Article]


@pytest.fixture
def make_article() -> ArticleMaker:
    def make(path: str = "articles/2022/a.md", **front: object) -> Article:
        facts = {"title": "Tiêu đề", "date": "2022-04-10 13:07", "section": "Tin hoạt động", "lead": "Mở đầu.", **front}
        return Article(path, ArticleFront.read(facts))

    return make


@pytest.fixture
def plan_of() -> Callable[..., dict[str, PlannedPage]]:
    def plan(
        *articles: Article, url: str = "https://so.example.vn", today: date = date(2022, 6, 1)
    ) -> dict[str, PlannedPage]:
        return {page.address: page for page in planner(articles, url, today).plan()}

    return plan


def planner(
    articles: tuple[Article, ...], url: str = "https://so.example.vn", today: date = date(2022, 6, 1)
) -> Planner:
    portal = Portal.read(PORTAL)
    place = Place(url, url.removeprefix("https://so.example.vn"))
    references = References(portal)
    assets = Assets({}, "theme/site.css", "theme/print.css", {}, "theme/icon.svg")
    site = make_site(portal, place, assets, (), is_preview=False)
    newest_first = tuple(sorted(articles, key=lambda article: article.front.date, reverse=True))
    make = ArticleViews(references, place, lambda picture: views.Picture(picture.file, 1600, 1067, picture.alt), {})
    cards = {article.path: make.card(article) for article in newest_first}
    return Planner(site, place, references, newest_first, (), cards, today, portal.notices)


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T08:00+07:00")
