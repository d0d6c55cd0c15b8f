"""The promise of the privacy page: a thousand planted addresses and agents are found in no file."""

from __future__ import annotations

import asyncio
import logging
import re
import signal
from pathlib import Path

import pytest

from plugins.visitor_counter.service import care
from plugins.visitor_counter.service.keys import Salts, is_in_memory, viewing_key, visitor_key
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from plugins.visitor_counter.service.valkey_store import ValkeyStore
from tests.visitor_counter.service_beside import PATHS, Process, body, client_of, converse, settings_in

PLANTED = [
    (f"113.{number // 250 + 1}.{number % 250}.77", f"Mozilla/5.0 (Planted{number:04}; rv:130.0) Firefox/130.0")
    for number in range(1000)
]


async def visit_all(client):
    async def visit(number, address, agent):
        headers = {"X-Forwarded-For": address, "User-Agent": agent, "Referer": f"https://planted-{number:04}.example/"}
        await client.post("/v1/hit", content=body(PATHS[number % 3], f"nonce-{number:04}"), headers=headers)

    await asyncio.gather(*(visit(number, *planted) for number, planted in enumerate(PLANTED)))


def found_in(folder: Path) -> set[bytes]:
    """Return what of the planted is in any file of a folder."""
    data = b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())
    addresses = {address.encode() for address, _ in PLANTED}
    found = addresses.intersection(re.findall(rb"\d+\.\d+\.\d+\.\d+", data))
    found.update(re.findall(rb"(?i)planted.{,4}", data))
    octets = {bytes(map(int, address.split("."))) for address, _ in PLANTED}
    packed = octets.intersection(re.findall(rb"(?s)\x71[\x01-\x04].\x4d", data))
    # A few of a thousand four-byte words are in any random keys; more are a leak.
    return found | packed if len(packed) > 3 else found


def test_nothing_planted_is_in_database_log_of_writes_or_backup(tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    made = settings_in(tmp_path)

    async def talk():
        async with client_of(made) as client:
            await visit_all(client)
            assert (tmp_path / "counter.sqlite3-wal").stat().st_size > 0
            while_open = found_in(tmp_path)
            care.backup(made.database, tmp_path / "backup.sqlite3")
            return while_open, (await client.get("/v1/stats")).json()["total"]

    while_open, total = converse(talk())
    assert total == 1000
    assert while_open == set()
    (tmp_path / "logged.txt").write_text(caplog.text, encoding="utf-8")
    assert found_in(tmp_path) == set()


def test_nothing_planted_is_in_valkeys_files(tmp_path, valkey):
    async def talk():
        async with client_of(settings_in(tmp_path), ValkeyStore(valkey.url)) as client:
            await visit_all(client)

    converse(talk())
    assert any(file.suffix == ".aof" and file.stat().st_size > 10_000 for file in valkey.folder.rglob("*"))
    assert found_in(valkey.folder) == set()


def test_the_process_writes_no_address_to_its_own_log(tmp_path):
    service = Process(tmp_path)
    service.start()
    with service.client() as client:
        for address, agent in PLANTED[:50]:
            headers = {"X-Forwarded-For": address, "User-Agent": agent}
            assert client.post("/v1/hit", content=body("/"), headers=headers).status_code == 200
            client.post("/v1/hit", content="[" * 500, headers=headers)
            client.get("/khong-co", headers=headers)
    service.end(signal.SIGTERM)
    assert found_in(tmp_path) == set()


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="Linux alone says what is in memory")  # noqa: S108
def test_a_salt_on_a_disk_is_warned_of(tmp_path):
    assert is_in_memory(Path("/dev/shm/cong-tin/salt"))  # noqa: S108 - not made
    on_disk = not is_in_memory(tmp_path)
    service = Process(tmp_path)
    service.start()
    service.end(signal.SIGTERM)
    assert ("nằm trên đĩa" in service.log()) is on_disk


def test_keys_of_a_visit_and_of_a_view_have_nothing_in_common():
    salt, prefix = bytes(32), bytes([113, 1, 1, 1])
    keys = {visitor_key(salt, prefix, "a"), *(viewing_key(salt, prefix, "a", path) for path in ("", *PATHS))}
    assert len(keys) == 5
    assert visitor_key(salt, prefix, "a") != visitor_key(bytes([1] * 32), prefix, "a")


def test_at_midnight_keys_and_salt_are_gone_from_the_disk(tmp_path):
    salts = Salts(tmp_path / "salt")
    old = salts.of(20_000)
    key = visitor_key(old, bytes([113, 1, 1, 1]), "a")
    store = SqliteStore(tmp_path / "counter.sqlite3")
    store._connection.execute("INSERT INTO visitor VALUES (?, 1)", (key,))
    store.turn(20_000)
    store._connection.execute("INSERT OR REPLACE INTO meta VALUES ('day', 20000)")
    store._recall()
    assert Salts(tmp_path / "salt").of(20_000) == old, "a restart goes on with the day's salt"
    store.turn(20_001)
    assert salts.of(20_001) != old
    store.close()
    data = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert key not in data
    assert old not in data


@pytest.mark.parametrize("name", ["counter.sqlite3", "backup.sqlite3"])
def test_only_the_owner_may_read_what_holds_opinions(tmp_path, name):
    SqliteStore(tmp_path / "counter.sqlite3").close()
    care.backup(tmp_path / "counter.sqlite3", tmp_path / "backup.sqlite3")
    assert (tmp_path / name).stat().st_mode & 0o077 == 0
