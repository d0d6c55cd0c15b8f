"""Dates as editors write them.

Zone: Decision 134/2002/QĐ-TTg, UTC+7. Form: ISO 8601 with a blank or T between day and time.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from plugins.content_model.moments import Day, Moment, parse_day, parse_moment
from plugins.vietnamese.dates import VIETNAM


def refusal(parse: Callable[[object], object], value: object) -> tuple[str, str]:
    with pytest.raises(PydanticCustomError) as caught:
        parse(value)
    context = caught.value.context
    return context["message"], context["remedy"]


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2022-12-19", "2022-12-19T00:00:00+07:00"),
        ("2022-12-19 08:30", "2022-12-19T08:30:00+07:00"),
        ("2022-12-19T08:30", "2022-12-19T08:30:00+07:00"),
        ("  2022-12-19 08:30  ", "2022-12-19T08:30:00+07:00"),
        ("2022-12-19 08:30:59", "2022-12-19T08:30:59+07:00"),
        ("2022-12-19T08:30:00+07:00", "2022-12-19T08:30:00+07:00"),
        ("2022-12-19T01:30:00.999Z", "2022-12-19T08:30:00+07:00"),
        ("2022-12-19T18:00:00+00:00", "2022-12-20T01:00:00+07:00"),
        ("2022-12-19 00:00-11:00", "2022-12-19T18:00:00+07:00"),
        ("2024-02-29 23:59", "2024-02-29T23:59:00+07:00"),
        ("1900-01-01", "1900-01-01T00:00:00+07:00"),
        ("2100-12-31 23:59", "2100-12-31T23:59:00+07:00"),
    ],
)
def test_a_moment_is_read_in_vietnamese_time(written: str, moment: str):
    assert parse_moment(written).isoformat() == moment


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("19/12/2022", "viết 2022-12-19 00:00"),
        ("19/12/2022 08:30", "viết 2022-12-19 08:30"),
        ("9/1/2022 8:05", "viết 2022-01-09 08:05"),
        ("19-12-2022", "viết 2022-12-19 00:00"),
        ("19.12.2022", "viết 2022-12-19 00:00"),
        ("19/12/2022 8h30", "viết 2022-12-19 08:30"),
        ("19/12/2022 8h", "viết 2022-12-19 08:00"),
        ("8 giờ 30 phút ngày 19/12/2022", "viết 2022-12-19 08:30"),
        ("08:30, 19/12/2022", "viết 2022-12-19 08:30"),
        ("Thứ Hai, 19/12/2022, 08:30 [GMT+7]", "viết 2022-12-19 08:30"),
        ("Chủ nhật, ngày 18/12/2022", "viết 2022-12-18 00:00"),
        ("ngày 19 tháng 12 năm 2022", "viết 2022-12-19 00:00"),
        ("2022/12/19", "viết 2022-12-19 00:00"),
        ("2022-1-9 8:05", "viết 2022-01-09 08:05"),
        ("2022-12-19 8:05", "viết 2022-12-19 08:05"),
        ("2022/19/12", "viết 2022-12-19 00:00"),
        ("12/19/2022", "viết 2022-12-19 00:00"),
        ("19 / 12/ 2022", "viết 2022-12-19 00:00"),
        ("2022–12–19 08:30", "viết 2022-12-19 08:30"),
        ("19/12/22", "viết 2022-12-19 00:00"),
        ("19/12/98", "viết 1998-12-19 00:00"),
        ("19/12/2022 24:00", "viết 2022-12-20 00:00 (24 giờ là 0 giờ ngày hôm sau)"),
        ("31/12/2022 24:00", "viết 2023-01-01 00:00 (24 giờ là 0 giờ ngày hôm sau)"),
        ("31/02/2022", "kiểm tra lại ngày: tháng 2 năm 2022 chỉ có 28 ngày"),
        ("29/02/2022", "kiểm tra lại ngày: tháng 2 năm 2022 chỉ có 28 ngày"),
        ("30/02/2024", "kiểm tra lại ngày: tháng 2 năm 2024 chỉ có 29 ngày"),
        ("31/4/2022", "kiểm tra lại ngày: tháng 4 năm 2022 chỉ có 30 ngày"),
        ("0/4/2022", "kiểm tra lại ngày: tháng 4 năm 2022 chỉ có 30 ngày"),
        ("15/15/2022", "kiểm tra lại ngày, tháng, năm"),
        ("19/12/2022 25:00", "kiểm tra lại giờ: từ 00:00 đến 23:59"),
        ("19/12/2022 08:75", "kiểm tra lại giờ: từ 00:00 đến 23:59"),
        ("32/1", "viết ngày như 2022-12-19 08:30"),
        ("hôm qua", "viết ngày như 2022-12-19 08:30"),
        ("12/2022", "viết ngày như 2022-12-19 08:30"),
        ("20221219", "viết ngày như 2022-12-19 08:30"),
        ("２０２２-１２-１９", "viết ngày như 2022-12-19 08:30"),
    ],
)
def test_another_form_is_refused_with_its_rewriting(written: str, remedy: str):
    message, found = refusal(parse_moment, written)
    assert message == f'phải có dạng YYYY-MM-DD HH:MM (ví dụ 2022-12-19 08:30), nhận được "{written}"'
    assert found == remedy


@pytest.mark.parametrize(
    ("written", "message", "remedy"),
    [
        ("2022-02-31", 'không phải ngày giờ có thật: "2022-02-31"', "tháng 2 năm 2022 chỉ có 28 ngày"),
        ("2023-02-29 08:00", 'không phải ngày giờ có thật: "2023-02-29 08:00"', "tháng 2 năm 2023 chỉ có 28 ngày"),
        ("2022-19-12", 'không phải ngày giờ có thật: "2022-19-12"', "viết 2022-12-19 00:00"),
        ("2022-12-19 24:00", 'không phải ngày giờ có thật: "2022-12-19 24:00"', "viết 2022-12-20 00:00"),
        ("2022-12-19 25:00", 'không phải ngày giờ có thật: "2022-12-19 25:00"', "kiểm tra lại giờ"),
        ("2022-12-19 08:30+25:00", 'không phải ngày giờ có thật: "2022-12-19 08:30+25:00"', "viết 2022-12-19 08:30"),
        ("1900-01-01 00:00+14:00", 'có năm ngoài khoảng 1900–2100: "1900-01-01 00:00+14:00"', "kiểm tra lại năm"),
        ("2100-12-31 23:59-12:00", 'có năm ngoài khoảng 1900–2100: "2100-12-31 23:59-12:00"', "kiểm tra lại năm"),
        ("0022-12-19", 'có năm ngoài khoảng 1900–2100: "0022-12-19"', "kiểm tra lại năm"),
        ("0001-01-01 00:00+14:00", 'có năm ngoài khoảng 1900–2100: "0001-01-01 00:00+14:00"', "kiểm tra lại năm"),
        ("9999-12-31 23:59-12:00", 'có năm ngoài khoảng 1900–2100: "9999-12-31 23:59-12:00"', "kiểm tra lại năm"),
        ("", "để trống", "viết ngày theo dạng"),
        (None, "để trống", "viết ngày theo dạng"),
    ],
)
def test_a_day_that_never_was_is_refused(written: object, message: str, remedy: str):
    assert refusal(parse_moment, written)[0] == message
    assert remedy in refusal(parse_moment, written)[1]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("19/12/2022", "viết 2022-12-19"),
        ("2022-12-19 08:30", "viết 2022-12-19 (mục này chỉ ghi ngày)"),
        ("31/02/2022", "kiểm tra lại ngày: tháng 2 năm 2022 chỉ có 28 ngày"),
        ("2022", "viết ngày như 2022-12-19"),
    ],
)
def test_a_civil_day_has_no_time(written: str, remedy: str):
    assert parse_day("2022-12-19") == date(2022, 12, 19)
    assert refusal(parse_day, written)[1] == remedy


WRITTEN = st.text() | st.from_regex(
    r"[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}( [0-9]{1,2}[:h][0-9]{2})?", fullmatch=True
)
ANYTHING = WRITTEN | st.none() | st.booleans() | st.integers() | st.lists(st.text()) | st.datetimes() | st.dates()


def outcome(parse: Callable[[object], object], value: object) -> object:
    try:
        return parse(value)
    except PydanticCustomError as error:
        return sorted(error.context or {})


@given(ANYTHING)
def test_reading_a_moment_returns_one_or_refuses_with_a_remedy(value: object):
    moment = outcome(parse_moment, value)
    assert moment == ["at", "message", "remedy"] or moment.utcoffset() == timedelta(hours=7)


@given(ANYTHING)
def test_reading_a_day_returns_one_or_refuses_with_a_remedy(value: object):
    day = outcome(parse_day, value)
    assert day == ["at", "message", "remedy"] or type(day) is date


@given(st.datetimes(datetime(1900, 1, 2), datetime(2100, 12, 30), timezones=st.just(VIETNAM)))  # noqa: DTZ001
def test_a_remedy_that_names_a_date_names_the_one_that_was_meant(moment: datetime):
    remedy = refusal(parse_moment, f"{moment:%d/%m/%Y %H:%M}")[1]
    assert parse_moment(remedy.removeprefix("viết ")) == moment.replace(second=0, microsecond=0)


@given(
    st.datetimes(datetime(1900, 1, 2), datetime(2100, 12, 30)),  # noqa: DTZ001
    st.integers(-11, 14).map(lambda hours: timezone(timedelta(hours=hours))),
)
def test_a_zone_changes_the_clock_and_not_the_moment(clock: datetime, zone: timezone):
    moment = clock.replace(microsecond=0, tzinfo=zone)
    assert parse_moment(moment.isoformat()) == moment


def test_the_fields_take_python_dates_as_well():
    moment = datetime(2022, 12, 19, 1, 30, tzinfo=UTC)
    assert TypeAdapter(Moment).validate_python(moment).isoformat() == "2022-12-19T08:30:00+07:00"
    assert TypeAdapter(Day).validate_python(date(2022, 12, 19)) == date(2022, 12, 19)
