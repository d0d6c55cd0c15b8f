"""Candidates: as a comparison of all with all finds them, whatever is remembered."""

import numpy as np
import pytest

from plugins.related_news import nearest as module
from plugins.related_news.counting import Counting
from plugins.related_news.documents import Document
from plugins.related_news.nearest import CANDIDATES, REMEMBERED, Memory, nearest, no_memory
from plugins.related_news.weighting import UNIT, Hashes, Vectors, weigh
from plugins.vietnamese.pieces import Pieces

SYLLABLES = [f"tiếng{number}" for number in range(60)]


def collection(articles: int, seed: int) -> list[Document]:
    chance = np.random.default_rng(seed)
    return [
        Document(f"{seed}-{number}", " ".join(chance.choice(SYLLABLES, 6)), " ".join(chance.choice(SYLLABLES, 20)))
        for number in range(articles)
    ]


def vectors_of(documents: list[Document]) -> tuple[Vectors, Hashes]:
    names = np.array([hash_of(document.id) for document in documents], np.uint64)
    return weigh(Counting(Pieces()).count(documents)), names


def hash_of(name: str) -> int:
    first, second = name.split("-")
    return (int(first) * 100_003 + int(second) + 1) * 2_654_435_761


def rows(memory: Memory) -> list[list[tuple[int, float]]]:
    lists = memory.lists.first(CANDIDATES)
    pairs = list(zip(lists.others.tolist(), lists.cosines.tolist(), strict=True))
    return [pairs[begin:end] for begin, end in zip(lists.starts, lists.starts[1:], strict=False)]


def dense(vectors: Vectors) -> list[list[tuple[int, float]]]:
    matrix = np.zeros((len(vectors.fingerprints), len(vectors.terms.starts) - 1))
    matrix[vectors.terms.numbers, vectors.terms.rows()] = vectors.terms.weights * UNIT
    cosines = matrix @ matrix.T
    np.fill_diagonal(cosines, 0)
    best = [[other for other in np.argsort(-row, kind="stable") if row[other] > 0] for row in cosines]
    return [
        [(int(other), float(row[other])) for other in order[:CANDIDATES]]
        for row, order in zip(cosines, best, strict=True)
    ]


@pytest.mark.parametrize("articles", [0, 1, 2, 10, 130, 600])
def test_the_lists_are_those_of_a_comparison_of_all_with_all(articles: int) -> None:
    vectors, names = vectors_of(collection(articles, 1))
    assert rows(nearest(vectors, names, no_memory())) == dense(vectors)


def test_many_equal_articles_are_not_cut_out_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ties stay when lists are cut, more of them than a list remembers: cutting at every article would take no end."""
    cuts: list[int] = []
    cut = module._Collected.cut
    monkeypatch.setattr(module._Collected, "cut", lambda found, floors: (cuts.append(1), cut(found, floors))[1])
    notices = [
        Document(f"{copy}-{matter}", f"thông báo lịch{matter} trực{matter} tuần{matter}")
        for copy in range(180)
        for matter in range(12)
    ]
    vectors, names = vectors_of(notices)
    assert rows(nearest(vectors, names, no_memory())) == dense(vectors)
    assert len(cuts) <= 8


def test_a_memory_of_other_articles_changes_no_list() -> None:
    """Articles come, go, are many or few: in each step the lists are those of a build from nothing."""
    first, second = collection(300, 1), collection(120, 2)
    memory = no_memory()
    for documents in (first, [*second[:1], *first], first[40:], [*second, *first[150:]], first[:3], [], first):
        vectors, names = vectors_of(documents)
        memory = nearest(vectors, names, memory)
        assert rows(memory) == rows(nearest(vectors, names, no_memory()))


def test_a_memory_comes_back_from_bytes() -> None:
    vectors, names = vectors_of(collection(130, 1))
    memory = nearest(vectors, names, no_memory())
    assert np.diff(memory.lists.starts).max() == REMEMBERED
    assert Memory.from_bytes(memory.to_bytes()).to_bytes() == memory.to_bytes()


@pytest.mark.parametrize("data", [b"", b"abc", b"\1" * 40])
def test_damaged_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=f"remembered lists of {len(data)} bytes"):
        Memory.from_bytes(data)
