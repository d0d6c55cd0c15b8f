"""A whole publication: a repository with the tiny site's content, and a folder that readers look at."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.publishing.failure import PublishError
from plugins.publishing.pages import PagesFolder
from plugins.publishing.publishing import Order, Workshop, publish
from plugins.publishing.release_host import host_of, open_host
from plugins.publishing.rollback import roll_back
from plugins.publishing.stage import read_manifest
from plugins.publishing.targets import Folder, Pages
from tests.publishing.conftest import make_site, parts, shown
from tests.sites import NOW, ROOT, copy_tiny
from tests.waiting import wait_until

SETTINGS = """\
from publishconf import *
from tests.sites import COMPILED_ONCE as JINJA_ENVIRONMENT

PATH = {content!r}
"""
ARTICLE = "articles/2022/thong-bao.md"
PUBLISHER = """
import sys
from datetime import datetime
from pathlib import Path
from plugins.fast_build.disk_fault import disk_fault
from plugins.publishing.pages import PagesFolder
from plugins.publishing.publishing import Order, Workshop, publish
from plugins.publishing.targets import Folder

root, now = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
workshop = Workshop(root, Path(sys.argv[3]), "https://so.example.vn", root.parent / "settings.py")
sys.stdout.reconfigure(encoding="utf-8")
try:
    target = Folder(kind="folder", path="../public", compress=False)
    publish(Order(target, now), workshop, print)
except OSError as error:
    print(disk_fault(error))
"""


class Office:
    """An editor's clone, and what a publication from it says."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "project"
        self.root.mkdir()
        self.content = copy_tiny(self.root)
        (folder / "settings.py").write_text(SETTINGS.format(content=str(self.content)), encoding="utf-8")
        self.public = folder / "public"
        self.order = Order(Folder(kind="folder", path="../public", compress=False), NOW)  # sooner done
        self.workshop = Workshop(self.root, folder / "workshop", "https://so.example.vn", folder / "settings.py")
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *words: str) -> str:
        name = ["-c", "user.name=Biên tập", "-c", "user.email=bt@so.example.vn", "-c", "commit.gpgsign=false"]
        command = [shutil.which("git"), "-C", self.root, *name, *words]
        return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout.strip()

    def commit(self) -> str:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "Sửa")
        return self.git("rev-parse", "HEAD")[:8]

    def publish(self, **changes: object) -> list[str]:
        said: list[str] = []
        publish(replace(self.order, **changes), self.workshop, said.append)
        return said

    def change(self, name: str, old: str, new: str) -> None:
        file = self.content / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def office(tmp_path: Path, tools: None) -> Office:
    return Office(tmp_path)


def test_an_article_goes_from_commit_to_readers_and_back(office) -> None:
    office.order = replace(office.order, target=Folder(kind="folder", path="../public"))
    said = office.publish()
    assert said[0].startswith("Đã đăng 20230601T010000Z-")
    first = shown(office.public)
    assert {"tin-tuc/2022/thong-bao/index.html", "tin-tuc/2022/thong-bao/index.html.br"} <= first.files.keys()
    assert office.publish() == ["Không có gì đổi: bản đang công khai đã đúng, không đăng lại."]

    office.change(ARTICLE, "title: ", "title: Đính chính ")
    withdrawn = office.commit()
    before = _looks(office.public)
    listed = office.publish(dry_run=True)
    assert _looks(office.public) == before
    assert "  đổi  tin-tuc/2022/thong-bao/index.html" in listed
    assert listed[-1] == "Chỉ xem thử: chưa ghi gì ở nơi đăng."
    assert shown(office.public) == first
    assert not any(".gz" in line for line in listed)

    office.publish(now=NOW.replace(hour=9))
    assert shown(office.public) != first
    with open_host(host_of(office.order.target, office.root), 5) as host:
        roll_back(host)
    assert shown(office.public) == first
    with pytest.raises(PublishError, match=f"lần ghi {withdrawn} đã bị gỡ khỏi trang bằng rollback"):
        office.publish(now=NOW.replace(hour=10))
    office.git("revert", "--no-edit", "HEAD")
    assert office.publish(now=NOW.replace(hour=11)) == ["Không có gì đổi: bản đang công khai đã đúng, không đăng lại."]


