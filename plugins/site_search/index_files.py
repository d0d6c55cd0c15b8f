"""Writes the index as small text files, of which a search needs a handful.

- a directory (JSON), which names all the others and says of each record its section and year;
- files of terms, sorted by their folded form, so that all spellings that fold alike stand together: a line is the term,
  a bar, and the gaps between its postings;
- files of 16 records each (JSON): what a list of results shows.

Each name is a digest of the content: a page and the files it asks for are always of one build. The files are plain text
because hosts compress that; they carry no build time and do not depend on the order in which records came.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plugins.site_search.inverted_index import InvertedIndex, Line, Place
from plugins.site_search.records import Record
from plugins.site_search.words import visible_text

FOLDER = "tim-kiem/chi-muc"
_FILE_SIZE = 40_000
"""Bytes of a file of terms: about 14 KB once compressed, a quarter of a second on a slow 3G line."""
_RECORDS_IN_FILE = 16
_PARTED_AT = (512, 32)
"""The terms of records are parted at the last multiples of these: those of the oldest, of newer ones, of the newest. An
article that is added changes the files of the newest, two or three, and costs the indexing of those alone; a search
loads from each part, so there are not more of them."""
_PIECE, _KIND = b"\0", b"\1"
"""Part what is remembered of some records: file from file, words from pairs; no text of ours has them."""
_FIRST_SECTION = 48
"""Code of the character that stands for the first section in the directory: "0"."""

Progress = Callable[[int, int], None]
Remember = Callable[[bytes, Callable[[], bytes]], bytes]
"""Given what stands for the input, returns what the function makes, perhaps from an earlier build."""
Terms = Sequence[tuple[str, bytes]]
"""Files of terms, each with the folded form of its first."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The files of an index, by their path inside the site, and what the search page shows of it."""

    files: dict[str, bytes]
    directory: str
    """Path of the directory."""
    years: tuple[int, ...]
    """Years that records are of, newest first."""
    largest_search: int
    """Bytes, before compression, of the largest files that a search for four syllables in a row can need."""


def make_index(
    found: Sequence[Record],
    progress: Progress | None = None,
    remember: Remember = lambda _, make: make(),
) -> SearchIndex:
    """Return the index of records in their order."""
    borders = [0, *(len(found) // size * size for size in _PARTED_AT), len(found)]
    parts = [range(start, stop) for start, stop in pairwise(borders) if start < stop]
    made = [_part(found, numbers, progress, remember) for numbers in parts]
    words_of, pairs_of = [terms for terms, _ in made], [terms for _, terms in made]
    blocks = _blocks(found)
    term_files = [data for terms in (*words_of, *pairs_of) for _, data in terms]
    directory = _directory(found, words_of, pairs_of, blocks)
    path = f"{FOLDER}/{_digest(directory)}.json"
    pair_sizes = [sorted((len(data) for _, data in terms), reverse=True)[:3] for terms in pairs_of]
    largest = len(directory) + sum(map(sum, pair_sizes)) + max(map(len, blocks), default=0)
    years = tuple(sorted({record.year for record in found if record.year}, reverse=True))
    files = {_path(data): data for data in (*term_files, *blocks)}
    return SearchIndex({**files, path: directory}, path, years, largest)


def _part(
    found: Sequence[Record], numbers: range, progress: Progress | None, remember: Remember
) -> tuple[Terms, Terms]:
    """Return the files of words and of pairs of the records with these numbers."""

    def make() -> bytes:
        inverted = InvertedIndex()
        for number in numbers:
            inverted.add(number, _fields(found[number]))
            if progress:
                progress(number + 1, len(found))
        return _KIND.join([_PIECE.join(_pieces(lines)) for lines in inverted.lines()])

    singles, pairs = remember(_digest_of(found, numbers), make).split(_KIND)
    return _terms(singles), _terms(pairs)


def _pieces(lines: Iterable[Line]) -> Iterator[bytes]:
    """Yield for each file of terms the folded form of its first, then the file."""
    for first, data in _term_files(lines):
        yield first.encode()
        yield data


def _terms(joined: bytes) -> Terms:
    pieces = joined.split(_PIECE) if joined else []
    return [(first.decode(), data) for first, data in zip(pieces[::2], pieces[1::2], strict=True)]


def _digest_of(found: Sequence[Record], numbers: range) -> bytes:
    """What stands for some records, in what the terms are made of."""
    state = hashlib.blake2b(repr(numbers).encode(), digest_size=32)
    for record in found[numbers.start : numbers.stop]:
        texts = (text.encode("utf-8", "surrogatepass") for text in (record.title, record.lead, record.more))
        for data in (*texts, record.body.packed):
            state.update(len(data).to_bytes(8, "big"))
            state.update(data)
    return state.digest()


def _fields(record: Record) -> Iterator[tuple[Place, str]]:
    yield Place.TITLE, record.title
    yield Place.LEAD, record.lead
    yield Place.TEXT, visible_text(record.body.__html__())
    for line in record.more.split("\n"):
        yield Place.TEXT, line


def _term_files(lines: Iterable[Line]) -> Iterator[tuple[str, bytes]]:
    """Yield files of terms, each with the folded form of its first.

    Terms that fold alike are never parted, so that one form is sought in one file.
    """
    held: list[bytes] = []
    first = last = ""
    size = 0
    for fold, line in lines:
        if size >= _FILE_SIZE and fold != last:
            yield first, b"\n".join(held)
            held, size = [], 0
        if not held:
            first = fold
        data = line.encode()
        held.append(data)
        size += len(data) + 1
        last = fold
    if held:
        yield first, b"\n".join(held)


def _blocks(found: Sequence[Record]) -> list[bytes]:
    shown = [[record.href, record.title, record.lead, record.section, record.day] for record in found]
    return [_json(shown[start : start + _RECORDS_IN_FILE]) for start in range(0, len(shown), _RECORDS_IN_FILE)]


def _directory(
    found: Sequence[Record], words_of: Sequence[Terms], pairs_of: Sequence[Terms], blocks: Sequence[bytes]
) -> bytes:
    sections = sorted({record.section for record in found})
    number = {section: chr(_FIRST_SECTION + place) for place, section in enumerate(sections)}
    first_of: dict[int, int] = {}
    for place, record in enumerate(found):
        first_of.setdefault(record.year or 0, place)
    return _json(
        {
            "sections": sections,
            "sectionOf": "".join([number[record.section] for record in found]),
            "years": list(first_of.items()),
            "words": [[[first, _digest(data)] for first, data in terms] for terms in words_of],
            "pairs": [[[first, _digest(data)] for first, data in terms] for terms in pairs_of],
            "blocks": [_digest(data) for data in blocks],
            "blockSize": _RECORDS_IN_FILE,
        }
    )


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _path(data: bytes) -> str:
    return f"{FOLDER}/{_digest(data)}.txt"


def _digest(data: bytes) -> str:
    """Ten digits tell a million files apart but for one chance in two million; two equal files are one."""
    return hashlib.sha256(data).hexdigest()[:10]
