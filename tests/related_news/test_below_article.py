"""What stands below an article: pins, related news, older news where that is little."""

import pytest

from plugins.related_news.below_article import Below, Ranking, choose

TEN = tuple(f"gan-{number}" for number in range(10))
OLDER = tuple(f"cu-{number}" for number in range(9))


def none_of(path: str) -> frozenset[str]:
    return frozenset()


def test_eight_related_articles_and_no_fill() -> None:
    assert choose((), Ranking(TEN), OLDER, none_of) == Below(TEN[:8])


@pytest.mark.parametrize(("related", "older"), [(0, 5), (1, 5), (3, 5), (4, 4), (5, 0), (8, 0)])
def test_little_that_is_related_is_filled_up_with_older_news(related: int, older: int) -> None:
    assert choose((), Ranking(TEN[:related]), OLDER, none_of) == Below(TEN[:related], OLDER[:older])


def test_what_is_pinned_comes_first_in_the_order_of_the_editor_and_once() -> None:
    below = choose(("gan-5", "rieng"), Ranking(TEN), OLDER, none_of)
    assert below.related == ("gan-5", "rieng", "gan-0", "gan-1", "gan-2", "gan-3", "gan-4", "gan-6")


def test_more_pins_than_there_is_room_are_all_shown() -> None:
    assert choose(TEN, Ranking(("khac",)), OLDER, none_of) == Below(TEN)


def test_an_editor_may_have_nothing_below_an_article() -> None:
    assert choose(False, Ranking(TEN), OLDER, none_of) == Below()


def test_older_news_never_repeats_what_is_related_nor_a_near_copy() -> None:
    below = choose((), Ranking(("cu-1",), frozenset({"cu-0"})), OLDER, none_of)
    assert below == Below(("cu-1",), OLDER[2:7])


def test_a_near_copy_may_be_pinned_and_copies_of_what_is_pinned_are_hidden() -> None:
    def copies_of(path: str) -> frozenset[str]:
        return frozenset({"gan-0"}) if path == "ban-sao" else frozenset()

    below = choose(("ban-sao",), Ranking(TEN[:3], frozenset({"ban-sao"})), (), copies_of)
    assert below.related == ("ban-sao", "gan-1", "gan-2")