def test_what_is_not_committed_is_refused_or_said(office) -> None:
    office.change(ARTICLE, "title: ", "title: Đính chính ")
    with pytest.raises(PublishError, match=f"1 tệp chưa ghi vào git: content/{ARTICLE}; sửa: ghi "):
        office.publish()
    assert not office.public.exists()
    said = office.publish(uncommitted=True)
    assert said[0].startswith("Lưu ý: 1 tệp chưa ghi vào git")
    assert (office.public / "current").resolve().name.endswith("-uncommitted")


def test_a_mistake_in_an_article_refuses_and_says_where(office) -> None:
    office.publish()
    before = shown(office.public)
    office.change(ARTICLE, "title:", "titel:")
    office.commit()
    said: list[str] = []
    with pytest.raises(PublishError, match="Không đăng: 1 lỗi ở trên"):
        publish(office.order, office.workshop, said.append)
    assert said[0].startswith(f"content/{ARTICLE}:")
    assert shown(office.public) == before


def test_a_renamed_article_is_held_against_what_readers_see_not_against_the_last_commit(office) -> None:
    office.publish()
    (office.content / ARTICLE).rename(office.content / "articles/2022/thong-bao-moi.md")
    office.commit()
    office.commit()  # the commit before HEAD has the new name already
    said: list[str] = []
    with pytest.raises(PublishError, match="Không đăng: "):
        publish(office.order, office.workshop, said.append)
    assert any("[slug_changed]" in line for line in said)


def test_a_shrunken_site_is_refused_unless_somebody_says_yes(office) -> None:
    office.publish(now=NOW.replace(year=2040))  # a clock that ran ahead showed an article under embargo
    before = shown(office.public)
    careful = Folder(kind="folder", path="../public", compress=False, shrink_percent=0)
    with pytest.raises(PublishError, match=r"Không đăng:\n  \d+ trong \d+ trang đang công khai sẽ mất"):
        office.publish(target=careful)
    assert shown(office.public) == before
    office.publish(target=careful, may_shrink=True)
    assert shown(office.public) != before


def test_the_folder_for_pages_is_made_whole_each_time(office, served_nothing) -> None:
    pages = Pages(kind="pages", path="../pages", url=served_nothing)
    office.publish(target=pages)
    assert (office.root / "../pages/index.html").is_file()
    assert served_nothing in (office.root / "../pages/feed.xml").read_text(encoding="utf-8")
    shutil.rmtree(office.root / "../pages")
    office.publish(target=pages)
    assert (office.root / "../pages/index.html").is_file()


def test_a_folder_for_pages_that_holds_anything_else_is_left_alone(office, served_nothing) -> None:
    """Making it equal to the site would remove all else; what is meant is often the project itself."""
    above = Pages(kind="pages", path="..", url=served_nothing)
    with pytest.raises(PublishError, match=r"thư mục này có tệp không do lần đăng nào làm ra, .* sửa: ghi ở "):
        office.publish(target=above, may_shrink=True)
    assert (office.content / ARTICLE).is_file()


def test_a_first_publication_for_pages_that_was_cut_short_is_made_again(tmp_path) -> None:
    manifest = make_site(tmp_path / "site", {"a.html": b"a", "b.html": b"b"})
    (tmp_path / "site/b.html").write_bytes(b"not what the manifest says")
    with pytest.raises(PublishError, match="bị đổi sau khi dựng"):
        PagesFolder(tmp_path / "pages", "https://so.example.vn").publish(tmp_path / "site", manifest, "")
    assert (tmp_path / "pages/a.html").is_file()
    manifest = make_site(tmp_path / "site", {"a.html": b"a", "b.html": b"b"})
    PagesFolder(tmp_path / "pages", "https://so.example.vn").publish(tmp_path / "site", manifest, "")
    assert read_manifest(tmp_path / "pages") == manifest


