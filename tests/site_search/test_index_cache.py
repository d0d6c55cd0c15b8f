"""An index is made again when what is searched has changed, and only then."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.site_search import index_cache
from plugins.site_search.index_cache import remembered
from plugins.site_search.index_files import SearchIndex, make_index
from plugins.site_search.records import Record
from tests.site_search.test_index_files import RECORD


def made(file: Path, *found: Record, may_be_older: bool = False) -> tuple[SearchIndex, int]:
    """Return the index and how often it had to be made."""
    times = []

    def make() -> SearchIndex:
        times.append(1)
        return make_index(found)

    return remembered(file, found, make, may_be_older), len(times)


def test_an_index_of_the_same_records_is_not_made_twice(tmp_path: Path) -> None:
    file = tmp_path / "below" / "search.json"
    first, second = made(file, RECORD), made(file, RECORD)
    assert first == (make_index([RECORD]), 1)
    assert second == (first[0], 0)


@pytest.mark.parametrize(
    "change", [{"title": "Khác"}, {"body": "<p>Khác</p>"}, {"section": "Khác"}, {"href": "/khac/"}]
)
def test_any_change_of_a_record_counts(tmp_path: Path, change: dict[str, str]) -> None:
    made(tmp_path / "search.json", RECORD)
    changed = replace(RECORD, **change)
    assert made(tmp_path / "search.json", changed) == (make_index([changed]), 1)


def test_a_large_preview_takes_the_index_of_older_texts(tmp_path: Path) -> None:
    changed = replace(RECORD, title="Khác")
    assert made(tmp_path / "search.json", RECORD, may_be_older=True)[1] == 1
    assert made(tmp_path / "search.json", changed, may_be_older=True) == (make_index([RECORD]), 0)
    assert made(tmp_path / "search.json", changed) == (make_index([changed]), 1)


def test_an_index_of_older_code_is_no_use_to_anyone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path / "search.json", RECORD)
    monkeypatch.setattr(index_cache, "_CODE", (index_cache,))
    assert made(tmp_path / "search.json", RECORD, may_be_older=True)[1] == 1


def test_a_file_cut_short_is_made_again(tmp_path: Path) -> None:
    file = tmp_path / "search.json"
    made(file, RECORD)
    file.write_bytes(file.read_bytes()[:-20])
    assert made(file, RECORD) == (make_index([RECORD]), 1)
