"""A build publishes a whole site or leaves the last one as it was."""

import logging
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from pelican import signals

import publishconf
from plugins.fast_build.output_tree import MANIFEST
from plugins.site_search.index_files import FOLDER
from tests.sites import NOW, ROOT, TINY, build_site, copy_tiny, files_below


def test_the_tiny_site_is_built_whole(tmp_path: Path) -> None:
    result = build_site(TINY, tmp_path / "site")
    assert result.ok
    assert result.findings == ()
    assert result.articles == 2
    assert result.files_written == result.files_total == len(files_below(tmp_path / "site"))


def test_a_second_build_writes_no_file(tmp_path: Path) -> None:
    build_site(TINY, tmp_path / "site")
    again = build_site(TINY, tmp_path / "site")
    assert (again.files_written, again.files_removed) == (0, 0)


@pytest.mark.parametrize("path", sorted(path.relative_to(TINY).as_posix() for path in TINY.rglob("*.md")))
def test_breaking_any_text_shows_one_line_and_leaves_the_last_site(tmp_path: Path, path: str) -> None:
    content, site = copy_tiny(tmp_path), tmp_path / "site"
    build_site(content, site)
    before = files_below(site)
    source = content / path
    source.write_text(source.read_text(encoding="utf-8").replace("title:", "titel:", 1), encoding="utf-8")
    result = build_site(content, site)
    assert not result.ok
    (finding,) = result.findings  # no other text's link to this one is blamed
    assert (finding.path, finding.rule) == (f"content/{path}", "schema")
    assert files_below(site) == before


def test_an_article_that_is_removed_goes_from_every_page(tmp_path: Path) -> None:
    content, site = copy_tiny(tmp_path), tmp_path / "site"
    extra = content / "articles" / "2022" / "them.md"
    extra.write_text(
        (content / "articles/2022/thong-bao.md").read_text("utf-8").replace("Thông báo t", "Đính chính t"), "utf-8"
    )
    build_site(content, site)
    assert "tin-tuc/2022/them/index.html" in files_below(site)
    before = set(files_below(site))
    extra.unlink()
    assert build_site(content, site).ok
    gone = before - set(files_below(site))
    assert {name for name in gone if not name.startswith(FOLDER)} == {"tin-tuc/2022/them/index.html"}
    assert files_below(site).keys() == _fresh(content, tmp_path).keys()
    assert not any("/them/" in data.decode(errors="ignore") for data in files_below(site).values())


def _fresh(content: Path, tmp_path: Path) -> dict[str, bytes]:
    build_site(content, tmp_path / "fresh")
    return files_below(tmp_path / "fresh")


def test_an_embargoed_article_is_nowhere_until_its_second(tmp_path: Path) -> None:
    build_site(TINY, tmp_path / "before", datetime.fromisoformat("2023-12-01T07:59:59+07:00"))
    build_site(TINY, tmp_path / "after", datetime.fromisoformat("2023-12-01T08:00:00+07:00"))
    before, after = files_below(tmp_path / "before"), files_below(tmp_path / "after")
    assert not [
        name for name, data in before.items() if b"hen-gio" in data or "hẹn giờ" in data.decode(errors="ignore")
    ]
    assert "tin/999.html" not in before
    assert {"tin-tuc/2023/hen-gio/index.html", "tin/999.html"} <= after.keys()


def test_a_draft_is_in_no_public_build(tmp_path: Path) -> None:
    build_site(TINY, tmp_path / "site")
    assert not [name for name, data in files_below(tmp_path / "site").items() if "nháp" in data.decode(errors="ignore")]


def test_a_preview_shows_drafts_marked_and_apart(tmp_path: Path) -> None:
    build_site(TINY, tmp_path / "site", settings="pelicanconf.py")
    pages = files_below(tmp_path / "site")
    draft = pages["ban-nhap/ban-nhap/index.html"].decode()
    assert '<meta name="robots" content="noindex">' in draft
    assert "Bản nháp" in draft
    listed = [name for name, data in pages.items() if b"/ban-nhap/ban-nhap/" in data]
    assert listed == ["ban-nhap/ban-nhap/index.html"]


