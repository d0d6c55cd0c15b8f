"""What an article's and a page's front matter may say.

Field titles, descriptions and examples are Vietnamese: editors read them as hints in VS Code (JSON Schema), in the
reference page and in the remedies of messages, all made from here.
"""

from __future__ import annotations

from datetime import time
from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, Field, model_validator

from plugins.content_model.event import EventOrReference
from plugins.content_model.fields import (
    ContentFile,
    Count,
    Flag,
    Name,
    Repeated,
    SitePath,
    Slug,
    Text,
    Title,
    WebAddress,
)
from plugins.content_model.model import Choice, Model, branch, model, problem
from plugins.content_model.moments import Day, Moment


class Status(Choice):
    """Whether a text is for the public."""

    DRAFT = "draft", "bản nháp"
    PUBLISHED = "published", "đăng"


class PageTemplate(Choice):
    """What a page shows besides its text."""

    PAGE = "page", "chỉ nội dung của trang"
    CONTACT = "contact", "thêm khối liên hệ và danh sách đơn vị"


@model
class Change(Model):
    """A dated note under the article that says what was changed."""

    date: Day = Field(title="Ngày sửa", examples=["2022-12-20"])
    note: Text = Field(
        title="Nội dung sửa",
        description="Một câu cho người đọc biết bài đã sửa gì.",
        examples=["Sửa số đại biểu ở đoạn hai từ 45 thành 54."],
    )


@model
class Withdrawal(Model):
    """That an article was taken back: its address stays, and says this instead of the text."""

    date: Moment = Field(
        title="Ngày giờ gỡ bài",
        description="Giờ Việt Nam. Từ lúc này người mở địa chỉ của bài chỉ thấy bài đã gỡ và lý do.",
        examples=["2022-12-21 09:00"],
    )
    reason: Text = Field(
        title="Lý do gỡ bài",
        description="Một câu cho người mở địa chỉ của bài.",
        examples=["Số liệu ở cuối bài chưa đúng; Sở sẽ đăng lại khi rà soát xong."],
    )


@model
class Byline(Model):
    """An author as named on one article."""

    short_form: ClassVar[str | None] = "name"
    name: Name = Field(
        title="Tác giả",
        description="Tên hoặc mã đã khai trong data/authors.yml.",
        examples=["Ban Biên tập"],
    )
    position: Repeated | None = Field(
        default=None,
        title="Chức danh khi viết bài",
        description="Bỏ trống: lấy chức danh trong data/authors.yml.",
        examples=["Phó Chánh Văn phòng Sở"],
    )


@model
class Credits(Model):
    """Who wrote and who photographed, in the paper's own words ("Bài, ảnh")."""

    text: Repeated | None = Field(default=None, title="Bài", examples=["Phòng Tổ chức cán bộ"])
    photos: Repeated | None = Field(default=None, title="Ảnh", examples=["Văn phòng Sở"])


@model
class Source(Model):
    """Where a reprinted text comes from."""

    short_form: ClassVar[str | None] = "name"
    name: Repeated = Field(title="Tên nguồn", examples=["Cổng thông tin điện tử tỉnh"])
    url: WebAddress | None = Field(
        default=None, title="Địa chỉ bài gốc", examples=["https://cong.example.gov.vn/tin/dai-hoi-chi-bo"]
    )


class Focus(Choice):
    """What of a picture must stay when it is cropped; along one axis, because a crop takes from one direction alone."""

    MIDDLE = "giữa", "phần giữa"
    TOP = "trên", "phần trên cùng"
    UPPER = "hơi trên", "một phần ba từ trên xuống, như mặt người"
    LOWER = "hơi dưới", "một phần ba từ dưới lên"
    BOTTOM = "dưới", "phần dưới cùng"
    LEFT = "trái", "mép trái"
    LEFTISH = "hơi trái", "một phần ba từ trái sang"
    RIGHTISH = "hơi phải", "một phần ba từ phải sang"
    RIGHT = "phải", "mép phải"


