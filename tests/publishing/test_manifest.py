"""The list of a site's files, in the form of coreutils' sha256sum."""

import shutil
import subprocess

import pytest

from plugins.publishing.manifest import Manifest, ManifestError, parse
from plugins.publishing.stage import read_manifest
from tests.publishing.conftest import make_site

A, B = "a" * 64, "b" * 64


def test_what_is_written_is_read_again():
    manifest = Manifest({"tin-tuc/đại hội.html": A, "index.html": B})
    assert parse(str(manifest)) == manifest
    assert str(manifest) == f"{B}  index.html\n{A}  tin-tuc/đại hội.html\n"


def test_it_does_not_list_itself():
    assert parse(f"{A}  manifest.sha256\n{B}  index.html\n").files == {"index.html": B}


@pytest.mark.parametrize("name", ["/etc/passwd", "../x", "a/../../x", "a//b", "./a", "a/", ""])
def test_a_file_outside_its_folder_is_refused(name):
    with pytest.raises(ManifestError, match=r"manifest\.sha256:2: "):
        parse(f"{A}  ok\n{B}  {name}\n")


def test_half_a_line_is_refused():
    with pytest.raises(ManifestError):
        parse(f"{A}  index.html\n{B[:20]}")


def test_sha256sum_reads_it(tmp_path):
    make_site(tmp_path, {"index.html": b"a", "tin tức/đại hội.html": b"b"})
    command = [shutil.which("sha256sum"), "--strict", "--quiet", "-c", "manifest.sha256"]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0


def test_a_folder_without_one_has_none(tmp_path):
    assert read_manifest(tmp_path) is None
    assert read_manifest(tmp_path / "nothing") is None