def test_what_pelican_only_logs_stops_the_build(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_site(TINY, site)
    before = files_below(site)

    def complain(generators: object) -> None:
        logging.getLogger("pelican.test").error("một bài bị bỏ qua")

    with signals.all_generators_finalized.connected_to(complain):
        result = build_site(TINY, site, SITEURL="https://khac.example.vn")
    assert not result.ok
    assert "một bài bị bỏ qua" in str(result.findings[0])
    assert files_below(site) == before


@pytest.mark.parametrize("room", ["lunar_calendar", "related_news", "content_checks"])
def test_a_plugin_that_is_not_there_stops_the_build(tmp_path: Path, room: str) -> None:
    """Pelican would build a site without it, or fail somewhere else for want of it."""
    plugins = [name.replace(f".{room}.", f".{room}x.") for name in publishconf.PLUGINS]
    result = build_site(TINY, tmp_path / "site", PLUGINS=plugins)
    assert not result.ok
    assert f"Cannot load plugin `plugins.{room}x.plugin`" in str(result.findings[0])
    assert not (tmp_path / "site").exists()


def test_a_fault_in_a_template_leaves_the_last_site(tmp_path: Path) -> None:
    site, broken = tmp_path / "site", tmp_path / "overrides"
    build_site(TINY, site)
    before = files_below(site)
    broken.mkdir()
    (broken / "list.html").write_text("{{ khong_co }}", encoding="utf-8")
    with pytest.raises(Exception, match="khong_co"):
        build_site(TINY, site, THEME_TEMPLATES_OVERRIDES=[str(broken)])
    assert files_below(site) == before


def test_two_builds_are_equal_whatever_the_zone_locale_hash_seed_and_path(tmp_path: Path) -> None:
    """https://reproducible-builds.org/docs/ (read 2026-11-22): what usually differs is varied here."""
    first = _built_elsewhere(
        tmp_path / "một nơi", {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
    )
    second = _built_elsewhere(tmp_path / "nơi khác", {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "2"})
    assert first == second
    assert MANIFEST in first


def _built_elsewhere(folder: Path, environ: dict[str, str]) -> dict[str, bytes]:
    folder.mkdir()
    content = copy_tiny(folder)
    code = (
        "from pathlib import Path; from plugins.fast_build.build import build; import sys; "
        "places = {'PATH': sys.argv[1], 'PENDING_PATH': sys.argv[2] + '.pending'}; "
        "sys.exit(not build(Path('publishconf.py'), Path(sys.argv[2]), overrides=places).ok)"
    )
    epoch = {"SOURCE_DATE_EPOCH": str(int(NOW.timestamp())), "PYTHONUTF8": "0"}
    command = [sys.executable, "-c", code, str(content), str(folder / "site")]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **environ, **epoch}, check=True)
    return files_below(folder / "site")


@pytest.mark.parametrize("folders", [(), ("articles", "pages", "data")])
def test_a_portal_without_any_text_is_an_empty_but_whole_site(tmp_path: Path, folders: tuple[str, ...]) -> None:
    content = tmp_path / "content"
    for folder in ("data", *folders):
        (content / folder).mkdir(parents=True, exist_ok=True)
    (content / "data" / "department.yml").write_text("name: Sở mới\nresponsible: Giám đốc Sở\n", encoding="utf-8")
    result = build_site(content, tmp_path / "site")
    assert (result.ok, result.findings, result.articles) == (True, (), 0)
    assert {"index.html", "404.html", "feed.xml", "sitemap.xml", "tin-tuc/index.html"} <= files_below(
        tmp_path / "site"
    ).keys()


def test_no_content_folder_at_all_is_one_finding(tmp_path: Path) -> None:
    result = build_site(tmp_path / "khong-co", tmp_path / "site")
    (finding,) = result.findings
    assert (result.ok, finding.path) == (False, str(tmp_path / "khong-co"))
    assert finding.message == "không có thư mục này"
