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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.fast_build.memo import Memo
from plugins.site_search.lots import parts
from plugins.site_search.records import Record
from plugins.site_search.term_files import Progress, TermFiles, Terms

FOLDER = "tim-kiem/chi-muc"
_RECORDS_IN_FILE = 16
_FIRST_SECTION = 48
"""Code of the character that stands for the first section in the directory: "0"."""

Data = bytes | memoryview


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The files of an index, by their path inside the site, and what the search page shows of it."""

    files: Mapping[str, Data]
    """By path; files of terms are views of their part, since a second copy of it would be 75 MB at 50,000 articles."""
    directory: str
    """Path of the directory."""
    years: tuple[int, ...]
    """Years that records are of, newest first."""
    largest_search: int
    """Bytes, before compression, of the largest files that a search for four syllables in a row can need."""


def make_index(found: Sequence[Record], progress: Progress | None = None, memo: Memo | None = None) -> SearchIndex:
    """Return the index of records in their order.

    Args:
        found: the records.
        progress: told how many records are indexed, and how many there are.
        memo: saves work and changes nothing.
    """
    files_of = TermFiles(found, progress or (lambda done, total: None), memo or Memo())
    made = [files_of.part(numbers) for numbers in parts(len(found))]
    words_of, pairs_of = [terms for terms, _ in made], [terms for _, terms in made]
    blocks = _blocks(found)
    directory = _directory(found, words_of, pairs_of, blocks)
    path = f"{FOLDER}/{_digest(directory)}.json"
    pair_sizes = [sorted((len(data) for _, data in terms), reverse=True)[:3] for terms in pairs_of]
    largest = len(directory) + sum(map(sum, pair_sizes)) + max(map(len, blocks), default=0)
    years = tuple(sorted({record.year for record in found if record.year}, reverse=True))
    files: dict[str, Data] = {_path(data): data for terms in (*words_of, *pairs_of) for _, data in terms}
    files |= {_path(data): data for data in blocks}
    return SearchIndex({**files, path: directory}, path, years, largest)


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


def _path(data: Data) -> str:
    return f"{FOLDER}/{_digest(data)}.txt"


def _digest(data: Data) -> str:
    """Ten digits tell a million files apart but for one chance in two million; two equal files are one."""
    return hashlib.sha256(data).hexdigest()[:10]
