"""Rankings of whole collections: stories that belong together, and what holds for any collection."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.related_news.counting import Counting
from plugins.related_news.documents import Document, Entry
from plugins.related_news.index import Index, build, index_of
from plugins.related_news.nearest import Memory, no_memory
from plugins.vietnamese.pieces import Pieces
from tests.related_news.stories import STORIES, documents, event

WORDS = ["bão", "lũ", "mưa", "đại", "hội", "chi", "bộ", "bầu", "cử", "tết", "quà", "nghèo", "việc", "làm", "nghề"]
texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
collections = st.lists(st.tuples(texts, texts, texts), max_size=14).map(
    lambda found: [Document(f"bai-{number}", *fields) for number, fields in enumerate(found)]
)


def indexed(found: Sequence[Document], memory: Memory) -> tuple[Index, Memory]:
    by_id, counting = {document.id: document for document in found}, Counting(Pieces())
    return index_of(map(Entry.of, found), lambda ids: counting.count([by_id[name] for name in ids]), memory)


def lists(index: Index) -> dict[str, list[tuple[str, float]]]:
    return {entry.id: [(scored.id, scored.score) for scored in index.ranked(entry.id)] for entry in index.entries}


@pytest.mark.parametrize("name", [name for name in STORIES if name != "hoc-nghe"])
def test_other_reports_of_the_event_come_first(name: str) -> None:
    others = [other for other in STORIES if event(other) == event(name) and other != name]
    ranked = [scored.id for scored in build(documents()).ranked(name)]
    assert set(ranked[: len(others)]) == set(others)


@given(collections)
def test_no_article_is_related_to_itself_and_none_stands_twice(given_documents: list[Document]) -> None:
    for name, ranked in lists(build(given_documents)).items():
        others = [other for other, _ in ranked]
        assert name not in others
        assert len(set(others)) == len(others)
        assert [score for _, score in ranked] == sorted((score for _, score in ranked), reverse=True)
        assert all(0 < score <= 1 for _, score in ranked)


@given(collections, st.randoms(use_true_random=False))
def test_the_order_in_which_articles_are_given_changes_nothing(found: list[Document], chance: object) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert lists(build(shuffled)) == lists(build(found))


@given(st.lists(collections, min_size=2, max_size=4))
def test_what_is_remembered_of_other_builds_changes_nothing(builds: list[list[Document]]) -> None:
    memory = no_memory()
    for found in builds:
        index, memory = indexed(found, memory)
        assert lists(index) == lists(build(found))


def test_one_more_article_gives_the_lists_of_a_build_from_nothing() -> None:
    _, memory = indexed(documents()[:-1], no_memory())
    index, _ = indexed(documents(), memory)
    assert lists(index) == lists(build(documents()))


def test_equal_articles_are_ranked_newest_first_then_by_the_later_name() -> None:
    def same(name: str, day: int) -> Document:
        return Document(name, "Bão số 4", "Bão số 4 đổ bộ.", date=datetime(2022, 9, day, tzinfo=UTC))

    index = build([same("a", 1), same("b", 2), same("c", 2), replace(same("d", 1), date=None), same("hoi", 3)])
    assert [scored.id for scored in index.ranked("hoi")] == ["c", "b", "a", "d"]


def test_letters_taken_apart_are_the_same_letters() -> None:
    apart = [
        replace(
            each, **{field: unicodedata.normalize("NFD", getattr(each, field)) for field in ("title", "lead", "body")}
        )
        for each in documents()
    ]
    assert lists(build(apart)) == lists(build(documents()))


@pytest.mark.parametrize(
    "found",
    [
        [],
        [Document("một", "Bão số 4")],
        [Document("rỗng", ""), Document("cũng rỗng", "")],
        [Document("ký hiệu", "…", "–", "!!!"), Document("b", "Bão")],
    ],
)
def test_articles_with_nothing_in_common_have_empty_lists(found: Sequence[Document]) -> None:
    assert all(ranked == [] for ranked in lists(build(found)).values())


def test_two_articles_of_one_text_find_each_other() -> None:
    index = build([Document("a", "Bão số 4"), Document("b", "Bão số 4")])
    assert lists(index) == {"a": [("b", 1.0)], "b": [("a", 1.0)]}


def test_two_documents_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two documents have the id 'a'"):
        build([Document("a", "Bão"), Document("a", "Lũ")])


def test_a_date_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="has no time zone"):
        Document("a", "Bão", date=datetime(2022, 1, 1))  # noqa: DTZ001 - what is refused
