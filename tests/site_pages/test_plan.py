"""Every list, archive and index page: where it is and what it shows."""

from collections.abc import Callable
from datetime import date

import pytest

from plugins.site_pages.plan import PlannedPage
from tests.site_pages.conftest import ArticleMaker, planner

Plan = Callable[..., dict[str, PlannedPage]]


def titles(page: PlannedPage) -> list[str]:
    return [card.title for card in page.view.cards]


def test_a_portal_without_articles_still_has_every_page_that_its_data_declare(plan_of: Plan) -> None:
    pages = plan_of()
    assert sorted(pages) == [
        "/", "/404.html", "/chuyen-de/", "/chuyen-de/tien-toi/", "/don-vi/", "/don-vi/chi-cuc/", "/luu-tru/", "/muc/",
        "/muc/thong-bao/", "/muc/tin-hoat-dong/", "/so-do/", "/tac-gia/", "/tac-gia/van-phong/", "/the/",
        "/the/an-sinh/", "/the/dai-hoi/", "/tim-kiem/", "/tin-tuc/",
    ]  # fmt: skip
    assert pages["/"].view.lead is None


def test_an_article_stands_in_every_list_that_it_names(plan_of: Plan, make_article: ArticleMaker) -> None:
    article = make_article(
        tags=["Đại hội", "dai-hoi"], authors=["Văn phòng Sở"], units=["chi-cuc"], campaign="Tiến tới đại hội"
    )
    pages = plan_of(article)
    for address in ("/tin-tuc/", "/muc/tin-hoat-dong/", "/the/dai-hoi/", "/tac-gia/van-phong/", "/don-vi/chi-cuc/",
                    "/chuyen-de/tien-toi/", "/luu-tru/2022/04/"):  # fmt: skip
        assert titles(pages[address]) == ["Tiêu đề"], address
    assert titles(pages["/muc/thong-bao/"]) == []


def test_lists_are_numbered_below_trang(plan_of: Plan, make_article: ArticleMaker) -> None:
    many = [make_article(f"articles/2022/tin-{day:02}.md", date=f"2022-04-{day:02} 08:00") for day in range(1, 29)]
    many += [make_article(f"articles/2022/them-{day:02}.md", date=f"2022-05-{day:02} 08:00") for day in range(1, 29)]
    pages = plan_of(*many)
    assert len(pages["/muc/tin-hoat-dong/"].view.cards) == 36
    oldest = pages["/muc/tin-hoat-dong/trang/1/"]
    assert oldest.view.cards[-1].href == "/tin-tuc/2022/tin-01/"
    assert oldest.meta.title == "Tin hoạt động – trang 1 – Sở Thử nghiệm"
    assert oldest.save_as == "muc/tin-hoat-dong/trang/1/index.html"


def test_the_home_page_leads_with_a_picture_and_repeats_nothing(plan_of: Plan, make_article: ArticleMaker) -> None:
    picture = {"file": "images/a.jpg", "alt": "Hội trường"}
    plain = make_article("articles/2022/moi.md", title="Mới nhất", date="2022-04-12")
    shown = make_article("articles/2022/anh.md", title="Có ảnh", date="2022-04-11", image=picture)
    home = plan_of(plain, shown)["/"].view
    assert home.lead.title == "Có ảnh"
    assert [card.title for card in home.newest] == ["Mới nhất"]


def test_a_section_that_is_not_for_the_home_page_has_no_block(plan_of: Plan, make_article: ArticleMaker) -> None:
    home = plan_of(make_article(), make_article("articles/2022/b.md", section="Thông báo"))["/"].view
    assert [block.section.label for block in home.sections] == ["Tin hoạt động"]


def test_a_campaigns_banner_ends_by_its_date(plan_of: Plan) -> None:
    assert [banner.label for banner in plan_of(today=date(2022, 12, 31))["/"].view.banners] == ["Tiến tới đại hội"]
    assert plan_of(today=date(2023, 1, 1))["/"].view.banners == ()


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2022, 8, 25), ()),
        (date(2022, 8, 26), ("Cổng tạm dừng đêm 28/8.",)),
        (date(2022, 8, 28), ("Cổng tạm dừng đêm 28/8.", "Nghỉ lễ từ 01/9.")),
        (date(2022, 8, 29), ("Nghỉ lễ từ 01/9.",)),
        (date(2022, 9, 5), ()),
    ],
)
def test_a_notice_stands_on_the_home_page_from_its_first_to_its_last_day(
    plan_of: Plan, day: date, shown: tuple[str, ...]
) -> None:
    notices = plan_of(url="https://so.example.vn/cong", today=day)["/"].view.notices
    assert tuple(notice.text for notice in notices) == shown
    assert all(notice.href == ("/cong/lien-he/" if "đêm" in notice.text else None) for notice in notices)


