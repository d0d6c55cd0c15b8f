"""Programs that serve on a port of this machine beside a test."""

from __future__ import annotations

import socket
import subprocess

from tests.waiting import wait_until


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    """Wait until a program that was started answers on its port; fail when it has ended instead."""
    wait_until(lambda: _answers(port) or server.poll() is not None)
    assert server.poll() is None, "the server refused its configuration"


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
