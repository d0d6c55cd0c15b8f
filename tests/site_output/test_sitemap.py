"""The protocol of sitemaps.org: at most 50,000 addresses and 50 MiB (52,428,800 bytes) a file, all escaped."""

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from plugins.site_output.sitemap import SitemapUrl, sitemap
from tests.site_output.conftest import parsed_xml

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://so.example.vn"
MOMENT = datetime(2022, 4, 10, 13, 7, tzinfo=timezone(timedelta(hours=7)))


def locs(data: bytes) -> list[str]:
    return [element.text for element in parsed_xml(data).iter(f"{NAMESPACE}loc")]


def test_a_small_site_has_one_file_in_the_order_of_addresses() -> None:
    urls = [SitemapUrl(f"{BASE}/b/", MOMENT), SitemapUrl(f"{BASE}/a/")]
    files = sitemap(urls, BASE)
    assert files == sitemap(reversed(urls), BASE)
    assert [name for name, _ in files] == ["sitemap.xml"]
    root = parsed_xml(files[0][1])
    assert root.tag == f"{NAMESPACE}urlset"
    assert locs(files[0][1]) == [f"{BASE}/a/", f"{BASE}/b/"]
    assert [element.text for element in root.iter(f"{NAMESPACE}lastmod")] == ["2022-04-10T13:07:00+07:00"]


def test_a_site_of_more_than_fifty_thousand_pages_has_an_index() -> None:
    slug = "a" * 255
    urls = [SitemapUrl(f"{BASE}/tin-tuc/2022/{number:06}-{slug}/", MOMENT) for number in range(50_001)]
    files = dict(sitemap(urls, BASE))
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    index = parsed_xml(files["sitemap.xml"])
    assert index.tag == f"{NAMESPACE}sitemapindex"
    assert locs(files["sitemap.xml"]) == [f"{BASE}/sitemap-1.xml", f"{BASE}/sitemap-2.xml"]
    assert [len(locs(files[name])) for name in ("sitemap-1.xml", "sitemap-2.xml")] == [50_000, 1]
    assert max(map(len, files.values())) <= 52_428_800


def test_an_exactly_full_file_needs_no_index() -> None:
    assert len(sitemap([SitemapUrl(f"{BASE}/{number}/") for number in range(50_000)], BASE)) == 1


def test_an_address_is_encoded_and_escaped() -> None:
    assert locs(sitemap([SitemapUrl(f"{BASE}/đ/?a=1&b='2'")], BASE)[0][1]) == [f"{BASE}/%C4%91/?a=1&b='2'"]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=5))
def test_any_address_gives_a_well_formed_file(paths: list[str]) -> None:
    files = sitemap([SitemapUrl(f"{BASE}/{path}") for path in paths], BASE)
    assert len(locs(files[0][1])) == len(paths)
