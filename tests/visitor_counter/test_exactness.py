"""Both stores against an oracle so naive that it keeps every hit for ever and counts anew at each question."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from plugins.visitor_counter.service.admission import Admission
from plugins.visitor_counter.service.keys import Salts
from plugins.visitor_counter.service.paths import KnownPaths
from plugins.visitor_counter.service.request import Asked
from plugins.visitor_counter.service.semantics import civil_day
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from plugins.visitor_counter.service.store import Batch
from plugins.visitor_counter.service.valkey_store import ValkeyStore

START = datetime(2026, 11, 22, 16, 59, 30, tzinfo=UTC)  # a Sunday, half a minute before Monday at UTC+7
PATHS = ("/", "/tin-tuc/2022/đại-hội/", "/lich/")
BROWSERS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 coc_coc_browser/120.0.144 Chrome/114.0 Safari/537.36",
    "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0",
)
BOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
# The first two are one household: one /64.
ADDRESSES = ("2001:ee0:4f00:1::1", "2001:ee0:4f00:1:ffff::2", "2001:ee0:4f00:2::1", "113.160.1.1", "::ffff:113.160.1.1")
_BETWEEN = 100
"""Seconds between two page loads by the clock that does not go back: no limit of rate is met, those have tests."""


@dataclass
class Oracle:
    """Remembers all that ever happened."""

    offset: int = 0
    era: int = 0
    """How often visitors were forgotten."""
    day: int | None = None
    salt: tuple[int, int] = (-1, 0)
    """The day of the salt, and which salt of all it is."""
    hits: list[dict] = field(default_factory=list)
    nonces: dict[str, int] = field(default_factory=dict)

    def turn(self, day):
        if self.day is not None and (day > self.day or day < self.day - 1):
            self.era += 1
            self.day = day
        elif self.day is None:
            self.day = day

    def count(self, at, ticks, address, agent, path, nonce, opted_out):
        if nonce in self.nonces and ticks - self.nonces[nonce] < 600:
            return
        self.nonces[nonce] = ticks
        day = local_day(at)
        if not opted_out and day != self.salt[0]:
            self.salt = (day, self.salt[1] + 1)
        self.turn(day)
        who = None if opted_out else (self.era, self.salt[1], place(address), agent)
        mine = [hit for hit in self.hits if who is not None and hit["who"] == who]
        views = [hit["at"] for hit in mine if hit["path"] == path and hit["is_view"]]
        self.hits.append(
            {
                "at": at,
                "day": day,
                "who": who,
                "path": path,
                "is_visit": who is not None and (not mine or at - mine[-1]["at"] >= 30 * 60),
                "is_view": not views or at - views[-1] >= 30 * 60,
            }
        )

    def online(self, now):
        last = {hit["who"]: hit["at"] for hit in self.hits if hit["who"] is not None and hit["who"][0] == self.era}
        return sum(now - 300 < at <= now for at in last.values())

    def figures(self, now):
        today = (datetime.fromtimestamp(now, UTC) + timedelta(hours=7)).date()
        in_month = [hit for hit in self.hits if date_of(hit).replace(day=1) == today.replace(day=1)]
        in_week = [hit for hit in self.hits if date_of(hit).isocalendar()[:2] == today.isocalendar()[:2]]
        return {
            "online": self.online(now),
            "today": sum(hit["is_visit"] for hit in self.hits if date_of(hit) == today),
            "week": sum(hit["is_visit"] for hit in in_week),
            "month": sum(hit["is_visit"] for hit in in_month),
            "total": self.offset + sum(hit["is_visit"] for hit in self.hits),
        }

    def views(self):
        return {path: sum(hit["is_view"] for hit in self.hits if hit["path"] == path) for path in PATHS}


def local_day(at):
    return (datetime.fromtimestamp(at, UTC) + timedelta(hours=7)).date().toordinal() - 719163


def date_of(hit):
    return (datetime.fromtimestamp(hit["at"], UTC) + timedelta(hours=7)).date()


def place(address):
    found = ip_address(address)
    if found.version == 6 and found.ipv4_mapped:
        found = found.ipv4_mapped
    return str(found) if found.version == 4 else str(found.exploded)[:19]


class Counting(RuleBasedStateMachine):
    """Does what readers, nights, clocks and administrators do, to every store at once."""

    valkey = None

    @initialize()
    def begin(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)
        (self.root / "paths.json").write_text(json.dumps({"v": 1, "paths": PATHS}), encoding="utf-8")
        self.now = int(START.timestamp())
        self.ticks = 0.0
        self.oracle = Oracle()
        self.sqlite = None
        self.valkey.empty()
        self.restart()

    @rule()
    def restart(self):
        """End the process and start it again; the salt is in memory that outlives it, the nonces are not."""
        if self.sqlite is not None:
            self.sqlite.close()
        self.sqlite = SqliteStore(self.root / "counter.sqlite3")
        self.stores = [self.sqlite, ValkeyStore(self.valkey.url)]
        known = KnownPaths(self.root / "paths.json")
        known.refresh()
        self.admission = Admission(known, Salts(self.root / "salt"))
        self.oracle.nonces = {}

    @rule(
        address=st.sampled_from(ADDRESSES),
        agent=st.sampled_from([*BROWSERS, *BROWSERS, *BROWSERS, BOT, ""]),
        path=st.sampled_from([*PATHS, *PATHS, "/khong-co/"]),
        spelling=st.sampled_from(["{}", "{}index.html", "{}?utm=1", "{}#a"]),
        nonce=st.integers(0, 30),
        opted_out=st.sampled_from([False, False, False, True]),
        is_prefetch=st.sampled_from([False, False, False, False, True]),
        again=st.lists(st.tuples(st.sampled_from([0, 1, 299, 300, 1799, 1800]), st.sampled_from(PATHS)), max_size=4),
    )
    def hit(self, address, agent, path, spelling, nonce, opted_out, is_prefetch, again):
        self.load(address, agent, path, spelling, f"nonce-{nonce:04}", opted_out, is_prefetch)
        if agent in BROWSERS and path in PATHS and not is_prefetch:
            self.come_back(address, agent, path, again)

    def come_back(self, address, agent, first, again):
        """The same reader loads the same page, or another, at the edge of a rule."""
        for seconds, path in again:
            self.wait(seconds)
            for page in dict.fromkeys([first, path]):
                self.load(address, agent, page, "{}", f"nonce-new-{int(self.ticks)}")
            self.every_number_is_right()

    def load(self, address, agent, path, spelling, nonce, opted_out=False, is_prefetch=False):
        asked = Asked("127.0.0.1", (address,), agent, None, None, None, "", "", opted_out, is_prefetch)
        self.ticks += _BETWEEN
        decision = self.admission.decide(asked, spelling.format(path), nonce, self.now, self.ticks)
        if decision.hit is not None:
            for store in self.stores:
                store.commit(Batch([decision.hit], f"{id(self)}-{self.ticks}"))
        if agent in BROWSERS and path in PATHS and not is_prefetch:
            self.oracle.count(self.now, self.ticks, address, agent, path, nonce, opted_out)

    @rule(seconds=st.sampled_from([1, 60, 299, 300, 600 - _BETWEEN - 1, 600 - _BETWEEN, 1799, 1800, 7200]))
    def wait(self, seconds):
        self.now += seconds
        self.ticks += seconds

    @rule(seconds=st.sampled_from([-2, -1, 0, 1, 299]))
    def go_to_midnight(self, seconds):
        self.wait(max((civil_day(self.now) + 1) * 86_400 - 7 * 3600 + seconds - self.now, 0))

    @rule(seconds=st.sampled_from([1, 400, 3600, 86_400, 3 * 86_400]))
    def set_the_clock_back(self, seconds):
        self.now -= seconds

    @rule()
    def tick(self):
        for store in self.stores:
            store.turn(civil_day(self.now))
        if self.oracle.day is not None:
            self.oracle.turn(local_day(self.now))

    @rule(offset=st.integers(0, 2_000_000))
    def carry_over(self, offset):
        for store in self.stores:
            store.set_offset(offset)
        self.oracle.offset = offset

    @invariant()
    def every_number_is_right(self):
        for store in getattr(self, "stores", ()):
            found = store.figures(self.now).mapping()
            assert {name: found[name] for name in self.oracle.figures(0)} == self.oracle.figures(self.now), store.name
            assert store.views(PATHS) == self.oracle.views(), store.name
            assert store.offset() + sum(visits for visits, _ in store.days().values()) == found["total"], store.name

    def teardown(self):
        if getattr(self, "sqlite", None) is not None:
            self.sqlite.close()
            self.folder.cleanup()


def test_both_stores_count_as_the_oracle_at_every_step(valkey_server):
    class Machine(Counting):
        valkey = valkey_server

    run_state_machine_as_test(
        Machine,
        settings=settings(max_examples=120, stateful_step_count=30, suppress_health_check=list(HealthCheck)),
    )
