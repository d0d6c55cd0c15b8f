"""Search in a build: what stands in the index, and that nothing of it is made twice or left behind."""

import json
from pathlib import Path

import pytest

from plugins.site_search import plugin
from plugins.site_search.index_files import FOLDER
from plugins.site_search.words import key
from tests.sites import TINY, build_site, copy_tiny


def index_text(site: Path) -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted((site / FOLDER).iterdir()))


def test_what_is_not_public_is_in_no_index(tmp_path: Path) -> None:
    """Neither the draft nor the article that is dated after the build."""
    for settings in ("publishconf.py", "pelicanconf.py"):
        build_site(TINY, tmp_path / settings, settings=settings)
        text = index_text(tmp_path / settings)
        assert "/tin-tuc/2022/dai-hoi-chi-bo/" in text
        assert "/gioi-thieu/" in text
        assert "nháp" not in text
        assert "hẹn" not in text


def test_the_search_page_names_the_directory_of_its_own_build(tmp_path: Path) -> None:
    content, site = copy_tiny(tmp_path), tmp_path / "site"
    build_site(content, site, SITEURL="https://so.example.vn/cong")
    source = content / "articles/2022/thong-bao.md"
    source.write_text(source.read_text("utf-8").replace("title: ", "title: Sửa "), encoding="utf-8")
    build_site(content, site, SITEURL="https://so.example.vn/cong")
    (directory,) = (site / FOLDER).glob("*.json")
    assert f'data-index="/cong/{FOLDER}/{directory.name}"' in (site / "tim-kiem/index.html").read_text("utf-8")
    listed = json.loads(directory.read_bytes())
    named = {f"{name}.txt" for part in (*listed["words"], *listed["pairs"]) for _, name in part} | {
        f"{n}.txt" for n in listed["blocks"]
    }
    assert named == {path.name for path in (site / FOLDER).glob("*.txt")}


def test_a_large_preview_is_searched_by_titles_and_leads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugin, "MOST_TEXTS_IN_PREVIEW", 1)
    content, site = copy_tiny(tmp_path), tmp_path / "site"
    source = content / "articles/2022/thong-bao.md"
    source.write_text(source.read_text("utf-8") + "\nKhủng long.\n", encoding="utf-8")
    build_site(content, site, settings="pelicanconf.py")
    build_site(content, tmp_path / "public")
    assert key("khủng") not in index_text(site)
    assert key("khủng") in index_text(tmp_path / "public")
