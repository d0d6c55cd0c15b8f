"""What a browser makes of pictures: the file it takes, the place it keeps, the album viewer, the click on a video."""

import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from plugins.preview.server import PreviewServer
from plugins.site_output.headers import header_lines
from tests.browser.fixtures import Console, OpenPage
from tests.sites import SAMPLE_NOW, build_site, copy_tiny

LEADING = "main .figure img"
ARTICLE = "tin-tuc/2022/hoan-thanh-dai-hoi-tam-chi-bo/"
GALLERY = "tin-tuc/2026/trong-cay-ven-song-2026/"
ALBUM = "hinh-anh/nhin-lai-nam-2026/"
VIDEO = "video/tim-tin-tren-cong/"
ON_YOUTUBE = """---
title: Ba bước nộp hồ sơ
date: 2023-05-04 08:00
lead: Ba bước nộp hồ sơ tại quầy, trong hai phút.
url: https://www.youtube.com/watch?v=aBcDeFgHiJk
image: {file: images/hoi-truong.png, alt: Bàn phủ khăn có lọ hoa}
---

Bước một: lấy số thứ tự ở cửa.
"""


@pytest.fixture
def url(public_site: Path, hosted: Callable[[Path], str]) -> str:
    return hosted(public_site)


@pytest.mark.parametrize(
    ("width", "density", "chosen"),
    [
        (360, 1, "-360.avif"),
        (360, 2, "-720.avif"),
        (360, 3, "-1080.avif"),
        (1280, 1, "-720.avif"),
        (1280, 2, "-1600.webp"),
        (1280, 3, "-1600.webp"),
    ],
)
def test_the_browser_chooses_the_file_that_fits_its_screen(
    page: OpenPage, url: str, width: int, density: int, chosen: str
) -> None:
    shown = page(f"{url}/{ARTICLE}", width=width, density=density)
    picture = shown.locator(LEADING).first
    expect(picture).to_have_js_property("complete", True)
    assert str(picture.evaluate("image => image.currentSrc")).endswith(chosen)


def test_a_thumbnail_in_a_list_is_a_small_file(page: OpenPage, url: str) -> None:
    shown = page(f"{url}/tin-tuc/", width=360, density=2)
    picture = shown.locator(".card img").first
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", True)
    assert str(picture.evaluate("image => image.currentSrc")).endswith("-360.avif")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["", ARTICLE, ALBUM, VIDEO])
def test_nothing_moves_while_pictures_load(page: OpenPage, url: str, path: str, width: int) -> None:
    """Cumulative layout shift, https://web.dev/articles/cls: under 0.1 is good, ours is none."""
    shown = page(f"{url}/{path}", width=width)
    shown.evaluate("scrollTo(0, document.body.scrollHeight)")
    shown.wait_for_load_state("networkidle")
    shifts = shown.evaluate(
        """() => new Promise(resolve => new PerformanceObserver((list, observer) => {
            observer.disconnect();
            resolve(list.getEntries().filter(shift => shift.sources.some(({node}) => node?.closest?.("main")))
                .reduce((sum, shift) => sum + shift.value, 0));
        }).observe({type: "layout-shift", buffered: true}) || setTimeout(() => resolve(0), 200))"""
    )
    assert shifts == pytest.approx(0, abs=0.01)


@pytest.fixture
def album(page: OpenPage, url: str) -> Page:
    shown = page(f"{url}/{ALBUM}", width=360)
    shown.locator("main li a").nth(1).click()
    expect(shown.get_by_role("dialog")).to_be_visible()
    return shown


def expect_count(album: Page, words: str) -> None:
    expect(album.locator(".album-viewer-count")).to_have_text(words)


def test_arrows_go_round_the_album(album: Page) -> None:
    expect_count(album, "Ảnh 2/6")
    album.keyboard.press("ArrowRight")
    expect_count(album, "Ảnh 3/6")
    for _ in range(3):
        album.keyboard.press("ArrowLeft")
    expect_count(album, "Ảnh 6/6")
    album.get_by_role("button", name="Ảnh sau").click()
    expect_count(album, "Ảnh 1/6")
    expect(album.get_by_role("dialog").get_by_role("img")).to_have_count(1)


