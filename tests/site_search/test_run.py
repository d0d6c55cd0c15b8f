"""A run comes back from its bytes and holds nothing of what stands outside its lot."""

import pytest

from plugins.site_search.indexing import Indexing
from plugins.site_search.run import Run, order
from tests.site_search.real_text import paragraphs


def test_a_run_comes_back_from_its_bytes() -> None:
    run = Indexing().run(paragraphs()[:40])
    back = Run.from_bytes(run.to_bytes())
    assert back.to_bytes() == run.to_bytes()
    assert back.keys == run.keys
    for column in ("terms", "lengths", "postings"):
        assert getattr(back, column).tolist() == getattr(run, column).tolist()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: b"abc",
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: b"\xff" * 99,
    ],
)
def test_damaged_bytes_are_refused(spoil) -> None:
    data = spoil(Indexing().run(paragraphs()[:3]).to_bytes())
    with pytest.raises(ValueError, match=f"a run of {len(data)} bytes"):
        Run.from_bytes(data)


def test_a_run_is_the_same_whatever_was_indexed_before() -> None:
    indexing = Indexing()
    indexing.run(paragraphs()[100:200])
    assert indexing.run(paragraphs()[:40]).to_bytes() == Indexing().run(paragraphs()[:40]).to_bytes()


def test_keys_and_terms_stand_in_the_order_of_files() -> None:
    run = Indexing().run(paragraphs()[:40])
    assert run.keys == sorted(set(run.keys), key=order)
    assert run.terms.tolist() == sorted(set(run.terms.tolist()))


def test_more_records_than_are_looked_up_at_once_are_one_run() -> None:
    records = paragraphs()[:300]
    run = Indexing().run(records)
    assert int(run.postings.max()) >> 2 == len(records) - 1
    assert int(run.lengths.sum()) == len(run.postings)
