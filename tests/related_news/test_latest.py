"""Rankings of the last build: as they were, or without what is gone."""

from plugins.related_news.below_article import Ranking
from plugins.related_news.latest import Latest

MARKS = {"a.md": b"first 8.", "b.md": b"second 8", "c.md": b"third 8."}
RANKINGS = {
    "a.md": Ranking(("c.md", "b.md"), frozenset()),
    "b.md": Ranking(("a.md",), frozenset({"c.md"})),
    "c.md": Ranking((), frozenset({"b.md"})),
}
MADE_OF = [b"sixteen bytes, 1", b"sixteen bytes, 2"]


def test_rankings_come_back_from_bytes() -> None:
    latest = Latest.from_bytes(Latest.of(MARKS, RANKINGS, MADE_OF).to_bytes())
    assert (latest.marks, latest.made_of) == (MARKS, MADE_OF)
    assert latest.rankings(MARKS) == RANKINGS


def test_a_name_that_is_no_text_comes_back_too() -> None:
    marks = {"b\udce3i.md": b"eight  8"}
    assert Latest.from_bytes(Latest.of(marks, {"b\udce3i.md": Ranking()}, []).to_bytes()).marks == marks


def test_of_nothing_remembered_nothing_is_known() -> None:
    for latest in (Latest.from_bytes(None), Latest.from_bytes(Latest.of({}, {}, []).to_bytes())):
        assert (latest.marks, latest.rankings({"a.md": b""})) == ({}, {})


def test_what_is_gone_stands_in_no_list_and_of_what_is_new_nothing_is_known() -> None:
    latest = Latest.of(MARKS, RANKINGS, MADE_OF)
    assert latest.rankings({"a.md": 1, "b.md": 2, "d.md": 4}) == {
        "a.md": Ranking(("b.md",), frozenset()),
        "b.md": Ranking(("a.md",), frozenset()),
    }
