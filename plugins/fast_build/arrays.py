"""What the rooms that work on large arrays ask of them: rows of various lengths that stand end to end."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Flags = npt.NDArray[np.bool_]
Integers = npt.NDArray[np.int64]
AnyIntegers = npt.NDArray[np.integer[Any]]


def is_first(ordered: AnyIntegers) -> Flags:
    """Mark the first of each run of equal numbers."""
    first = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first


def starts_of(lengths: AnyIntegers | Flags) -> Integers:
    """Where rows of these lengths begin when they stand end to end, and where the last one ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)))


def rows_between(begins: Integers, ends: Integers) -> tuple[Integers, Integers]:
    """Where the entries of these rows stand, one row after the other, and how long each row is."""
    lengths = ends - begins
    entries = np.repeat(begins - np.cumsum(lengths) + lengths, lengths)
    entries += np.arange(len(entries))
    return entries, lengths
