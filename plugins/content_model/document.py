"""What content/documents/<slug>.yml may say of an official document, and data/citations.yml of short names.

A record makes a document of the portal's own: readers find its abstract and its full text, and the address of its page
is the record's file name for ever, as with articles. Numbers are read by the grammar of plugins/citations, however an
editor writes them, and kept in their one strict spelling, so that a record meets its mentions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from plugins.citations.aliases import phrase_key
from plugins.citations.kinds import KINDS, kind_named
from plugins.citations.numbers import parse_number
from plugins.content_model.fields import TITLE_LENGTH, ContentFile, Repeated, Text, Title, WebAddress, parse_text
from plugins.content_model.model import Model, model, problem
from plugins.content_model.moments import Day
from plugins.content_model.source import digest_of
from plugins.content_model.wording import shown
from plugins.vietnamese.nearest import nearest


@dataclass(frozen=True, slots=True)
class _Number:
    """A complete number, in its strict spelling."""

    def read(self, value: Any) -> str:
        """Return the number as 36-KH/ĐUK; a problem for a text that is none."""
        text = parse_text(value, TITLE_LENGTH)
        try:
            return str(parse_number(text))
        except ValueError as error:
            raise problem(f"{error}, nhận được {shown(text)}", "chép đủ số và ký hiệu ở góc trái văn bản") from error

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        # What a number may look like is more than a pattern can say; the checks know.
        return {
            "type": ["string", "number"],
            "pattern": r"\S",
            "maxLength": TITLE_LENGTH,
            "errorMessage": "phải là số và ký hiệu đầy đủ, ví dụ 36-KH/ĐUK",
            "$comment": "số và ký hiệu",
        }


_KIND_NAMES = tuple(kind.name for kind in KINDS)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of document, by its name in full."""

    def read(self, value: Any) -> str:
        """Return the name of the kind; a problem for a word that is none."""
        text = parse_text(value, TITLE_LENGTH)
        if text not in _KIND_NAMES:
            kind = kind_named(text)
            near = kind.name if kind else nearest(text, _KIND_NAMES)
            remedy = f'có phải "{near}"?' if near else 'viết tên loại đầy đủ, ví dụ "Kế hoạch", "Chỉ thị"'
            raise problem(f"phải là tên một loại văn bản, nhận được {shown(text)}", remedy)
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "enum": list(_KIND_NAMES),
            "markdownEnumDescriptions": list(_KIND_NAMES),
            "errorMessage": 'phải là tên một loại văn bản, ví dụ "Kế hoạch"',
            "$comment": "tên loại văn bản",
        }


Number = Annotated[str, _Number()]
"""A document's number (số, ký hiệu) in its strict spelling: ``36-KH/ĐUK``."""
KindName = Annotated[str, _Kind()]
"""Name of a kind of document in full: ``Kế hoạch``."""


@model
class DocumentRecord(Model):
    """content/documents/<slug>.yml: an official document of the portal's collection."""

    number: Number = Field(title="Số, ký hiệu", description="Như ở góc trái văn bản.", examples=["36-KH/ĐUK"])
    kind: KindName | None = Field(
        default=None,
        title="Loại văn bản",
        description="Bỏ trống nếu ký hiệu đã cho biết (KH là Kế hoạch); công văn và quy định thì ghi.",
        examples=["Kế hoạch"],
    )
    issuer: Repeated = Field(title="Cơ quan ban hành", examples=["Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"])
    date: Day = Field(title="Ngày ban hành", examples=["2022-03-30"])
    effective: Day | None = Field(default=None, title="Có hiệu lực từ ngày", examples=["2022-03-30"])
    expired: Day | None = Field(default=None, title="Hết hiệu lực từ ngày", examples=["2025-06-30"])
    abstract: Text = Field(
        title="Trích yếu",
        description="Văn bản nói về việc gì, như dòng dưới tên loại.",
        examples=["Về đại hội chi bộ trực thuộc đảng ủy cơ sở nhiệm kỳ 2022–2025"],
    )
    file: ContentFile | None = Field(
        default=None,
        title="Tệp toàn văn",
        description="Đường dẫn tính từ thư mục content; nên là PDF có chữ, không phải ảnh quét.",
        examples=["documents/36-kh-duk-2022.pdf"],
    )
    url: WebAddress | None = Field(
        default=None,
        title="Địa chỉ chính thức",
        description="Nơi công bố văn bản trên mạng.",
        examples=["https://vanban.example.gov.vn/36-kh-duk"],
    )

    @model_validator(mode="after")
    def _dates_in_order(self) -> DocumentRecord:
        if self.effective and self.expired and self.expired < self.effective:
            raise problem(
                f"({self.expired}) sớm hơn ngày có hiệu lực ({self.effective})", "kiểm tra lại hai ngày", "expired"
            )
        return self


@model
class ShortName(Model):
    """What a short name means on this portal."""

    alias: Title = Field(
        title="Cách gọi trong bài",
        description="Tên gọi tắt, hoặc chính số ký hiệu khi chỉ muốn cho biết ngày.",
        examples=["Chỉ thị 05"],
    )
    number: Number = Field(title="Số, ký hiệu đầy đủ", examples=["05-CT/TW"])
    kind: KindName | None = Field(default=None, title="Loại văn bản", examples=["Chỉ thị"])
    issuer: Title | None = Field(default=None, title="Cơ quan ban hành", examples=["Bộ Chính trị"])
    date: Day | None = Field(default=None, title="Ngày ban hành", examples=["2016-05-15"])


@model
class LocalIssuer(Model):
    """Who an abbreviation means here: ĐUK is another committee in each province."""

    abbreviation: Title = Field(title="Chữ viết tắt trong ký hiệu", examples=["ĐUK"])
    name: Title = Field(title="Tên đầy đủ", examples=["Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"])


@model
class CitationNames(Model):
    """data/citations.yml: short names of documents, and who local abbreviations mean."""

    documents: tuple[ShortName, ...] = Field(default=(), title="Tên gọi tắt của văn bản")
    issuers: tuple[LocalIssuer, ...] = Field(default=(), title="Cơ quan viết tắt trong ký hiệu")

    def digest(self) -> bytes:
        """Return 16 bytes that stand for all names."""
        return digest_of(repr(self))

    @model_validator(mode="after")
    def _each_once(self) -> CitationNames:
        _refuse_twice([(phrase_key(one.alias), one.alias) for one in self.documents], "documents")
        _refuse_twice([(one.abbreviation, one.abbreviation) for one in self.issuers], "issuers")
        return self


def _refuse_twice(names: list[tuple[object, str]], field: str) -> None:
    seen: dict[object, str] = {}
    for key, name in names:
        if key in seen:
            raise problem(f'khai "{name}" hai lần, lần trước là "{seen[key]}"', "bỏ một trong hai mục", field)
        seen[key] = name
