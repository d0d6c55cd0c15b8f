"""Who was to hold a congress and who did, from the unit register and the events alone."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.congress.registers import SORTINGS, Register, make_registers, registers_of_campaign
from plugins.content_model.event import EventLevel
from tests.congress.conftest import congress, gathered, make_article, make_references


def registers(*events: dict[str, Any], **front: Any) -> tuple[Register, ...]:
    articles = [make_article(f"2022/tin-{number}", event, **front) for number, event in enumerate(events)]
    return make_registers(gathered(*articles).records, make_references().units.declared)


def states(register: Register) -> dict[str, str | None]:
    return {row.name: row.state for row in register.rows}


def test_bodies_at_work_on_the_day_of_the_last_congress_were_to_hold_one() -> None:
    (register,) = registers(congress("van-phong"))
    assert states(register) == {"Chi bộ Thanh tra": None, "Chi bộ Văn phòng": "held"}
    assert register.progress == "1/2 chi bộ đã tổ chức đại hội, nhiệm kỳ 2022–2025"


def test_a_body_that_held_its_congress_before_it_ended_still_counts() -> None:
    (register,) = registers(congress("thanh-tra"), congress("van-phong", "2026-01-10"))
    assert states(register) == {"Chi bộ Pháp chế": None, "Chi bộ Thanh tra": "held", "Chi bộ Văn phòng": "held"}
    assert register.progress.startswith("2/3 chi bộ")


def test_a_body_without_a_congress_has_the_name_of_the_day_of_the_last_one() -> None:
    (register,) = registers(congress("van-phong", "2025-10-10"))
    assert "Chi bộ Pháp chế và Kiểm tra" in states(register)


def test_only_what_was_held_counts_as_held() -> None:
    kinds = {"planned": 0, "postponed": 0, "cancelled": 0, "held": 1}
    for status, held in kinds.items():
        (register,) = registers(congress(status=status))
        assert register.held == held


def test_a_congress_held_after_a_cancelled_one_is_one_body() -> None:
    (register,) = registers(congress(status="cancelled"), congress(day="2022-06-01"))
    assert (register.held, register.bodies, len(register.rows)) == (1, 2, 3)


@pytest.mark.parametrize("left_out", [{"kind": "conference"}, {"unit": None}, {"term": None}])
def test_what_is_no_congress_of_a_body_for_a_term_is_in_no_register(left_out: dict[str, Any]) -> None:
    assert registers(congress(**left_out)) == ()


def test_terms_and_levels_have_registers_of_their_own_and_terms_any_length() -> None:
    made = registers(congress(), congress("dang-bo"), congress("van-phong", "2026-05-19", term="2026-2031"))
    assert [(register.term, register.level) for register in made] == [
        ("2026-2031", EventLevel.CELL),
        ("2022-2025", EventLevel.CELL),
        ("2022-2025", EventLevel.BASE),
    ]


def test_a_campaign_shows_the_whole_registers_that_it_fills() -> None:
    whole = registers(congress(), campaign="tien-toi")
    assert registers_of_campaign(whole, "tien-toi") == whole
    assert registers_of_campaign(whole, "khac") == ()


def test_each_order_ends_with_the_bodies_without_a_congress_or_has_them_by_name() -> None:
    (register,) = registers(
        congress("thanh-tra", "2026-05-01"), congress("van-phong", "2026-04-01", status="postponed")
    )
    ordered = {name: [row.name for row in sorted(register.rows, key=key)] for name, key in SORTINGS.items()}
    assert ordered == {
        "": ["Chi bộ Pháp chế", "Chi bộ Thanh tra", "Chi bộ Văn phòng"],
        "theo-ngay": ["Chi bộ Văn phòng", "Chi bộ Thanh tra", "Chi bộ Pháp chế"],
        "theo-tinh-trang": ["Chi bộ Thanh tra", "Chi bộ Văn phòng", "Chi bộ Pháp chế"],
    }


EVENTS = st.lists(
    st.builds(
        congress,
        st.sampled_from(["van-phong", "thanh-tra", "phap-che", "dang-bo"]),
        st.dates(date(1998, 1, 1), date(2090, 1, 1)).map(str),
        status=st.sampled_from(["planned", "held", "postponed", "cancelled"]),
        term=st.sampled_from(["2020-2022", "2022-2025", "2025-2030"]),
    ),
    max_size=8,
)


@settings(max_examples=40)  # each example reads every event anew
@given(EVENTS, st.randoms(use_true_random=False))
def test_no_order_of_articles_or_units_changes_a_register(events: list[dict[str, Any]], shuffle: random.Random) -> None:
    articles = [make_article(f"2022/tin-{number}", event) for number, event in enumerate(events)]
    units = list(make_references().units.declared)
    first = make_registers(gathered(*articles).records, units)
    shuffle.shuffle(articles)
    shuffle.shuffle(units)
    assert make_registers(gathered(*articles).records, units) == first
    for register in first:
        assert 0 <= register.held <= register.bodies == len({row.unit.slug for row in register.rows})
