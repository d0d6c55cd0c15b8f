"""Remembers the last index, so that a build in which nothing that is searched has changed does not make it again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple
from pathlib import Path

from plugins.site_search import index_files, inverted_index, words
from plugins.site_search.index_files import SearchIndex
from plugins.site_search.records import Record

_CODE = (index_files, inverted_index, words)


def remembered(
    file: Path, found: Sequence[Record], make: Callable[[], SearchIndex], may_be_older: bool = False
) -> SearchIndex:
    """Return the index in `file` if it is of these records and this code, else make it and keep it there.

    Args:
        may_be_older: Take the index in the file also when it is of other records: it is whole in itself, and a preview
            of a large portal would else wait for it after each save.
    """
    wanted = [_digest(_code()), _digest(_texts(found))]
    return _read(file, wanted[:1] if may_be_older else wanted) or _keep(file, wanted, make())


def _code() -> Iterator[bytes]:
    return (Path(module.__file__ or "").read_bytes() for module in _CODE)


def _texts(found: Sequence[Record]) -> Iterator[bytes]:
    return ("\0".join(astuple(record)).encode() for record in found)


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(b"%d:" % len(part) + part)
    return digest.hexdigest()


def _read(file: Path, wanted: list[str]) -> SearchIndex | None:
    """Return the index kept in the file; None when there is none, it is of something else, or it was cut short."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    if kept["of"][: len(wanted)] != wanted:
        return None
    files = {name: text.encode() for name, text in kept["files"].items()}
    return SearchIndex(files, kept["directory"], tuple(kept["years"]), kept["largest_search"])


def _keep(file: Path, wanted: list[str], index: SearchIndex) -> SearchIndex:
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
