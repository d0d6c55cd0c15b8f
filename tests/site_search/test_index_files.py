"""The files of an index hold every word and pair of every record, in the same bytes whatever the order they came in."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.fast_build.memo import Memo
from plugins.site_pages.views import Body
from plugins.site_search import lots, term_files
from plugins.site_search.index_files import FOLDER, SearchIndex, make_index
from plugins.site_search.records import Record
from plugins.site_search.run import PLACES, Place
from plugins.site_search.words import folded, key, words

RECORD = Record(
    "/a/", "Đại hội chi bộ", "Bầu cấp ủy", Body.of("<p>Hòa bình</p>"), "36-KH/ĐUK", "Tin", "2022-05-01", "01/05/2022"
)
few_words = st.lists(
    st.sampled_from(["đại", "hội", "chi", "bộ", "đường", "duong", "dương", "hòa", "hoà", "36", "KH"]), max_size=8
).map(" ".join)
some_records = st.lists(
    st.builds(
        lambda title, lead, body, year: replace(
            RECORD, title=title, lead=lead, body=Body.of(body), date=f"{year}-01-01"
        ),
        few_words,
        few_words,
        few_words,
        st.integers(2019, 2024),
    ),
    max_size=12,
).map(
    lambda found: sorted((replace(one, href=f"/{i}/") for i, one in enumerate(found)), key=lambda r: (r.date, r.href))
)


def directory(index: SearchIndex) -> dict:
    return json.loads(index.files[index.directory])


def terms(index: SearchIndex, kind: str) -> Iterator[tuple[str, list[int]]]:
    """Each term of a kind with its postings, read as a browser does."""
    for first, name in (file for part in directory(index)[kind] for file in part):
        lines = str(index.files[f"{FOLDER}/{name}.txt"], "utf-8").split("\n")
        assert folded(lines[0].split("|")[0]) == first
        for line in lines:
            term, gaps = line.split("|")
            here, found = 0, []
            for gap in gaps.split(","):
                here += int(gap)
                found.append(here)
            yield term, found


@given(some_records)
def test_every_word_and_pair_is_found_where_it_stands_best(found: list[Record]) -> None:
    index = make_index(found)
    expected: dict[str, dict[str, dict[int, Place]]] = {"words": {}, "pairs": {}}
    for number, record in enumerate(found):
        for place, text in (
            (Place.TEXT, record.more),
            (Place.TEXT, record.body.__html__().replace("<p>", "").replace("</p>", "")),
            (Place.LEAD, record.lead),
            (Place.TITLE, record.title),
        ):
            keys = [key(word) for word in words(text)]
            for term in keys:
                expected["words"].setdefault(term, {})[number] = place
            for pair in pairwise(keys):
                expected["pairs"].setdefault(" ".join(pair), {})[number] = place
    for kind, postings in expected.items():
        listed = {
            term: {posting // PLACES: Place(posting % PLACES) for posting in found}
            for term, found in terms(index, kind)
        }
        assert listed == postings


@given(some_records)
def test_terms_that_fold_alike_stand_together(found: list[Record]) -> None:
    index = make_index(found)
    for kind in ("words", "pairs"):
        order = [folded(term) for term, _ in terms(index, kind)]
        assert order == sorted(order)


def test_words_of_two_fields_or_of_title_and_lead_make_no_pair() -> None:
    pairs = {term for term, _ in terms(make_index([RECORD]), "pairs")}
    assert pairs == {
        f"{key('đại')} {key('hội')}",
        f"{key('hội')} chi",
        f"chi {key('bộ')}",
        f"{key('bầu')} {key('cấp')}",
        f"{key('cấp')} {key('ủy')}",
        f"{key('hòa')} {key('bình')}",
        "36 kh",
        "kh đuk",
    }


def test_the_directory_tells_each_records_section_and_year() -> None:
    page = replace(RECORD, href="/gioi-thieu/", section="Trang thông tin", date="", day="")
    listed = directory(make_index([page, RECORD, replace(RECORD, section="Thông báo", date="2023-01-01")]))
    sections = [listed["sections"][ord(letter) - ord("0")] for letter in listed["sectionOf"]]
    assert sections == ["Trang thông tin", "Tin", "Thông báo"]
    assert listed["years"] == [[0, 0], [2022, 1], [2023, 2]]


def test_records_are_listed_sixteen_to_a_file() -> None:
    index = make_index([replace(RECORD, href=f"/{number}/") for number in range(20)])
    blocks = [json.loads(index.files[f"{FOLDER}/{name}.txt"]) for name in directory(index)["blocks"]]
    assert [len(block) for block in blocks] == [16, 4]
    assert blocks[1][3] == ["/19/", "Đại hội chi bộ", "Bầu cấp ủy", "Tin", "01/05/2022"]


def test_a_large_index_is_cut_into_files_of_one_size() -> None:
    """A word that no other record has, ten thousand times."""
    index = make_index([replace(RECORD, body=Body.of(" ".join(f"từ{n}" for n in range(10_000))))])
    sizes = [len(index.files[f"{FOLDER}/{name}.txt"]) for _, name in directory(index)["pairs"][0]]
    assert len(sizes) > 3
    assert max(sizes) <= term_files._FILE_SIZE + 100
    assert index.largest_search < sum(sizes)


@given(some_records)
def test_the_same_records_give_the_same_bytes(found: list[Record]) -> None:
    assert make_index(found) == make_index(list(found))


def test_an_article_added_leaves_the_files_of_older_records_alone() -> None:
    found = [replace(RECORD, href=f"/{number:02}/") for number in range(32)]
    before, after = make_index(found), make_index([*found, replace(RECORD, href="/99/")])
    assert directory(before)["blocks"] == directory(after)["blocks"][:2]


def test_an_empty_portal_has_an_index_that_finds_nothing() -> None:
    index = make_index([])
    assert list(index.files) == [index.directory]
    assert index.years == ()


def test_progress_is_told_lot_by_lot_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lots, "_LARGEST_LOT", 2)
    told: list[tuple[int, int]] = []
    memo = Memo()
    for _ in range(2):
        make_index([RECORD] * 3, lambda done, total: told.append((done, total)), memo)
    assert told == [(0, 3), (2, 3), (3, 3), (3, 3)]


def test_an_article_added_changes_the_newest_part_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lots, "_PARTED_AT", (6, 3))
    found = [replace(RECORD, href=f"/{number:02}/", title=f"Tin số {number}") for number in range(11)]
    before, after = directory(make_index(found[:10])), directory(make_index(found))
    assert before["words"][:2] == after["words"][:2]
    assert before["pairs"][:2] == after["pairs"][:2]
    assert before["words"][2] != after["words"][2]


def test_a_part_is_not_recalled_for_the_same_records_with_other_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lots, "_PARTED_AT", (6, 3))
    found = [replace(RECORD, href=f"/{number}/", title=f"Tin số {number}") for number in range(9)]
    memo = Memo()
    make_index(found[6:], memo=memo)
    assert make_index(found, memo=memo) == make_index(found)


@given(some_records)
def test_borders_between_older_and_newer_records_change_no_posting(found: list[Record]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        whole = dict(terms(make_index(found), "pairs"))
        patch.setattr(lots, "_PARTED_AT", (4, 2))
        parted: dict[str, list[int]] = {}
        for term, postings in terms(make_index(found), "pairs"):
            parted.setdefault(term, []).extend(postings)
    assert parted == whole
