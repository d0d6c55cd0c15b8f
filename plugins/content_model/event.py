"""An event that an article announces or reports: a congress, a conference, an inspection.

Typed here so that articles can carry it; what the portal makes of it lives in plugins/congress.
Terms are data, never computed from a fixed length: five-year terms for cells (chi bộ) are being piloted.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, Discriminator, Field, model_validator
from pydantic import Tag as PydanticTag

from plugins.content_model.fields import Model, Moment, Name, Slug, Text, problem


class EventKind(StrEnum):
    """What kind of gathering it is."""

    CONGRESS = "congress"
    CONFERENCE = "conference"
    INSPECTION = "inspection"
    OTHER = "other"


class EventLevel(StrEnum):
    """Level of the Party body that holds it (Party Statutes 2011, chapters IV–V)."""

    CELL = "chi bộ"
    PART = "đảng bộ bộ phận"
    BASE = "đảng bộ cơ sở"
    ABOVE_BASE = "cấp trên trực tiếp"


class EventStatus(StrEnum):
    """How far it has come."""

    PLANNED = "planned"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


def _require_term(value: str) -> str:
    first, dash, last = value.replace("–", "-").replace(" ", "").partition("-")
    if dash and len(first) == len(last) == 4 and first.isdecimal() and last.isdecimal() and first < last:
        return f"{first}-{last}"
    raise problem("term", f'phải là hai năm, năm trước nhỏ hơn năm sau, nhận được "{value}"', "viết dạng 2022-2025")


def _require_ordinal(value: str) -> str:
    if value and not set(value) - set("IVXLC"):
        return value
    raise problem("ordinal", f'phải là số La Mã viết hoa, nhận được "{value}"', "viết dạng IX")


Term = Annotated[Text, AfterValidator(_require_term)]
"""Years of a term with a hyphen: ``2022-2025``."""
Ordinal = Annotated[Text, AfterValidator(_require_ordinal)]
"""Roman number of a congress: ``IX``."""


class EventResults(Model):
    """Figures of a congress that was held; persons unless said otherwise."""

    committee_size: int | None = Field(None, ge=0, title="Số cấp ủy viên được bầu")
    re_elected: int | None = Field(None, ge=0, title="Tái cử")
    newly_elected: int | None = Field(None, ge=0, title="Trúng cử lần đầu")
    women: int | None = Field(None, ge=0, title="Nữ")
    delegates: int | None = Field(None, ge=0, title="Đại biểu hoặc đảng viên dự")
    votes: float | None = Field(None, ge=0, le=100, title="Tỷ lệ phiếu cao nhất (%)")
    documents_adopted: tuple[Text, ...] = Field((), title="Văn kiện được thông qua")


class Event(Model):
    """The record of one event; exactly one article carries it."""

    name: Text = Field(title="Tên sự kiện")
    kind: EventKind = Field(EventKind.OTHER, title="Loại", description="congress: đại hội, conference: hội nghị …")
    unit: Name | None = Field(None, title="Đơn vị tổ chức", description="Tên hoặc mã trong data/units.yml.")
    level: EventLevel | None = Field(None, title="Cấp tổ chức đảng")
    term: Term | None = Field(None, title="Nhiệm kỳ", description="Ví dụ 2022-2025.")
    ordinal: Ordinal | None = Field(None, title="Lần thứ", description="Số La Mã, ví dụ IX.")
    start: Moment = Field(title="Bắt đầu")
    end: Moment | None = Field(None, title="Kết thúc")
    place: Text | None = Field(None, title="Địa điểm")
    status: EventStatus = Field(EventStatus.PLANNED, title="Tình trạng")
    results: EventResults | None = Field(None, title="Kết quả")

    @model_validator(mode="after")
    def _end_after_start(self) -> Event:
        if self.end is not None and self.end < self.start:
            raise problem(
                "end",
                f'"end" ({self.end:%Y-%m-%d %H:%M}) sớm hơn "start" ({self.start:%Y-%m-%d %H:%M})',
                "kiểm tra lại hai mốc thời gian của sự kiện",
            )
        return self


class EventReference(Model):
    """Says that the article speaks of an event whose record another article carries."""

    record: Slug = Field(title="Mã bài mang hồ sơ sự kiện")


def _event_form(value: Any) -> str:
    has_record = "record" in value if isinstance(value, dict) else isinstance(value, EventReference)
    return "record" if has_record else "event"


EventOrReference = Annotated[
    Annotated[Event, PydanticTag("event")] | Annotated[EventReference, PydanticTag("record")],
    Discriminator(_event_form),
]
"""Either the record of an event or the name of the article that carries it; the key ``record`` tells which."""
