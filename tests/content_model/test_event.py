"""The record of an event.

Terms and levels: Party Statutes 2011, chapters IV–V.
"""

import pytest
from pydantic import ValidationError

from plugins.content_model.article import ArticleFront
from plugins.content_model.event import Event, EventReference, EventStatus, parse_ordinal, parse_term

FACTS = {"name": "Đại hội Chi bộ", "start": "2022-12-19 07:30"}


def refusal(model: type, facts: dict[str, object]) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        model.read(facts)
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


def test_an_event_does_not_end_before_it_begins():
    said = "(2022-12-19 07:00) sớm hơn lúc bắt đầu (2022-12-19 07:30)"
    assert refusal(Event, {**FACTS, "end": "2022-12-19 07:00"}) == ("end", said)


@pytest.mark.parametrize("status", [None, "", "held"])
def test_an_event_with_results_was_held(status: str | None):
    event = Event.read({**FACTS, "status": status, "results": {"women": "4"}})
    assert event.status is EventStatus.HELD


@pytest.mark.parametrize("results", [None, ""])
def test_an_event_without_results_is_planned_until_it_is_said_otherwise(results: str | None):
    assert Event.read({**FACTS, "results": results}).status is EventStatus.PLANNED


@pytest.mark.parametrize("status", ["planned", "postponed", "cancelled"])
def test_what_was_not_held_has_no_results(status: str):
    at, said = refusal(Event, {**FACTS, "status": status, "results": {"women": "4"}})
    assert at == "results"
    assert said.startswith(f'đã có số liệu nhưng "status" của sự kiện là {status} (')


@pytest.mark.parametrize("written", ["dai-hoi-chi-bo", {"record": "dai-hoi-chi-bo"}])
def test_another_article_only_refers_to_the_record(written: object):
    facts = {"title": "Tin", "date": "2022-12-19", "section": "tin", "lead": "Mở đầu.", "event": written}
    assert ArticleFront.read(facts).event == EventReference(record="dai-hoi-chi-bo")