@pytest.mark.parametrize("kind", [Folder, Pages])
def test_a_place_inside_the_project_must_be_one_that_git_ignores(office, kind, served_nothing) -> None:
    (office.root / ".gitignore").write_text("/bỏ qua/\n", encoding="utf-8")
    office.commit()
    office.publish(target=kind(kind=kind.__name__.lower(), path="bỏ qua/trang", url=served_nothing, compress=False))
    for path in (".", "content", "mới"):
        with pytest.raises(PublishError, match=f'^"{path}" nằm trong dự án mà git không bỏ qua, .* sửa: '):
            office.publish(target=kind(kind=kind.__name__.lower(), path=path, url=served_nothing))
    assert office.git("status", "--porcelain") == ""


def test_a_host_of_pages_that_cannot_be_asked_is_said_or_taken_for_new(office) -> None:
    pages = Pages(kind="pages", path="../pages", url="http://127.0.0.1:9")
    with pytest.raises(PublishError, match=r"không kết nối được .* chưa từng có trang thì thêm --yes-shrink"):
        office.publish(target=pages)
    assert not (office.root / "../pages").exists()
    assert "không so được với bản đang công khai" in office.publish(target=pages, may_shrink=True)[0]
    assert (office.root / "../pages/index.html").is_file()


@pytest.fixture
def served_nothing(tmp_path, served) -> str:
    """The address of a site on which nothing was published yet."""
    (tmp_path / "empty").mkdir()
    return served(tmp_path / "empty")


def start_publishing(office: Office, workshop: Path, **options: object) -> subprocess.Popen[str]:
    """Publish an hour after NOW in a process of its own."""
    command = [sys.executable, "-c", PUBLISHER, office.root, NOW.replace(hour=9).isoformat(), workshop]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", **options
    )


def test_a_full_disk_of_the_publisher_is_said_and_changes_nothing(office, small_disk) -> None:
    disk, limit = small_disk
    office.publish()
    before = shown(office.public)
    office.change(ARTICLE, "title: ", "title: Đính chính ")
    office.commit()
    words, _ = start_publishing(office, disk / "workshop", preexec_fn=limit).communicate(timeout=100)
    assert words.startswith("Không ghi được ")
    assert "sửa: " in words
    assert "Traceback" not in words
    assert shown(office.public) == before
    office.publish(now=NOW.replace(hour=10))
    assert shown(office.public) != before


@pytest.mark.parametrize("part", [0.0, 0.5])
def test_a_publication_killed_while_it_builds_is_made_up_for(office, part) -> None:
    office.publish()
    before = shown(office.public)
    office.change(ARTICLE, "title: ", "title: Đính chính ")
    office.commit()
    shutil.rmtree(office.workshop.folder / "site")  # so that there is much to write
    publisher = start_publishing(office, office.workshop.folder, start_new_session=True)
    pending = office.workshop.folder / "pending"
    wait_until(lambda: pending.is_dir() or publisher.poll() is not None, seconds=60)
    time.sleep(part)
    os.killpg(publisher.pid, signal.SIGKILL)
    publisher.communicate()
    after = shown(office.public)  # whole, whichever it is
    assert after == before or part
    wait_until(lambda: _is_free(office), seconds=20)
    office.publish(now=NOW.replace(hour=10))
    page = (office.public / "current/tin-tuc/2022/thong-bao/index.html").read_text(encoding="utf-8")
    assert "Đính chính" in page
    assert shown(office.public)
    assert parts(office.public) == []


def _looks(folder: Path) -> set[tuple[str, int]]:
    """Return what lies in a folder and when each was last changed."""
    return {(str(path), path.lstat().st_mtime_ns) for path in folder.rglob("*")}


def test_what_is_saved_while_the_site_is_built_stops_the_publication(office) -> None:
    office.publish()
    before = shown(office.public)
    office.change(ARTICLE, "title: ", "title: Đính chính ")
    office.commit()
    # The settings are read when the build begins, after git was asked.
    with (office.root.parent / "settings.py").open("a", encoding="utf-8") as settings:
        settings.write(f"open({str(office.root / 'moi.txt')!r}, 'w').close()\n")
    with pytest.raises(PublishError, match=r"có tệp được lưu hoặc ghi .* trong lúc dựng"):
        office.publish(now=NOW.replace(hour=9))
    assert shown(office.public) == before


def _is_free(office: Office) -> bool:
    try:
        with open_host(host_of(office.order.target, office.root), 5):
            return True
    except PublishError:
        return False
