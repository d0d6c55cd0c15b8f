"""A small site built by Pelican with this room, the pages and the writer."""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from pelican import Pelican
from pelican.settings import read_settings

from plugins.vietnamese.dates import VIETNAM
from tests.site_output.conftest import parsed_xml

ROOT = Path(__file__).parents[2]
NOW = datetime(2022, 6, 1, 8, tzinfo=VIETNAM)
TEMPLATES = ("home", "article", "page", "contact", "list", "index", "search", "not_found", "redirect", "style_guide")
TEMPLATE = """\
<title>{{ meta.title }}</title><link rel="canonical" href="{{ meta.canonical }}">
{% for tag in meta.tags %}<meta {{ tag.attribute }}="{{ tag.key }}" content="{{ tag.content }}">
{% endfor %}{% for link in meta.links %}<link rel="{{ link.rel }}" href="{{ link.href }}">
{% endfor %}{% for text in meta.json_ld %}<script type="application/ld+json">{{ text }}</script>
{% endfor %}
"""
CONTENT = {
    "data/department.yml": "name: Sở Thử nghiệm\nresponsible: Giám đốc Sở\n",
    "data/sections.yml": "- {slug: tin, name: Tin hoạt động}\n- {slug: thong-bao, name: Thông báo}\n",
    "articles/2022/dai-hoi.md": (
        "---\ntitle: Đại hội <chi bộ>\ndate: 2022-04-10 13:07\nsection: tin\nlead: Mở đầu.\n"
        "aliases: [/tin/123.html, /chi-tiet/9]\n---\nXem [giới thiệu](/gioi-thieu/).\n"
    ),
    "articles/2022/hen-gio.md": (
        "---\ntitle: Hẹn giờ\ndate: 2022-07-01 08:00\nsection: tin\nlead: Mở đầu.\n"
        "aliases: [/tin/124.html]\n---\nChưa đăng.\n"
    ),
    "articles/2022/nhap.md": (
        "---\ntitle: Bản nháp\ndate: 2022-04-11 08:00\nsection: tin\nlead: Mở đầu.\nstatus: draft\n"
        "aliases: [/tin/125.html]\n---\nChưa xong.\n"
    ),
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\nmodified: 2022-01-02\naliases: [/about.htm]\n---\nSở.\n",
}


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def build(root: Path, **overrides: Any) -> Path:
    """Build the site of CONTENT below `root` and return the output folder."""
    write(root / "content", CONTENT)
    styles = {f"static/css/{name}.css": "" for name in ("tokens", "base", "layout", "print")}
    write(
        root / "theme", {**styles, "static/icon.svg": "<svg/>", **{f"templates/{n}.html": TEMPLATE for n in TEMPLATES}}
    )
    settings = {
        "NOW": NOW,
        "PATH": str(root / "content"),
        "THEME": str(root / "theme"),
        "OUTPUT_PATH": str(root / "output"),
        "PENDING_PATH": str(root / "pending"),
        "PLUGINS": [f"plugins.{room}.plugin" for room in ("content_checks", "fast_build", "site_pages", "site_output")],
        "SITEURL": "https://so.example.vn",
        "PREVIEW": False,
        "CACHE_PATH": str(root / "cache"),
        **overrides,
    }
    Pelican(read_settings(str(ROOT / "pelicanconf.py"), override=settings)).run()
    return root / "output"


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("public"))


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("preview"), PREVIEW=True)


def names(output: Path) -> set[str]:
    return {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}


def test_every_machine_finds_its_file(public: Path) -> None:
    assert names(public) >= {
        "feed.xml",
        "feed.json",
        "muc/tin/feed.xml",
        "muc/tin/feed.json",
        "muc/thong-bao/feed.xml",
        "muc/thong-bao/feed.json",
        "sitemap.xml",
        "robots.txt",
        "_headers",
        "_redirects",
        ".htaccess",
        "_host/nginx-http.conf",
        "_host/nginx-server.conf",
    }


def test_the_feeds_hold_the_article_as_readers_need_it(public: Path) -> None:
    parsed = feedparser.parse((public / "muc/tin/feed.xml").read_bytes())
    assert not parsed.bozo
    assert [(entry.id, entry.title) for entry in parsed.entries] == [
        ("https://so.example.vn/tin-tuc/2022/dai-hoi/", "Đại hội <chi bộ>")
    ]
    assert 'href="https://so.example.vn/gioi-thieu/"' in parsed.entries[0].content[0].value
    assert json.loads((public / "muc/thong-bao/feed.json").read_bytes())["items"] == []


