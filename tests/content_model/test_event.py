"""The record of an event.

Terms and levels: Party Statutes 2011, chapters IV–V. Figures of the results: those a department reported of its cells.
"""

import pytest
from pydantic import ValidationError

from plugins.content_model.article import ArticleFront
from plugins.content_model.event import Event, EventReference, EventResults, EventStatus, parse_ordinal, parse_term

FACTS = {"name": "Đại hội Chi bộ", "start": "2022-12-19 07:30"}


def refusal(model: type, facts: dict[str, object]) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(facts)
    (error,) = caught.value.errors()
    return error["ctx"]["at"], error["ctx"]["message"]


@pytest.mark.parametrize("written", ["2022-2025", "2022 - 2025", "2022–2025", "2022 – 2025", " 2022-2025 "])
def test_a_term_is_two_years(written: str):
    assert parse_term(written) == "2022-2025"


@pytest.mark.parametrize("written", ["2022", "22-25", "2022-25", "2022-2025-2027", "IX"])
def test_anything_else_is_no_term(written: str):
    with pytest.raises(ValueError, match="phải là hai năm, nhận được"):
        parse_term(written)


@pytest.mark.parametrize("written", ["2025-2022", "2022-2022"])
def test_a_term_ends_after_it_began(written: str):
    with pytest.raises(ValueError, match="có năm đầu không nhỏ hơn năm cuối"):
        parse_term(written)


@pytest.mark.parametrize("written", ["I", "IV", "IX", "XI", "XIV", "XXXVIII", "XL", "XC", "C"])
def test_a_congress_is_counted_in_roman_numbers(written: str):
    assert parse_ordinal(written) == written


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("9", "viết IX"),
        ("lần thứ 14", "viết XIV"),
        ("thứ IX", "viết IX"),
        ("xi", "viết XI"),
        ("99", "viết XCIX"),
        ("IIX", "viết dạng IX"),
        ("VV", "viết dạng IX"),
        ("nhất", "viết dạng IX"),
        ("0", "viết dạng IX"),
        ("100", "viết dạng IX"),
    ],
)
def test_another_number_is_refused_with_its_roman_form(written: str, remedy: str):
    with pytest.raises(ValueError, match="phải là số La Mã viết hoa") as caught:
        parse_ordinal(written)
    assert caught.value.context["remedy"] == remedy


@pytest.mark.parametrize(
    "figures",
    [
        {"committee_size": "19", "re_elected": "13", "newly_elected": "6", "women": "4"},
        {"committee_size": "9", "re_elected": "5"},
        {"re_elected": "5", "newly_elected": "6"},
        {"women": "4"},
        {},
    ],
)
def test_figures_that_agree_or_are_not_all_known_are_taken(figures: dict[str, object]):
    assert EventResults.model_validate(figures)


def test_figures_that_do_not_add_up_are_refused():
    figures = {"committee_size": "19", "re_elected": "13", "newly_elected": "5"}
    said = "là 19, nhưng tái cử 13 cộng trúng cử lần đầu 5 là 18"
    assert refusal(EventResults, figures) == ("committee_size", said)


def test_there_are_no_more_women_than_persons():
    figures = {"committee_size": "3", "women": "4"}
    assert refusal(EventResults, figures) == ("women", "là 4, nhiều hơn số được bầu (3)")


def test_an_event_does_not_end_before_it_begins():
    said = "(2022-12-19 07:00) sớm hơn lúc bắt đầu (2022-12-19 07:30)"
    assert refusal(Event, {**FACTS, "end": "2022-12-19 07:00"}) == ("end", said)


@pytest.mark.parametrize("status", [None, "planned", "postponed", "cancelled"])
def test_results_are_those_of_an_event_that_was_held(status: str | None):
    at, said = refusal(Event, {**FACTS, "status": status, "results": {"women": "4"}})
    assert at == "results"
    assert said.startswith('đã có số liệu nhưng "status" của sự kiện là ')
    assert Event.model_validate({**FACTS, "status": "held", "results": {"women": "4"}}).status is EventStatus.HELD


@pytest.mark.parametrize("written", ["dai-hoi-chi-bo", {"record": "dai-hoi-chi-bo"}])
def test_another_article_only_refers_to_the_record(written: object):
    facts = {"title": "Tin", "date": "2022-12-19", "section": "tin", "lead": "Mở đầu.", "event": written}
    assert ArticleFront.model_validate(facts).event == EventReference(record="dai-hoi-chi-bo")
