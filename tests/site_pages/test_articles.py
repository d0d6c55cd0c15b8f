"""The views of one article."""

from plugins.content_model.article import Picture
from plugins.content_model.data import Portal
from plugins.content_model.references import References
from plugins.site_pages import views
from plugins.site_pages.articles import ArticleViews
from plugins.site_pages.site import Place
from tests.site_pages.conftest import PORTAL, ArticleMaker


def article_views() -> ArticleViews:
    references = References(Portal.read(PORTAL))
    place = Place("https://so.example.vn/cong", "/cong")
    return ArticleViews(references, place, shown, {})


def shown(picture: Picture) -> views.Picture | None:
    return None if picture.file.endswith("hong.jpg") else views.Picture(picture.file, 1600, 1067, picture.alt)


def test_a_date_is_said_to_readers_and_machines(make_article: ArticleMaker) -> None:
    card = article_views().card(make_article(date="2020-04-10 13:07"))
    assert card.date == views.Time("2020-04-10T13:07:00+07:00", "Thứ Sáu, 10/04/2020, 13:07 [GMT+7]", "10/04/2020")


def test_an_update_is_shown_only_when_later(make_article: ArticleMaker) -> None:
    make = article_views()
    later = make.page(make_article(date="2020-04-10", modified="2020-04-11"), "", ())
    equal = make.page(make_article(date="2020-04-10", modified="2020-04-10"), "", ())
    assert later.modified is not None
    assert equal.modified is None


def test_names_and_slugs_lead_to_the_same_pages(make_article: ArticleMaker) -> None:
    make = article_views()
    by_name = make.page(make_article(section="Tin hoạt động", tags=["Đại hội"], units=["Chi cục"]), "", ())
    by_slug = make.page(make_article(section="tin-hoat-dong", tags=["dai-hoi"], units=["chi-cuc"]), "", ())
    assert by_name == by_slug
    assert by_name.section == views.Link("Tin hoạt động", "/cong/muc/tin-hoat-dong/")


def test_a_byline_takes_the_position_of_its_day(make_article: ArticleMaker) -> None:
    make = article_views()
    now = make.page(make_article(authors=["Văn phòng Sở"]), "", ()).authors
    then = make.page(make_article(authors=[{"name": "van-phong", "position": "Tổ Thông tin"}]), "", ()).authors
    assert now == (views.Byline("Văn phòng Sở", "/cong/tac-gia/van-phong/", "Bộ phận truyền thông", is_body=True),)
    assert then[0].position == "Tổ Thông tin"


def test_a_card_has_its_picture_and_a_broken_one_is_left_out(make_article: ArticleMaker) -> None:
    make = article_views()
    whole = make.card(make_article(image={"file": "images/a.jpg", "alt": "Hội trường"}))
    assert whole.picture == views.Picture("images/a.jpg", 1600, 1067, alt="Hội trường")
    assert make.card(make_article(image={"file": "images/hong.jpg", "alt": "Hội trường"})).picture is None


def test_the_lunar_date_is_shown_where_the_front_matter_asks_for_it(make_article: ArticleMaker) -> None:
    """21:30 UTC on 5 February 2027 is Tết in Vietnam already."""
    make = article_views()
    asked = make.page(make_article(date="2027-02-06 04:30", lunar_date=True), "", ())
    assert asked.lunar_date == "mùng 1 tháng Giêng năm Đinh Mùi"
    assert make.page(make_article(date="2027-02-06 04:30"), "", ()).lunar_date is None