def test_escape_closes_and_gives_the_focus_to_the_picture_last_seen(album: Page) -> None:
    album.keyboard.press("ArrowRight")
    album.keyboard.press("Escape")
    expect(album.get_by_role("dialog")).to_have_count(0)
    expect(album.locator("main li a").nth(2)).to_be_focused()
    expect(album).to_have_url(re.compile(r"/nhin-lai-nam-2026/$"))


def test_the_focus_stays_inside_the_viewer(album: Page) -> None:
    for _ in range(6):
        album.keyboard.press("Tab")
        assert album.evaluate(
            "document.activeElement === document.body || document.activeElement.closest('dialog') !== null"
        )


def test_the_way_back_closes_and_the_way_forward_opens_again(album: Page) -> None:
    expect(album).to_have_url(re.compile(r"#anh_2$"))
    album.go_back()
    expect(album.get_by_role("dialog")).to_have_count(0)
    album.go_forward()
    expect(album.get_by_role("dialog")).to_be_visible()
    expect_count(album, "Ảnh 2/6")


def test_a_viewer_that_opens_again_at_once_stays_open(album: Page) -> None:
    """The event of its closing comes a moment later, when the way forward may have opened it already."""
    album.evaluate("() => { const dialog = document.querySelector('dialog'); dialog.close(); dialog.showModal(); }")
    album.wait_for_timeout(200)
    expect(album.get_by_role("dialog")).to_be_visible()
    expect(album).to_have_url(re.compile(r"#anh_2$"))


def test_a_shared_address_opens_its_picture(page: OpenPage, url: str) -> None:
    shown = page(f"{url}/{ALBUM}#anh_4")
    expect(shown.get_by_role("dialog")).to_be_visible()
    expect_count(shown, "Ảnh 4/6")
    shown.get_by_role("button", name="Đóng").click()
    expect(shown.get_by_role("dialog")).to_have_count(0)
    expect(shown).to_have_url(f"{url}/{ALBUM}")


@pytest.mark.parametrize(("to", "words"), [(60, "Ảnh 3/6"), (320, "Ảnh 1/6"), (205, "Ảnh 2/6")])
def test_a_swipe_turns_the_page_and_a_tap_does_not(album: Page, to: int, words: str) -> None:
    album.locator(".album-viewer-stage").evaluate(
        """(stage, to) => {
            stage.dispatchEvent(new PointerEvent("pointerdown", {clientX: 200, clientY: 300, bubbles: true}));
            stage.dispatchEvent(new PointerEvent("pointerup", {clientX: to, clientY: 310, bubbles: true}));
        }""",
        to,
    )
    expect_count(album, words)


def test_the_viewer_has_no_accessibility_fault(album: Page, accessibility_faults: Callable[[Page], list[str]]) -> None:
    assert accessibility_faults(album) == []


def test_a_gallery_in_an_article_opens_the_same_viewer(page: OpenPage, url: str) -> None:
    shown = page(f"{url}/{GALLERY}", width=360)
    links = shown.locator(".prose .tiles a")
    links.first.focus()
    shown.keyboard.press("Enter")
    dialog = shown.get_by_role("dialog")
    expect(dialog.get_by_role("img", name="Hai đôi tay áo xanh")).to_be_visible()
    expect(shown).to_have_url(re.compile(r"#anh_1$"))
    shown.keyboard.press("ArrowRight")
    expect_count(shown, "Ảnh 2/2")
    expect(dialog.locator("figcaption")).to_have_text(re.compile("bờ sông mùa bão 2023"))
    shown.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(links.nth(1)).to_be_focused()
    expect(shown).to_have_url(f"{url}/{GALLERY}")  # going back takes the browser a moment


def test_a_page_without_a_gallery_loads_no_viewer(page: OpenPage, url: str) -> None:
    shown = page(f"{url}/{ARTICLE}")
    expect(shown.locator("dialog, script[src*='album-viewer']")).to_have_count(0)


@pytest.mark.parametrize("path", [ARTICLE, ALBUM, VIDEO, "hinh-anh/"])
def test_the_first_picture_is_asked_for_at_once_and_the_others_when_they_come_near(
    page: OpenPage, url: str, path: str
) -> None:
    """https://web.dev/articles/optimize-lcp: the largest picture above the fold is neither lazy nor of low priority."""
    pictures = page(f"{url}/{path}", javascript=False).locator("main picture img")
    eager = pictures.evaluate_all("all => all.map(one => one.loading !== 'lazy')")
    urgent = pictures.evaluate_all("all => all.map(one => one.fetchPriority === 'high')")
    assert eager == urgent == [True] + [False] * (len(eager) - 1)


