"""What stops a site that was built without an error."""

import pytest

from plugins.content_model import addresses
from plugins.publishing.manifest import Manifest
from plugins.publishing.refusals import refusals

NEEDED = (
    "index.html",
    "404.html",
    "muc/tin/index.html",
    "tim-kiem/index.html",
    "feed.xml",
    "sitemap.xml",
    "robots.txt",
    "theme/site.1.css",
)


def site(*names: str, articles: int = 96) -> Manifest:
    news = [f"tin-tuc/2022/bai-{number}/index.html" for number in range(articles)]
    return Manifest(dict.fromkeys((*NEEDED, *names, *news), "0" * 64))


def said(current, new, percent=10, may_shrink=False):
    return [str(reason) for reason in refusals(current, new, percent, may_shrink)]


def test_a_whole_site_is_published_first_and_again():
    assert said(None, site()) == []
    assert said(site(), site()) == []


@pytest.mark.parametrize("gone", NEEDED)
@pytest.mark.parametrize("may_shrink", [False, True])
def test_a_site_without_a_needed_file_is_refused_whatever_anybody_says(gone, may_shrink):
    new = Manifest({name: digest for name, digest in site().files.items() if name != gone})
    (reason,) = said(None, new, may_shrink=may_shrink)
    assert reason.startswith("bản mới không có ")
    assert "; sửa: " in reason


def test_a_site_without_articles_is_refused():
    assert "bản mới không có bài viết" in said(site(), site(articles=0), may_shrink=True)[0]


def test_a_kind_of_page_that_was_there_is_not_lost():
    current = site("lich/index.html", "lich/2026/05/index.html")
    (reason,) = said(current, site(), may_shrink=True)
    assert reason.startswith("bản mới mất hết lịch (bản đang công khai có 2)")
    assert said(current, site("lich/index.html")) == []


def test_every_folder_of_pages_that_the_site_has_is_kept_from_being_lost():
    folders = {
        value
        for name, value in vars(addresses).items()
        if name.isupper() and isinstance(value, str) and value.endswith("/") and value.count("/") == 2
    }
    for folder in sorted(folders - {addresses.STYLE_GUIDE}):  # editors alone have the style guide
        name = f"{folder.lstrip('/')}index.html"
        if folder in (addresses.NEWS, addresses.SECTIONS, addresses.SEARCH):
            assert said(None, Manifest({n: d for n, d in site().files.items() if not n.startswith(folder[1:])}))
        else:
            assert said(site(name), site()), folder


@pytest.mark.parametrize(("left", "refused"), [(96, False), (86, False), (85, True), (20, True)])
def test_one_page_more_than_the_share_is_too_much(left, refused):
    current = site()  # 100 pages
    assert len([name for name in current.files if name.endswith(".html")]) == 100
    assert bool(said(current, site(articles=left))) is refused


def test_the_share_is_said_with_the_way_round():
    (reason,) = said(site(), site(articles=80))
    assert reason == (
        "16 trong 100 trang đang công khai sẽ mất (16,0 %, mức cho phép 10 %): "
        "tin-tuc/2022/bai-80/index.html, tin-tuc/2022/bai-81/index.html, tin-tuc/2022/bai-82/index.html, "
        "tin-tuc/2022/bai-83/index.html, tin-tuc/2022/bai-84/index.html, …; "
        "sửa: lấy lại các bài bị mất từ git; nếu đúng là muốn bỏ thì thêm --yes-shrink"
    )
    assert said(site(), site(articles=80), may_shrink=True) == []
    assert said(site(), site(articles=80), percent=16) == []


def test_pages_that_moved_count_as_gone_though_others_came():
    current = site()
    names = {name.replace("bai-", "tin-") if "tin-tuc" in name else name: "0" * 64 for name in current.files}
    assert "96 trong 100 trang" in said(current, Manifest(names))[0]
