"""One article is an event's record, others refer to it."""

from itertools import permutations

from tests.congress.conftest import congress, gathered, make_article


def test_articles_find_their_event_both_ways() -> None:
    record = make_article("2022/ho-so", congress())
    before = make_article("2022/truoc", {"record": "ho-so"}, date="2022-05-01 08:00", campaign="tien-toi")
    after = make_article("2022/sau", {"record": "ho-so"}, date="2022-06-02 08:00")
    events = gathered(after, record, before, make_article("2022/tran"))
    (found,) = events.records
    assert found.article is record
    assert found.mentions == (before, after)
    assert events.by_article == {article.path: found for article in (before, record, after)}
    assert events.of_campaign("tien-toi") == (found,)
    assert events.of_unit("van-phong") == (found,)
    assert events.of_unit("thanh-tra") == events.of_campaign("khac") == ()


def test_a_reference_to_a_record_that_is_not_shown_has_no_event() -> None:
    """An embargoed record is not among the public articles: nothing of it may be seen."""
    assert gathered(make_article("2022/tin", {"record": "ho-so"})).by_article == {}


def test_events_stand_by_start_whatever_the_order_of_the_articles() -> None:
    days = ("2022-05-19", "2022-05-19", "2022-04-28", "2020-03-25")
    articles = [make_article(f"2022/tin-{n}", congress(day=day)) for n, day in enumerate(days)]
    expected = ["2022/tin-3", "2022/tin-2", "2022/tin-0", "2022/tin-1"]
    for order in permutations(articles):
        assert [record.article.path[9:-3] for record in gathered(*order).records] == expected


def test_a_day_without_an_hour_is_a_whole_day() -> None:
    (record,) = gathered(make_article("2022/tin", congress(start="2022-05-19", end="2022-05-20"))).records
    assert record.is_all_day
    (record,) = gathered(make_article("2022/tin", congress())).records
    assert not record.is_all_day


def test_the_body_has_the_name_of_the_day() -> None:
    days = ("2025-12-31", "2026-01-01")
    articles = [make_article(f"2026/tin-{day}", congress("phap-che", day)) for day in days]
    assert [record.body_name for record in gathered(*articles).records] == [
        "Chi bộ Pháp chế và Kiểm tra",
        "Chi bộ Pháp chế",
    ]


def test_the_level_is_the_unit_s_where_the_event_tells_none() -> None:
    (own,) = gathered(make_article("2022/tin", congress(level="đảng bộ bộ phận"))).records
    (of_unit,) = gathered(make_article("2022/tin", congress())).records
    assert (own.level, of_unit.level) == ("đảng bộ bộ phận", "chi bộ")
