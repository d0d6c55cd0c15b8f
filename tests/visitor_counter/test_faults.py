"""The short form of the fault suite (the long one: ``python3 tasks.py load``): what was acknowledged is never lost."""

from __future__ import annotations

import random
import signal
import sqlite3
import time
from contextlib import closing

import pytest

from plugins.visitor_counter.service.semantics import Hit, civil_day
from plugins.visitor_counter.service.sqlite_store import SqliteStore, claim
from plugins.visitor_counter.service.store import Batch
from plugins.visitor_counter.service.valkey_store import ValkeyStore
from tests.visitor_counter import faults
from tests.visitor_counter.faults import NOW, hit
from tests.visitor_counter.service_beside import Process
from tests.waiting import wait_until


def test_killed_under_load_it_loses_nothing_that_it_acknowledged(tmp_path):
    chance = random.Random(6)  # noqa: S311 - the moments of the kills
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        outcome = faults.killed(folder, chance.uniform(0.0, 0.5))
        assert outcome.is_right, outcome


def test_sigterm_commits_what_was_accepted(tmp_path):
    outcome = faults.terminated(tmp_path)
    assert outcome.is_right, outcome


def test_on_a_full_disk_it_says_so_and_loses_nothing(tmp_path):
    outcome = faults.full_disk(tmp_path)
    assert outcome.is_right, outcome
    assert outcome.refused > 0
    assert outcome.stored == outcome.sent, "what was kept is counted when there is room again"


def test_on_a_locked_database_it_says_so_and_loses_nothing(tmp_path):
    assert faults.locked_database(tmp_path) == faults.Outcome(sent=6, acknowledged=3, refused=3, stored=6)


def test_a_read_only_database_changes_nothing_until_it_can_be_written(tmp_path):
    assert faults.read_only_database(tmp_path).stored == 2


def test_a_torn_log_of_writes_gives_back_whole_commits(tmp_path):
    outcome = faults.torn_log(tmp_path)
    assert outcome.is_right, outcome
    assert outcome.stored < outcome.sent


def test_a_second_process_on_one_database_is_refused_and_a_killed_one_leaves_no_lock(tmp_path):
    second = faults.second_worker(tmp_path)
    assert second.returncode == 1
    assert "đang được một tiến trình đếm khác dùng" in second.stderr
    service = Process(tmp_path)
    service.start()
    service.end(signal.SIGTERM)


def test_a_running_service_takes_note_of_what_the_command_line_changes(tmp_path):
    service = Process(tmp_path)
    service.start()
    try:
        assert service.run("set-offset", "1316340").stdout == "Tổng lượt truy cập bây giờ là 1316340.\n"
        with service.client() as client:
            wait_until(lambda: client.get("/v1/stats").json()["total"] == 1316340)
    finally:
        service.end()


KEY = b"key-of-a-day"
"""A key that is easy to find again."""


def keys_left(folder):
    return [file.name for file in sorted(folder.iterdir()) if KEY in file.read_bytes()]


