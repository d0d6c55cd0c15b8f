"""Addresses that readers know; every case is a real repository."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from plugins.content_checks.examine import examine
from tests.content_checks.conftest import NOW, Desk, Git


def move(desk: Desk, old: str, new: str) -> None:
    target = desk.root / new
    target.parent.mkdir(parents=True, exist_ok=True)
    (desk.root / old).rename(target)


@pytest.mark.parametrize("how", ["unstaged", "staged", "committed"])
def test_a_renamed_article_without_an_alias_is_an_error(
    desk: Desk, git: Git, commit: Callable[[], None], how: str
) -> None:
    desk.article("2022/dai-hoi")
    commit()
    move(desk, "articles/2022/dai-hoi.md", "articles/2022/dai-hoi-chi-bo.md")
    if how != "unstaged":
        git("add", "-A")
    if how == "committed":
        commit()
    (finding,) = desk.findings("slug_changed")
    assert (finding.path, finding.severity) == ("content/articles/2022/dai-hoi-chi-bo.md", "error")
    assert finding.message == (
        'địa chỉ "/tin-tuc/2022/dai-hoi/" đã công bố nay đổi thành "/tin-tuc/2022/dai-hoi-chi-bo/", liên kết cũ sẽ hỏng'
    )
    assert finding.remedy == 'thêm địa chỉ cũ vào phần đầu bài: aliases: ["/tin-tuc/2022/dai-hoi/"]'


def test_an_alias_mends_it(desk: Desk, commit: Callable[[], None]) -> None:
    desk.article("2022/dai-hoi")
    commit()
    (desk.root / "articles/2022/dai-hoi.md").unlink()
    desk.article("2022/dai-hoi-chi-bo", aliases=["/tin-tuc/2022/dai-hoi/"])
    assert desk.findings("slug_changed") == []


def test_a_date_in_another_year_changes_the_address(desk: Desk, commit: Callable[[], None]) -> None:
    desk.article("2022/dai-hoi", date="2022-01-02")
    desk.page("a")
    commit()
    desk.article("2022/dai-hoi", date="2021-12-31")
    (finding,) = desk.findings("slug_changed")
    assert '"/tin-tuc/2022/dai-hoi/" đã công bố nay đổi thành "/tin-tuc/2021/dai-hoi/"' in finding.message


def test_a_page_has_an_address_too(desk: Desk, commit: Callable[[], None]) -> None:
    desk.page("gioi-thieu")
    commit()
    move(desk, "pages/gioi-thieu.md", "pages/ve-so.md")
    assert [finding.path for finding in desk.findings("slug_changed")] == ["content/pages/ve-so.md"]


def test_what_readers_never_saw_may_change(desk: Desk, commit: Callable[[], None]) -> None:
    desk.article("2022/nhap", status="draft")
    desk.article("2023/hen-gio")
    desk.article("2022/hong", date="32/1")
    commit()
    for name in ("2022/nhap", "2023/hen-gio", "2022/hong"):
        move(desk, f"articles/{name}.md", f"articles/{name}-moi.md")
    assert desk.findings("slug_changed") == []
    after = datetime.fromisoformat("2023-06-01T08:00+07:00")
    assert [finding.path for finding in desk.findings("slug_changed", after)] == [
        "content/articles/2023/hen-gio-moi.md"
    ]


def test_new_and_edited_articles_and_moves_within_a_year_keep_their_addresses(
    desk: Desk, commit: Callable[[], None]
) -> None:
    desk.article("2022/a")
    desk.article("2022/b")
    commit()
    desk.article("2022/a", "Sửa lại nội dung.\n", title="Tiêu đề khác", date="2022-05-05", section="Thông báo")
    move(desk, "articles/2022/b.md", "articles/2022/thang-3/b.md")
    desk.article("2022/c")
    assert desk.findings("slug_changed") == []


def test_a_deleted_article_is_a_warning_where_it_was(desk: Desk, commit: Callable[[], None]) -> None:
    desk.article("2022/dai-hoi")
    commit()
    (desk.root / "articles/2022/dai-hoi.md").unlink()
    (finding,) = desk.findings("slug_changed")
    assert (finding.path, finding.line, finding.severity) == ("content/articles/2022/dai-hoi.md", 1, "warning")
    assert finding.message == '"content/articles/2022/dai-hoi.md" đã công bố ở "/tin-tuc/2022/dai-hoi/" nay không còn'
    assert finding.remedy.endswith('nếu gỡ bài, lấy lại tệp rồi ghi mục "withdrawn"')


def test_an_article_that_was_taken_back_keeps_its_address(desk: Desk, commit: Callable[[], None]) -> None:
    desk.article("2022/dai-hoi")
    commit()
    desk.article("2022/dai-hoi", withdrawn={"date": "2022-05-30 08:00", "reason": "Số liệu chưa đúng."})
    assert desk.findings("slug_changed") == []


def test_an_article_made_a_draft_again_is_a_warning(desk: Desk, commit: Callable[[], None]) -> None:
    desk.article("2022/dai-hoi")
    commit()
    desk.article("2022/dai-hoi", status="draft")
    (finding,) = desk.findings("slug_changed")
    assert (finding.line, finding.severity) == (6, "warning")


def test_an_alias_that_is_dropped_is_a_warning(desk: Desk, commit: Callable[[], None]) -> None:
    desk.article("2022/dai-hoi", aliases=["/tin/1.html", "/tin/2.html"])
    commit()
    desk.article("2022/dai-hoi", aliases=["/tin/2.html"])
    (finding,) = desk.findings("slug_changed")
    assert finding.message == 'địa chỉ cũ "/tin/1.html" không còn trong aliases, liên kết đến đó sẽ hỏng'
    assert (finding.line, finding.severity) == (6, "warning")


def test_all_that_is_not_pushed_counts(desk: Desk, git: Git, commit: Callable[[], None], tmp_path: Path) -> None:
    """Three commits later the last one is innocent, but readers still know the old address."""
    git("init", "-q", "--bare", str(tmp_path / "may-chu"))
    desk.article("2022/dai-hoi")
    commit()
    git("remote", "add", "origin", str(tmp_path / "may-chu"))
    git("push", "-qu", "origin", "main")
    move(desk, "articles/2022/dai-hoi.md", "articles/2022/khac.md")
    for name in ("2022/x", "2022/y"):
        commit()
        desk.article(name)
    commit()
    assert len(desk.findings("slug_changed")) == 1
    git("push", "-q")
    assert desk.findings("slug_changed") == []


def test_a_job_may_name_what_it_published_last(desk: Desk, git: Git, commit: Callable[[], None]) -> None:
    desk.article("2022/dai-hoi")
    commit()
    base = git("rev-parse", "HEAD").strip()
    move(desk, "articles/2022/dai-hoi.md", "articles/2022/khac.md")
    commit()
    desk.article("2022/x")
    commit()
    assert desk.findings("slug_changed") == []
    named = [finding.rule for finding in examine(desk.root, NOW, base).findings]
    assert named == ["slug_changed"]
    unknown = examine(desk.root, NOW, "0" * 40)
    assert unknown.notes == (
        f'bỏ qua quy tắc slug_changed: không có lần ghi "{"0" * 40}" trong kho git, chưa so với lần ghi nào; '
        "sửa: ghi đúng tên (xem bằng git log --oneline), hoặc bỏ --base",
    )


def test_no_history_is_a_note_and_no_finding(desk: Desk) -> None:
    desk.article()
    examination = desk.examine()
    assert examination.findings == ()
    assert examination.notes == ("bỏ qua quy tắc slug_changed: thư mục này không nằm trong kho git",)
    assert examine(desk.root, NOW, "main").notes == examination.notes


def test_a_repository_without_a_commit_is_a_note(desk: Desk, git: Git) -> None:
    assert desk.examine().notes == ("bỏ qua quy tắc slug_changed: kho git chưa có lần ghi nào",)


def test_a_machine_without_git_is_a_note(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert desk.examine().notes == ("bỏ qua quy tắc slug_changed: máy này không có git",)
