"""A folder of releases: what is kept, what is shared, what a rollback does."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.publishing.failure import PublishError
from plugins.publishing.place import Published
from plugins.publishing.release_host import Host, look_at_host, open_host
from plugins.publishing.releases import release_name
from plugins.publishing.rollback import roll_back
from plugins.publishing.stage import read_manifest
from tests.publishing.conftest import make_site, parts, shown
from tests.publishing.sender import KEEP, send

FIRST = {"index.html": b"first", "images/a.jpg": b"picture"}
SECOND = {"index.html": b"second", "images/a.jpg": b"picture"}
COMMITS = ("a" * 40, "b" * 40)


@pytest.fixture
def sites(tmp_path):
    make_site(tmp_path / "1", FIRST)
    make_site(tmp_path / "2", SECOND)
    return tmp_path / "1", tmp_path / "2"


@pytest.fixture
def host(folder, sites):
    """The first site, then the second, were published."""
    with open_host(folder, KEEP) as opened:
        for second, (site, commit) in enumerate(zip(sites, COMMITS, strict=True)):
            send(opened, site, second, commit)
        yield opened


def test_readers_see_the_last_one_and_the_one_before_is_kept(host, folder):
    path = Path(folder.path)
    assert (path / "current/index.html").read_bytes() == b"second"
    assert (path / "previous/index.html").read_bytes() == b"first"
    assert host.published().commit == "b" * 8
    assert host.published().manifest == shown(path)
    assert host.is_sound()


def test_an_unchanged_file_is_shared_and_a_changed_one_is_fresh(host, folder):
    path = Path(folder.path)
    assert (path / "current/images/a.jpg").samefile(path / "previous/images/a.jpg")
    assert not (path / "current/index.html").samefile(path / "previous/index.html")


def test_visitors_may_read_what_was_sent_whatever_the_publisher_keeps_to_himself(folder, sites):
    (sites[0] / "index.html").chmod(0o600)
    sites[0].chmod(0o700)
    mask = os.umask(0o077)
    try:
        with open_host(folder, KEEP) as opened:
            send(opened, sites[0])
    finally:
        os.umask(mask)
    path = Path(folder.path)
    assert (path / "current/index.html").stat().st_mode & 0o777 == 0o644
    assert {kept.stat().st_mode & 0o777 for kept in (path, path / "releases", path / "current")} == {0o755}


def test_only_so_many_are_kept(host, sites):
    for second in range(2, 8):
        send(host, sites[second % 2], second)
    assert len(host.names()) == KEEP
    assert host.current() == host.names()[0]


def test_a_file_damaged_in_the_public_release_is_not_carried_over(host, folder, sites):
    damaged = Path(folder.path, "current/images/a.jpg")
    damaged.write_bytes(b"PICTURE")
    assert not host.is_sound()
    send(host, sites[1], 5)
    assert host.is_sound()
    assert shown(Path(folder.path)).files


@pytest.mark.parametrize("spoil", [lambda file: file.unlink(), lambda file: file.with_name("more").write_bytes(b"")])
def test_a_missing_and_an_extra_file_are_seen(host, folder, spoil):
    spoil(Path(folder.path, "current/images/a.jpg"))
    assert not host.is_sound()


@pytest.mark.parametrize("spoil", [lambda file: file.unlink(), lambda file: file.write_bytes(b"half a li")])
def test_a_release_without_its_manifest_still_says_which_pages_it_has(host, folder, spoil):
    spoil(Path(folder.path, "current/manifest.sha256"))
    found = host.published().manifest
    assert found.files.keys() == {"index.html", "images/a.jpg"}
    assert not host.is_sound()


def test_a_manifest_that_was_changed_with_its_file_is_seen(host, folder):
    make_site(Path(folder.path, "current/"), {**SECOND, "index.html": b"forged"})
    assert not host.is_sound()


@pytest.mark.parametrize("now", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2023, 6, 1, 1, 0, 1, tzinfo=UTC)])
def test_a_clock_that_went_back_or_stands_still_changes_no_order(host, folder, sites, now):
    Path(folder.path, "releases/20230601T010007Z-00000000-00000000.part").mkdir()  # its sender may still be at work
    manifest = read_manifest(sites[0])
    name = release_name(now, manifest, "c" * 40, host.published().latest)
    host.publish(sites[0], manifest, name)
    assert host.names()[0] == host.current() == name
    assert name.startswith("20230601T010008Z-")
    assert roll_back(host)[1] == host.names()[1]


def test_files_come_by_links_from_every_release_there_is(host, folder, sites):
    roll_back(host)
    send(host, sites[1], 7)
    old = {name: Path(folder.path, "releases", name, "index.html").stat().st_ino for name in host.names()}
    assert len(set(old.values())) == 2  # the second site's page is that of the release taken back


def test_a_public_release_that_somebody_deleted_is_made_up_for(host, folder, sites):
    shutil.rmtree(Path(folder.path, "current").resolve())
    assert not host.is_sound()
    send(host, sites[1], 9)
    assert shown(Path(folder.path)).files
    assert (Path(folder.path) / "previous/index.html").read_bytes() == b"first"


def test_a_link_by_its_whole_path_is_known(host, folder):
    link = Path(folder.path, "current")
    release = link.resolve()
    link.unlink()
    link.symlink_to(release)
    assert host.current() == release.name


@pytest.mark.parametrize("make", [Path.mkdir, lambda link: link.symlink_to("../elsewhere")])
def test_a_current_that_no_publication_made_is_left_alone(host, folder, sites, make):
    link = Path(folder.path, "current")
    link.unlink()
    make(link)
    before = os.lstat(link)
    with pytest.raises(PublishError, match=r"current không phải liên kết tới một bản trong releases .*; sửa: "):
        send(host, sites[1], 9)
    assert os.lstat(link) == before


def test_what_could_not_be_cleared_is_said_and_the_new_site_is_public(host, folder, sites, monkeypatch):
    def refuse(*_: object) -> None:
        raise PublishError("máy này: Permission denied; sửa: …")

    monkeypatch.setattr(host, "_prune", refuse)
    with pytest.raises(PublishError, match=r"^Đã đăng 20230601T010009Z-.*, nhưng chưa dọn được bản cũ: máy này: "):
        send(host, sites[0], 9)
    assert (Path(folder.path) / "current/index.html").read_bytes() == b"first"


def test_what_lies_about_is_used_and_cleared(host, folder, sites):
    left = Path(folder.path, "releases/20230101T000000Z-00000000-00000000.part")
    left.mkdir()
    (left / "index.html").write_bytes(b"first")
    Path(folder.path, "current.new").symlink_to("nowhere")
    send(host, sites[0], 9)
    assert parts(Path(folder.path)) == []
    assert not Path(folder.path, "current.new").is_symlink()


def test_a_rollback_puts_the_one_before_back_and_remembers(host, folder):
    current, before = host.names()
    assert roll_back(host) == (current, before)
    assert (Path(folder.path) / "current/index.html").read_bytes() == b"first"
    assert (Path(folder.path) / "previous/index.html").read_bytes() == b"second"
    assert host.published().withdrawn == {"b" * 8}
    with pytest.raises(PublishError, match="không còn bản nào cũ hơn"):
        roll_back(host)


def test_a_rollback_passes_over_the_same_site_published_again(host, folder, sites):
    """Somebody damaged a page, and the next night mended it: the mistake is in both releases."""
    first = host.names()[1]
    send(host, sites[1], 5, COMMITS[1])
    assert roll_back(host)[1] == first
    assert (Path(folder.path) / "current/index.html").read_bytes() == b"first"


def test_a_rollback_of_a_rollback_gives_the_commit_free_again(host, folder):
    current, before = host.names()
    roll_back(host)
    assert roll_back(host, current) == (before, current)
    assert (Path(folder.path) / "current/index.html").read_bytes() == b"second"
    assert host.published().withdrawn == {"a" * 8}


def test_one_commit_taken_back_to_its_own_earlier_release_stays_back(host, sites):
    send(host, sites[0], 5, COMMITS[1])  # the same commit another night
    roll_back(host)
    assert host.published().commit == "b" * 8
    assert host.published().withdrawn == {"b" * 8}


def test_the_next_publication_forgets_what_was_withdrawn(host, sites):
    roll_back(host)
    send(host, sites[1], 9, "c" * 40)
    assert host.published().withdrawn == frozenset()


def test_a_rollback_goes_to_no_release_that_is_damaged_unknown_or_public(host, folder):
    current, before = host.names()
    with pytest.raises(PublishError, match="chính là bản đang công khai"):
        roll_back(host, current)
    with pytest.raises(PublishError, match=f'không có bản "x"; sửa: chọn một trong: {before}'):
        roll_back(host, "x")
    Path(folder.path, "releases", before, "index.html").write_bytes(b"FIRST")
    with pytest.raises(PublishError, match=r"không còn nguyên vẹn .* sửa: thêm --to và một bản khác: \(không có\)"):
        roll_back(host)
    assert host.current() == current


def test_nothing_can_be_rolled_back_where_nothing_is(folder):
    with open_host(folder, KEEP) as opened:
        assert opened.published() == Published()
        with pytest.raises(PublishError, match="chưa có bản nào công khai"):
            roll_back(opened)


@pytest.mark.parametrize(
    ("login", "said"),
    [
        pytest.param("echo Chào mừng", "gửi chưa xong .* sửa: bỏ lệnh in chữ .* khỏi .bashrc", id="words at login"),
        pytest.param("PATH={bin}", "không mở được .* sửa: cài flock trên máy chủ", id="no flock"),
        pytest.param('case "$*" in *rsync*) echo Broken pipe >&2; exit 1;; esac', r"sửa: .*\(df -h", id="no word"),
    ],
)
def test_what_a_host_lacks_is_said_with_its_remedy(tmp_path, sites, tools, login, said):
    """The host is this machine behind a program that takes the place of ssh."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/mkdir").symlink_to(shutil.which("mkdir"))
    program = tmp_path / "ssh"
    program.write_text(
        f'#!/bin/sh\nshift\n{login.format(bin=tmp_path / "bin")}\nexec /bin/sh -c "$*"\n', encoding="utf-8"
    )
    program.chmod(0o755)
    host = Host(str(tmp_path / "trang"), (str(program), "máy-chủ"), "máy-chủ")
    with pytest.raises(PublishError, match=f"^máy-chủ: .*{said}"), open_host(host, KEEP) as opened:
        send(opened, sites[0])


def test_looking_makes_no_folder_and_waits_for_nobody(folder, sites):
    with look_at_host(folder) as opened:
        assert opened is None
    assert not Path(folder.path).exists()
    with open_host(folder, KEEP) as publisher:
        send(publisher, sites[0])
        with look_at_host(folder) as opened:
            assert opened is not None
            assert opened.published().manifest == shown(Path(folder.path))
