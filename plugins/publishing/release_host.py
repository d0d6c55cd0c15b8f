"""A folder of releases with the link ``current``, on this machine or over ssh.

    <path>/releases/20261122T170500Z-1f2e3d4c-9a8b7c6d/   one whole site
    <path>/releases/….part                                one that is being sent; never public
    <path>/current -> releases/…                          what the web server shows
    <path>/previous -> releases/…                         what it showed before: its hashed files may still be asked for
    <path>/withdrawn                                      releases taken back by a rollback, newest last
    <path>/lock

A release is sent whole into a ``.part`` folder: rsync compares contents, takes what is unchanged from the releases that
are there by hard links, and writes what is not into fresh files, so that no finished release is ever written to. Then
the host itself holds every file against the manifest, the disk is asked to keep what it has, the folder gets its name,
and rename(2) puts a new link in place of ``current``: a reader gets the old site or the new one.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from plugins.fast_build.output_tree import UNCERTAIN
from plugins.publishing import releases
from plugins.publishing.failure import PublishError
from plugins.publishing.manifest import NAME, Manifest, ManifestError, parse
from plugins.publishing.place import Published
from plugins.publishing.program import run_program
from plugins.publishing.session import CommandError, ConnectionLostError, Session
from plugins.publishing.targets import Folder, Server

_BUSY = 75
"""What flock is told to end with when another holds the lock (EX_TEMPFAIL)."""
_NOTHING = 66
"""How the shell ends where nothing was ever published (EX_NOINPUT)."""
_SSH_FAILED = 255
_STILL = "Trang công khai vẫn là bản cũ, nguyên vẹn"
_SSH = ("-o", "BatchMode=yes", "-o", "ConnectTimeout=20", "-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=4")
_RSYNC = ("-r", "-p", "--chmod=D755,F644", "--checksum", "--delete", "--timeout=120", "-s")
"""No times are sent: a file's date would be that of the machine which built it, and differ though its bytes do not.

-s: the path may have blanks; its long name has changed between versions of rsync.
"""


@dataclass(frozen=True, slots=True)
class Host:
    """Where the releases are and how to get there."""

    path: str
    ssh: tuple[str, ...] = ()
    """The command that leads to another machine; empty for this one."""
    name: str = "máy này"

    def command(self, script: str) -> list[str]:
        """Return the command that runs a line of shell there."""
        return [*self.ssh, script] if self.ssh else ["sh", "-c", script]

    def rsync(self, folder: str) -> list[str]:
        """Return how rsync names a folder below the path, with the options that lead there."""
        if not self.ssh:
            return [f"{self.path}/{folder}/"]
        return ["-e", shlex.join(self.ssh[:-1]), f"{self.ssh[-1]}:{self.path}/{folder}/"]


def host_of(target: Folder | Server, root: Path) -> Host:
    """Return the host that a target means; a folder is relative to `root`."""
    if isinstance(target, Folder):
        return Host(str((root / target.path).absolute()))
    config = ("-F", target.ssh_config) if target.ssh_config else ()
    return Host(target.path, ("ssh", *config, *_SSH, target.host), target.host)


class ReleaseHost:
    """The releases of one host, under its lock."""

    def __init__(self, host: Host, session: Session, keep: int) -> None:
        self._host = host
        self._session = session
        self._keep = keep

    def published(self) -> Published:
        """Return what ``current`` shows."""
        current, latest = self.current(), releases.latest(self._folders())
        if current is None:
            return Published(withdrawn=self._withdrawn(), latest=latest)
        return Published(self._manifest(current), releases.commit_of(current), self._withdrawn(), latest)

    def current(self) -> str | None:
        """Return the name of the public release, None where nothing is public.

        Raises:
            PublishError: When ``current`` is something that no publication made; nobody knows what readers see there.
        """
        # -m: the release may be gone. Relative to releases, which may be a link to a larger disk.
        name = self._run("if test -L current || test -e current; then realpath -m --relative-to=releases current; fi")
        if not name.strip():
            return None
        if not releases.is_release(name.strip()):
            raise PublishError(
                f"{self._host.name}: {self._host.path}/current không phải liên kết tới một bản trong releases "
                f"(mà là {name.strip()}), nên không biết người đọc đang thấy gì; "
                "sửa: hỏi người quản trị máy chủ, đổi tên nó đi rồi chạy lại lệnh"
            )
        return name.strip()

    def names(self) -> tuple[str, ...]:
        """Return the finished releases, newest first."""
        return releases.newest_first(self._folders())

    def _folders(self) -> list[str]:
        return self._run("ls -1 releases 2>/dev/null || true").split()

    def is_sound(self) -> bool:
        """Say whether what is public is whole, byte by byte."""
        current = self.current()
        return current is not None and self.is_whole(current)

    def is_whole(self, folder: str) -> bool:
        """Say whether a folder below ``releases`` holds every file of its manifest, with the right bytes, and no other.

        The manifest itself is held against the digits in the release's name.

        Raises:
            PublishError: When the host cannot be asked.
        """
        quoted = shlex.quote(f"releases/{folder}")
        # One file more than the manifest lists is the manifest itself.
        script = f"""cd {quoted}
