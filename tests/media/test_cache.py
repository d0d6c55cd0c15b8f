"""What is kept between builds."""

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
