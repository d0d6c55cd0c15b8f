"""Reads the dates that editors write: moments and civil days, always of Vietnamese time.

A date without a zone is Vietnamese time: Decision 134/2002/QĐ-TTg fixes the official time at UTC+7. Only one form is
taken, YYYY-MM-DD, since 3/4/2022 is two different days to two people; a date in another order is refused together with
its rewriting. The form is our own pattern, not whatever `fromisoformat` takes, which differs between Python versions.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from plugins.content_model.model import problem
from plugins.content_model.wording import is_blank, shown
from plugins.vietnamese.dates import VIETNAM

_EXAMPLE = "2022-12-19 08:30"
MOMENT_FORM = f"YYYY-MM-DD HH:MM (ví dụ {_EXAMPLE})"
DAY_FORM = f"YYYY-MM-DD (ví dụ {_EXAMPLE[:10]})"
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""The years that the lunar calendar's table covers; a year outside is a slip of the finger."""

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
_MOMENT = re.compile(f"{_DAY}(?:[T ]{_TIME})?")
_ANY_TIME = re.compile(
    r"(?P<hour>[0-9]{1,2}) *(?::|giờ|h|g) *(?:(?P<minute>[0-9]{2})(?: *phút|(?::[0-9]{2}(?:\.[0-9]+)?))?)?"
    r" *(?:Z|[+-][0-9]{2}:?[0-9]{2}|\[?GMT\+7\]?)?",
    re.IGNORECASE,
)
_ANY_DAY = (
    re.compile(r"(?P<day>[0-9]{1,2}) *[/.–-] *(?P<month>[0-9]{1,2}) *[/.–-] *(?P<year>[0-9]{4}|[0-9]{2})"),
    re.compile(r"(?P<year>[0-9]{4}) *[/.–-] *(?P<month>[0-9]{1,2}) *[/.–-] *(?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2}) *tháng *(?P<month>[0-9]{1,2}) *năm *(?P<year>[0-9]{4})", re.IGNORECASE),
)
_AROUND_DATE = re.compile(
    r"(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\b)|\bngày\b|\blúc\b|[,;]|(?<=[0-9])T(?=[0-9])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Figures:
    """What a date in any order says, before anybody knows whether there is such a day."""

    year: int
    month: int
    day: int
    hour: int
    minute: int


def parse_moment(value: Any) -> datetime:
    """Return the moment, at UTC+7 and to the second, that an editor's text names; a day alone begins at 00:00."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(VIETNAM)
    text = _written(value, MOMENT_FORM)
    if not _MOMENT.fullmatch(text):
        raise problem(f"phải có dạng {MOMENT_FORM}, nhận được {shown(value)}", _remedy(text, with_time=True))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise problem(f"không phải ngày giờ có thật: {shown(value)}", _remedy(text, with_time=True)) from None
    _require_year(moment.year, text)
    if moment.tzinfo is None:
        return moment.replace(microsecond=0, tzinfo=VIETNAM)
    moment = moment.replace(microsecond=0).astimezone(VIETNAM)
    _require_year(moment.year, text)
    return moment


def parse_day(value: Any) -> date:
    """Return the civil day that an editor's text names."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    text = _written(value, DAY_FORM)
    if not re.fullmatch(_DAY, text):
        raise problem(f"phải có dạng {DAY_FORM}, nhận được {shown(value)}", _remedy(text, with_time=False))
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise problem(f"không phải ngày có thật: {shown(value)}", _remedy(text, with_time=False)) from None
    _require_year(day.year, text)
    return day


def _written(value: Any, form: str) -> str:
    """Return the text an editor wrote for a date; a problem when the place is blank or holds no text."""
    if is_blank(value):
        raise problem("để trống", f"viết ngày theo dạng {form}")
    if not isinstance(value, str):
        raise problem(f"phải có dạng {form}, nhận được {shown(value)}", "viết ngày ngay sau dấu hai chấm")
    return value.strip()


def _require_year(year: int, text: str) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise problem(f"có năm ngoài khoảng {FIRST_YEAR}–{LAST_YEAR}: {shown(text)}", "kiểm tra lại năm")


def _remedy(text: str, with_time: bool) -> str:
    """Rewrite a date in the order in use, or say which of its figures is impossible."""
    figures = _figures(text)
    if figures is None:
        return f"viết ngày như {_EXAMPLE if with_time else _EXAMPLE[:10]}"
    if not (1 <= figures.month <= 12 and FIRST_YEAR <= figures.year <= LAST_YEAR):
        return "kiểm tra lại ngày, tháng, năm"
    last_day = monthrange(figures.year, figures.month)[1]
    if not 1 <= figures.day <= last_day:
        return f"kiểm tra lại ngày: tháng {figures.month} năm {figures.year} chỉ có {last_day} ngày"
    day = date(figures.year, figures.month, figures.day)
    if not with_time:
        return f"viết {day} (mục này chỉ ghi ngày)" if re.match(_DAY, text) else f"viết {day}"
    return _moment_remedy(day, figures.hour, figures.minute)


def _moment_remedy(day: date, hour: int, minute: int) -> str:
    if (hour, minute) == (24, 0):
        return f"viết {day + timedelta(days=1)} 00:00 (24 giờ là 0 giờ ngày hôm sau)"
    if hour > 23 or minute > 59:
        return "kiểm tra lại giờ: từ 00:00 đến 23:59"
    return f"viết {day} {hour:02}:{minute:02}"


def _figures(text: str) -> _Figures | None:
    """Read a date in any order that offices use, with or without its time; None when it is no date at all."""
    rest = _AROUND_DATE.sub(" ", text)
    if time := _ANY_TIME.search(rest):
        rest = f"{rest[: time.start()]} {rest[time.end() :]}"
    found = next(filter(None, (form.fullmatch(rest.strip(" -–")) for form in _ANY_DAY)), None)
    if found is None:
        return None
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    if month > 12 >= day:
        month, day = day, month
    hour, minute = (int(time["hour"]), int(time["minute"] or 0)) if time else (0, 0)
    return _Figures(year if year > 99 else year + (2000 if year < 70 else 1900), month, day, hour, minute)


def _schema(pattern: str, form: str, words: str) -> dict[str, Any]:
    return {"type": "string", "pattern": pattern, "errorMessage": f"phải có dạng {form}", "$comment": words}


Moment = Annotated[
    datetime,
    PlainValidator(parse_moment),
    WithJsonSchema(_schema(f"^{_DAY}([T ]{_TIME})?$", MOMENT_FORM, "ngày giờ YYYY-MM-DD HH:MM")),
]
"""A moment at UTC+7."""
Day = Annotated[date, PlainValidator(parse_day), WithJsonSchema(_schema(f"^{_DAY}$", DAY_FORM, "ngày YYYY-MM-DD"))]
"""A civil day in Vietnam."""
