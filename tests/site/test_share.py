"""Sharing without anybody else's script: by mail, by copying, by the device's own means."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import OpenPage

ARTICLE = "/tin-tuc/2022/dai-hoi-chi-bo/"
TITLE = "Chi bộ Văn phòng tổ chức đại hội nhiệm kỳ 2022-2025"


@pytest.fixture
def address(tiny_site: Path, hosted: Callable[[Path], str]) -> str:
    return hosted(tiny_site) + ARTICLE


def device_that(outcome: str) -> str:
    """A script that lets the device share, which a browser without a screen cannot: it notes what it got."""
    return f"navigator.share = (data) => {{ window.got = data; return {outcome}; }};"


def test_mail_carries_title_and_address_without_script(page: OpenPage, address: str) -> None:
    link = page(address, javascript=False).get_by_role("link", name="Gửi qua thư")
    mail = urlsplit(link.get_attribute("href"))
    assert mail.scheme == "mailto"
    assert parse_qs(mail.query, strict_parsing=True) == {"subject": [TITLE], "body": [address]}


def test_copying_puts_the_address_on_the_clipboard_and_says_so(page: OpenPage, address: str) -> None:
    shown = page(address)
    shown.context.grant_permissions(["clipboard-read", "clipboard-write"])
    shown.get_by_role("button", name="Chép địa chỉ").click()
    expect(shown.get_by_role("status")).to_have_text("Đã chép địa chỉ.")
    assert shown.evaluate("navigator.clipboard.readText()") == address


def test_a_browser_that_refuses_to_copy_is_quoted(page: OpenPage, address: str) -> None:
    shown = page()
    shown.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))"
    )
    shown.goto(address)
    shown.get_by_role("button", name="Chép địa chỉ").click()
    expect(shown.get_by_role("status")).to_have_text("Trình duyệt không cho phép.")


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("Promise.resolve()", ""),
        ("Promise.reject(new DOMException('', 'AbortError'))", ""),
        ("Promise.reject(new DOMException('', 'NotAllowedError'))", "Trình duyệt không cho phép."),
    ],
)
def test_the_device_shares_title_and_address(page: OpenPage, address: str, outcome: str, words: str) -> None:
    shown = page()
    shown.add_init_script(device_that(outcome))
    shown.goto(address)
    shown.get_by_role("button", name="Chia sẻ").click()
    expect(shown.get_by_role("status")).to_have_text(words)
    assert shown.evaluate("got") == {"title": TITLE, "url": address}


def test_a_device_that_cannot_share_has_no_button_for_it(page: OpenPage, address: str) -> None:
    shown = page()
    shown.add_init_script("delete Navigator.prototype.share;")
    shown.goto(address)
    expect(shown.get_by_role("button", name="Chép địa chỉ")).to_be_visible()
    expect(shown.get_by_text("Chia sẻ")).to_be_hidden()
