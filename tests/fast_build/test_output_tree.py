"""The output folder changes only by `commit`, and only where a file differs."""

import hashlib
import os
from pathlib import Path

import pytest

from plugins.fast_build.output_tree import MANIFEST, Changes, OutputTree, WrittenTwiceError


def build(root: Path, files: dict[str, bytes]) -> Changes:
    tree = OutputTree(root / "site", root / "pending")
    for name, data in files.items():
        tree.write(name, data)
    return tree.commit()


def contents(root: Path) -> dict[str, bytes]:
    site = root / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_files_and_a_manifest_that_sha256sum_understands_are_written(tmp_path: Path) -> None:
    assert build(tmp_path, {"b/index.html": b"b", "a.txt": b"a"}) == Changes(written=3, removed=0, total=3)
    manifest = f"{hashlib.sha256(b'a').hexdigest()}  a.txt\n{hashlib.sha256(b'b').hexdigest()}  b/index.html\n"
    assert contents(tmp_path) == {"a.txt": b"a", "b/index.html": b"b", MANIFEST: manifest.encode()}
    assert not (tmp_path / "pending").exists()


def test_nothing_is_seen_before_commit(tmp_path: Path) -> None:
    build(tmp_path, {"a.txt": b"old"})
    before = contents(tmp_path)
    tree = OutputTree(tmp_path / "site", tmp_path / "pending")
    tree.write("a.txt", b"new")
    tree.write("b.txt", b"new")
    assert contents(tmp_path) == before


def test_an_unfinished_build_leaves_nothing_to_the_next(tmp_path: Path) -> None:
    tree = OutputTree(tmp_path / "site", tmp_path / "pending")
    tree.write("left-over.txt", b"x")
    build(tmp_path, {"a.txt": b"a"})
    assert set(contents(tmp_path)) == {"a.txt", MANIFEST}


def test_what_a_build_that_was_cut_short_has_moved_goes_unless_it_is_made_again(tmp_path: Path) -> None:
    build(tmp_path, {"a.txt": b"a"})
    (tmp_path / "site/c.txt/in the way").mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        build(tmp_path, {"a.txt": b"a", "b.txt": b"b", "c.txt": b"c"})
    assert "b.txt" in contents(tmp_path)
    build(tmp_path, {"a.txt": b"a"})
    assert set(contents(tmp_path)) == {"a.txt", MANIFEST}
    assert (tmp_path / "site/c.txt/in the way").is_dir()  # nobody knows whose it is


def test_a_second_equal_build_writes_no_file(tmp_path: Path) -> None:
    files = {"a.txt": b"a", "b/c.html": b"c"}
    build(tmp_path, files)
    for path in (tmp_path / "site").rglob("*"):
        os.utime(path, ns=(1, 1))
    assert build(tmp_path, files) == Changes(written=0, removed=0, total=3)
    assert {path.stat().st_mtime_ns for path in (tmp_path / "site").rglob("*") if path.is_file()} == {1}


def test_what_is_no_longer_made_goes_and_what_was_never_ours_stays(tmp_path: Path) -> None:
    build(tmp_path, {"old/page/index.html": b"x", "a.txt": b"a"})
    (tmp_path / "site" / "not-ours.txt").write_bytes(b"kept")
    assert build(tmp_path, {"a.txt": b"a"}).removed == 1
    assert set(contents(tmp_path)) == {"a.txt", "not-ours.txt", MANIFEST}
    assert not (tmp_path / "site" / "old").exists()


@pytest.mark.parametrize(("first", "second"), [("a", "a/b"), ("a/b", "a")])
def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path, first: str, second: str) -> None:
    build(tmp_path, {first: b"1"})
    build(tmp_path, {second: b"2"})
    assert set(contents(tmp_path)) == {second, MANIFEST}


def test_one_file_made_twice_is_refused(tmp_path: Path) -> None:
    tree = OutputTree(tmp_path / "site", tmp_path / "pending")
    tree.write("a.txt", b"1")
    with pytest.raises(WrittenTwiceError, match=r"a\.txt is made twice"):
        tree.write("a.txt", b"1")


@pytest.mark.parametrize("name", ["../a", "/a", "a/../../b", "./a", "a//b"])
def test_a_name_outside_the_folder_or_in_a_second_spelling_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a plain path"):
        OutputTree(tmp_path / "site", tmp_path / "pending").write(name, b"")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(b"\xed\xff" * 40, id="no text"),
        pytest.param(b"0" * 64 + b"  b\n", id="a folder"),
        pytest.param(b"0" * 64 + b"  a.txt/x\n", id="below a file"),
        pytest.param(b"0" * 64 + b"  a\0b\n", id="no name"),
    ],
)
def test_a_damaged_manifest_stops_no_build(tmp_path: Path, damage: bytes) -> None:
    build(tmp_path, {"a.txt": b"a", "b/c.txt": b"c"})
    (tmp_path / "site" / MANIFEST).write_bytes(damage)
    build(tmp_path, {"a.txt": b"a", "b/c.txt": b"c"})
    assert set(contents(tmp_path)) == {"a.txt", "b/c.txt", MANIFEST}
    assert b"a.txt" in contents(tmp_path)[MANIFEST]


def test_a_forged_manifest_removes_nothing_outside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_bytes(b"x")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / MANIFEST).write_text(f"{'0' * 64}  ../precious.txt\n{'0' * 64}  /etc/hosts\nnonsense\n")
    build(tmp_path, {"a.txt": b"a"})
    assert (tmp_path / "precious.txt").read_bytes() == b"x"