@pytest.fixture
def interrupted(tmp_path):
    """A store that forgot yesterday's visitors while a reader kept its log from being cut; and that reader."""
    store = SqliteStore(tmp_path / "counter.sqlite3", claim(tmp_path / "counter.sqlite3"))
    store.commit(Batch([Hit(NOW, "/", KEY, None)]))
    reader = sqlite3.connect(tmp_path / "counter.sqlite3", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM day").fetchall()
    store.turn(civil_day(NOW) + 1)
    assert keys_left(tmp_path) == ["counter.sqlite3-wal"]
    yield store, reader
    reader.close()
    store.close()


def test_keys_whose_log_could_not_be_cut_at_midnight_go_at_the_next_turn(interrupted, tmp_path):
    store, reader = interrupted
    reader.execute("COMMIT")
    store.turn(civil_day(NOW) + 1)
    assert keys_left(tmp_path) == []


def test_killed_at_midnight_it_leaves_no_key_after_the_next_start(interrupted, tmp_path):
    left = tmp_path / "left"  # as a killed process leaves it
    left.mkdir()
    for name in ("counter.sqlite3", "counter.sqlite3-wal"):
        (left / name).write_bytes((tmp_path / name).read_bytes())
    with closing(SqliteStore(left / "counter.sqlite3", claim(left / "counter.sqlite3"))) as store:
        assert store.days() == {civil_day(NOW): (1, 1)}
        store.turn(civil_day(NOW) + 1)
        assert keys_left(left) == []


def test_an_opinion_erased_beside_a_running_service_is_gone_from_its_log_too(tmp_path):
    file = tmp_path / "counter.sqlite3"
    with closing(SqliteStore(file, claim(file))) as serving, closing(SqliteStore(file)) as command:
        for number in range(3):
            serving.commit(Batch([hit(number)]))
        with closing(sqlite3.connect(file)) as writing:
            writing.execute("INSERT INTO feedback VALUES (1, 0, '', ?, '', '', 0)", (KEY.decode(),))
            writing.commit()
        reading = sqlite3.connect(file, isolation_level=None)
        reading.execute("BEGIN")
        reading.execute("SELECT * FROM day").fetchall()
        assert command.erase([1]) == 1
        assert keys_left(tmp_path) != []
        reading.close()
        serving.turn(civil_day(NOW))
        assert keys_left(tmp_path) == []


def test_checkpoints_beside_the_commits_keep_the_log_short_and_lose_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("plugins.visitor_counter.service.checkpoints._EVERY", 0.05)
    file = tmp_path / "counter.sqlite3"
    recalls = []
    with closing(SqliteStore(file)) as store:
        recall = store._recall
        monkeypatch.setattr(store, "_recall", lambda: recalls.append(1) or recall())
        began = time.monotonic()
        commits = 0
        while time.monotonic() - began < 2:
            store.commit(Batch([hit(commits * 10 + number) for number in range(10)]))
            store.turn(civil_day(NOW))
            commits += 1
        written = commits * 6 * 4096  # bytes, at the least
        assert (tmp_path / "counter.sqlite3-wal").stat().st_size < max(written / 2, 1_000_000)
        assert recalls == [], "a checkpoint is no change of the command line"
    with closing(SqliteStore(file)) as store:
        assert store.figures(NOW).total == commits * 10


def test_a_batch_whose_reply_was_lost_counts_once_on_valkey(valkey):
    with closing(ValkeyStore(valkey.url)) as store:
        for _ in range(2):
            store.commit(Batch([hit(1), Hit(NOW, "/", None, None)], "batch-1"))
        assert (store.figures(NOW).total, store.views(["/"])) == (1, {"/": 2})


def test_valkey_killed_and_started_again_has_every_commit(valkey):
    assert faults.valkey_restarted(valkey).stored == 101


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("appendonly", "no", "Valkey không bật AOF: máy chủ khởi động lại thì số liệu mất."),
        ("appendfsync", "everysec", "Valkey ghi đĩa mỗi giây một lần"),
    ],
)
def test_a_valkey_that_may_lose_counts_is_warned_of(valkey, setting, value, said):
    store = ValkeyStore(valkey.url)
    before = store._client.config_get(setting)[setting]
    store._client.config_set(setting, value)
    try:
        (warning,) = store.warnings()
    finally:
        store._client.config_set(setting, before)
        store.close()
    assert warning.startswith(said)
    assert "Sửa" in warning


def test_a_hosted_valkey_that_hides_its_settings_is_served_with_a_warning(valkey):
    store = ValkeyStore(valkey.url)
    store._client.execute_command("ACL", "SETUSER", "default", "-config")
    try:
        (warning,) = store.warnings()
    finally:
        store._client.execute_command("ACL", "SETUSER", "default", "+config")
        store.close()
    assert warning.startswith("Không đọc được cài đặt của Valkey")