def test_the_site_map_lists_every_public_page_and_no_other(public: Path) -> None:
    namespace = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    urls = {
        url.findtext(f"{namespace}loc"): url.findtext(f"{namespace}lastmod")
        for url in parsed_xml((public / "sitemap.xml").read_bytes())
    }
    assert urls["https://so.example.vn/tin-tuc/2022/dai-hoi/"] == "2022-04-10T13:07:00+07:00"
    assert urls["https://so.example.vn/gioi-thieu/"] == "2022-01-02T00:00:00+07:00"
    pages = {name for name in names(public) if name.endswith("index.html")} - {"chi-tiet/9/index.html"}
    hidden = {"tim-kiem/index.html"}
    assert set(urls) == {f"https://so.example.vn/{name.removesuffix('index.html')}" for name in pages - hidden}


def test_old_addresses_lead_to_the_new_one_by_page_and_by_list(public: Path) -> None:
    for name in ("tin/123.html", "chi-tiet/9/index.html"):
        page = (public / name).read_text(encoding="utf-8")
        assert '<link rel="canonical" href="https://so.example.vn/tin-tuc/2022/dai-hoi/">' in page
        assert "NewsArticle" not in page
    assert (public / "_redirects").read_text(encoding="utf-8").splitlines() == [
        "/about.htm /gioi-thieu/ 301",
        "/chi-tiet/9 /tin-tuc/2022/dai-hoi/ 301",
        "/tin/123.html /tin-tuc/2022/dai-hoi/ 301",
    ]
    assert '"/about.htm" "/gioi-thieu/";' in (public / "_host/nginx-http.conf").read_text(encoding="utf-8")


def test_what_is_not_yet_public_is_in_no_file(public: Path) -> None:
    for name in sorted(names(public)):
        data = (public / name).read_bytes()
        assert "Hẹn giờ".encode() not in data, name
        assert "Bản nháp".encode() not in data, name
        assert b"/tin/124.html" not in data, name
        assert b"/tin/125.html" not in data, name


def test_the_head_of_the_article_is_finished_before_it_is_rendered(public: Path) -> None:
    page = (public / "tin-tuc/2022/dai-hoi/index.html").read_text(encoding="utf-8")
    assert '<meta property="og:title" content="Đại hội &lt;chi bộ&gt;">' in page
    assert '<meta name="DC.Identifier" content="https://so.example.vn/tin-tuc/2022/dai-hoi/">' in page
    assert '"headline":"Đại hội \\u003cchi bộ\\u003e"' in page
    assert '<link rel="alternate" href="/muc/tin/feed.xml">' in page


def test_a_preview_shows_the_draft_to_editors_and_hides_all_from_crawlers(preview: Path) -> None:
    draft = (preview / "ban-nhap/nhap/index.html").read_text(encoding="utf-8")
    assert "og:title" not in draft
    assert b"ban-nhap" not in (preview / "sitemap.xml").read_bytes() + (preview / "feed.xml").read_bytes()
    assert (preview / "robots.txt").read_bytes() == b"User-agent: *\nDisallow: /\n"
    assert "X-Robots-Tag: noindex" in (preview / "_headers").read_text(encoding="utf-8")


def test_a_site_below_a_path_carries_it_everywhere(tmp_path: Path) -> None:
    output = build(tmp_path, SITEURL="https://tinh.example.vn/cong")
    assert "/cong/about.htm /cong/gioi-thieu/ 301" in (output / "_redirects").read_text(encoding="utf-8")
    assert "Sitemap: https://tinh.example.vn/cong/sitemap.xml" in (output / "robots.txt").read_text(encoding="utf-8")
    parsed = feedparser.parse((output / "muc/tin/feed.xml").read_bytes())
    assert parsed.entries[0].id == "https://tinh.example.vn/cong/tin-tuc/2022/dai-hoi/"


PROGRAM = (
    "import sys; from pathlib import Path; from tests.site_output.test_plugin import build; build(Path(sys.argv[1]))"
)


def test_two_builds_are_equal_across_locale_zone_and_hash_seed(tmp_path: Path) -> None:
    trees = []
    for name, zone, language, seed in (("a", "Asia/Ho_Chi_Minh", "C.UTF-8", "1"), ("b", "America/New_York", "C", "2")):
        environ = {**os.environ, "TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": seed, "PYTHONUTF8": "0"}
        subprocess.run([sys.executable, "-c", PROGRAM, str(tmp_path / name)], env=environ, cwd=ROOT, check=True)
        output = tmp_path / name / "output"
        trees.append({file: (output / file).read_bytes() for file in sorted(names(output))})
    assert trees[0] == trees[1]
