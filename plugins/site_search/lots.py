"""Cuts records into parts, whose terms stand in files of their own, and parts into lots, which are indexed one by one.

Where a lot ends is said by the addresses of its records alone: an article that comes or goes changes its own lot, and
those at the borders of parts, which it shifts by one record.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise

from plugins.site_search.records import Record

_PARTED_AT = (512, 32)
"""The terms of records are parted at the last multiples of these: those of the oldest, of newer ones, of the newest. An
article that is added changes the files of the newest, two or three, and costs the indexing of those alone; a search
loads from each part, so there are not more of them."""
_LOT = 1024
"""Records of a lot on average …"""
_LARGEST_LOT = 4 * _LOT
"""… and at most: those of one lot are in memory as texts taken apart, and a posting in a run has 16 bits."""


def parts(count: int) -> list[range]:
    """Cut the numbers of so many records into parts, none of them empty."""
    borders = [0, *(count // size * size for size in _PARTED_AT), count]
    return [range(start, stop) for start, stop in pairwise(borders) if start < stop]


def lots(found: Sequence[Record], part: range) -> Iterator[range]:
    """Cut the numbers of a part into lots, none of them empty."""
    begin = part.start
    for number in part:
        if _ends_lot(found[number]) or number + 1 in (begin + _LARGEST_LOT, part.stop):
            yield range(begin, number + 1)
            begin = number + 1


def digest_of(records: Sequence[Record]) -> bytes:
    """Return 32 bytes for all that the terms of these records are made of."""
    state = blake2b(digest_size=32)
    for record in records:
        for data in (*map(_encoded, (record.title, record.lead, record.more)), record.body.packed):
            state.update(len(data).to_bytes(8, "big"))
            state.update(data)
    return state.digest()


def _ends_lot(record: Record) -> bool:
    return int.from_bytes(blake2b(_encoded(record.href), digest_size=8).digest()) % _LOT == 0


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
