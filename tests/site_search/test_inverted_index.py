"""Runs laid together have the lines that one plain dictionary of lists has, wherever lots begin and end."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.site_search import inverted_index
from plugins.site_search.indexing import Indexing
from plugins.site_search.inverted_index import InvertedIndex, Line
from plugins.site_search.records import Record
from plugins.site_search.run import PLACES, Run
from plugins.site_search.words import folded, key, visible_text, words
from tests.site_search.real_text import paragraphs

COUNT = 150
"""Paragraphs that are cut in many ways."""


def lines(records: Sequence[Record], borders: Iterable[int]) -> tuple[list[Line], list[Line]]:
    """Lines of words and of pairs, the records cut into lots at these borders, every run read back from its bytes."""
    indexing = Indexing()
    runs = [
        (start, Run.from_bytes(indexing.run(records[start:stop]).to_bytes()))
        for start, stop in pairwise([0, *borders, len(records)])
    ]
    index = InvertedIndex(runs)
    return list(index.words()), list(index.pairs())


def plain_lines(records: Sequence[Record], length: int) -> Iterator[Line]:
    """Lines of terms of so many words, worked out with dictionaries and lists alone."""
    postings: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        best: dict[tuple[str, ...], int] = {}
        texts = [*record.more.split("\n"), visible_text(record.body.__html__()), record.lead, record.title]
        for place, text in zip([0] * (len(texts) - 2) + [1, 2], texts, strict=True):
            keys = [key(word) for word in words(text)]
            best |= dict.fromkeys(zip(*(keys[begin:] for begin in range(length)), strict=False), place)
        for term, place in best.items():
            postings[term].append(number * PLACES + place)
    for _, term in sorted(([folded(name).encode("utf-16-be") for name in term], term) for term in postings):
        gaps = [second - first for first, second in pairwise([0, *postings[term]])]
        yield " ".join(map(folded, term)), f"{' '.join(term)}|{','.join(map(str, gaps))}"


@pytest.fixture(autouse=True)
def few_lines_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inverted_index, "_LINES", 500)


def test_lots_of_real_text_have_the_lines_of_a_plain_dictionary() -> None:
    records = paragraphs()
    assert len(records) > 300
    found = lines(records, range(20, len(records), 20))
    assert found == (list(plain_lines(records, 1)), list(plain_lines(records, 2)))


@settings(max_examples=20)
@given(st.sets(st.integers(1, COUNT - 1)))
def test_no_line_depends_on_where_lots_begin(borders: set[int]) -> None:
    assert lines(paragraphs()[:COUNT], sorted(borders)) == lines(paragraphs()[:COUNT], [])


def test_a_lot_without_a_word_has_no_line() -> None:
    empty = Record("/", "", "–", paragraphs()[0].body.of(""), "", "", "", "")
    assert lines([empty], []) == ([], [])
    assert lines([empty, *paragraphs()[:3], empty], [1, 4]) == lines([empty, *paragraphs()[:3]], [])


def test_large_gaps_are_written_as_small_ones_are() -> None:
    """More than are looked up; numbers below and above that bound."""
    gaps = np.array([0, 7, 4095, 4096, 3_000_000], np.int64)
    assert inverted_index._written(gaps) == ["0", "7", "4095", "4096", "3000000"]
