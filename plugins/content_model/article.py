"""What an article's and a page's front matter may say.

Field titles and descriptions are Vietnamese: editors read them as hints in VS Code (JSON Schema) and in the reference
page, both generated from here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Literal

from pydantic import Field, model_validator

from plugins.content_model.event import EventOrReference
from plugins.content_model.fields import (
    ContentFile,
    Day,
    Model,
    Moment,
    Name,
    SitePath,
    Slug,
    Text,
    WebAddress,
    problem,
)


class Status(StrEnum):
    """Whether a text is for the public."""

    DRAFT = "draft"
    PUBLISHED = "published"


class Change(Model):
    """A dated note under the article that says what was changed."""

    date: Day = Field(title="Ngày sửa")
    note: Text = Field(title="Nội dung sửa", description="Một câu cho người đọc biết bài đã sửa gì.")


class Byline(Model):
    """An author as named on one article."""

    name: Name = Field(title="Tên hoặc mã", description="Tên hoặc mã đã khai trong data/authors.yml.")
    position: Text | None = Field(None, title="Chức danh khi viết bài", description="Bỏ trống: theo data/authors.yml.")


class Credits(Model):
    """Who wrote and who photographed, in the paper's own words ("Bài, ảnh")."""

    text: Text | None = Field(None, title="Bài")
    photos: Text | None = Field(None, title="Ảnh")


class Source(Model):
    """Where a reprinted text comes from."""

    name: Text = Field(title="Tên nguồn")
    url: WebAddress | None = Field(None, title="Địa chỉ bài gốc")


class Picture(Model):
    """The article's leading picture."""

    file: ContentFile = Field(title="Tệp ảnh", description="Tính từ thư mục content, ví dụ images/2022/dai-hoi.jpg.")
    alt: Text = Field(title="Mô tả cho người không thấy ảnh", description="Ảnh có gì: ai, ở đâu, đang làm gì.")
    caption: Text | None = Field(None, title="Chú thích")
    credit: Text | None = Field(None, title="Người chụp hoặc nguồn ảnh")


class CitedDocument(Model):
    """An official document that the article cites."""

    number: Text = Field(title="Số, ký hiệu", description="Ví dụ 36-KH/ĐUK.")
    kind: Text | None = Field(None, title="Loại văn bản", description="Ví dụ Kế hoạch.")
    issuer: Text | None = Field(None, title="Cơ quan ban hành")
    date: Day | None = Field(None, title="Ngày ban hành")
    url: WebAddress | None = Field(None, title="Địa chỉ toàn văn")
    file: ContentFile | None = Field(None, title="Tệp toàn văn")

    @model_validator(mode="before")
    @classmethod
    def _number_alone(cls, value: Any) -> Any:
        return {"number": value} if isinstance(value, str) else value


class ArticleFront(Model):
    """Front matter of content/articles/YYYY/slug.md."""

    title: Text = Field(title="Tiêu đề", description="Viết như một câu, chỉ viết hoa chữ đầu và tên riêng.")
    kicker: Text | None = Field(None, title="Dòng dẫn trên tiêu đề")
    date: Moment = Field(title="Ngày giờ đăng", description="Giờ Việt Nam. Đặt ngày sau hôm nay để hẹn giờ đăng.")
    modified: Moment | None = Field(None, title="Ngày giờ cập nhật")
    changes: tuple[Change, ...] = Field((), title="Ghi chú sửa bài")
    section: Name = Field(title="Chuyên mục", description="Tên hoặc mã đã khai trong data/sections.yml.")
    tags: tuple[Name, ...] = Field((), title="Thẻ", description="Tên hoặc mã đã khai trong data/tags.yml.")
    lead: Text = Field(title="Sapô", description="Đoạn mở đầu, không quá 50 từ.")
    authors: tuple[Byline, ...] = Field((), title="Tác giả", description="Tên hoặc mã trong data/authors.yml.")
    credits: Credits | None = Field(None, title="Bài, ảnh")
    source: Source | None = Field(None, title="Nguồn tin")
    image: Picture | None = Field(None, title="Ảnh chính")
    units: tuple[Name, ...] = Field((), title="Đơn vị liên quan", description="Tên hoặc mã trong data/units.yml.")
    campaign: Name | None = Field(None, title="Chuyên đề", description="Tên hoặc mã trong data/campaigns.yml.")
    event: EventOrReference | None = Field(None, title="Sự kiện", description="Đại hội, hội nghị, kiểm tra …")
    documents: tuple[CitedDocument, ...] = Field((), title="Văn bản được dẫn")
    aliases: tuple[SitePath, ...] = Field((), title="Địa chỉ cũ", description="Địa chỉ cũ sẽ chuyển về bài này.")
    status: Status = Field(Status.PUBLISHED, title="Tình trạng", description="draft: bản nháp, published: đăng.")
    lunar_date: bool = Field(False, title="Ghi cả ngày âm lịch")
    related: tuple[Slug, ...] | Literal[False] | None = Field(
        None, title="Tin liên quan", description="Mã các bài muốn đứng đầu; false: không hiện mục tin liên quan."
    )
    views_start: int = Field(0, ge=0, title="Lượt xem mang từ trang cũ")

    @model_validator(mode="before")
    @classmethod
    def _short_forms(cls, value: Any) -> Any:
        if not isinstance(value, dict) or not isinstance(value.get("authors"), list):
            return value
        bylines = [{"name": author} if isinstance(author, str) else author for author in value["authors"]]
        return {**value, "authors": bylines}

    @model_validator(mode="after")
    def _modified_after_date(self) -> ArticleFront:
        if self.modified is not None and self.modified < self.date:
            raise problem(
                "modified",
                f'"modified" ({self.modified:%Y-%m-%d %H:%M}) sớm hơn "date" ({self.date:%Y-%m-%d %H:%M})',
                'bỏ "modified" hoặc ghi ngày giờ cập nhật sau ngày giờ đăng',
            )
        return self


class PageFront(Model):
    """Front matter of content/pages/<slug>.md."""

    title: Text = Field(title="Tiêu đề")
    lead: Text | None = Field(None, title="Đoạn mở đầu")
    modified: Moment | None = Field(None, title="Ngày giờ cập nhật")
    image: Picture | None = Field(None, title="Ảnh chính")
    template: Literal["page", "contact"] = Field("page", title="Mẫu trang", description="contact: thêm khối liên hệ.")
    aliases: tuple[SitePath, ...] = Field((), title="Địa chỉ cũ")
    status: Status = Field(Status.PUBLISHED, title="Tình trạng")