@model
class Picture(Model):
    """The article's leading picture."""

    file: ContentFile = Field(
        title="Tệp ảnh", description="Đường dẫn tính từ thư mục content.", examples=["images/2022/dai-hoi.jpg"]
    )
    alt: Text = Field(
        title="Mô tả cho người không thấy ảnh",
        description="Ảnh có gì: ai, ở đâu, đang làm gì.",
        examples=["Các đại biểu giơ thẻ biểu quyết trong hội trường"],
    )
    caption: Text | None = Field(
        default=None, title="Chú thích dưới ảnh", examples=["Đại biểu biểu quyết thông qua nghị quyết đại hội."]
    )
    credit: Repeated | None = Field(default=None, title="Người chụp hoặc nguồn ảnh", examples=["Văn phòng Sở"])
    focus: Focus | None = Field(
        default=None,
        title="Chỗ phải giữ khi cắt ảnh",
        description="Danh sách tin và đường dẫn chia sẻ cắt bớt ảnh; bỏ trống thì giữ phần giữa.",
        examples=["trên"],
    )


@model
class CitedDocument(Model):
    """An official document that the article cites."""

    short_form: ClassVar[str | None] = "number"
    number: Title = Field(title="Số, ký hiệu", examples=["36-KH/ĐUK"])
    kind: Repeated | None = Field(default=None, title="Loại văn bản", examples=["Kế hoạch"])
    issuer: Repeated | None = Field(
        default=None, title="Cơ quan ban hành", examples=["Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"]
    )
    date: Day | None = Field(default=None, title="Ngày ban hành", examples=["2022-03-30"])
    url: WebAddress | None = Field(
        default=None, title="Địa chỉ toàn văn", examples=["https://vanban.example.gov.vn/36-kh-duk.pdf"]
    )
    file: ContentFile | None = Field(default=None, title="Tệp toàn văn", examples=["documents/2022/36-kh-duk.pdf"])


def _related_form(value: object) -> str:
    return branch("none").tag if value is False else branch("list").tag


Related = Annotated[
    Annotated[tuple[Slug, ...], branch("list")] | Annotated[Literal[False], branch("none")],
    Discriminator(_related_form),
]
"""Slugs of articles, or False for none at all."""


