"""Sites to publish, hosts to publish to, and a reader who looks at what is public."""

from __future__ import annotations

import getpass
import hashlib
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.publishing.manifest import NAME, Manifest
from plugins.publishing.release_host import Host, host_of, open_host
from plugins.publishing.stage import read_manifest
from plugins.publishing.targets import Folder, Server
from plugins.publishing.verification import compare, digests_below
from tests.absent import absent
from tests.publishing.sender import KEEP, send
from tests.servers import free_port, wait_for
from tests.sites import ROOT

SSHD = shutil.which("sshd", path="/usr/sbin:/usr/local/sbin:/usr/bin")
RSYNC = shutil.which("rsync")
SSHD_CONFIG = """\
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/user_key.pub
PidFile none
UsePAM no
StrictModes no
PasswordAuthentication no
MaxStartups 50
"""
SSH_CONFIG = """\
Host public
    HostName 127.0.0.1
    Port {port}
    User {user}
    IdentityFile {folder}/user_key
    IdentitiesOnly yes
    UserKnownHostsFile {folder}/known_hosts
    StrictHostKeyChecking yes
"""
SLOW_RSYNC = """\
#!/bin/sh
exec {rsync} --bwlimit={kilobytes} "$@"
"""


def make_site(folder: Path, files: Mapping[str, bytes]) -> Manifest:
    """Write a site with its manifest, as a stage leaves it."""
    for name, data in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    manifest = Manifest({name: hashlib.sha256(data).hexdigest() for name, data in files.items()})
    (folder / NAME).write_text(str(manifest), encoding="utf-8")
    return manifest


def shown(path: Path) -> Manifest:
    """Return what a reader sees through ``current``, after proving that it is one whole release."""
    folder = (path / "current").resolve(strict=True)  # a request is answered from the folder that it opened
    manifest = read_manifest(folder)
    assert manifest is not None
    assert not compare(manifest, digests_below(folder))
    return manifest


def parts(path: Path) -> list[str]:
    """Return what lies unfinished among the releases."""
    return sorted(file.name for file in (path / "releases").iterdir() if file.name.endswith(".part"))


@pytest.fixture
def tools() -> None:
    """Say so where a program is missing that every publication needs."""
    for program in ("rsync", "flock", "sha256sum"):
        if shutil.which(program) is None:
            absent(f"{program} is not installed")


@pytest.fixture
def folder(tmp_path: Path, tools: None) -> Host:
    """A place on this machine where nothing was published yet; its name has a blank and an accent."""
    return host_of(Folder(kind="folder", path=str(tmp_path / "cổng tin")), tmp_path)


@dataclass(frozen=True)
class SshServer:
    """A real ssh server on this machine, for this user."""

    config: Path
    """A configuration of ssh in which the server is called "public"."""
    process: subprocess.Popen[bytes]

    def host(self, path: Path) -> Host:
        """Return the host that publishes into a folder through this server."""
        return host_of(Server(kind="server", host="public", path=str(path), ssh_config=str(self.config)), path)

    def connections(self) -> list[int]:
        """Return the processes that serve a connection, the oldest first."""
        task = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(number) for number in task.read_text(encoding="ascii").split()]


@pytest.fixture(scope="session")
def ssh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SshServer]:
    """Start an ssh server with keys of its own, for the time of the tests."""
    if SSHD is None or shutil.which("ssh") is None:
        absent("openssh-server is not installed")
    home = tmp_path_factory.mktemp("ssh")
    for key in ("host_key", "user_key"):
        subprocess.run([shutil.which("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", home / key], check=True)
    port = free_port()
    user = getpass.getuser()
    public = (home / "host_key.pub").read_text(encoding="ascii")
    (home / "known_hosts").write_text(f"[127.0.0.1]:{port} {public}", encoding="ascii")
    (home / "ssh_config").write_text(SSH_CONFIG.format(port=port, user=user, folder=home), encoding="utf-8")
    (home / "sshd_config").write_text(SSHD_CONFIG.format(port=port, folder=home), encoding="utf-8")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # sshd's own need as root; packages leave it to the service manager
    server = subprocess.Popen([SSHD, "-D", "-E", home / "log", "-f", home / "sshd_config"])
    try:
        wait_for(port, server)
        yield SshServer(home / "ssh_config", server)
    finally:
        server.terminate()
        server.wait(10)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[tuple[Path, Callable[[], None] | None]]:
    """A disk of 400 kB, if this process may mount one, else a limit on the size of files for the process to be run."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = [shutil.which("mount") or "mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk]
    mounted = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    yield disk, None if mounted else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (15_000, 15_000))
    if mounted:
        subprocess.run([shutil.which("umount") or "umount", disk], check=True)


@pytest.fixture
def slow_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Let rsync send so many kilobytes a second, as a poor line would, from now on."""

    def slow(kilobytes: int) -> None:
        program = tmp_path / "bin" / "rsync"
        program.parent.mkdir(exist_ok=True)
        program.write_text(SLOW_RSYNC.format(rsync=RSYNC, kilobytes=kilobytes), encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)

    return slow


def start_sending(
    host: Host, site: Path, second: int, before: tuple[str, ...] = (), **options: object
) -> subprocess.Popen[str]:
    """Publish a site in a process of its own, which may be killed; `before` is a command to run it under."""
    config = host.ssh[host.ssh.index("-F") + 1] if host.ssh else ""
    command = [*before, sys.executable, "-m", "tests.publishing.sender", host.path, config, str(site), str(second)]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", **options
    )


def send_again(host: Host, site: Path, second: int) -> None:
    """Publish in this process, once the last publisher's shell is gone with its lock."""
    with open_host(host, KEEP) as opened:
        send(opened, site, second)
