"""Editors' previews have the style guide, with pictures; the public site has nothing of it."""

import re
from pathlib import Path

import pytest

from plugins.content_model.addresses import STYLE_GUIDE
from tests.sites import TINY, build_site, files_below

PAGE = f"{STYLE_GUIDE}index.html".lstrip("/")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    site = tmp_path_factory.mktemp("style-guide") / "site"
    assert build_site(TINY, site, settings="pelicanconf.py").ok
    return files_below(site)


def test_a_preview_has_the_page_and_the_pictures_of_its_examples(preview: dict[str, bytes]) -> None:
    pictures = {name for name in preview if name.startswith(STYLE_GUIDE.lstrip("/"))} - {PAGE}
    shown = {name for name in pictures if f'src="/{name}"' in preview[PAGE].decode()}
    assert pictures == shown
    of_other_rooms = 4  # the icon, the calendar's pictures, the counter's
    page = preview[PAGE].decode()
    assert len(re.findall(f'<img[^>]* src="{STYLE_GUIDE}', page)) == page.count("<img") - of_other_rooms


def test_the_page_is_in_no_index(preview: dict[str, bytes]) -> None:
    assert '<meta name="robots" content="noindex">' in preview[PAGE].decode()
    assert STYLE_GUIDE not in preview["sitemap.xml"].decode()


def test_the_public_site_has_nothing_of_it(tmp_path: Path) -> None:
    build_site(TINY, tmp_path / "site")
    files = files_below(tmp_path / "site")
    assert not [name for name, data in files.items() if STYLE_GUIDE.strip("/") in name + data.decode(errors="ignore")]


def test_a_content_that_has_no_news_shows_it_all_the_same(tmp_path: Path) -> None:
    department = tmp_path / "content/data/department.yml"
    department.parent.mkdir(parents=True)
    department.write_text("name: Sở Mới\nresponsible: Giám đốc Sở\n", encoding="utf-8")
    assert build_site(tmp_path / "content", tmp_path / "site", settings="pelicanconf.py").ok
    assert (tmp_path / "site" / PAGE).is_file()
