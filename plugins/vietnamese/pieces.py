"""Takes texts apart once for all rooms that count words: into pieces between blanks, each a number.

A portal of ten thousand articles writes seven million pieces and perhaps a hundred thousand different ones. What a room
makes of a piece (its syllables, its keys) is worked out when the piece is first met; a text is then a row of numbers,
and numpy does the rest. Blanks part words for every room, so no word runs on from one piece to the next.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from itertools import islice

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.uint32]
Integers = npt.NDArray[np.int64]


class _Numbers(dict[str, int]):
    """The number of each piece, in the order in which they were first met."""

    def __missing__(self, piece: str) -> int:
        self[piece] = number = len(self)
        return number


class Pieces:
    """Pieces of any number of texts; no number means anything beyond this object."""

    def __init__(self) -> None:
        self._numbers = _Numbers()

    def __len__(self) -> int:
        return len(self._numbers)

    def of(self, text: str) -> list[int]:
        """The numbers of a text's pieces, in NFC."""
        return list(map(self._numbers.__getitem__, unicodedata.normalize("NFC", text).split()))

    def met_after(self, first: int) -> Iterable[str]:
        """The pieces with this number and later ones."""
        return islice(self._numbers, first, None)


class Words:
    """What one room makes of pieces: of each a row of numbers below 2³², often a single one."""

    def __init__(self, pieces: Pieces, words_of: Callable[[str], Iterable[int]]) -> None:
        self._pieces = pieces
        self._words_of = words_of
        self._starts = np.zeros(1, np.int64)
        self._words = np.zeros(0, np.uint32)

    def of(self, numbers: Integers) -> tuple[Numbers, Integers]:
        """The words of a row of pieces, one piece after the other, and how many each piece has."""
        if len(self._starts) <= len(self._pieces):
            self._learn()
        begins = self._starts[numbers]
        lengths = self._starts[numbers + 1] - begins
        places = np.repeat(begins - np.cumsum(lengths) + lengths, lengths)
        places += np.arange(len(places))
        return self._words[places], lengths

    def _learn(self) -> None:
        rows = [list(self._words_of(piece)) for piece in self._pieces.met_after(len(self._starts) - 1)]
        ends = np.cumsum([len(row) for row in rows], dtype=np.int64) + self._starts[-1]
        self._starts = np.concatenate((self._starts, ends))
        self._words = np.concatenate((self._words, np.array([word for row in rows for word in row], np.uint32)))
