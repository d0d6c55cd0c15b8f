"""Bodies get final addresses and sizes."""

from html import escape
from pathlib import Path

import pytest

from plugins.content_model.addresses import Addresses
from plugins.content_model.article import PageFront
from plugins.content_model.data import Portal
from plugins.content_model.library import Content, Page
from plugins.fast_build.links import LinkResolver
from plugins.fast_build.markdown import to_html

PORTAL = Portal.read({"department": {"name": "Sở", "responsible": "Giám đốc"}})


class Pictures:
    """Knows JPEG files."""

    def html(self, file: str, alt: str, slot: str) -> str | None:
        return f'<picture class="{slot}">{file}: {escape(alt)}</picture>' if file.endswith(".jpg") else None

    def address(self, file: str) -> str | None:
        return f"/cong/anh/{file.rpartition('/')[2]}" if file.endswith(".jpg") else None


@pytest.fixture
def links() -> LinkResolver:
    content = Content(Path("content"), PORTAL, (), (Page("pages/lien-he.md", PageFront(title="Liên hệ")),))
    return LinkResolver(Addresses(content), "/cong", Pictures())


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("[a](lien-he.md)", '<p><a href="/cong/lien-he/">a</a></p>\n'),
        ("[a](/lien-he/#ban-do)", '<p><a href="/cong/lien-he/#ban-do">a</a></p>\n'),
        ("[a](#ban-do)", '<p><a href="#ban-do">a</a></p>\n'),
        ("[a](https://x.vn/?a=1&b=2)", '<p><a href="https://x.vn/?a=1&amp;b=2">a</a></p>\n'),
        ("[a](/khong-co/)", '<p><a href="/khong-co/">a</a></p>\n'),
        ("[a](<documents/Kế hoạch.pdf>)", '<p><a href="/cong/documents/K%E1%BA%BF%20ho%E1%BA%A1ch.pdf">a</a></p>\n'),
    ],
)  # fmt: skip
def test_each_link(links: LinkResolver, markdown: str, html: str) -> None:
    assert links.resolve(to_html(markdown), "pages/lien-he.md") == html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Có ![a & b](images/a.jpg)", '<p>Có <picture class="column">images/a.jpg: a &amp; b</picture></p>\n'),
        (
            "Có ![b](images/hong.png)",
            '<p>Có <img src="/cong/images/hong.png" loading="lazy" decoding="async" alt="b" /></p>\n',
        ),
        ("[ảnh](images/a.jpg)", '<p><a href="/cong/anh/a.jpg">ảnh</a></p>\n'),
    ],
)
def test_a_picture_is_shown_as_the_room_of_pictures_says(links: LinkResolver, markdown: str, html: str) -> None:
    assert links.resolve(to_html(markdown), "pages/lien-he.md") == html


def test_pictures_of_a_gallery_are_shown_as_thumbnails(links: LinkResolver) -> None:
    html = links.resolve(to_html("![a](images/a.jpg)\n![b](images/b.jpg)\n"), "pages/lien-he.md")
    assert html.count('<picture class="thumbnail">') == 2


def test_files_that_are_published_as_they_are_are_remembered(links: LinkResolver) -> None:
    links.resolve(to_html("[a](documents/a.pdf) ![b](/images/a.jpg) [c](https://x.vn/d.pdf)"), "pages/lien-he.md")
    assert links.files == {"documents/a.pdf"}
