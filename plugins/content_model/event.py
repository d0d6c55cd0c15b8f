"""An event that an article announces or reports: a congress, a conference, an inspection.

Typed here so that articles can carry it; what the portal makes of it lives in plugins/congress.
Terms are data, never computed from a fixed length: five-year terms for cells (chi bộ) are being piloted.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from pydantic import Discriminator, Field, PlainValidator, WithJsonSchema, model_validator

from plugins.content_model.fields import Count, Name, Percent, Repeated, Slug, Text, Title, parse_text
from plugins.content_model.model import Choice, Model, branch, model, problem
from plugins.content_model.moments import Moment
from plugins.content_model.wording import is_blank, shown


class EventKind(Choice):
    """What kind of gathering it is."""

    CONGRESS = "congress", "đại hội"
    CONFERENCE = "conference", "hội nghị"
    INSPECTION = "inspection", "kiểm tra"
    OTHER = "other", "sự kiện khác"


class EventLevel(Choice):
    """Level of the Party body that holds it (Party Statutes 2011, chapters IV–V)."""

    CELL = "chi bộ", "chi bộ"
    PART = "đảng bộ bộ phận", "đảng bộ bộ phận"
    BASE = "đảng bộ cơ sở", "đảng bộ cơ sở"
    ABOVE_BASE = "cấp trên trực tiếp", "cấp trên trực tiếp"


class EventStatus(Choice):
    """How far it has come."""

    PLANNED = "planned", "dự kiến"
    HELD = "held", "đã tổ chức"
    POSTPONED = "postponed", "hoãn"
    CANCELLED = "cancelled", "hủy"


_TERM = r"^[0-9]{4} ?[-–] ?[0-9]{4}$"
_ROMAN = r"^(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$"
_ROMAN_FIGURES = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def parse_term(value: Any) -> str:
    """Return the two years of a term, the first before the second, joined by a hyphen."""
    text = parse_text(value)
    if not re.search(_TERM, text):
        raise problem(f"phải là hai năm, nhận được {shown(text)}", "viết dạng 2022-2025")
    first, last = re.findall("[0-9]{4}", text)
    if first >= last:
        raise problem(f"có năm đầu không nhỏ hơn năm cuối: {shown(text)}", "kiểm tra lại hai năm")
    return f"{first}-{last}"


def parse_ordinal(value: Any) -> str:
    """Return the number of a congress in Roman capitals."""
    text = parse_text(value)
    if re.search(_ROMAN, text):
        return text
    bare = re.sub(r"^(lần )?thứ ", "", text.lower()).upper()
    roman = _roman(int(bare)) if re.fullmatch("[1-9][0-9]{0,1}", bare) else bare
    remedy = f"viết {roman}" if re.search(_ROMAN, roman) else "viết dạng IX"
    raise problem(f"phải là số La Mã viết hoa, nhận được {shown(text)}", remedy)


def _roman(number: int) -> str:
    text = ""
    for figure, letters in _ROMAN_FIGURES:
        count, number = divmod(number, figure)
        text += letters * count
    return text


Term = Annotated[
    str,
    PlainValidator(parse_term),
    WithJsonSchema(
        {"type": "string", "pattern": _TERM, "errorMessage": "phải là hai năm, dạng 2022-2025", "$comment": "hai năm"}
    ),
]
"""Years of a term with a hyphen: ``2022-2025``."""
Ordinal = Annotated[
    str,
    PlainValidator(parse_ordinal),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": _ROMAN,
            "errorMessage": "phải là số La Mã viết hoa, dạng IX",
            "$comment": "số La Mã",
        }
    ),
]
"""Roman number of a congress: ``IX``."""


@model
class EventResults(Model):
    """Figures of a congress that was held; persons unless said otherwise."""

    committee_size: Count | None = Field(default=None, title="Số cấp ủy viên được bầu", examples=[19])
    re_elected: Count | None = Field(default=None, title="Tái cử", examples=[13])
    newly_elected: Count | None = Field(default=None, title="Trúng cử lần đầu", examples=[6])
    women: Count | None = Field(default=None, title="Nữ", examples=[4])
    delegates: Count | None = Field(default=None, title="Đại biểu hoặc đảng viên dự", examples=[54])
    votes: Percent | None = Field(default=None, title="Tỷ lệ phiếu cao nhất (%)", examples=[98.5])
    documents_adopted: tuple[Text, ...] = Field(
        default=(), title="Văn kiện được thông qua", examples=[["Nghị quyết Đại hội nhiệm kỳ 2022–2025"]]
    )


@model
class Event(Model):
    """The record of one event; exactly one article carries it."""

    name: Title = Field(title="Tên sự kiện", examples=["Đại hội Chi bộ Nghiệp vụ II nhiệm kỳ 2022–2025"])
    kind: EventKind = Field(default=EventKind.OTHER, title="Loại", examples=["congress"])
    unit: Name | None = Field(
        default=None,
        title="Đơn vị tổ chức",
        description="Tên hoặc mã đã khai trong data/units.yml.",
        examples=["Chi bộ Nghiệp vụ II"],
    )
    level: EventLevel | None = Field(default=None, title="Cấp tổ chức đảng", examples=["chi bộ"])
    term: Term | None = Field(default=None, title="Nhiệm kỳ", examples=["2022-2025"])
    ordinal: Ordinal | None = Field(default=None, title="Lần thứ", examples=["IX"])
    start: Moment = Field(title="Bắt đầu", examples=["2022-12-19 07:30"])
    end: Moment | None = Field(default=None, title="Kết thúc", examples=["2022-12-19 11:30"])
    place: Repeated | None = Field(default=None, title="Địa điểm", examples=["Hội trường Sở"])
    status: EventStatus = Field(
        default=EventStatus.PLANNED, title="Tình trạng", description="Có kết quả thì hiểu là held.", examples=["held"]
    )
    results: EventResults | None = Field(default=None, title="Kết quả", description="Chỉ ghi khi sự kiện đã tổ chức.")

    @model_validator(mode="before")
    @classmethod
    def _held_where_there_are_results(cls, value: Any) -> Any:
        if isinstance(value, dict) and not is_blank(value.get("results")) and is_blank(value.get("status")):
            return {**value, "status": EventStatus.HELD}
        return value

    @model_validator(mode="after")
    def _end_after_start(self) -> Event:
        if self.end is not None and self.end < self.start:
            times = f"({self.end:%Y-%m-%d %H:%M}) sớm hơn lúc bắt đầu ({self.start:%Y-%m-%d %H:%M})"
            raise problem(times, "kiểm tra lại hai mốc thời gian của sự kiện", "end")
        return self

    @model_validator(mode="after")
    def _results_only_when_held(self) -> Event:
        if self.results is not None and self.status is not EventStatus.HELD:
            said = f'đã có số liệu nhưng "status" của sự kiện là {self.status.spoken}'
            raise problem(said, 'viết "status: held" trong sự kiện, hoặc bỏ "results"', "results")
        return self


@model
class EventReference(Model):
    """Says that the article speaks of an event whose record another article carries."""

    short_form: ClassVar[str | None] = "record"
    record: Slug = Field(
        title="Mã bài mang hồ sơ sự kiện",
        description="Tên tệp, không có .md, của bài ghi đủ sự kiện.",
        examples=["dai-hoi-chi-bo-nghiep-vu-ii"],
    )


def _event_form(value: Any) -> str:
    has_record = "record" in value if isinstance(value, dict) else isinstance(value, str | EventReference)
    return branch("record").tag if has_record else branch("event").tag


EventOrReference = Annotated[
    Annotated[Event, branch("event")] | Annotated[EventReference, branch("record")],
    Discriminator(_event_form),
]
"""Either the record of an event or the name of the article that carries it; the key ``record`` tells which."""
