"""``python -m plugins.content_checks``, as editors and CI run it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.content_checks.__main__ import main
from tests.content_checks.conftest import Desk, Git

PROJECT = Path(__file__).parents[2]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command beside the desk's content folder; returns exit code, output and error output."""
    monkeypatch.chdir(desk.root.parent)

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main([*arguments, "--now", "2022-06-01T08:00"])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command


def test_good_content_ends_with_0_and_a_count(desk: Desk, run: Run) -> None:
    desk.article()
    assert run() == (
        0,
        "0 lỗi, 0 cảnh báo trong 1 tệp\n",
        "ghi chú: bỏ qua quy tắc slug_changed: thư mục này không nằm trong kho git\n",
    )


def test_warnings_end_with_0_and_errors_with_1(desk: Desk, run: Run) -> None:
    desk.article(body="Đại  hội.\n")
    code, out, _ = run()
    assert (code, out.splitlines()[-1]) == (0, "0 lỗi, 1 cảnh báo trong 1 tệp")
    desk.article(body="<b>Đại</b>  hội.\n")
    code, out, _ = run()
    assert (code, out.splitlines()[-1]) == (1, "1 lỗi, 1 cảnh báo trong 1 tệp")


def test_only_the_findings_of_the_chosen_files_are_shown_but_the_whole_site_is_examined(desk: Desk, run: Run) -> None:
    desk.article("2022/a", "[b](b.md)\n")
    desk.article("2022/b", "<b>đậm</b>\n")
    desk.article("2021/c", "<b>đậm</b>\n")
    assert run("content/articles/2022/a.md")[:2] == (0, "0 lỗi, 0 cảnh báo trong 1 tệp\n")
    code, out, _ = run("content/articles/2022")
    assert (code, out.count("\n"), out.splitlines()[-1]) == (1, 2, "1 lỗi, 0 cảnh báo trong 2 tệp")
    assert run("content/articles/2022/a.md", "content/articles/2021/c.md")[1].endswith(
        "1 lỗi, 0 cảnh báo trong 2 tệp\n"
    )
    assert run(str(desk.root))[1].endswith("2 lỗi, 0 cảnh báo trong 3 tệp\n")


def test_json_is_an_array_and_nothing_else(desk: Desk, run: Run) -> None:
    desk.article(body="<b>đậm</b>\n")
    code, out, _ = run("--format", "json")
    assert code == 1
    assert [finding["rule"] for finding in json.loads(out)] == ["raw_html"]


def test_github_commands_name_file_and_line(desk: Desk, run: Run) -> None:
    desk.article(body="<b>đậm</b>\n")
    assert run("--format", "github")[1].startswith("::error file=content/articles/2022/tin.md,line=7,title=raw_html::")


def test_fix_shows_the_change_writes_it_and_reports_the_rest(desk: Desk, run: Run) -> None:
    desk.article("2022/a", "Đại  hội.\n")
    path = desk.article("2022/b", "Đại  hội <b>đậm</b>.\n")
    code, out, _ = run("--fix", "content/articles/2022/b.md")
    assert code == 1
    assert "-Đại  hội <b>đậm</b>.\n+Đại hội <b>đậm</b>.\n" in out
    assert "2022/a.md" not in out
    assert out.endswith("1 lỗi, 0 cảnh báo trong 1 tệp\n")
    assert "Đại hội <b>" in path.read_text(encoding="utf-8")
    assert "Đại  hội" in (desk.root / "articles/2022/a.md").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit for the size of files")
def test_a_disk_that_takes_nothing_is_said_and_the_file_kept(desk: Desk) -> None:
    path = desk.article(body="Đại  hội.\n")
    before = path.read_bytes()
    command = f'ulimit -f 0; exec "{sys.executable}" -m plugins.content_checks "{desk.root}" --fix'
    result = subprocess.run(["/bin/sh", "-c", command], cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("Không ghi được content/articles/2022/tin.md: tệp vượt cỡ mà hệ thống cho phép (")
    assert result.stderr.endswith(" Tệp vẫn như cũ.\n")
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["tin.md"]


def test_a_note_says_that_fix_would_help(desk: Desk, run: Run) -> None:
    desk.article(body="Đại  hội.\n\n<b>đậm</b>\n")
    assert run()[2].endswith("ghi chú: 1 điều trong số này máy có thể sửa: chạy lại với --fix\n")
    assert "--fix" not in run("--fix")[2]


def test_fix_keeps_json_clean(desk: Desk, run: Run) -> None:
    desk.article(body="Đại  hội.\n")
    code, out, err = run("--fix", "--format", "json")
    assert (code, json.loads(out)) == (0, [])
    assert "+Đại hội." in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["khong-co"], 'không có tệp hay thư mục nội dung "khong-co"'),
        (["content", "khac/content"], "các đường dẫn phải nằm trong cùng một thư mục nội dung"),
        (["--now", "hôm qua"], "--now"),
    ],
)
def test_a_command_that_makes_no_sense_ends_with_2(
    desk: Desk, run: Run, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    (desk.root.parent / "khac/content").mkdir(parents=True)
    with pytest.raises(SystemExit) as ending:
        main(arguments)
    assert ending.value.code == 2
    assert words in capsys.readouterr().err


def test_now_decides_what_is_embargoed(desk: Desk, run: Run) -> None:
    desk.article("2022/mai", date="2022-06-02")
    desk.article("2022/tin", "[mai](mai.md)\n")
    assert run()[0] == 1
    assert main(["--now", "2022-06-02"]) == 0


def test_a_base_that_is_not_there_is_said_below_the_findings(desk: Desk, git: Git, commit: Callable[[], None]) -> None:
    desk.article()
    commit()
    command = [sys.executable, "-m", "plugins.content_checks", str(desk.root), "--base", "v1"]
    result = subprocess.run(
        command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=True
    )
    assert result.stdout.splitlines() == [
        "0 lỗi, 0 cảnh báo trong 1 tệp",
        'ghi chú: bỏ qua quy tắc slug_changed: không có lần ghi "v1" trong kho git, chưa so với lần ghi nào; '
        "sửa: ghi đúng tên (xem bằng git log --oneline), hoặc bỏ --base",
    ]


def test_any_terminal_shows_vietnamese_and_names_that_are_no_text(desk: Desk) -> None:
    (desk.root / "articles").mkdir()
    Path(os.fsdecode(os.fsencode(desk.root / "articles") + b"/x\xff.md")).write_text("x", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-m", "plugins.content_checks", str(desk.root)]
    done = subprocess.run(command, capture_output=True, check=False, env=environment, cwd=desk.root)
    assert done.returncode == 1
    assert "thiếu phần đầu bài" in done.stdout.decode()
    assert "Traceback" not in done.stderr.decode()
