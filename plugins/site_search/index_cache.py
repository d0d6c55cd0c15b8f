"""Remembers the last index, so that a build in which nothing that is searched has changed does not make it again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import astuple
from pathlib import Path

from plugins.site_search import index_files, inverted_index, words
from plugins.site_search.index_files import SearchIndex
from plugins.site_search.records import Record

_CODE = (index_files, inverted_index, words)


def remembered(file: Path, found: Sequence[Record], with_text: bool, make: Callable[[], SearchIndex]) -> SearchIndex:
    """Return the index in `file` if it is of these records and this code, else make it and keep it there."""
    wanted = _digest(found, with_text)
    return _read(file, wanted) or _keep(file, wanted, make())


def _digest(found: Sequence[Record], with_text: bool) -> str:
    digest = hashlib.sha256(b"text" if with_text else b"leads")
    for module in _CODE:
        digest.update(Path(module.__file__ or "").read_bytes())
    for record in found:
        digest.update("\0".join(astuple(record)).encode())
        digest.update(b"\1")
    return digest.hexdigest()


def _read(file: Path, wanted: str) -> SearchIndex | None:
    """Return the index kept in the file; None when there is none, it is of other records, or it was cut short."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    if kept["of"] != wanted:
        return None
    files = {name: text.encode() for name, text in kept["files"].items()}
    return SearchIndex(files, kept["directory"], tuple(kept["years"]), kept["largest_search"])


def _keep(file: Path, wanted: str, index: SearchIndex) -> SearchIndex:
    kept = {
        "of": wanted,
        "files": {name: data.decode() for name, data in index.files.items()},
        "directory": index.directory,
        "years": index.years,
        "largest_search": index.largest_search,
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.new")
    unfinished.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    unfinished.replace(file)
    return index