test "$(sha256sum <{NAME} | cut -c1-8)" = {shlex.quote(releases.digest_of(folder))}
sha256sum --quiet --strict -c {NAME} >/dev/null
test "$(find . ! -type d | wc -l)" -eq "$(($(wc -l <{NAME}) + 1))" """
        try:
            self._session.run(script)
        except CommandError:
            return False
        except ConnectionLostError as error:
            raise self._lost(error) from None
        return True

    def publish(self, release: Path, manifest: Manifest, name: str) -> None:
        """Send a release under a name that none has yet, prove it, switch to it, and remove what is too old."""
        self._deliver(release, name)
        self._run(f"rm -f withdrawn\n{_switch(name)}")
        try:
            self._prune()
        except PublishError as error:
            raise PublishError(f"Đã đăng {name}, nhưng chưa dọn được bản cũ: {error}") from None

    def _deliver(self, release: Path, name: str) -> None:
        """Send a release and give it its name once it is proved."""
        current = self.current()
        others = [other for other in (*self.names(), *self._leftovers()) if other != current]
        self._send(release, name, [*([current] if current else []), *others])
        if not self.is_whole(f"{name}.part"):
            self._remove([f"{name}.part"])
            raise PublishError(
                f"{self._host.name}: các tệp vừa gửi không khớp {NAME}. {_STILL}; "
                "sửa: chạy lại lệnh; vẫn vậy thì kiểm tra ổ đĩa của máy chủ"
            )
        part, whole = shlex.quote(f"releases/{name}.part"), shlex.quote(f"releases/{name}")
        self._run(f"sync -f {part} 2>/dev/null || sync\nmv -T {part} {whole}")

    def take_back(self, current: str, earlier: str) -> None:
        """Make `earlier` public in place of `current`, whose commit no timer is to publish again."""
        commit = releases.commit_of(earlier)
        others = [name for name in self._taken_back() if releases.commit_of(name) != commit]
        names = " ".join(map(shlex.quote, [*others, current]))
        # In one go: if the line is cut, the host does the whole of it or nothing.
        self._run(f"printf '%s\\n' {names} >withdrawn.new\nmv -T withdrawn.new withdrawn\n{_switch(earlier)}")

    def _taken_back(self) -> list[str]:
        return self._run("cat withdrawn 2>/dev/null || true").split()

    def _withdrawn(self) -> frozenset[str]:
        return frozenset(commit for commit in map(releases.commit_of, self._taken_back()) if commit)

    def _manifest(self, name: str) -> Manifest:
        """Return what a release holds; where its manifest is damaged, its files without their digests.

        So a damaged site is sent again, and yet the new one is held against the pages that it has.
        """
        folder = shlex.quote(f"releases/{name}")
        try:
            manifest = parse(self._run(f"cat {folder}/{NAME} 2>/dev/null || true"))
        except ManifestError:
            manifest = Manifest({})
        if manifest.files:
            return manifest
        find = f"find . -type f ! -path ./{NAME} -printf '%P\\n'"
        files = self._run(f"test ! -d {folder} || (cd {folder}; {find})").splitlines()
        return Manifest(dict.fromkeys(files, UNCERTAIN))

    def _leftovers(self) -> list[str]:
        return [name for name in self._folders() if name.endswith(".part")]

    def _send(self, release: Path, name: str, relatives: Sequence[str]) -> None:
        links = [f"--link-dest=../{relative}" for relative in relatives[:20]]  # 20 is rsync's own limit
        command = ["rsync", *_RSYNC, *links, f"{release}/", *self._host.rsync(f"releases/{name}.part")]
        done = run_program(command)
        if done.returncode == 0:
            return
        remedy = _remedy(done.stderr)
        self._remove([f"{name}.part"])  # else a full disk stays full
        words = (done.stderr.strip().splitlines() or [f"mã {done.returncode}"])[0]
        raise PublishError(f"{self._host.name}: gửi chưa xong (rsync: {words}). {_STILL}; sửa: {remedy}")

    def _prune(self) -> None:
        """Remove what is unfinished, and old releases; each loses its name first, so that none is ever half there."""
        needed = (
            self._run("for link in current previous; do readlink $link || true; done").replace("releases/", "").split()
        )
        old = releases.superfluous(self.names(), self._keep, needed)
        for name in old:
            self._run(f"mv -T {shlex.quote(f'releases/{name}')} {shlex.quote(f'releases/{name}.part')}")
        self._remove(self._leftovers())

    def _remove(self, folders: Sequence[str]) -> None:
        for folder in folders:
            # A receiver whose sender was killed may write for a moment more.
            quoted = shlex.quote(f"releases/{folder}")
            self._run(f"rm -rf {quoted} || {{ sleep 1; rm -rf {quoted}; }}")

    def _run(self, script: str) -> str:
        try:
            return self._session.run(script)
        except CommandError as error:
            raise PublishError(f"{self._host.name}: {self._host.path}: {error}; sửa: {_remedy(str(error))}") from None
        except ConnectionLostError as error:
            raise self._lost(error) from None

    def _lost(self, error: ConnectionLostError) -> PublishError:
        return PublishError(
            f"{self._host.name}: mất kết nối giữa chừng ({error}). Trang công khai là bản cũ hoặc bản mới, nguyên vẹn; "
            "sửa: chạy lại lệnh, nó tự xem bản nào đang công khai và dọn phần dở"
        )


def _switch(name: str) -> str:
    """Return the shell that makes a finished release the public one, in one step."""
    # mv -T renames over the link; without it mv would move into the folder that the link points to.
    return f"""rm -f current.new previous.new
