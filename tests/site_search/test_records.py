"""What is searched of an article and of a standing page."""

from dataclasses import replace

from plugins.citations.views import DocumentCard, DocumentView
from plugins.site_pages.views import ArticleView, Body, CitedDocument, Link, PageView, Time
from plugins.site_search.records import DOCUMENTS, PAGES, records

ARTICLE = ArticleView(
    title="Đại hội chi bộ",
    href="/tin-tuc/2022/dai-hoi/",
    date=Time("2022-05-01T08:00:00+07:00", "Chủ Nhật, 01/05/2022, 08:00 [GMT+7]", "01/05/2022"),
    section=Link("Công tác Đảng", "/muc/cong-tac-dang/"),
    lead="Bầu cấp ủy mới.",
    body=Body.of("<p>Toàn văn</p>"),
    kicker="Tiến tới đại hội",
    tags=(Link("đại hội", "/the/dai-hoi/"),),
    documents=(CitedDocument("36-KH/ĐUK"),),
)


def test_an_article_is_found_by_all_that_readers_see_of_it() -> None:
    (record,) = records([ARTICLE], [])
    assert (record.title, record.lead, record.body.__html__()) == (
        "Đại hội chi bộ",
        "Bầu cấp ủy mới.",
        "<p>Toàn văn</p>",
    )
    assert record.more.split("\n") == ["Tiến tới đại hội", "36-KH/ĐUK", "đại hội"]
    assert (record.section, record.day, record.year) == ("Công tác Đảng", "01/05/2022", 2022)


def test_a_standing_page_has_a_section_of_its_kind_and_perhaps_no_date() -> None:
    (record,) = records([], [("/gioi-thieu/", PageView("Giới thiệu", Body.of("<p>Về Sở</p>")))])
    assert (record.href, record.section, record.day, record.year) == ("/gioi-thieu/", PAGES, "", None)


def test_records_stand_in_the_order_of_time_then_address_however_they_came() -> None:
    older = replace(ARTICLE, href="/z/", date=Time("2021-01-01T00:00:00+07:00", "", "01/01/2021"))
    twin = replace(ARTICLE, href="/a/")
    page = ("/lien-he/", PageView("Liên hệ", Body.of("")))
    expected = ["/lien-he/", "/z/", "/a/", "/tin-tuc/2022/dai-hoi/"]
    assert [record.href for record in records([ARTICLE, older, twin], [page])] == expected
    assert [record.href for record in records([twin, ARTICLE, older], [page])] == expected


def test_a_document_of_the_library_is_found_and_one_that_is_only_cited_is_not() -> None:
    day = Time("2022-03-30", "Thứ Tư, 30/03/2022", "30/03/2022")
    card = DocumentCard("Kế hoạch số 36-KH/ĐUK", "/van-ban/36/", "Đảng ủy khối", day, "Về đại hội các chi bộ.")
    cited = replace(card, href="/van-ban/37/", abstract=None)
    (record,) = records([], [], [DocumentView(card, "36-KH/ĐUK"), DocumentView(cited, "37-KH/ĐUK")])
    assert (record.href, record.title, record.lead, record.more) == (
        "/van-ban/36/",
        "Kế hoạch số 36-KH/ĐUK",
        "Về đại hội các chi bộ.",
        "Kế hoạch 36-KH/ĐUK\nĐảng ủy khối",
    )
    assert (record.section, record.day, record.year) == (DOCUMENTS, "30/03/2022", 2022)
