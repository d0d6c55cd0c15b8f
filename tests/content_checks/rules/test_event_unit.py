"""Events against the register of units."""

import pytest

from tests.content_checks.conftest import Desk

UNITS = """\
- slug: chi-bo-cu
  name: Chi bộ Cũ
  level: chi bộ
  valid_from: 2010-03-01
  valid_to: 2021-12-31
  successors: [chi-bo-moi]
- {slug: chi-bo-moi, name: Chi bộ Mới, level: chi bộ, valid_from: 2022-01-01}
- {slug: van-phong, name: Văn phòng Sở}
"""


@pytest.mark.parametrize(
    ("unit", "day", "message", "remedy"),
    [
        (
            "chi-bo-cu",
            "2022-03-30",
            '"Chi bộ Cũ" hoạt động từ 01/03/2010 đến hết ngày 31/12/2021, sự kiện ngày 30/03/2022',
            "có phải chi-bo-moi? Nếu không, kiểm tra lại ngày của sự kiện và của đơn vị trong data/units.yml",
        ),
        (
            "chi-bo-moi",
            "2021-12-31",
            '"Chi bộ Mới" hoạt động từ 01/01/2022, sự kiện ngày 31/12/2021',
            "kiểm tra lại ngày của sự kiện và của đơn vị trong data/units.yml",
        ),
    ],
)
def test_a_body_that_was_not_at_work_holds_no_congress(
    desk: Desk, unit: str, day: str, message: str, remedy: str
) -> None:
    desk.write("data/units.yml", UNITS)
    desk.article(event={"name": "Đại hội", "unit": unit, "start": f"{day} 08:00", "status": "held"})
    (finding,) = desk.findings("event_unit")
    assert (finding.message, finding.remedy) == (message, remedy)


@pytest.mark.parametrize(
    ("unit", "day"), [("chi-bo-cu", "2021-12-31"), ("chi-bo-moi", "2022-01-01"), ("van-phong", "2000-01-01")]
)
def test_the_first_and_the_last_day_count(desk: Desk, unit: str, day: str) -> None:
    desk.write("data/units.yml", UNITS)
    desk.article(event={"name": "Đại hội", "unit": unit, "level": "chi bộ", "start": f"{day} 08:00", "status": "held"})
    assert desk.findings("event_unit") == []


def test_a_level_must_be_that_of_the_body(desk: Desk) -> None:
    desk.write("data/units.yml", UNITS)
    event = {"name": "Đại hội", "unit": "Chi bộ Mới", "level": "đảng bộ cơ sở", "start": "2022-03-30", "status": "held"}
    desk.article(event=event)
    (finding,) = desk.findings("event_unit")
    assert finding.message == '"level" là đảng bộ cơ sở, nhưng "Chi bộ Mới" khai là chi bộ'
