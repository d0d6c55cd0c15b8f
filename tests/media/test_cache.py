"""What is kept between builds."""

import os
import threading
import time
from pathlib import Path

import pytest

from plugins.media.cache import ContentCache


def test_what_was_put_is_found_again(tmp_path: Path) -> None:
    ContentCache(tmp_path).put("ab12", b"anh")
    assert ContentCache(tmp_path).get("ab12") == b"anh"
    assert ContentCache(tmp_path).get("ab13") is None
    assert ContentCache(tmp_path / "khong-co").get("ab12") is None


@pytest.mark.parametrize("spoil", [lambda data: data[:-1], lambda data: b"", lambda data: data[:-1] + b"x"])
def test_what_was_spoilt_counts_as_lost(tmp_path: Path, spoil: object) -> None:
    ContentCache(tmp_path).put("ab12", b"anh")
    (path,) = tmp_path.glob("*/*")
    path.write_bytes(spoil(path.read_bytes()))  # type: ignore[operator]
    assert ContentCache(tmp_path).get("ab12") is None


def test_a_large_folder_loses_what_the_build_did_not_use(tmp_path: Path) -> None:
    ContentCache(tmp_path).put("ab12", b"cu")
    cache = ContentCache(tmp_path)
    cache.put("cd34", b"moi")
    cache.tidy()
    assert cache.get("ab12") == b"cu"
    cache = ContentCache(tmp_path)
    cache.get("cd34")
    cache.tidy(largest=10)
    assert ContentCache(tmp_path).get("ab12") is None
    assert ContentCache(tmp_path).get("cd34") == b"moi"


def test_a_build_tidies_while_another_writes(tmp_path: Path) -> None:
    done, faults = threading.Event(), []

    def write() -> None:
        other = ContentCache(tmp_path)
        while not done.is_set():
            try:
                other.put("ab12", b"anh")
            except OSError as error:
                faults.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(2_000):
            ContentCache(tmp_path).tidy(largest=1)
    finally:
        done.set()
        writer.join()
    assert faults == []


def test_what_a_killed_build_left_is_cleared_after_a_day(tmp_path: Path) -> None:
    ContentCache(tmp_path).put("ab12", b"anh")
    left, begun = tmp_path / "ab" / "34.1-1", tmp_path / "ab" / "34.2-2"
    for path, age in ((left, 90_000), (begun, 60)):
        path.write_bytes(b"an")
        os.utime(path, (time.time() - age,) * 2)
    ContentCache(tmp_path).tidy(largest=1)
    assert list(tmp_path.glob("*/*")) == [begun]


def test_what_could_not_be_written_takes_no_room(tmp_path: Path) -> None:
    (tmp_path / "ab" / "12").mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        ContentCache(tmp_path).put("ab12", b"anh")
    assert list(tmp_path.glob("*/*")) == [tmp_path / "ab" / "12"]
