"""Bodies get final addresses and sizes."""

from pathlib import Path

import pytest

from plugins.content_model.addresses import Addresses
from plugins.content_model.article import PageFront
from plugins.content_model.data import Portal
from plugins.content_model.library import Content, Page
from plugins.fast_build.links import LinkResolver
from plugins.fast_build.markdown import to_html

PORTAL = Portal.model_validate({"department": {"name": "Sở", "responsible": "Giám đốc"}})


@pytest.fixture
def links() -> LinkResolver:
    content = Content(Path("content"), PORTAL, (), (Page("pages/lien-he.md", PageFront(title="Liên hệ")),))
    return LinkResolver(Addresses(content), "/cong", lambda file: (1600, 1067) if file.endswith(".jpg") else None)


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


@pytest.mark.parametrize(("file", "size"), [("a.jpg", ' width="1600" height="1067"'), ("hong.png", "")])
def test_a_picture_keeps_its_place_when_its_size_is_known(links: LinkResolver, file: str, size: str) -> None:
    html = links.resolve(to_html(f"Có ![b](images/{file})"), "pages/lien-he.md")
    picture = f'<img src="/cong/images/{file}"{size} loading="lazy" decoding="async" alt="b" />'
    assert html == f"<p>Có {picture}</p>\n"


def test_files_that_bodies_use_are_remembered(links: LinkResolver) -> None:
    links.resolve(to_html("[a](documents/a.pdf) ![b](/images/a.jpg) [c](https://x.vn/d.pdf)"), "pages/lien-he.md")
    assert links.files == {"documents/a.pdf", "images/a.jpg"}
