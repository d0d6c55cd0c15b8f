"""A run: which records of a lot have which words and pairs of words, and where, in two bytes a posting.

A run knows nothing of what stands outside its lot: neither the numbers of its records in the whole nor the words of
others. So it is remembered while records come and go before it, and many of them fit into memory beside each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from struct import Struct

import numpy as np
import numpy.typing as npt

from plugins.site_search.words import folded

Integers = npt.NDArray[np.int64]
Packed = npt.NDArray[np.uint64]
Shorts = npt.NDArray[np.uint16]

KEY_BITS, PLACE_BITS, POSTING_BITS = 21, 2, 16
"""Of a key, a place and a posting: two million keys, and 16,384 records in a lot."""
_HEAD = Struct("<3Q")
"""What stands in front of the columns: how many terms and postings there are, and bytes of names."""


class Place(IntEnum):
    """The best place where a record has a term; the higher, the more it says."""

    TEXT = 0
    LEAD = 1
    TITLE = 2


PLACES = len(Place)


@dataclass(frozen=True, slots=True)
class Run:
    """The postings of a lot, term by term."""

    names: bytes
    """The keys of its words in UTF-8, each with a line feed behind it, in the order of files; numbered from 1."""
    terms: Packed
    """Ascending, each once: the number of the first key, 0 for a single word, and in KEY_BITS that of the last. So all
    words come before all pairs, and both in the order of files."""
    lengths: Shorts
    """How many postings each term has."""
    postings: Shorts
    """Of each term in turn, ascending, one for each record: as `posting` says."""

    @property
    def keys(self) -> list[str]:
        """The keys, each at its number; an empty one at 0."""
        return ["", *self.names.decode().split()]

    def to_bytes(self) -> bytes:
        """The run as bytes, the same on every machine."""
        head = _HEAD.pack(len(self.terms), len(self.postings), len(self.names))
        columns = (self.terms.astype("<u8"), self.lengths.astype("<u2"), self.postings.astype("<u2"))
        return b"".join((head, *(column.tobytes() for column in columns), self.names))

    @classmethod
    def from_bytes(cls, data: bytes) -> Run:
        """Read back what `to_bytes` wrote; ValueError for anything else."""
        terms, postings, names = _HEAD.unpack(data[: _HEAD.size].ljust(_HEAD.size, b"\0"))
        at_lengths = _HEAD.size + 8 * terms
        at_postings = at_lengths + 2 * terms
        at_names = at_postings + 2 * postings
        if len(data) != at_names + names:
            raise ValueError(f"a run of {len(data)} bytes is damaged")
        return cls(
            data[at_names:],
            np.frombuffer(data, "<u8", terms, _HEAD.size),
            np.frombuffer(data, "<u2", terms, at_lengths),
            np.frombuffer(data, "<u2", postings, at_postings),
        )


def posting(record: int, place: Place) -> int:
    """A record of the lot and a place as one number; of one record the best place comes first."""
    return record << PLACE_BITS | PLACES - 1 - place


def order(key: str) -> tuple[bytes, str]:
    """What keys are sorted by in a run and in the files: the folded form as JavaScript sorts strings, then the key."""
    return folded(key).encode("utf-16-be"), key
