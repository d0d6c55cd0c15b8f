"""What saving a file leads to."""

from __future__ import annotations

import shutil
import threading
import time
from pathlib import Path

import pytest

from plugins.preview.changes import Change, changes
from tests.waiting import wait_until


@pytest.mark.parametrize(
    ("file", "needs_new_process"),
    [
        ("content/articles/2022/bài mới.md", False),
        ("theme/static/css/base.css", False),
        ("plugins/preview/server.py", True),
        ("pelicanconf.py", True),
    ],
)
def test_a_save_is_noticed_from_the_first_answer_on_and_python_asks_for_a_new_process(
    tmp_path, file, needs_new_process
):
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    stop = threading.Event()
    noticed = changes(tmp_path, stop)
    assert next(noticed) == Change()
    (tmp_path / file).write_text("1", "utf-8")
    change = next(noticed)
    assert str(tmp_path / file) in change.names
    assert change.needs_new_process is needs_new_process
    stop.set()
    assert list(noticed) == []


def test_what_was_saved_during_a_build_asks_for_one_more_and_not_for_many(tmp_path):
    (tmp_path / "content").mkdir()
    stop = threading.Event()
    noticed = changes(tmp_path, stop)
    next(noticed)
    for number in range(5):  # bursts apart, while the caller is busy
        for name in range(40):
            (tmp_path / "content" / f"{number}-{name}.md").write_text("1", "utf-8")
        time.sleep(0.2)
    assert len(until(noticed, 200)) < 5, "the last burst may come late on a busy machine, no more"
    (tmp_path / "pelicanconf.py").write_text("1", "utf-8")
    assert next(noticed) == Change(frozenset({str(tmp_path / "pelicanconf.py")}))
    stop.set()


def until(noticed, number):
    """Return the names of each change until so many files are named."""
    named = [next(noticed).names]
    while len(frozenset().union(*named)) < number:
        named.append(next(noticed).names)
    return named


@pytest.mark.parametrize(
    "save",
    [
        pytest.param(lambda file: (file.with_name("4913").touch(), _copy(file).replace(file)), id="vim"),
        pytest.param(lambda file: (file.rename(f"{file}~"), _copy(file, f"{file}~")), id="backup first"),
        pytest.param(lambda file: file.rename(file.with_name("mới.md")), id="renamed"),
        pytest.param(lambda file: file.unlink(), id="deleted"),
    ],
)
def test_whatever_way_an_editor_saves_it_is_noticed(tmp_path, save):
    file = tmp_path / "content" / "bài.md"
    file.parent.mkdir()
    file.write_text("1", "utf-8")
    stop = threading.Event()
    noticed = changes(tmp_path, stop)
    next(noticed)
    save(file)
    while str(file) not in next(noticed).names:
        pass  # the files of the save itself
    stop.set()


@pytest.mark.parametrize("gone", ["content", "plugins"])
def test_a_folder_that_is_removed_and_made_again_is_watched_again(tmp_path, gone):
    for name in ("content", "plugins", "theme"):
        (tmp_path / name).mkdir()
    named = names_noticed(tmp_path)
    for pause in (False, True, False):
        shutil.rmtree(tmp_path / gone)
        if pause:  # else made again at once, as git does, which may give the new folder the inode of the old one
            wait_until(lambda: str(tmp_path / gone) in named)
        named.clear()
        (tmp_path / gone).mkdir()
        save(tmp_path / gone / "cũ.py", named)
    save(tmp_path / gone / "mới.css", named)
    save(tmp_path / "theme" / "mới.css", named)


def test_a_folder_that_comes_later_is_watched_too(tmp_path):
    named = names_noticed(tmp_path)
    (tmp_path / "content").mkdir()
    save(tmp_path / "content" / "một.md", named)
    save(tmp_path / "content" / "hai.md", named)


def names_noticed(root):
    """Return a set to which the names of all that changes from now on are added."""
    named = set()
    noticed = changes(root, threading.Event())
    next(noticed)
    threading.Thread(target=lambda: [named.update(change.names) for change in noticed], daemon=True).start()
    return named


def save(file, named):
    """Write a file and wait until it is noticed."""
    file.write_text("1", "utf-8")
    wait_until(lambda: str(file) in named)


def _copy(file, source=None):
    """Write a file beside another, or that one again from `source`, and return its path."""
    target = file if source else file.with_name(".bài.md.tmp")
    target.write_bytes(Path(source or file).read_bytes() + b"2")
    return target


def test_files_at_the_top_that_are_not_python_are_of_no_account(tmp_path):
    (tmp_path / "content").mkdir()
    stop = threading.Event()
    noticed = changes(tmp_path, stop)
    next(noticed)
    (tmp_path / "ghi-chu.txt").write_text("1", "utf-8")
    (tmp_path / "content" / "x.md").write_text("1", "utf-8")
    assert next(noticed).names == {str(tmp_path / "content" / "x.md")}
    stop.set()
    assert list(noticed) == []