if test -d current; then cp -P current previous.new; mv -T previous.new previous; fi
ln -s {shlex.quote(f"releases/{name}")} current.new
mv -T current.new current
sync -f . 2>/dev/null || sync"""


def _remedy(words: str) -> str:
    if "No space left" in words or "quota" in words.lower() or "File too large" in words:
        return "dọn ổ đĩa của nơi đăng (df -h, df -i) rồi chạy lại lệnh"
    if "Read-only file system" in words or "Permission denied" in words:
        return "cấp quyền ghi vào thư mục đăng cho tài khoản đăng tin"
    if missing := re.search(r"(\w+): (?:command )?not found", words):
        return f"cài {missing[1]} trên máy chủ"
    if "is your shell clean?" in words:
        return "bỏ lệnh in chữ (echo, fortune…) khỏi .bashrc của tài khoản đăng tin trên máy chủ, rồi chạy lại lệnh"
    if "I/O error" in words or "Broken pipe" in words:  # dash and rsync may say no more than this of a full disk
        return "xem ổ đĩa của nơi đăng còn chỗ (df -h, df -i) và có hỏng không, rồi chạy lại lệnh"
    return "chạy lại lệnh; vẫn vậy thì gửi nguyên dòng này cho người phụ trách kỹ thuật"


@contextmanager
def open_host(host: Host, keep: int) -> Iterator[ReleaseHost]:
    """Give the releases of a host, under its lock; the folder is made if need be.

    Raises:
        PublishError: When the host cannot be reached, or another publication holds the lock.
    """
    folder = shlex.quote(host.path)
    # The web server reads as another account, whatever this one keeps to itself.
    script = f"umask 022 && mkdir -p {folder}/releases && cd {folder} && exec flock -n -E {_BUSY} lock sh"
    with Session(host.command(script)) as session:
        try:
            session.run(":")
        except ConnectionLostError as error:
            raise _not_opened(host, error) from None
        yield ReleaseHost(host, session, keep)


@contextmanager
def look_at_host(host: Host) -> Iterator[ReleaseHost | None]:
    """Give the releases of a host to somebody who only reads, None where nothing was ever published."""
    folder = shlex.quote(host.path)
    with Session(host.command(f"test -d {folder}/releases || exit {_NOTHING}; cd {folder} && exec sh")) as session:
        try:
            session.run(":")
        except ConnectionLostError as error:
            if error.code != _NOTHING:
                raise _not_opened(host, error) from None
            yield None
        else:
            yield ReleaseHost(host, session, keep=2)


def _not_opened(host: Host, error: ConnectionLostError) -> PublishError:
    if error.code == _BUSY:
        return PublishError(
            f"{host.name}: một lần đăng khác đang chạy trên {host.path}; sửa: chờ lần ấy xong rồi chạy lại lệnh"
        )
    if error.code == _SSH_FAILED and host.ssh:
        return PublishError(
            f"{host.name}: không kết nối được (ssh: {error}); "
            f"sửa: thử {shlex.join(host.ssh)}, kiểm tra tên máy, khóa ssh và known_hosts"
        )
    return PublishError(f"{host.name}: không mở được {host.path} ({error}); sửa: {_remedy(str(error))}")
