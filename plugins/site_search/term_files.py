"""Makes the files of words and of pairs of words of a part of the records: a line is the term, a bar, and the gaps.

What is made of a part is remembered, so a part in which nothing has changed costs the digests of its records. So is the
run of each of its lots: after a correction one lot is taken apart again, and all runs are laid together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO

from plugins.fast_build.freed import give_back
from plugins.fast_build.memo import Memo
from plugins.site_search.indexing import Indexing
from plugins.site_search.inverted_index import InvertedIndex, Line
from plugins.site_search.lots import digest_of, lots
from plugins.site_search.records import Record
from plugins.site_search.run import Run
from plugins.site_search.words import folded

_FILE_SIZE = 40_000
"""Bytes of a file of terms: about 14 KB once compressed, a quarter of a second on a slow 3G line."""
_FILE, _KIND = b"\0", b"\1"
"""Stand behind each file and between words and pairs where a part is remembered; no text of ours has them."""

Progress = Callable[[int, int], None]
Terms = Sequence[tuple[str, memoryview]]
"""Files of terms, each with the folded form of its first."""


@dataclass(frozen=True, slots=True)
class TermFiles:
    """Makes the files of terms, part by part; all that is made is remembered."""

    found: Sequence[Record]
    """The records of all parts."""
    progress: Progress
    """Told how many records are indexed, and how many there are."""
    memo: Memo

    def part(self, numbers: range) -> tuple[Terms, Terms]:
        """Return the files of words and of pairs of the records with these numbers."""
        digests = {lot: digest_of(self.found[lot.start : lot.stop]) for lot in lots(self.found, numbers)}
        # Also of a part that is recalled: the next build may need its runs.
        self.memo.hold(self.memo.key("site_search.run", digest) for digest in digests.values())
        facts = (repr(numbers).encode(), *digests.values())
        joined = self.memo.made("site_search.part", *facts, make=lambda: _joined(InvertedIndex(self._runs(digests))))
        self.progress(numbers.stop, len(self.found))
        kinds = joined.index(_KIND)
        return _terms(joined, 0, kinds), _terms(joined, kinds + len(_KIND), len(joined))

    def _runs(self, digests: Mapping[range, bytes]) -> list[tuple[int, Run]]:
        indexing = Indexing()
        runs: list[tuple[int, Run]] = []
        for lot, digest in digests.items():
            self.progress(lot.start, len(self.found))
            make = partial(self._run, indexing, lot)
            runs.append((lot.start, Run.from_bytes(self.memo.made("site_search.run", digest, make=make))))
        del indexing
        give_back()
        return runs

    def _run(self, indexing: Indexing, lot: range) -> bytes:
        return indexing.run(self.found[lot.start : lot.stop]).to_bytes()


def _joined(inverted: InvertedIndex) -> bytes:
    """The files of words, then those of pairs; written one by one into what is returned, never held a second time."""
    joined = BytesIO()
    for data in _term_files(inverted.words()):
        joined.writelines((data, _FILE))
    joined.write(_KIND)
    for data in _term_files(inverted.pairs()):
        joined.writelines((data, _FILE))
    return joined.getvalue()


def _terms(joined: bytes, begin: int, end: int) -> Terms:
    """The files between two places in what `_joined` returns."""
    files: list[tuple[str, memoryview]] = []
    while begin < end:
        behind = joined.index(_FILE, begin)
        first = joined[begin : joined.index(b"|", begin)].decode()
        files.append((folded(first), memoryview(joined)[begin:behind]))
        begin = behind + len(_FILE)
    return files


def _term_files(lines: Iterable[Line]) -> Iterator[bytes]:
    """Yield files of terms; terms that fold alike are never parted, so that one form is sought in one file."""
    held: list[bytes] = []
    last = ""
    size = 0
    for fold, line in lines:
        if size >= _FILE_SIZE and fold != last:
            yield b"\n".join(held)
            held, size = [], 0
        data = line.encode()
        held.append(data)
        size += len(data) + 1
        last = fold
    if held:
        yield b"\n".join(held)
