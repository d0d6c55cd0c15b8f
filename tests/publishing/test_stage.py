"""The release as it will be sent."""

import shutil

import pytest

from plugins.publishing.failure import PublishError
from plugins.publishing.manifest import NAME
from plugins.publishing.stage import read_manifest, stage
from plugins.publishing.verification import compare, digests_below
from tests.publishing.conftest import make_site

FILES = {"index.html": b"<p>a</p>" * 50, "tin/1.html": b"<p>b</p>" * 50, "images/a.jpg": b"jpg", "short.txt": b"x"}


@pytest.fixture
def site(tmp_path):
    make_site(tmp_path / "site", FILES)
    return tmp_path / "site"


def is_right(release):
    return not compare(read_manifest(release), digests_below(release))


def moments(folder):
    return {file: file.stat().st_mtime_ns for file in folder.rglob("*") if file.is_file() and file.name != NAME}


def test_it_holds_the_build_and_its_compressed_forms(site, tmp_path):
    manifest = stage(site, tmp_path / "release", compress=True)
    forms = {f"{name}{ending}" for name in ("index.html", "tin/1.html") for ending in (".gz", ".br")}
    assert manifest.files.keys() == FILES.keys() | forms
    assert manifest == read_manifest(tmp_path / "release")
    assert is_right(tmp_path / "release")
    assert stage(site, tmp_path / "plain", compress=False).files.keys() == FILES.keys()


def test_a_second_time_writes_only_what_changed(site, tmp_path):
    stage(site, tmp_path / "release", compress=True)
    before = moments(tmp_path / "release")
    stage(site, tmp_path / "release", compress=True)
    after = moments(tmp_path / "release")
    changed = {file.name for file, moment in after.items() if before[file] != moment}
    assert changed <= {"short.txt"}  # no form of it is smaller, which is found out anew


def test_what_the_build_no_longer_has_goes(site, tmp_path):
    stage(site, tmp_path / "release", compress=True)
    shutil.rmtree(site)
    make_site(site, {"index.html": b"new"})
    (tmp_path / "release/link").symlink_to(site)
    stage(site, tmp_path / "release", compress=True)
    assert sorted(file.name for file in (tmp_path / "release").rglob("*")) == ["index.html", NAME]


@pytest.mark.parametrize("name", ["index.html", "index.html.gz", "tin/1.html.br"])
def test_what_somebody_spoilt_is_made_again(site, tmp_path, name):
    manifest = stage(site, tmp_path / "release", compress=True)
    (tmp_path / "release" / name).write_bytes(b"spoilt")
    assert stage(site, tmp_path / "release", compress=True) == manifest
    assert is_right(tmp_path / "release")


def test_a_file_that_became_a_folder_and_back(site, tmp_path):
    shutil.rmtree(site)
    make_site(site, {"a": b"1"})
    stage(site, tmp_path / "release", compress=True)
    shutil.rmtree(site)
    make_site(site, {"a/b": b"1"})
    stage(site, tmp_path / "release", compress=True)
    shutil.rmtree(site)
    make_site(site, {"a": b"1"})
    stage(site, tmp_path / "release", compress=True)
    assert is_right(tmp_path / "release")


def test_no_file_is_shared_with_the_build(site, tmp_path):
    stage(site, tmp_path / "release", compress=True)
    assert not (site / "index.html").samefile(tmp_path / "release/index.html")


def test_a_build_that_was_touched_is_refused(site, tmp_path):
    (site / "index.html").write_bytes(b"touched")
    with pytest.raises(PublishError, match=r"index\.html bị đổi sau khi dựng"):
        stage(site, tmp_path / "release", compress=True)


def test_a_folder_that_is_no_build_is_refused(tmp_path):
    with pytest.raises(PublishError, match=r"không có manifest\.sha256"):
        stage(tmp_path, tmp_path / "release", compress=True)