def test_older_news_of_the_section_never_changes_when_news_is_added(make_article: ArticleMaker) -> None:
    def article(day: int, section: str = "Tin hoạt động"):
        return make_article(
            f"articles/2022/ngay-{day:02}.md", title=f"Ngày {day}", date=f"2022-04-{day:02}", section=section
        )

    first = [article(day) for day in range(1, 9)] + [article(20, "Thông báo")]
    before = planner(tuple(first)).older()
    after = planner((*first, article(9))).older()
    assert {path: after[path] for path in before} == before
    assert after["articles/2022/ngay-09.md"] == tuple(f"articles/2022/ngay-{day:02}.md" for day in range(8, 0, -1))
    assert after["articles/2022/ngay-01.md"] == after["articles/2022/ngay-20.md"] == ()


def test_the_archive_leads_to_years_and_months(plan_of: Plan, make_article: ArticleMaker) -> None:
    pages = plan_of(make_article(), make_article("articles/2021/b.md", date="2021-12-31 23:30"))
    years = pages["/luu-tru/"].view.groups
    assert [(group.title, [link.label for link in group.links]) for group in years] == [
        ("Năm 2022", ["Tháng 4 (1 tin)"]),
        ("Năm 2021", ["Tháng 12 (1 tin)"]),
    ]
    (of_a_year,) = pages["/luu-tru/2021/"].view.groups
    assert (of_a_year.title, of_a_year.links) == ("", years[1].links)  # the page's own heading names the year
    month = pages["/luu-tru/2021/12/"]
    assert month.view.heading == "Tin tháng 12/2021"
    assert [crumb.label for crumb in month.meta.breadcrumbs] == ["Trang chủ", "Lưu trữ", "Năm 2021"]


def test_names_are_in_the_order_of_the_vietnamese_alphabet(plan_of: Plan) -> None:
    assert [link.label for link in plan_of()["/the/"].view.groups[0].links] == ["An sinh", "Đại hội"]


def test_addresses_carry_the_path_of_siteurl(plan_of: Plan, make_article: ArticleMaker) -> None:
    pages = plan_of(make_article(), url="https://so.example.vn/cong")
    page = pages["/muc/tin-hoat-dong/"]
    assert page.view.cards[0].href == "/cong/tin-tuc/2022/a/"
    assert page.meta.canonical == "https://so.example.vn/cong/muc/tin-hoat-dong/"
    assert page.save_as == "muc/tin-hoat-dong/index.html"


def test_search_and_404_are_kept_from_search_engines(plan_of: Plan) -> None:
    pages = plan_of()
    hidden = sorted(address for address, page in pages.items() if not page.is_public)
    assert hidden == ["/404.html", "/tim-kiem/"]
    assert {pages[address].meta.robots for address in hidden} == {"noindex"}
    assert pages["/404.html"].save_as == "404.html"


def test_an_author_and_a_unit_of_one_name_have_pages_of_different_titles(plan_of: Plan) -> None:
    pages = plan_of()
    assert pages["/tac-gia/van-phong/"].meta.title == "Tác giả Văn phòng Sở – Sở Thử nghiệm"
    assert pages["/tac-gia/van-phong/"].view.heading == "Văn phòng Sở"
    assert pages["/don-vi/chi-cuc/"].meta.title == "Chi cục – Sở Thử nghiệm"


def test_the_site_map_names_the_calendar_and_the_lists(plan_of: Plan) -> None:
    groups = {group.title: [link.href for link in group.links] for group in plan_of()["/so-do/"].view.groups}
    assert groups["Trang chính"][:5] == ["/tin-tuc/", "/lich-su-kien/", "/dai-hoi/", "/van-ban/", "/lich/"]
    assert groups["Thẻ"] == ["/the/an-sinh/", "/the/dai-hoi/"]
    assert "Lưu trữ" not in groups  # an empty group is not shown
