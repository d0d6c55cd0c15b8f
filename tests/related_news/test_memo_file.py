"""The file that saves work: read back whole, or not at all."""

from pathlib import Path

import pytest

from plugins.related_news.memo_file import MemoFile


def make(path: Path, **values: bytes) -> bytes:
    memo = MemoFile(path)
    for key, value in values.items():
        memo.put(key, value)
    memo.save()
    return path.read_bytes()


def test_what_was_put_is_there_in_the_next_build(tmp_path: Path) -> None:
    path = tmp_path / "chưa có" / "memo"
    make(path, a=b"mot", b=b"", c=bytes(range(256)))
    memo = MemoFile(path)
    assert [bytes(memo.get(key) or b"") for key in "abc"] == [b"mot", b"", bytes(range(256))]
    assert memo.get("b") is not None
    assert memo.get("d") is None


def test_what_a_build_did_not_ask_for_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "memo"
    make(path, a=b"1", b=b"2")
    memo = MemoFile(path)
    assert memo.get("a") == b"1"
    memo.save()
    assert MemoFile(path).get("b") is None
    assert MemoFile(path).get("a") == b"1"


def test_a_build_that_learns_nothing_new_does_not_write(tmp_path: Path) -> None:
    path = tmp_path / "memo"
    make(path, a=b"1")
    before = path.stat().st_ino
    memo = MemoFile(path)
    assert memo.get("a") == b"1"
    memo.save()
    assert path.stat().st_ino == before


def test_a_damaged_file_counts_as_none_whatever_the_damage(tmp_path: Path) -> None:
    path = tmp_path / "memo"
    data = make(path, a=b"1", b=b"22")
    flipped = [data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :] for place in range(len(data))]
    for damaged in [b"", b"khong phai memo", data[:-1], data + b"\0", data[: len(data) // 2], *flipped]:
        path.write_bytes(damaged)
        memo = MemoFile(path)
        assert memo.get("a") is None
        assert memo.get("b") is None


def test_nothing_is_left_beside_the_file_when_writing_fails(tmp_path: Path) -> None:
    (tmp_path / "memo").mkdir()
    with pytest.raises(IsADirectoryError):
        MemoFile(tmp_path / "memo")
    memo = MemoFile(tmp_path / "memo/trong")
    memo.put("a", b"1")
    (tmp_path / "memo/trong").mkdir()
    with pytest.raises(OSError, match="trong"):
        memo.save()
    assert [path.name for path in (tmp_path / "memo").iterdir()] == ["trong"]
