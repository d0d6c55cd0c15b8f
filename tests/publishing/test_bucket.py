"""A bucket by real rclone; its store is a folder, which has no switch either."""

import shutil
from pathlib import Path

import pytest

from plugins.publishing import bucket
from plugins.publishing.bucket import BEGUN, RcloneBucket
from plugins.publishing.failure import PublishError
from plugins.publishing.manifest import NAME
from plugins.publishing.stage import read_manifest
from plugins.publishing.targets import Bucket
from plugins.publishing.verification import compare, digests_below
from tests.absent import absent
from tests.publishing.conftest import make_site

OLD = {"index.html": b"old", "gone.html": b"gone", "same.jpg": b"same", "theme/site.1.css": b"old"}
NEW = {"index.html": b"new", "tin tức.html": b"more", "same.jpg": b"same", "theme/site.2.css": b"new"}


@pytest.fixture
def place(tmp_path):
    if shutil.which("rclone") is None:
        absent("rclone is not installed")
    return RcloneBucket(Bucket(kind="bucket", remote=f":local:{tmp_path}/store"))


@pytest.fixture
def sites(tmp_path):
    return [(tmp_path / name, make_site(tmp_path / name, files)) for name, files in (("old", OLD), ("new", NEW))]


def is_exactly(tmp_path, manifest):
    store = tmp_path / "store"
    return read_manifest(store) == manifest and not compare(manifest, digests_below(store))


def test_one_site_follows_another(place, sites, tmp_path):
    assert place.published().manifest is None
    for folder, manifest in sites:
        place.publish(folder, manifest, "")
        assert is_exactly(tmp_path, manifest)
        assert place.is_sound()
        assert place.published().manifest == manifest


@pytest.mark.parametrize("stop", [0, 1, 3, 5])
def test_a_publication_that_stops_is_finished_or_undone_by_the_next(place, sites, tmp_path, monkeypatch, stop):
    (old, old_manifest), (new, new_manifest) = sites
    place.publish(old, old_manifest, "")
    calls = []

    def run(command, given=""):
        if command[1] in ("copy", "delete", "rcat"):
            calls.append(command)
            if len(calls) > stop:
                raise PublishError("cut off")
        return real(command, given)

    real = bucket.run_program
    monkeypatch.setattr(bucket, "run_program", run)
    with pytest.raises(PublishError, match="cut off"):
        place.publish(new, new_manifest, "")
    monkeypatch.setattr(bucket, "run_program", real)
    page = (tmp_path / "store/index.html").read_bytes()
    assert page == b"old" or (tmp_path / "store/theme/site.2.css").is_file()  # what the new page links to is there
    assert place.is_sound() == (stop == 0)
    place.publish(old, old_manifest, "")
    assert is_exactly(tmp_path, old_manifest)


def test_a_list_that_somebody_damaged_is_no_empty_site(place, sites, tmp_path):
    (old, old_manifest), (new, new_manifest) = sites
    place.publish(old, old_manifest, "")
    listed = tmp_path / "store" / NAME
    text = listed.read_text(encoding="utf-8")
    listed.write_text(text[:100], encoding="utf-8")
    with pytest.raises(PublishError, match=r"không biết người đọc đang thấy gì; sửa: xóa manifest\.sha256"):
        place.published()
    listed.write_text(text, encoding="utf-8")
    (tmp_path / "store" / BEGUN).write_text("half a li", encoding="utf-8")
    (tmp_path / "store/same.jpg").write_bytes(b"half")  # by the one that left the list
    assert not place.is_sound()
    place.publish(new, new_manifest, "")
    assert is_exactly(tmp_path, new_manifest)


def test_a_store_that_cannot_be_reached_is_said(tmp_path, place):
    with pytest.raises(PublishError, match=r"^no-such:x: không đọc được \(rclone: .*; sửa: thử rclone lsd no-such:"):
        RcloneBucket(Bucket(kind="bucket", remote="no-such:x")).published()


def test_the_files_of_its_own_are_no_part_of_the_site():
    assert not {BEGUN, NAME} & NEW.keys()
    assert Path(BEGUN).name.startswith("_")  # no address of ours begins so
