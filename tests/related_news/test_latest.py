"""Rankings of the last build: as they were, or without what is gone."""

from plugins.related_news.below_article import Ranking
from plugins.related_news.latest import Latest

LATEST = Latest(
    {"a.md": "1", "b.md": "2", "c.md": "3"},
    {
        "a.md": Ranking(("c.md", "b.md"), frozenset()),
        "b.md": Ranking(("a.md",), frozenset({"c.md"})),
        "c.md": Ranking((), frozenset({"b.md"})),
    },
    [b"\0\1"],
)


def test_rankings_come_back_from_bytes() -> None:
    assert Latest.from_bytes(LATEST.to_bytes()) == LATEST


def test_of_nothing_remembered_nothing_is_known() -> None:
    assert Latest.from_bytes(None) == Latest()
    assert Latest.from_bytes(Latest().to_bytes()).rankings == {}


def test_what_is_gone_stands_in_no_list_and_of_what_is_new_nothing_is_known() -> None:
    assert LATEST.of({"a.md": "1", "b.md": "changed", "d.md": "4"}) == {
        "a.md": Ranking(("b.md",), frozenset()),
        "b.md": Ranking(("a.md",), frozenset()),
    }
