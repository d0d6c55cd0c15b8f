"""What picture files are is remembered until they change."""

import os
import time
from pathlib import Path

import pytest

from plugins.media import pictures
from plugins.media.facts import PictureFacts
from plugins.media.known_facts import KnownFacts
from plugins.media.pictures import Pictures
from tests.media.pictures import file_of, quarters

HOUR = 3_600_000_000_000


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    (tmp_path / "a.png").write_bytes(file_of(quarters(80, 60), "PNG"))
    return tmp_path / "a.png"


def facts(picture: Path, later: int = HOUR) -> PictureFacts | None:
    """Return what a build finds that begins some nanoseconds from now."""
    found = Pictures(picture.parent, "", known=KnownFacts(picture.with_name("kho"), time.time_ns() + later))
    shown = found.facts(picture.name)
    found.remember()
    return shown


def test_a_second_build_does_not_read_a_picture(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = facts(picture)
    monkeypatch.setattr(pictures, "read_facts", None)  # whoever calls it fails
    assert facts(picture) == first


def test_a_picture_that_has_changed_is_read_again(picture: Path) -> None:
    first = facts(picture)
    picture.write_bytes(file_of(quarters(80, 60).point(lambda value: value // 2), "PNG"))
    os.utime(picture, ns=(0, time.time_ns() + 5))
    assert facts(picture) != first


def test_what_has_changed_just_now_is_not_remembered(picture: Path) -> None:
    """It may change once more within the same tick of the disk's clock, to as many bytes."""
    before = picture.stat()
    first = facts(picture, later=0)
    data = bytearray(picture.read_bytes())
    data[-20] ^= 1
    picture.write_bytes(data)
    os.utime(picture, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert facts(picture, later=0) != first


@pytest.mark.parametrize("kept", [b"", b"{", b"[]", b'{"version": 0, "facts": {}}'])
def test_a_spoilt_file_is_made_anew(picture: Path, kept: bytes) -> None:
    first = facts(picture)
    picture.with_name("kho").write_bytes(kept)
    assert facts(picture) == first
    assert picture.with_name("kho").stat().st_size > 40


def test_a_picture_that_is_gone_is_none(picture: Path) -> None:
    facts(picture)
    picture.unlink()
    assert facts(picture) is None
