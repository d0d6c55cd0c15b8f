"""The registers as open data: CSV that Excel opens with every Vietnamese letter, and JSON with a schema.

Excel takes a file for UTF-8 only when it begins with a byte order mark; CSV is otherwise that of RFC 4180. A text that
Excel would compute as a formula gets a quotation mark before it (OWASP, "CSV Injection", read 2026-11-22).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from plugins.congress.registers import Register, Row
from plugins.congress.when import end_for_machines, start_for_machines, time_words
from plugins.content_model.event import EventResults

COLUMNS = (
    "Nhiệm kỳ",
    "Cấp",
    "Mã tổ chức",
    "Tổ chức",
    "Lần thứ",
    "Thời gian",
    "Bắt đầu",
    "Kết thúc",
    "Địa điểm",
    "Tình trạng",
    "Cấp ủy viên",
    "Tái cử",
    "Lần đầu",
    "Nữ",
    "Dự đại hội",
    "Phiếu cao nhất (%)",
    "Bài",
)
SCHEMA_FILE = Path(__file__).with_name("dai-hoi.schema.json")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COUNTS = ("committee_size", "re_elected", "newly_elected", "women", "delegates")
Absolute = Callable[[str], str]
"""Makes an address inside the site a full one."""


def register_csv(registers: Iterable[Register], absolute: Absolute) -> bytes:
    """Return the registers as CSV, a line for each body."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for register in registers:
        for row in register.rows:
            writer.writerow([_harmless(cell) for cell in _cells(register, row, absolute)])
    return text.getvalue().encode("utf-8-sig")


def register_json(registers: Iterable[Register], absolute: Absolute, schema: str) -> bytes:
    """Return the registers as JSON; `schema` is the full address of its schema."""
    whole = {"$schema": schema, "registers": [_register(register, absolute) for register in registers]}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def schema_json() -> bytes:
    """Return the JSON Schema of `register_json`."""
    return SCHEMA_FILE.read_bytes()


def _cells(register: Register, row: Row, absolute: Absolute) -> Iterator[str]:
    record = row.record
    yield from (register.term, register.level or "", row.unit.slug, row.name)
    if record is None:
        yield from ("", "", "", "", "", "chưa có tin", *("" for _ in _COUNTS), "", "")
        return
    yield from (record.event.ordinal or "", time_words(record))
    yield from (start_for_machines(record), end_for_machines(record) or "", record.event.place or "")
    yield record.event.status.label
    yield from map(_shown, _figures(record.event.results).values())
    yield absolute(record.article.url)


def _register(register: Register, absolute: Absolute) -> dict[str, object]:
    return {
        "term": register.term,
        "level": register.level,
        "held": register.held,
        "bodies": register.bodies,
        "congresses": [_congress(row, absolute) for row in register.rows],
    }


def _congress(row: Row, absolute: Absolute) -> dict[str, object]:
    record = row.record
    body: dict[str, object] = {"unit": row.unit.slug, "name": row.name, "status": row.state}
    if record is None:
        return body
    event = record.event
    results = {name: figure for name, figure in _figures(event.results).items() if figure is not None}
    facts = {
        "event": event.name,
        "ordinal": event.ordinal,
        "start": start_for_machines(record),
        "end": end_for_machines(record),
        "place": event.place,
        "results": results or None,
        "article": absolute(record.article.url),
        "mentions": [absolute(article.url) for article in record.mentions] or None,
    }
    return {**body, **{name: fact for name, fact in facts.items() if fact is not None}}


def _figures(results: EventResults | None) -> dict[str, int | float | None]:
    return {name: getattr(results, name, None) for name in (*_COUNTS, "votes")}


def _shown(figure: int | float | None) -> str:
    return "" if figure is None else f"{figure:g}" if isinstance(figure, float) else str(figure)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
