"""On paper: the text, its credits and where everything came from, and nothing that a finger would touch."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import OpenPage
from tests.site.page_types import PageType

GONE = (
    ".skip-link",
    ".menu",
    ".search-box",
    ".reader-settings",
    ".breadcrumbs",
    ".aside",
    ".share",
    ".older-news",
    ".related-news",
    ".site-footer-links",
)
KEPT = (
    "Sở Thử nghiệm",
    "Chi bộ Văn phòng tổ chức đại hội nhiệm kỳ 2022-2025",
    "Thứ Năm, 28/04/2022, 13:07 [GMT+7]",
    "Văn phòng Sở, Bộ phận truyền thông",
    "Đại hội bầu ba chi ủy viên, trong đó có một đồng chí nữ.",
    "Hội trường trước giờ khai mạc",
    "Ảnh: Văn phòng Sở",
    "Bài, ảnh: Văn phòng Sở",
    "Nguồn: Bản tin tỉnh",
    "36-KH/ĐUK",
    "Bổ sung số đảng viên dự đại hội.",
    "Chịu trách nhiệm chính: Giám đốc Sở",
)
WRITTEN_OUT = """links => links.map(link => [link.getAttribute("href"), getComputedStyle(link, "::after").content])"""


@pytest.fixture
def on_paper(tiny_site: Path, hosted: Callable[[Path], str], page: OpenPage) -> Page:
    """The article that has everything, as a reader in dark colours and large letters prints it."""
    shown = page(f"{hosted(tiny_site)}/tin-tuc/2022/dai-hoi-chi-bo/", colour_scheme="dark")
    shown.get_by_text("Cỡ chữ, màu").click()
    for label in ("Tối", "Rất lớn"):
        shown.get_by_label(label, exact=True).click()
    shown.emulate_media(media="print")
    return shown


def test_what_a_finger_would_touch_is_not_printed(
    public_site: Path, hosted: Callable[[Path], str], page: OpenPage
) -> None:
    both = '</ul>\n</section>\n\n<section class="older-news">'  # little is related, so both blocks are there
    article = PageType("article", "public_site", "tin-tuc/[0-9]*/*/index.html", having=both)
    shown = page(hosted(public_site) + article.address_in(public_site))
    shown.emulate_media(media="print")
    for selector in GONE:
        assert shown.locator(selector).count(), selector
        for element in shown.locator(selector).all():
            expect(element).to_be_hidden()


@pytest.mark.parametrize(
    ("address", "selector"),
    [
        ("/dai-hoi/nhiem-ky/2022-2025/", ".ways"),
        ("/tim-kiem/?q=dai+hoi", ".search-results-filters"),
        ("/tim-kiem/?q=dai+hoi", ".search-results > .button"),
    ],
)
def test_ways_to_sort_and_choose_are_not_printed(
    public_site: Path, hosted: Callable[[Path], str], page: OpenPage, address: str, selector: str
) -> None:
    shown = page(hosted(public_site) + address)
    expect(shown.locator(selector)).to_be_visible()
    shown.emulate_media(media="print")
    expect(shown.locator(selector)).to_be_hidden()


def test_text_and_credits_are_printed(on_paper: Page) -> None:
    words = re.sub(r"\s+", " ", on_paper.locator("body").inner_text())
    assert [text for text in KEPT if text not in words] == []


def test_paper_is_white_and_letters_are_black_and_of_paper_s_size(on_paper: Page) -> None:
    style = on_paper.evaluate("""() => {
        const {backgroundColor, color} = getComputedStyle(document.body);
        return [backgroundColor, color, getComputedStyle(document.documentElement).fontSize];
    }""")
    assert style == ["rgb(255, 255, 255)", "rgb(0, 0, 0)", f"{11 / 72 * 96:.4f}px"]


def test_addresses_of_links_and_page_are_written_out(on_paper: Page) -> None:
    written = on_paper.locator(".prose a, .article-foot-credits a").evaluate_all(WRITTEN_OUT)
    assert written
    assert [(href, content) for href, content in written if href not in content] == []
    address = on_paper.url
    expect(on_paper.get_by_text(f"Địa chỉ trang: {address}")).to_be_visible()


def test_an_article_becomes_a_document_of_pages(on_paper: Page) -> None:
    assert 1 <= pages_in(on_paper.pdf()) <= 2


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type */Page\b(?!s)", pdf))
