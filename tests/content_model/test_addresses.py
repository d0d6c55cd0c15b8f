"""What a link in an editor's text means."""

from pathlib import Path

import pytest

from plugins.content_model.addresses import Addresses, Target, page_of, page_slug_is_taken
from plugins.content_model.article import ArticleFront, PageFront
from plugins.content_model.data import Portal
from plugins.content_model.library import Article, Content, Page

FROM = "articles/2022/b.md"


def article(path: str) -> Article:
    front = {"title": "Tin", "date": "2022-03-30 08:00", "section": "tin", "lead": "Mở đầu."}
    return Article(path, ArticleFront.read(front))


@pytest.fixture
def addresses() -> Addresses:
    portal = Portal.read(
        {
            "department": {"name": "Sở", "responsible": "Giám đốc"},
            "sections": [{"slug": "tin", "name": "Tin"}],
            "tags": [{"slug": "the1", "name": "Thẻ 1"}],
        }
    )
    pages = (Page("pages/gioi-thieu.md", PageFront(title="Giới thiệu")),)
    return Addresses(Content(Path("content"), portal, (article("articles/2022/a.md"), article(FROM)), pages))


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("/articles/2022/a.md", "/tin-tuc/2022/a/"),
        ("a.md", "/tin-tuc/2022/a/"),
        ("../2022/a.md#ket-qua", "/tin-tuc/2022/a/#ket-qua"),
        ("{filename}/articles/2022/a.md", "/tin-tuc/2022/a/"),
        ("%7Bfilename%7D/articles/2022/a.md", None),
        ("/pages/gioi-thieu.md", "/gioi-thieu/"),
        ("/gioi-thieu/", "/gioi-thieu/"),
        ("/gioi-thieu", None),
        ("/tin-tuc/2022/a/?in=1#x", "/tin-tuc/2022/a/?in=1#x"),
        ("/muc/tin/", "/muc/tin/"),
        ("/muc/khac/", None),
        ("/luu-tru/2022/03/", "/luu-tru/2022/03/"),
        ("/luu-tru/2022/04/", None),
        ("/feed.xml", "/feed.xml"),
        ("/lich/#1984-11-23", "/lich/#1984-11-23"),
        ("/lich/ngay-le.ics", "/lich/ngay-le.ics"),
        ("/lich/1984/11/", None),
        ("/khong-co/", None),
        ("khong-co.md", None),
        ("images/2022/ảnh 1.jpg", "/images/2022/%E1%BA%A3nh%201.jpg"),
        ("/images/2022/a.jpg", "/images/2022/a.jpg"),
        ("../../images/2022/a.jpg", "/images/2022/a.jpg"),
        ("../../../etc/passwd.txt", None),
        ("#ket-qua", "#ket-qua"),
        ("https://chinhphu.vn/x?a=1&b=2", "https://chinhphu.vn/x?a=1&b=2"),
        ("mailto:so@tinh.gov.vn", "mailto:so@tinh.gov.vn"),
        ("tel:+842753822365", "tel:+842753822365"),
        ("//la.example/x", None),
        ("javascript:alert(1)", None),
    ],
)
def test_each_kind_of_link(addresses: Addresses, link: str, href: str | None) -> None:
    target = addresses.resolve(link, FROM)
    assert (target.href if target else None) == href


def test_a_target_says_what_it_is(addresses: Addresses) -> None:
    assert addresses.resolve("https://chinhphu.vn/", FROM) == Target("https://chinhphu.vn/", is_outside=True)
    picture = addresses.resolve("images/a.jpg", FROM)
    assert picture is not None
    assert picture.file == "images/a.jpg"
    own = addresses.resolve("#ket-qua", FROM)
    assert own is not None
    assert own.entry is not None
    assert (own.entry.path, own.fragment) == (FROM, "ket-qua")


@pytest.mark.parametrize(
    ("slug", "taken"), [("tim-kiem", True), ("muc/x", True), ("muc-luc", False), ("lien-he", False)]
)
def test_pages_of_the_site_itself_are_not_for_editors(slug: str, taken: bool) -> None:
    assert page_slug_is_taken(slug) is taken


def test_page_2_of_tag_the1_is_not_tag_the12() -> None:
    """Pelican's default names collide here (met by running 4.12)."""
    assert page_of("/the/the1/", 2) == "/the/the1/trang/2/"
