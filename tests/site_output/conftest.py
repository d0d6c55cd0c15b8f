"""One department, one article, and their head, to be varied by each test."""

from xml.etree import ElementTree

import pytest

from plugins.site_pages import views

BASE = "https://so.example.vn"


def parsed_xml(data: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(data)  # noqa: S314 - our own output


@pytest.fixture
def site() -> views.Site:
    return views.Site(
        name="Sở Thử nghiệm",
        short_name="Sở TN",
        slogan="Vì người dân",
        home="/",
        superior=views.Link("Ủy ban nhân dân tỉnh", "https://tinh.example.vn/"),
        menu=(),
        links=(),
        contact=views.ContactBlock(
            "Sở Thử nghiệm",
            address="1 đường Thử nghiệm",
            phones=(views.Phone("0275 3822 365", "tel:+842753822365", "Văn thư"),),
            email="vanthu@so.example.vn",
        ),
        responsible="Giám đốc Sở",
        licence=None,
        reuse_note="Ghi rõ nguồn khi dùng lại tin.",
        search="/tim-kiem/",
        site_map="/so-do/",
        feed="/feed.xml",
        accessibility=None,
        stylesheet="/theme/site.css",
        print_stylesheet="/theme/print.css",
        scripts={},
        icon="/theme/icon.svg",
        is_preview=False,
    )


@pytest.fixture
def article() -> views.ArticleView:
    return views.ArticleView(
        title="Đại hội chi bộ",
        href="/tin-tuc/2022/dai-hoi/",
        date=views.Time("2022-04-10T13:07:00+07:00", "Chủ Nhật, 10/04/2022, 13:07 [GMT+7]", "10/04/2022"),
        section=views.Link("Tin hoạt động", "/muc/tin-hoat-dong/"),
        lead="Chi bộ tổ chức đại hội nhiệm kỳ 2022–2025.",
        body=views.Body.of("<p>Nội dung.</p>"),
        modified=views.Time("2022-04-12T08:00:00+07:00", "Thứ Ba, 12/04/2022, 08:00 [GMT+7]", "12/04/2022"),
        tags=(views.Link("Đại hội", "/the/dai-hoi/"),),
        authors=(views.Byline("Cộng tác viên", "/tac-gia/cong-tac-vien/", "Phóng viên"),),
        source_name="Báo Thử nghiệm",
        source_href="https://bao.example.vn/1.html",
        picture=views.Picture("/images/2022/a.jpg", 1200, 800, "Hội trường", credit="Văn phòng"),
        documents=(
            views.CitedDocument(
                "36-KH/ĐUK",
                "Kế hoạch",
                "Đảng ủy Khối",
                views.Time("2022-03-30", "Thứ Tư, ngày 30 tháng 3 năm 2022", "30/03/2022"),
                "/documents/36.pdf",
            ),
        ),
    )


@pytest.fixture
def meta(article: views.ArticleView) -> views.Meta:
    return views.Meta(
        title="Đại hội chi bộ – Sở Thử nghiệm",
        description=article.lead,
        canonical=BASE + article.href,
        breadcrumbs=(views.Link("Trang chủ", "/"), article.section),
    )
