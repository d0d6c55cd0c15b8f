"""The preview of a real site: the saved article first, then all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.preview.changes import Change
from plugins.preview.outcome import Outcome
from plugins.preview.site_build import SiteBuild
from tests.sites import COMPILED_ONCE, NOW, ROOT, copy_tiny

NOTICE = "articles/2022/thong-bao.md"
PAGE = "tin-tuc/2022/thong-bao/index.html"


class Desk:
    """An editor's folder with its preview."""

    def __init__(self, folder: Path) -> None:
        self.content, self.output = copy_tiny(folder), folder / "site"
        overrides = {"PATH": str(self.content), "PENDING_PATH": f"{self.output}.pending", "NOW": NOW}
        self.site = SiteBuild(ROOT / "pelicanconf.py", self.output, {**overrides, "JINJA_ENVIRONMENT": COMPILED_ONCE})
        self.outcomes()

    def outcomes(self, *names: str) -> list[Outcome]:
        """Build after files of the content were saved."""
        return list(self.site(Change(frozenset(str(self.content / name) for name in names))))

    def rewrite(self, name: str, old: str, new: str) -> None:
        """Change a file."""
        text = (self.content / name).read_text(encoding="utf-8")
        assert old in text
        (self.content / name).write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A folder whose preview has been built once."""
    return Desk(tmp_path)


def test_the_saved_article_is_there_before_the_rest_and_as_the_whole_build_makes_it(desk: Desk) -> None:
    desk.rewrite(NOTICE, "Xem [kết quả]", "Mời **xem** [kết quả]")
    building = desk.site(Change(frozenset({str(desk.content / NOTICE), str(desk.content / ".thong-bao.md.tmp")})))
    early = next(building)
    page = (desk.output / PAGE).read_bytes()
    assert (early.ok, early.is_last, early.written) == (True, False, 1)
    assert "Mời <strong>xem</strong> <a href=" in page.decode()
    (whole,) = building
    assert (whole.ok, whole.is_last) == (True, True)
    assert (desk.output / PAGE).read_bytes() == page
    assert not list(desk.output.rglob(".*.early"))


def test_a_mistake_is_told_at_once_and_the_page_stays(desk: Desk) -> None:
    page = (desk.output / PAGE).read_bytes()
    desk.rewrite(NOTICE, "section: thong-bao", "section: thong-bo")
    (outcome,) = desk.outcomes(NOTICE)
    assert not outcome.ok
    assert [problem.partition(":")[0] for problem in outcome.problems] == [f"content/{NOTICE}"]
    assert (desk.output / PAGE).read_bytes() == page
    desk.rewrite(NOTICE, "section: thong-bo", "section: thong-bao")
    early, whole = desk.outcomes(NOTICE)
    assert (early.ok, whole.ok, whole.written) == (True, True, 0)


def test_when_more_than_one_file_has_changed_since_the_last_good_build_only_the_whole_can_tell(desk: Desk) -> None:
    desk.rewrite("data/sections.yml", "slug: thong-bao", "slug: tin-bao")
    (refused,) = desk.outcomes("data/sections.yml")
    assert not refused.ok
    for path in desk.content.glob("articles/**/*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("section: thong-bao", "section: tin-bao"), encoding="utf-8")
    (whole,) = desk.outcomes(NOTICE)
    assert whole.is_last


def test_an_article_whose_address_changes_or_that_is_new_or_gone_waits_for_the_whole(desk: Desk) -> None:
    desk.rewrite(NOTICE, "date: 2022-", "date: 2021-")
    (moved,) = desk.outcomes(NOTICE)
    assert moved.is_last
    (desk.content / NOTICE).unlink()
    (gone,) = desk.outcomes(NOTICE)
    assert gone.is_last


def test_an_article_that_is_taken_back_or_put_off_waits_for_the_whole(desk: Desk) -> None:
    desk.rewrite(NOTICE, "section: ", 'withdrawn: {date: 2023-05-30 08:00, reason: "Sai ngày"}\nsection: ')
    (withdrawn,) = desk.outcomes(NOTICE)
    assert (withdrawn.ok, withdrawn.is_last) == (True, True)
    assert "Lý do: Sai ngày" in (desk.output / PAGE).read_text(encoding="utf-8")
    desk.rewrite(NOTICE, "Sai ngày", "Sai giờ")
    (again,) = desk.outcomes(NOTICE)
    assert (again.is_last, "Lý do: Sai giờ" in (desk.output / PAGE).read_text(encoding="utf-8")) == (True, True)


def test_a_folder_that_somebody_cleaned_up_is_made_anew(desk: Desk) -> None:
    shutil.rmtree(desk.output)
    desk.rewrite(NOTICE, "Xem [kết quả]", "Mời xem [kết quả]")
    (whole,) = desk.outcomes(NOTICE)
    assert (whole.ok, whole.is_last) == (True, True)
    assert "Mời xem" in (desk.output / PAGE).read_text(encoding="utf-8")


def test_a_disk_that_refuses_is_said_in_words_and_not_as_a_fault_of_the_program(desk: Desk) -> None:
    lock = desk.output.with_name("site.pending.lock")
    lock.unlink()
    lock.mkdir()
    (outcome,) = desk.outcomes("data/sections.yml")
    assert not outcome.ok
    (problem,) = outcome.problems
    assert problem.startswith(f"Không ghi được {lock}: không có quyền ghi")
    assert "sửa: " in problem
