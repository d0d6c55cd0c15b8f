"""What readers see when a publication is killed, cut off, or refused by a disk: the old site or the new one, whole.

Over a real ssh server, with real rsync, flock and sha256sum. Moments are drawn from a fixed seed, so that a failure can
be repeated.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from pathlib import Path

import pytest

from plugins.publishing.failure import PublishError
from plugins.publishing.release_host import Host, open_host
from tests.absent import absent
from tests.publishing.conftest import (
    SshServer,
    make_site,
    parts,
    send_again,
    shown,
    start_sending,
)
from tests.publishing.sender import KEEP, send
from tests.waiting import wait_until

OLD = {f"p{number}.html": f"<p>cũ {number}".encode() * 50 for number in range(30)}
CHANCE = random.Random(2026)  # noqa: S311 - no secret
NEW = {**OLD, **{f"n{number}.bin": CHANCE.randbytes(20_000) for number in range(20)}, "p0.html": b"m"}
SLOW = 400
"""Kilobytes a second, so that sending NEW takes one second."""
MOMENTS = [moment / 100 for moment in sorted(CHANCE.choices(range(5, 130), k=4))]
"""Seconds after the first file could arrive: in the sending, in the proof, in the switch or after it."""


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    make_site(tmp_path / "old", OLD)
    make_site(tmp_path / "new", NEW)
    return tmp_path / "old", tmp_path / "new"


@pytest.fixture
def remote(tmp_path: Path, tools: None, ssh: SshServer, sites: tuple[Path, Path]) -> Host:
    """A place behind the ssh server, where the old site is public."""
    host = ssh.host(tmp_path / "public site")
    send_again(host, sites[0], 0)
    return host


def begun(host: Host) -> bool:
    return bool(parts(Path(host.path)))


def sees_old_or_new(host: Host, sites: tuple[Path, Path]) -> bool:
    """Say whether a reader sees the new site; fail if it is neither."""
    files = shown(Path(host.path)).files.keys()
    assert files in (OLD.keys(), NEW.keys())
    return files == NEW.keys()


def mends(host: Host, sites: tuple[Path, Path]) -> None:
    """The next run finishes what the last one left, and leaves nothing lying about."""
    end = time.monotonic() + 20
    while True:
        try:
            send_again(host, sites[1], 30)
            break
        except PublishError as error:  # the host notices in its own time that the last one is gone
            if "một lần đăng khác đang chạy" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(0.1)
    assert sees_old_or_new(host, sites)
    assert parts(Path(host.path)) == []
    assert not (Path(host.path) / "current.new").is_symlink()


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_publisher_leaves_a_whole_site_and_the_next_one_mends(remote, sites, slow_line, moment) -> None:
    slow_line(SLOW)
    publisher = start_sending(remote, sites[1], 20, start_new_session=True)
    wait_until(lambda: begun(remote))
    time.sleep(moment)
    os.killpg(publisher.pid, signal.SIGKILL)
    publisher.communicate()
    sees_old_or_new(remote, sites)
    slow_line(0)
    mends(remote, sites)


@pytest.mark.parametrize("lost", ["all", "session", "transfer"])
def test_a_lost_connection_is_said_and_leaves_the_old_site(remote, sites, ssh, slow_line, lost) -> None:
    slow_line(SLOW // 4)  # long enough for a busy machine to cut it
    publisher = start_sending(remote, sites[1], 20)
    wait_until(lambda: begun(remote) and len(ssh.connections()) == 2)
    time.sleep(0.2)
    session, transfer = ssh.connections()
    for process in {"all": (session, transfer), "session": (session,), "transfer": (transfer,)}[lost]:
        os.kill(process, signal.SIGKILL)
    words, _ = publisher.communicate(timeout=60)
    assert publisher.returncode == 1
    assert ("mất kết nối giữa chừng" if lost != "transfer" else "gửi chưa xong") in words
    assert "sửa: " in words
    assert "Traceback" not in words
    assert not sees_old_or_new(remote, sites)
    slow_line(0)
    mends(remote, sites)


def test_of_two_publishers_at_once_one_is_told_to_wait(remote, sites) -> None:
    with open_host(remote, KEEP) as first:
        second = start_sending(remote, sites[1], 21)
        words, _ = second.communicate(timeout=60)
        assert second.returncode == 1
        assert words.startswith("public: một lần đăng khác đang chạy trên ")
        send(first, sites[1], 20)
    assert sees_old_or_new(remote, sites)


def test_a_reader_sees_only_whole_sites_while_releases_follow_one_another(remote, sites) -> None:
    seen = set()
    for number in (1, 2):
        publisher = start_sending(remote, sites[number % 2], number)
        while publisher.poll() is None:
            seen.add(sees_old_or_new(remote, sites))
            time.sleep(0.01)
        assert publisher.communicate()[0] == ""
    assert seen == {False, True}


def test_a_host_that_refuses_the_key_is_said(tmp_path, tools, ssh) -> None:
    config = tmp_path / "config"
    text = ssh.config.read_text(encoding="utf-8").replace("user_key", "no_such_key")
    config.write_text(text, encoding="utf-8")
    server = SshServer(config, ssh.process)
    with (
        pytest.raises(PublishError, match=r"public: không kết nối được \(ssh: .*Permission denied"),
        open_host(server.host(tmp_path / "x"), KEEP),
    ):
        raise AssertionError("opened without a key")


def test_a_full_disk_leaves_the_old_site_and_is_cleared(tools, sites, small_disk) -> None:
    disk, limit = small_disk
    host = Host(str(disk / "site"))
    send_again(host, sites[0], 0)
    publisher = start_sending(host, sites[1], 20, preexec_fn=limit)
    words, _ = publisher.communicate(timeout=60)
    assert publisher.returncode == 1
    assert "gửi chưa xong" in words
    assert "Trang công khai vẫn là bản cũ" in words
    if limit is None:
        assert "sửa: dọn ổ đĩa của nơi đăng" in words
    assert not sees_old_or_new(host, sites)
    assert parts(Path(host.path)) == []
    smaller = make_site(sites[0].parent / "smaller", {**OLD, "p1.html": b"m"})
    send_again(host, sites[0].parent / "smaller", 30)
    assert shown(Path(host.path)) == smaller


def test_a_folder_that_may_not_be_written_is_said(folder, sites) -> None:
    bound = ()
    if os.geteuid() == 0:  # root writes everywhere, unless this one power is taken from it
        if shutil.which("setpriv") is None:
            absent("setpriv is not installed")
        bound = ("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override")
    send_again(folder, sites[0], 0)
    releases = Path(folder.path) / "releases"
    releases.chmod(0o555)
    try:
        words, _ = start_sending(folder, sites[1], 20, bound).communicate(timeout=60)
    finally:
        releases.chmod(0o755)
    assert "Permission denied" in words
    assert "sửa: cấp quyền ghi vào thư mục đăng cho tài khoản đăng tin" in words
    assert not sees_old_or_new(folder, sites)
    mends(folder, sites)


def test_a_release_that_was_touched_on_its_way_is_not_shown(folder, sites) -> None:
    with open_host(folder, KEEP) as host:
        send(host, sites[0])
        (sites[1] / "p3.html").write_bytes(b"not what the manifest says")
        with pytest.raises(PublishError, match=r"không khớp manifest\.sha256"):
            send(host, sites[1], 1)
    assert not sees_old_or_new(folder, sites)
    assert parts(Path(folder.path)) == []
