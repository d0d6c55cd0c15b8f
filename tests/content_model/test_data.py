"""Data files: what two keys must say together."""

import pytest
from pydantic import ValidationError

from plugins.content_model.data import Campaign, Department, Notice, Portal, Unit
from plugins.content_model.event import EventLevel

UNIT = {"slug": "van-phong", "name": "Văn phòng"}
CAMPAIGN = {"slug": "tien-toi", "name": "Tiến tới"}


def said(model: type, facts: dict[str, object]) -> str:
    with pytest.raises(ValidationError) as caught:
        model.read(facts)
    (error,) = caught.value.errors()
    return f"{error['ctx']['at']} {error['ctx']['message']}"


def test_a_unit_closes_after_it_opened():
    assert Unit.read({**UNIT, "valid_from": "2008-03-01", "valid_to": "2008-03-01"})
    facts = {**UNIT, "valid_from": "2008-03-01", "valid_to": "2008-02-29"}
    assert said(Unit, facts) == "valid_to (2008-02-29) sớm hơn ngày bắt đầu (2008-03-01)"


def test_a_party_unit_has_a_level_and_an_office_has_none():
    assert Unit.read({**UNIT, "level": "chi bộ", "parent": "Đảng bộ Sở"}).level is EventLevel.CELL
    assert Unit.read(UNIT).level is None


def test_a_campaign_ends_on_or_after_its_first_day():
    assert Campaign.read({**CAMPAIGN, "start": "2022-03-30", "end": "2022-03-30"})
    facts = {**CAMPAIGN, "start": "2022-03-30", "end": "2022-03-29"}
    assert said(Campaign, facts) == "end (2022-03-29) sớm hơn ngày bắt đầu (2022-03-30)"


def test_a_notice_ends_on_or_after_its_first_day():
    facts = {"text": "Nghỉ lễ.", "start": "2022-09-01", "end": "2022-09-01"}
    assert Notice.read(facts).url is None
    assert said(Notice, {**facts, "end": "2022-08-31"}) == "end (2022-08-31) sớm hơn ngày bắt đầu (2022-09-01)"


def test_a_telephone_and_a_superior_may_be_written_on_one_line():
    department = Department.read(
        {"name": "Sở", "responsible": "Giám đốc", "phones": ["0275 3822 365"], "superior": "UBND tỉnh"}
    )
    assert department.phones[0].number == "0275 3822 365"
    assert department.superior is not None
    assert department.superior.name == "UBND tỉnh"


def test_a_portal_needs_no_more_than_its_department():
    portal = Portal.read({"department": {"name": "Sở", "responsible": "Giám đốc"}})
    assert portal.units == portal.sections == portal.menu == ()