@model
class ArticleFront(Model):
    """Front matter of content/articles/YYYY/slug.md."""

    title: Title = Field(
        title="Tiêu đề",
        description="Viết như một câu: chỉ viết hoa chữ đầu và tên riêng.",
        examples=["Đại hội Chi bộ Nghiệp vụ II nhiệm kỳ 2022–2025"],
    )
    kicker: Title | None = Field(default=None, title="Dòng dẫn trên tiêu đề", examples=["Tiến tới Đại hội Đảng bộ Sở"])
    date: Moment = Field(
        title="Ngày giờ đăng",
        description="Giờ Việt Nam. Ghi ngày giờ sau lúc này để hẹn giờ đăng; không ghi giờ là 00:00.",
        examples=["2022-12-19 08:30"],
    )
    modified: Moment | None = Field(
        default=None,
        title="Ngày giờ cập nhật",
        description="Ghi khi sửa bài đã đăng; phải sau ngày giờ đăng.",
        examples=["2022-12-20 14:00"],
    )
    changes: tuple[Change, ...] = Field(
        default=(), title="Ghi chú sửa bài", description="Hiện dưới bài, mỗi lần sửa một mục."
    )
    section: Name = Field(
        title="Chuyên mục",
        description="Tên hoặc mã đã khai trong data/sections.yml.",
        examples=["Xây dựng Đảng"],
    )
    tags: tuple[Name, ...] = Field(
        default=(), title="Thẻ", description="Tên hoặc mã đã khai trong data/tags.yml.", examples=[["Đại hội chi bộ"]]
    )
    lead: Text = Field(
        title="Sapô",
        description="Đoạn mở đầu, không quá 50 từ.",
        examples=["Sáng 19/12, Chi bộ Nghiệp vụ II tổ chức đại hội nhiệm kỳ 2022–2025."],
    )
    authors: tuple[Byline, ...] = Field(
        default=(),
        title="Tác giả",
        description="Tên hoặc mã đã khai trong data/authors.yml.",
        examples=[["Ban Biên tập"]],
    )
    credits: Credits | None = Field(
        default=None, title="Bài, ảnh", description="Người viết và người chụp, khi không có trong danh sách tác giả."
    )
    source: Source | None = Field(default=None, title="Nguồn tin", description="Khi đăng lại bài của nơi khác.")
    image: Picture | None = Field(
        default=None, title="Ảnh chính", description="Hiện trên đầu bài và trong danh sách tin."
    )
    units: tuple[Name, ...] = Field(
        default=(),
        title="Đơn vị liên quan",
        description="Tên hoặc mã đã khai trong data/units.yml.",
        examples=[["Văn phòng Sở"]],
    )
    campaign: Name | None = Field(
        default=None,
        title="Chuyên đề",
        description="Tên hoặc mã đã khai trong data/campaigns.yml.",
        examples=["Tiến tới Đại hội Đảng các cấp"],
    )
    event: EventOrReference | None = Field(
        default=None,
        title="Sự kiện",
        description="Đại hội, hội nghị, kiểm tra mà bài báo trước hoặc tường thuật. Một sự kiện chỉ ghi đủ ở một bài; "
        'bài khác cùng nói về nó chỉ ghi "record".',
    )
    documents: tuple[CitedDocument, ...] = Field(
        default=(), title="Văn bản được dẫn", description="Ghi khi muốn thêm ngày, nơi ban hành hoặc toàn văn."
    )
    aliases: tuple[SitePath, ...] = Field(
        default=(),
        title="Địa chỉ cũ",
        description="Người mở địa chỉ cũ sẽ được đưa về bài này.",
        examples=[["/tin-tuc/2022/ten-cu/"]],
    )
    status: Status = Field(default=Status.PUBLISHED, title="Tình trạng", examples=["draft"])
    withdrawn: Withdrawal | None = Field(
        default=None,
        title="Gỡ bài",
        description="Ghi khi phải gỡ bài đã đăng, thay cho xóa tệp: người mở địa chỉ cũ còn biết vì sao.",
    )
    lunar_date: Flag = Field(default=False, title="Ghi thêm ngày âm lịch", examples=[True])
    related: Related | None = Field(
        default=None,
        title="Tin liên quan",
        description="Mã (tên tệp) của các bài muốn đứng đầu; false: không hiện mục tin liên quan.",
        examples=[["dai-hoi-chi-bo-van-phong"]],
    )
    views_start: Count = Field(default=0, title="Lượt xem mang từ trang cũ", examples=[1402])

    @model_validator(mode="after")
    def _modified_after_date(self) -> ArticleFront:
        if self.modified is None or self.modified >= self.date:
            return self
        remedy = 'bỏ "modified" hoặc ghi ngày giờ sau ngày giờ đăng'
        if self.modified.date() == self.date.date() and self.modified.time() == time.min:
            remedy = f'ghi cả giờ cập nhật, ví dụ "modified: {self.date:%Y-%m-%d} 23:00"'
        raise problem(
            f"({self.modified:%Y-%m-%d %H:%M}) sớm hơn ngày đăng ({self.date:%Y-%m-%d %H:%M})", remedy, "modified"
        )

    @model_validator(mode="after")
    def _withdrawn_after_date(self) -> ArticleFront:
        if self.withdrawn is None or self.withdrawn.date >= self.date:
            return self
        raise problem(
            f"({self.withdrawn.date:%Y-%m-%d %H:%M}) sớm hơn ngày đăng ({self.date:%Y-%m-%d %H:%M})",
            'ghi ngày giờ gỡ sau ngày giờ đăng; bài chưa đăng thì ghi "status: draft"',
            "withdrawn",
        )


@model
class PageFront(Model):
    """Front matter of content/pages/<slug>.md."""

    title: Title = Field(title="Tiêu đề", examples=["Giới thiệu"])
    lead: Text | None = Field(
        default=None, title="Đoạn mở đầu", examples=["Chức năng, nhiệm vụ và cơ cấu tổ chức của Sở."]
    )
    modified: Moment | None = Field(default=None, title="Ngày giờ cập nhật", examples=["2022-12-20 14:00"])
    image: Picture | None = Field(default=None, title="Ảnh chính")
    template: PageTemplate = Field(default=PageTemplate.PAGE, title="Mẫu trang", examples=["contact"])
    aliases: tuple[SitePath, ...] = Field(
        default=(),
        title="Địa chỉ cũ",
        description="Người mở địa chỉ cũ sẽ được đưa về trang này.",
        examples=[["/gioi-thieu.html"]],
    )
    status: Status = Field(default=Status.PUBLISHED, title="Tình trạng", examples=["draft"])
