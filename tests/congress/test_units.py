"""Units through time: their names, their lives, and who took over from whom."""

from datetime import date

import pytest

from plugins.congress.hub import documents_of
from plugins.congress.lineage import trace
from plugins.congress.panel import EventViews
from plugins.congress.unit_pages import period_words, unit_facts
from plugins.site_pages.site import Place
from plugins.site_pages.views import ArticleView, Body, CitedDocument, Link, Time
from tests.congress.conftest import congress, gathered, make_article, make_references

REFERENCES = make_references()
VIEWS = EventViews(REFERENCES, trace(REFERENCES), Place("https://so.example.vn/cong", "/cong"))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2025, 12, 31), "Chi bộ Pháp chế và Kiểm tra"),
        (date(2026, 1, 1), "Chi bộ Pháp chế"),
        (date(1990, 1, 1), "Chi bộ Pháp chế và Kiểm tra"),
    ],
)
def test_a_unit_has_the_name_of_the_day(day: date, name: str) -> None:
    unit = REFERENCES.units.find("phap-che")
    assert unit is not None
    assert unit.name_on(day) == name


def test_an_article_of_its_time_finds_a_unit_by_the_name_it_had() -> None:
    assert REFERENCES.units.find("chi bộ pháp chế và kiểm tra") is REFERENCES.units.find("phap-che")


def test_a_name_in_use_is_never_taken_for_a_former_one() -> None:
    heir = {"slug": "b", "name": "B", "former_names": [{"name": "A", "valid_to": "2020-01-01"}]}
    for units in ([{"slug": "a", "name": "A"}, heir], [heir, {"slug": "a", "name": "A"}]):
        found = make_references(*units).units.find("A")
        assert found is not None
        assert found.slug == "a"


def test_one_side_of_a_succession_is_enough() -> None:
    family = trace(REFERENCES)
    assert [unit.slug for unit in family.successors["thanh-tra"]] == ["phap-che"]
    assert [unit.slug for unit in family.predecessors["phap-che"]] == ["thanh-tra"]
    assert [unit.slug for unit in family.below["dang-bo"]] == ["van-phong"]


def test_an_article_tells_of_each_former_unit_once_with_its_successor() -> None:
    article = make_article("2022/tin", congress("thanh-tra"), units=["Chi bộ Thanh tra", "van-phong"])
    (former,) = VIEWS.former_units(article)
    assert (former.name, former.until.short) == ("Chi bộ Thanh tra", "30/06/2025")
    assert former.successors == (Link("Chi bộ Pháp chế", "/cong/don-vi/phap-che/"),)
    assert VIEWS.former_units(make_article("2022/khac", units=["van-phong"])) == ()


def test_a_unit_s_page_tells_its_life_and_its_events_the_newest_first() -> None:
    days = [f"20{year}-05-19" for year in range(10, 22)]
    articles = [make_article(f"2022/tin-{day}", congress("thanh-tra", day, name=f"Họp {day}")) for day in days]
    unit = REFERENCES.units.find("thanh-tra")
    assert unit is not None
    facts = unit_facts(unit, gathered(*articles), VIEWS)
    assert (facts.period, facts.has_ended) == ("Đến hết ngày 30/06/2025", True)
    assert [event.name for event in facts.events] == [f"Họp {day}" for day in reversed(days)][:10]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2008, 4, 15), date(2025, 6, 30), "Từ 15/04/2008 đến hết ngày 30/06/2025"),
        (date(2025, 7, 1), None, "Từ 01/07/2025"),
        (None, None, None),
    ],
)
def test_the_period_of_a_unit(first: date | None, last: date | None, words: str | None) -> None:
    assert period_words(first, last) == words


def article_with(*documents: CitedDocument) -> ArticleView:
    time = Time("2022-05-19", "Thứ Năm, 19/05/2022", "19/05/2022")
    return ArticleView("Tin", "/tin/", time, Link("Tin", "/muc/tin/"), "Mở đầu.", Body.of(""), documents=documents)


def test_documents_of_a_campaign_stand_once_and_two_of_one_number_are_two() -> None:
    """35-CT/TW of 2019 and of 2024 are two documents."""
    older, newer = (Time(f"{year}-05-30", "", f"30/05/{year}") for year in (2019, 2024))
    full = CitedDocument("35-CT/TW", "Chỉ thị", "Bộ Chính trị", older)
    found = documents_of(
        [
            article_with(CitedDocument("35-CT/TW", date=older), CitedDocument("20-KH/ĐU"), CitedDocument("35-CT/TW")),
            article_with(full, CitedDocument("35-CT/TW", date=newer), CitedDocument("20-KH/ĐU", "Kế hoạch")),
        ]
    )
    assert found == (CitedDocument("20-KH/ĐU", "Kế hoạch"), full, CitedDocument("35-CT/TW", date=newer))
