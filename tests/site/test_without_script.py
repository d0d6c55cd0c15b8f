"""A reader whose browser runs no script gets everywhere by links and forms."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import Console, OpenPage


@pytest.fixture
def plain(long_site: Path, hosted: Callable[[Path], str], page: OpenPage) -> Page:
    """The home page of a site with many articles, on a phone."""
    return page(f"{hosted(long_site)}/", width=360, javascript=False)


def follow(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("link", name=name, exact=True).first.click()


def test_a_list_is_paged_to_its_first_article(plain: Page) -> None:
    plain.get_by_role("button", name="Danh mục").click()
    plain.locator(".menu summary").click()
    follow(plain, "Tin tức", "Cũ hơn", "Cũ hơn", "Trang 1", "Bản tin số 1")
    expect(plain.get_by_role("heading", level=1)).to_have_text("Bản tin số 1")


def test_the_archive_leads_to_an_article(plain: Page) -> None:
    follow(plain, "Sơ đồ cổng", "Lưu trữ", "Năm 2021", "Tháng 1 (61 tin)", "Bản tin số 60")
    expect(plain.get_by_role("heading", level=1)).to_have_text("Bản tin số 60")


def test_a_search_ends_where_sections_and_archive_are_offered(plain: Page) -> None:
    plain.get_by_role("searchbox").fill("đại hội")
    plain.get_by_role("button", name="Tìm", exact=True).click()
    expect(plain).to_have_url(re.compile(r"/tim-kiem/\?q=%C4%91%E1%BA%A1i\+h%E1%BB%99i$"))
    for name in ("Tin hoạt động", "Thông báo", "Tin theo năm, tháng", "Danh mục văn bản"):
        expect(plain.locator("main").get_by_role("link", name=name)).to_be_visible()


def test_an_unknown_address_is_answered_by_the_portal_itself(plain: Page, console: Console) -> None:
    response = plain.goto(f"{plain.url}tin-tuc/2022/khong-co/")
    assert response
    assert response.status == 404
    expect(plain.get_by_role("heading", level=1)).to_have_text("Không tìm thấy trang")
    follow(plain, "Về trang chủ")
    expect(plain.get_by_role("heading", name="Tin mới")).to_be_visible()
    assert ["404" in message for message in console.take()] == [True]
