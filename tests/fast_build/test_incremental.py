"""Whatever changes between two builds, the second gives what a first one would have given, byte for byte.

Each kind of change is made in turn to one site that is built again and again, in an order drawn from a seed, and the
tree is held against that of a build that remembers nothing and finds an empty folder.
"""

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from plugins.fast_build import markdown, memo
from tests.sites import ROOT, build_site, copy_tiny, files_below, make_long

SEED = 8
MOST_FILES_FOR_ONE_ARTICLE = 30


@dataclass(frozen=True)
class Desk:
    """A site in the making: its content and theme, and what a test may change in the program."""

    content: Path
    theme: Path
    program: pytest.MonkeyPatch

    def rewrite(self, name: str, old: str, new: str) -> None:
        """Replace a text that stands in a file of the content or the theme."""
        path = next(path for path in (self.content / name, self.theme / name) if path.is_file())
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")


NOTICE, CONGRESS, NEW = "articles/2022/thong-bao.md", "articles/2022/dai-hoi-chi-bo.md", "articles/2023/tin-moi.md"
CARD, LIST = "templates/components/card.html", "templates/list.html"


def _another_version(desk: Desk) -> None:
    desk.program.setattr(memo, "program_version", lambda: b"another")


def _another_markdown(desk: Desk) -> None:
    """What an edit of markdown.py would do: other HTML, and with it another version of the program."""
    plain = markdown.to_html
    desk.program.setattr("plugins.fast_build.reader.to_html", lambda text: plain(text).replace("<p>", '<p class="x">'))
    desk.program.setattr(memo, "program_version", lambda: b"with another Markdown")


def _new_article(desk: Desk) -> None:
    front = "title: Nhắc lại thời gian họp\ndate: 2023-05-20 08:00\nsection: thong-bao\nlead: Họp sáng thứ Sáu.\n"
    (desk.content / NEW).write_text(f"---\n{front}---\n\nXem [thông báo](/articles/2022/thong-bao.md).\n", "utf-8")


def _renamed(desk: Desk) -> None:
    (desk.content / NOTICE).rename(desk.content / "articles/2022/thong-bao-hop.md")
    desk.rewrite(CONGRESS, "thong-bao.md", "thong-bao-hop.md")
    desk.rewrite(NEW, "thong-bao.md", "thong-bao-hop.md")


CHANGES: dict[str, Callable[[Desk], None]] = {
    "body": lambda desk: desk.rewrite(NOTICE, "Xem [kết quả]", "Mời xem [kết quả]"),
    "title": lambda desk: desk.rewrite(CONGRESS, "title: ", "title: Hôm nay "),
    "lead": lambda desk: desk.rewrite(NOTICE, "sáng 28/4/2022", "chiều 28/4/2022"),
    "tag": lambda desk: desk.rewrite(NOTICE, "lead: ", "tags: [dai-hoi]\nlead: "),
    "section": lambda desk: desk.rewrite(NOTICE, "section: thong-bao", "section: tin-hoat-dong"),
    "author": lambda desk: desk.rewrite(NOTICE, "lead: ", "authors: [van-phong]\nlead: "),
    "date": lambda desk: desk.rewrite(NOTICE, "date: 2022-04-20", "date: 2022-05-20"),
    "slug": _renamed,
    "draft": lambda desk: desk.rewrite(NEW, "lead: ", "status: draft\nlead: "),
    "deletion": lambda desk: (desk.content / NEW).unlink(),
    "addition": _new_article,
    "name of a section": lambda desk: desk.rewrite("data/sections.yml", "name: Thông báo", "name: Tin báo"),
    "menu": lambda desk: desk.rewrite("data/menu.yml", "label: Tin tức", "label: Tin"),
    "department": lambda desk: desk.rewrite("data/department.yml", "name: Sở Thử nghiệm", "name: Sở Thử"),
    "card": lambda desk: desk.rewrite(CARD, "<p>{{ card.lead }}</p>", "<p><b>{{ card.lead }}</b></p>"),
    "template": lambda desk: desk.rewrite(LIST, "<h1>{{ view.heading }}</h1>", "<h1>Mục {{ view.heading }}</h1>"),
    "style": lambda desk: desk.rewrite("static/css/base.css", "{", "{\n"),
    "picture": lambda desk: Image.new("RGB", (90, 60), "red").save(desk.content / "images/hoi-truong.png"),
    "Markdown": _another_markdown,
    "version": _another_version,
}
LATE = {
    "slug": ("body", "lead", "tag", "section", "author", "date", "addition"),
    "draft": ("slug",),
    "deletion": ("draft",),
}
"""Changes that come after those that need a file as it was."""


def drawn_order(seed: int) -> list[str]:
    """Return all changes in an order of the seed's, each after those that need the file which it moves."""
    names = sorted(CHANGES)
    random.Random(seed).shuffle(names)  # noqa: S311 - no secret
    for late, early in LATE.items():
        names.remove(late)
        names.insert(max(map(names.index, early)) + 1, late)
    return names


def test_a_tree_built_step_by_step_equals_one_built_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Path(shutil.copytree(ROOT / "theme", tmp_path / "theme"))
    desk = Desk(copy_tiny(tmp_path), theme, monkeypatch)
    places = {"THEME": str(theme), "PREVIEW": True}
    build_site(desk.content, tmp_path / "site", **places)
    for step, name in enumerate(drawn_order(SEED)):
        CHANGES[name](desk)
        result = build_site(desk.content, tmp_path / "site", **places)
        assert result.ok, (name, result.findings)
        build_site(desk.content, tmp_path / f"fresh-{step}", **places)
        built, fresh = files_below(tmp_path / "site"), files_below(tmp_path / f"fresh-{step}")
        assert built.keys() == fresh.keys(), name
        assert [file for file in built if built[file] != fresh[file]] == [], name


def test_a_page_that_was_spoilt_after_the_build_is_made_again(tmp_path: Path) -> None:
    content, site = copy_tiny(tmp_path), tmp_path / "site"
    build_site(content, site)
    before = files_below(site)
    (site / "tin-tuc/2022/thong-bao/index.html").write_bytes(b"spoilt")
    (site / "tin-tuc/index.html").unlink()
    assert build_site(content, site).files_written == 2
    assert files_below(site) == before


def test_one_article_more_changes_few_files(tmp_path: Path) -> None:
    """speed.md's mark: lists keep their pages, and nothing on an article's page is about what came later.

    But for related news: these bulletins are all alike, so that each would be related to each.
    """
    content, site = make_long(tmp_path, 60), tmp_path / "site"
    for bulletin in (content / "articles/2021").glob("*.md"):
        text = bulletin.read_text(encoding="utf-8")
        bulletin.write_text(text.replace("---\n", "---\nrelated: false\n", 1), encoding="utf-8")
    build_site(content, site)
    shutil.copy(content / "articles/2021/ban-tin-so-60.md", content / "articles/2021/ban-tin-so-61.md")
    text = (content / "articles/2021/ban-tin-so-61.md").read_text(encoding="utf-8")
    (content / "articles/2021/ban-tin-so-61.md").write_text(text.replace("số 60", "số 61"), encoding="utf-8")
    result = build_site(content, site)
    assert result.ok
    assert 1 < result.files_written <= MOST_FILES_FOR_ONE_ARTICLE
