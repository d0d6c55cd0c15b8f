"""A whole service under test: real store, real ASGI client or real socket."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import httpx

from chores import environment
from plugins.visitor_counter.service.app import Service
from plugins.visitor_counter.service.settings import Settings
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from tests.servers import free_port
from tests.waiting import wait_until

T = TypeVar("T")
ORIGIN = "https://so.example.gov.vn"
BROWSER = "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0"
PATHS = ("/", "/tin-tuc/2022/đại-hội/", "/lich/")


def settings_in(folder: Path, **changes) -> Settings:
    """Return settings for a service whose files are in a folder."""
    paths = folder / "paths.json"
    paths.write_text(json.dumps({"v": 1, "paths": PATHS}), encoding="utf-8")
    given = {"database": folder / "counter.sqlite3", "paths": paths, "origins": frozenset([ORIGIN]), **changes}
    return Settings(salt=folder / "salt", **given)


@asynccontextmanager
async def client_of(settings: Settings, store=None, peer=("127.0.0.1", 1), **service):
    """Yield a client of a service that lives as long as the block; it sends what a page of ours sends."""
    app = Service(settings, store or SqliteStore(settings.database), **service)
    headers = {"Origin": ORIGIN, "User-Agent": BROWSER, "X-Forwarded-For": "113.160.1.1"}
    transport = httpx.ASGITransport(app=app, client=peer)
    client = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", headers=headers)
    async with app._starlette.router.lifespan_context(app._starlette), client:
        yield client


def body(path="/", nonce="nonce-0001"):
    """Return the body of a hit."""
    return json.dumps({"p": path, "n": nonce})


class Process:
    """The service as a process of its own, by its command line."""

    def __init__(self, folder: Path, **changes) -> None:
        self.folder = folder
        self.port = free_port()
        made = settings_in(folder)
        lines = {"database": made.database, "paths": made.paths, "salt": made.salt, "listen": f"127.0.0.1:{self.port}"}
        lines.update(changes)
        text = "".join(f"{key} = {json.dumps(str(value))}\n" for key, value in lines.items())
        self.file = folder / "counter.toml"
        self.file.write_text(f'{text}origins = ["{ORIGIN}"]\n', encoding="utf-8")
        self.process: subprocess.Popen[bytes] | None = None

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "plugins.visitor_counter", "--settings", str(self.file), *arguments]

    def start(self, **popen) -> None:
        with (self.folder / "service.log").open("ab") as log:
            self.process = subprocess.Popen(
                self.command("serve"), cwd=environment.ROOT, stdout=log, stderr=log, env=environ(), **popen
            )
        wait_until(lambda: self.is_well() or self._is_over())
        assert not self._is_over(), self.log()

    def _is_over(self) -> bool:
        return self.process is None or self.process.poll() is not None

    def is_well(self) -> bool:
        try:
            with self.client() as client:
                return client.get("/healthz").status_code == 200
        except httpx.TransportError:
            return False

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments), cwd=environment.ROOT, env=environ(), capture_output=True, text=True,
            encoding="utf-8", timeout=60,
        )  # fmt: skip

    def client(self) -> httpx.Client:
        headers = {"Origin": ORIGIN, "User-Agent": BROWSER}
        return httpx.Client(base_url=f"http://127.0.0.1:{self.port}", headers=headers, timeout=20, trust_env=False)

    def end(self, how: int = signal.SIGKILL) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        return self.process.wait(30)

    def log(self) -> str:
        return (self.folder / "service.log").read_text(encoding="utf-8")


def environ() -> dict[str, str]:
    return {**os.environ, "PYTHONUTF8": "1"}


def converse(talk: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine in a thread of its own: a browser of other tests keeps an event loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, talk).result()
