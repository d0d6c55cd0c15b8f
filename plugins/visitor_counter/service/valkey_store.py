"""The store of several workers or hosts: a Valkey server (https://valkey.io), every batch one Lua call.

A script runs alone and whole, so workers cannot meet half way. Each batch carries a random word: one whose reply was
lost is sent again and not counted twice. Durable as far as the server is: `warnings` says what its settings lack.

Every worker needs the same salt: workers of one host share the folder in memory; before several hosts the balancer must
send one address to one host.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from valkey import Valkey
from valkey.backoff import NoBackoff
from valkey.exceptions import ResponseError, ValkeyError
from valkey.retry import Retry

from plugins.visitor_counter.service import semantics
from plugins.visitor_counter.service.semantics import Figures
from plugins.visitor_counter.service.store import Batch, Opinion, UnavailableError

_COMMIT = (Path(__file__).parent / "commit.lua").read_text(encoding="utf-8")
_SPACE = "{cong-tin}"  # the braces keep all keys on one node of a cluster
_META, _VISITS, _VIEWS, _PAGES, _STARTS, _VISITOR, _VIEWING, _FEEDBACK = (
    f"{_SPACE}:{name}" for name in ("meta", "visits", "views", "pages", "starts", "visitor", "viewing", "feedback")
)


class ValkeyStore:
    """Counts and opinions on a Valkey server; see `store.Store` for the methods."""

    name = "valkey"
    reads_wait = True

    def __init__(self, url: str) -> None:
        """Connect.

        Args:
            url: ``unix:///run/valkey/valkey.sock?db=0`` or ``valkey://host:6379/0``.

        Raises:
            UnavailableError: When no server answers there.
        """
        # No retry of the client's own: a script that ran may not run again unless we say so.
        # Any: the client's methods are typed for its asynchronous twin as well, or not at all.
        self._client: Any = Valkey.from_url(
            url, decode_responses=True, socket_timeout=5, socket_connect_timeout=2, retry=Retry(NoBackoff(), 0)
        )
        with _asking():
            self._script: str = self._ask("SCRIPT LOAD", _COMMIT)

    def warnings(self) -> list[str]:
        """Return what is missing for counts to survive, in Vietnamese, for the one who starts the service."""
        try:
            settings: Mapping[str, str] = self._client.config_get("append*")
        except ResponseError:  # a hosted server keeps its settings to itself
            return [
                "Không đọc được cài đặt của Valkey (lệnh CONFIG bị cấm)."
                " Hãy hỏi nơi cung cấp xem appendonly và appendfsync có bật không; thiếu thì số liệu có thể mất."
            ]
        except (ValkeyError, OSError) as error:
            raise UnavailableError(f"Valkey: {error}") from error
        if settings.get("appendonly") != "yes":
            return [
                "Valkey không bật AOF: máy chủ khởi động lại thì số liệu mất."
                " Sửa: đặt appendonly yes và appendfsync always trong valkey.conf."
            ]
        if settings.get("appendfsync") != "always":
            return [
                "Valkey ghi đĩa mỗi giây một lần: mất điện thì có thể mất một giây số liệu."
                " Sửa nếu cần: đặt appendfsync always trong valkey.conf."
            ]
        return []

    def commit(self, batch: Batch) -> None:
        values: list[int | str | bytes] = [semantics.IDLE, semantics.VIEW_AGAIN]
        for hit in batch.hits:
            values += (hit.at, hit.path, hit.visitor or b"", hit.viewing or b"")
        keys = (_META, _VISITS, _VIEWS, _PAGES, _VISITOR, _VIEWING, f"{_SPACE}:batch:{batch.number}")
        with _asking():
            if self._run(keys, values):
                self._empty_log()

    def _run(self, keys: tuple[str, ...], values: list[int | str | bytes]) -> int:
        try:
            return int(self._ask("EVALSHA", self._script, len(keys), *keys, *values))
        except ValkeyError as error:
            if not str(error).startswith(("NOSCRIPT", "No matching script")):
                raise
        return int(self._ask("EVAL", _COMMIT, len(keys), *keys, *values))  # the server was started anew

    def figures(self, now: int) -> Figures:
        today = semantics.civil_day(now)
        days = sorted({*semantics.week(today), *semantics.month(today)})
        with _asking():
            asking = self._client.pipeline(transaction=True)
            asking.execute_command("HMGET", _VISITS, *days)
            asking.execute_command("HMGET", _META, "offset", "visits")
            asking.execute_command("ZCOUNT", _VISITOR, f"({now - semantics.ONLINE}", now)
            found, meta, online = asking.execute()
        visits = dict(zip(days, (int(value or 0) for value in found), strict=True))
        return semantics.figures(visits.__getitem__, sum(int(value or 0) for value in meta), online, now)

    def views(self, paths: Iterable[str]) -> dict[str, int]:
        wanted = list(paths)
        if not wanted:
            return {}
        with _asking():
            asking = self._client.pipeline(transaction=True)
            asking.execute_command("HMGET", _PAGES, *wanted)
            asking.execute_command("HMGET", _STARTS, *wanted)
            counted, starts = asking.execute()
        return {
            path: int(views or 0) + int(start or 0) for path, views, start in zip(wanted, counted, starts, strict=True)
        }

    def turn(self, day: int) -> None:
        with _asking():
            known = self._ask("HGET", _META, "day")
            if semantics.forgets(None if known is None else int(known), day):
                asking = self._client.pipeline(transaction=True)
                asking.execute_command("DEL", _VISITOR, _VIEWING)
                asking.execute_command("HSET", _META, "day", day)
                asking.execute()
                self._empty_log()

    def set_offset(self, offset: int) -> None:
        with _asking():
            self._ask("HSET", _META, "offset", offset)

    def import_views(self, views: Mapping[str, int]) -> None:
        if views:
            with _asking():
                self._ask("HSET", _STARTS, *(part for item in views.items() for part in item))

    def days(self) -> dict[int, tuple[int, int]]:
        with _asking():
            visits, views = self._mapping(_VISITS), self._mapping(_VIEWS)
        return {int(day): (visits.get(day, 0), views.get(day, 0)) for day in sorted({*visits, *views}, key=int)}

    def pages(self) -> dict[str, int]:
        with _asking():
            counted, starts = self._mapping(_PAGES), self._mapping(_STARTS)
        return {path: counted.get(path, 0) + starts.get(path, 0) for path in sorted({*counted, *starts})}

    def offset(self) -> int:
        with _asking():
            return int(self._ask("HGET", _META, "offset") or 0)

    def keep(self, opinion: Opinion) -> int:
        with _asking():
            number = int(self._ask("INCR", f"{_FEEDBACK}-number"))
            self._write_opinion(replace(opinion, number=number))
        return number

    def opinions(self) -> list[Opinion]:
        with _asking():
            texts = self._ask("HVALS", _FEEDBACK)
        return sorted((Opinion(**json.loads(text)) for text in texts), key=lambda opinion: opinion.number)

    def mark_mailed(self, number: int) -> None:
        with _asking():
            text = self._ask("HGET", _FEEDBACK, number)
            if text is not None:
                self._write_opinion(replace(Opinion(**json.loads(text)), mailed=True))

    def erase(self, numbers: Iterable[int]) -> int:
        wanted = list(numbers)
        if not wanted:
            return 0
        with _asking():
            erased = int(self._ask("HDEL", _FEEDBACK, *wanted))
            if erased:
                self._empty_log()
        return erased

    def erase_before(self, at: int) -> int:
        return self.erase([opinion.number for opinion in self.opinions() if opinion.at < at])

    def close(self) -> None:
        self._client.close()

    def _write_opinion(self, opinion: Opinion) -> None:
        self._ask("HSET", _FEEDBACK, opinion.number, json.dumps(asdict(opinion), ensure_ascii=False))

    def _empty_log(self) -> None:
        """Have the append-only file written anew, without what was deleted; a server that is at it already refuses."""
        try:
            self._ask("BGREWRITEAOF")
        except ValkeyError as error:
            if "progress" not in str(error) and "scheduled" not in str(error):
                raise

    def _mapping(self, key: str) -> dict[str, int]:
        answer = self._client.hgetall(key)
        return {str(name): int(value) for name, value in answer.items()}

    def _ask(self, *command: Any) -> Any:
        return self._client.execute_command(*command)


@contextmanager
def _asking() -> Iterator[None]:
    try:
        yield
    except (ValkeyError, OSError) as error:
        raise UnavailableError(f"Valkey: {error}") from error