def test_an_album_without_script_leads_to_its_files(page: OpenPage, url: str) -> None:
    shown = page(f"{url}/{ALBUM}", javascript=False)
    expect(shown.locator("main figcaption")).to_have_count(6)
    address = str(shown.locator("main li a").first.get_attribute("href"))
    assert re.fullmatch(r"/anh/bo-phan-mot-cua\.[0-9a-f]{12}-1080\.jpg", address)
    assert shown.request.get(f"{url}{address}").headers["content-type"] == "image/jpeg"


def test_a_film_plays_on_the_click_with_its_captions_and_loads_nothing_before(page: OpenPage, url: str) -> None:
    shown = page()
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(f"{url}/{VIDEO}")
    shown.wait_for_load_state("networkidle")
    assert not any(address.endswith((".mp4", ".vtt")) for address in asked)
    shown.get_by_role("link", name="Xem video").click()
    film = shown.locator("video")
    expect(film).to_be_focused()
    expect(film).to_have_js_property("paused", False)
    words = film.evaluate(
        """film => new Promise(resolve => film.addEventListener("timeupdate", () => {
            const {mode, activeCues} = film.textTracks[0];
            if (film.currentTime > 0 && mode === "showing" && activeCues.length) resolve(activeCues[0].text);
        }))"""
    )
    assert words == "Cách thứ nhất: bấm tên chuyên mục trong danh mục ở đầu trang."
    assert film.evaluate("film => [film.videoWidth, film.videoHeight]") == [1280, 720]


@pytest.fixture(scope="session")
def with_youtube(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site with a film on YouTube."""
    folder = tmp_path_factory.mktemp("youtube")
    content = copy_tiny(folder)
    (content / "videos").mkdir(exist_ok=True)
    (content / "videos/phim.md").write_text(ON_YOUTUBE, encoding="utf-8")
    assert build_site(content, folder / "site", SAMPLE_NOW).ok
    return folder / "site"


def test_a_film_without_script_is_a_link_to_its_file(page: OpenPage, url: str) -> None:
    link = page(f"{url}/{VIDEO}", javascript=False).get_by_role("link", name="Xem video")
    assert re.fullmatch(r"/anh/tim-tin-tren-cong\.[0-9a-f]{12}\.mp4", str(link.get_attribute("href")))


def test_nobody_hears_of_the_reader_before_the_click_on_a_video(
    page: OpenPage, with_youtube: Path, hosted: Callable[[Path], str], console: Console
) -> None:
    """The host of this test allows no frame at all, as Netlify does: the click leads to the film itself."""
    shown = page(f"{hosted(with_youtube)}/video/phim/")
    shown.route(
        re.compile("^https:"), lambda route: route.fulfill(body="<title>phim</title>", content_type="text/html")
    )
    shown.wait_for_load_state("networkidle")
    assert console.take() == []
    shown.get_by_role("link", name="Xem video").click()
    shown.wait_for_url(re.compile(r"^https://www\.youtube\.com/watch\?v="))
    console.expect("youtube")


def test_the_click_brings_the_frame_where_the_host_allows_it(
    page: OpenPage, with_youtube: Path, console: Console
) -> None:
    server = PreviewServer(("127.0.0.1", 0), with_youtube, dict(header_lines("/video/phim/")))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}).start()
    try:
        shown = page(f"{server.url}/video/phim/")
        shown.route(
            re.compile("^https:"), lambda route: route.fulfill(body="<title>phim</title>", content_type="text/html")
        )
        shown.get_by_role("link", name="Xem video").click()
        frame = shown.locator("iframe")
        expect(frame).to_have_attribute("src", re.compile(r"^https://www\.youtube-nocookie\.com/embed/[\w-]{11}\?"))
        expect(frame).to_be_focused()
        shown.wait_for_load_state("networkidle")
        console.expect("https://www.youtube-nocookie.com/")
    finally:
        server.shutdown()
        server.server_close()
