"""Lots are cut by the records' addresses: what happens to one old record makes its own lot anew and no other."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from plugins.fast_build.memo import Memo
from plugins.site_search import lots
from plugins.site_search.index_files import make_index
from plugins.site_search.indexing import Indexing
from plugins.site_search.records import Record
from plugins.site_search.run import Run
from tests.site_search.real_text import paragraphs

FOUND = paragraphs()[:300]
OLD = 120
"""Number of the record to which something happens."""


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[Record]]:
    """The lots that were indexed, of some ten records each, all in one part."""
    monkeypatch.setattr(lots, "_LOT", 10)
    monkeypatch.setattr(lots, "_PARTED_AT", (1, 1))
    found: list[Sequence[Record]] = []
    run = Indexing.run

    def noted(self: Indexing, records: Sequence[Record]) -> Run:
        found.append(records)
        return run(self, records)

    monkeypatch.setattr(Indexing, "run", noted)
    return found


@pytest.mark.parametrize(
    "after",
    [
        [*FOUND[:OLD], replace(FOUND[OLD], title="Đính chính"), *FOUND[OLD + 1 :]],
        [*FOUND[:OLD], replace(FOUND[OLD], href="/chen/"), *FOUND[OLD:]],
        [*FOUND[:OLD], *FOUND[OLD + 1 :]],
    ],
    ids=["corrected", "inserted", "removed"],
)
def test_an_old_record_makes_its_own_lot_anew(indexed: list[Sequence[Record]], after: list[Record]) -> None:
    memo = Memo()
    make_index(FOUND, memo=memo)
    assert len(indexed) > 20
    indexed.clear()
    index = make_index(after, memo=memo)
    (lot,) = indexed
    begin = after.index(lot[0])
    assert begin <= OLD <= begin + len(lot)
    assert index == make_index(after)


def test_runs_outlive_builds_in_which_nothing_changed(indexed: list[Sequence[Record]], tmp_path: Path) -> None:
    """What such a build does not ask for is dropped: here what is twice as large as all else."""
    with Memo(tmp_path / "memo") as memo:
        memo.keep(memo.key("another"), bytes(4_000_000))
        make_index(FOUND, memo=memo)
        memo.save()
    for _ in range(2):
        indexed.clear()
        with Memo(tmp_path / "memo") as memo:
            make_index(FOUND, memo=memo)
            memo.save()
        assert indexed == []
        assert (tmp_path / "memo").stat().st_size < 4_000_000
    with Memo(tmp_path / "memo") as memo:
        make_index(FOUND[1:], memo=memo)
    assert len(indexed) == 1


@pytest.mark.parametrize("count", [0, 1, 31, 32, 511, 512, 1100])
def test_parts_and_lots_hold_every_record_once(count: int) -> None:
    found = [replace(FOUND[0], href=f"/{number}/") for number in range(count)]
    parts = lots.parts(count)
    cut = [lot for part in parts for lot in lots.lots(found, part)]
    assert [*chain.from_iterable(parts)] == [*chain.from_iterable(cut)] == [*range(count)]
    assert all(cut)
    assert [part.stop for part in parts if part.stop % 32] == ([count] if count % 32 else [])


def test_a_lot_is_never_too_large_for_its_postings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lots, "_LARGEST_LOT", 7)
    assert [len(lot) for lot in lots.lots([FOUND[0]] * 20, range(3, 20))] == [7, 7, 3]


@pytest.mark.parametrize("field", ["title", "lead", "more"])
def test_a_digest_tells_apart_what_makes_terms(field: str) -> None:
    assert lots.digest_of(FOUND[:2]) != lots.digest_of([FOUND[0], replace(FOUND[1], **{field: "khác"})])
    assert lots.digest_of(FOUND[:2]) == lots.digest_of([FOUND[0], replace(FOUND[1], href="/khac/", section="khác")])
