"""What the data files say: the department, its units, sections, tags, authors, menu, links and campaigns.

A file that is missing reads as an empty one, so that a portal can begin with articles alone; only department.yml has
facts that no page can do without (Decree 42/2022/NĐ-CP, article 4: name, address and contact of the body).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from plugins.content_model.document import CitationNames
from plugins.content_model.event import EventLevel
from plugins.content_model.fields import (
    ContentFile,
    Count,
    Email,
    Flag,
    MenuAddress,
    Name,
    SitePath,
    Slug,
    Text,
    Title,
    WebAddress,
)
from plugins.content_model.model import Choice, Model, model, problem
from plugins.content_model.moments import Day, Moment

DeclaredSlug = Annotated[
    Slug,
    Field(title="Mã", description="Phần cuối của địa chỉ trang; đặt một lần, không đổi."),
]


@model
class Superior(Model):
    """The body above the department, named in the bar at the top."""

    short_form: ClassVar[str | None] = "name"
    name: Title = Field(title="Tên cơ quan cấp trên", examples=["Ủy ban nhân dân tỉnh"])
    url: WebAddress | None = Field(
        default=None, title="Địa chỉ cổng của cấp trên", examples=["https://tinh.example.gov.vn/"]
    )


@model
class Phone(Model):
    """A telephone and whose it is."""

    short_form: ClassVar[str | None] = "number"
    number: Title = Field(title="Số điện thoại", examples=["0275 3822 365"])
    label: Title | None = Field(default=None, title="Bộ phận nghe máy", examples=["Văn thư"])


@model
class Contact(Model):
    """How to reach a body."""

    address: Title | None = Field(default=None, title="Địa chỉ", examples=["Số 1 đường Trần Phú, thành phố"])
    phones: tuple[Phone, ...] = Field(default=(), title="Điện thoại", examples=[["0275 3822 365"]])
    email: Email | None = Field(default=None, title="Thư điện tử", examples=["vanphong@so.example.gov.vn"])
    hours: Title | None = Field(
        default=None, title="Giờ làm việc", examples=["Thứ Hai đến thứ Sáu, 7:00–11:00 và 13:30–17:00"]
    )

    @property
    def is_reachable(self) -> bool:
        """Say whether any way to reach it is told."""
        return bool(self.address or self.phones or self.email)


@model
class Department(Contact):
    """data/department.yml: the body whose portal this is."""

    name: Title = Field(title="Tên cơ quan", examples=["Sở Lao động – Thương binh và Xã hội"])
    short_name: Title | None = Field(default=None, title="Tên viết tắt", examples=["Sở LĐ-TB&XH"])
    slogan: Title | None = Field(default=None, title="Dòng giới thiệu ngắn", examples=["Vì an sinh của mọi người dân"])
    superior: Superior | None = Field(
        default=None,
        title="Cơ quan cấp trên",
        description="Hiện ở dải trên cùng của mọi trang.",
        examples=["Ủy ban nhân dân tỉnh"],
    )
    responsible: Title = Field(
        title="Người chịu trách nhiệm chính", description="Ghi chức vụ.", examples=["Giám đốc Sở"]
    )
    licence: Title | None = Field(
        default=None,
        title="Giấy phép",
        description="Số, ngày, cơ quan cấp.",
        examples=["Số 12/GP-TTĐT ngày 05/01/2022"],
    )
    reuse_note: Text | None = Field(
        default=None, title="Câu yêu cầu ghi nguồn", examples=["Ghi rõ nguồn khi phát hành lại thông tin từ trang này."]
    )


@model
class FormerName(Model):
    """A name that a unit had while it stayed the same unit."""

    name: Title = Field(title="Tên cũ", examples=["Phòng Lao động"])
    valid_to: Day = Field(title="Dùng đến hết ngày", examples=["2018-09-30"])


@model
class Unit(Contact):
    """One unit in data/units.yml, with its validity for the register of units."""

    slug: DeclaredSlug = Field(examples=["van-phong-so"])
    name: Title = Field(title="Tên đơn vị", examples=["Văn phòng Sở"])
    short_name: Title | None = Field(default=None, title="Tên viết tắt", examples=["VP Sở"])
    description: Text | None = Field(
        default=None, title="Giới thiệu", examples=["Tham mưu, tổng hợp và phục vụ hậu cần."]
    )
    head: Title | None = Field(default=None, title="Chức danh người đứng đầu", examples=["Chánh Văn phòng"])
    level: EventLevel | None = Field(
        default=None,
        title="Cấp tổ chức đảng",
        description="Chỉ ghi cho tổ chức đảng; đơn vị hành chính, sự nghiệp thì bỏ trống.",
        examples=["chi bộ"],
    )
    parent: Name | None = Field(
        default=None,
        title="Trực thuộc",
        description="Tên hoặc mã của đơn vị cấp trên trong tệp này.",
        examples=["Đảng bộ Sở"],
    )
    valid_from: Day | None = Field(default=None, title="Hoạt động từ ngày", examples=["2008-03-01"])
    valid_to: Day | None = Field(
        default=None,
        title="Hoạt động đến hết ngày",
        description="Ghi khi đơn vị giải thể, sáp nhập.",
        examples=["2025-02-28"],
    )
    predecessors: tuple[Slug, ...] = Field(default=(), title="Mã các đơn vị tiền thân", examples=[["phong-lao-dong"]])
    successors: tuple[Slug, ...] = Field(default=(), title="Mã các đơn vị kế thừa", examples=[["phong-viec-lam"]])
    former_names: tuple[FormerName, ...] = Field(
        default=(),
        title="Tên cũ",
        description="Khi chỉ đổi tên mà vẫn là đơn vị ấy; tin cũ hiện tên đúng vào ngày của tin.",
    )

    def name_on(self, day: date) -> str:
        """Return what the unit was called on a day."""
        names = sorted(self.former_names, key=lambda former: former.valid_to)
        return next((former.name for former in names if day <= former.valid_to), self.name)

    def is_valid_on(self, day: date) -> bool:
        """Say whether the unit was at work on a day; one without dates always is."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    @model_validator(mode="after")
    def _valid_to_after_from(self) -> Unit:
        if self.valid_from and self.valid_to:
            _check_order(self.valid_from, self.valid_to, "valid_to")
        return self


@model
class Section(Model):
    """One section (chuyên mục); the order in the file is the order on the home page."""

    slug: DeclaredSlug = Field(examples=["xay-dung-dang"])
    name: Title = Field(title="Tên chuyên mục", examples=["Xây dựng Đảng"])
    description: Text | None = Field(
        default=None, title="Giới thiệu", examples=["Tin về công tác xây dựng Đảng của Sở."]
    )
    on_home: Flag = Field(default=True, title="Có khối riêng ở trang chủ", examples=[False])


@model
class Tag(Model):
    """One tag (thẻ)."""

    slug: DeclaredSlug = Field(examples=["dai-hoi-chi-bo"])
    name: Title = Field(title="Tên thẻ", examples=["Đại hội chi bộ"])
    description: Text | None = Field(default=None, title="Giới thiệu", examples=["Tin về đại hội của các chi bộ."])


class AuthorKind(Choice):
    """Whether an author is one person or a body: machines that read the news must not be told of a Mr Office."""

    PERSON = "person", "một người"
    BODY = "body", "một đơn vị, một ban, một nhóm"


@model
class Author(Model):
    """One author or group of authors."""

    slug: DeclaredSlug = Field(examples=["ban-bien-tap"])
    name: Title = Field(title="Tên hoặc bút danh", examples=["Ban Biên tập"])
    kind: AuthorKind = Field(default=AuthorKind.PERSON, title="Là người hay đơn vị", examples=["body"])
    position: Title | None = Field(default=None, title="Chức danh hiện nay", examples=["Chánh Văn phòng Sở"])
    unit: Name | None = Field(
        default=None, title="Đơn vị", description="Tên hoặc mã đã khai trong data/units.yml.", examples=["Văn phòng Sở"]
    )
    description: Text | None = Field(default=None, title="Giới thiệu", examples=["Phụ trách tin hoạt động của Sở."])


@model
class Campaign(Model):
    """A campaign (chuyên đề); its banner stands on the home page between its dates."""

    slug: DeclaredSlug = Field(examples=["tien-toi-dai-hoi"])
    name: Title = Field(title="Tên chuyên đề", examples=["Tiến tới Đại hội Đảng các cấp"])
    description: Text | None = Field(
        default=None, title="Giới thiệu", examples=["Tin, bài và văn kiện về đại hội các cấp."]
    )
    start: Day = Field(title="Ngày bắt đầu hiện ở trang chủ", examples=["2022-03-30"])
    end: Day = Field(title="Ngày cuối cùng hiện ở trang chủ", examples=["2022-12-31"])

    @model_validator(mode="after")
    def _end_after_start(self) -> Campaign:
        _check_order(self.start, self.end)
        return self


@model
class Notice(Model):
    """A sentence that stands on the home page between its dates: a service rests, a deadline comes."""

    text: Text = Field(
        title="Câu thông báo",
        description="Một câu ghi đủ việc gì, từ lúc nào đến lúc nào.",
        examples=["Từ 17 giờ 28/8 đến 22 giờ 30/8/2026, hệ thống nhận hồ sơ trực tuyến tạm ngừng."],
    )
    url: MenuAddress | None = Field(
        default=None,
        title="Địa chỉ của bài nói kỹ hơn",
        description="Trong trang thì bắt đầu bằng /, trang khác thì chép đủ.",
        examples=["/tin-tuc/2026/bao-tri-he-thong/"],
    )
    start: Day = Field(title="Ngày bắt đầu hiện ở trang chủ", examples=["2026-08-26"])
    end: Day = Field(title="Ngày cuối cùng hiện ở trang chủ", examples=["2026-08-30"])

    @model_validator(mode="after")
    def _end_after_start(self) -> Notice:
        _check_order(self.start, self.end)
        return self


def _check_order(start: date, end: date, at: str = "end") -> None:
    if end < start:
        raise problem(f"({end}) sớm hơn ngày bắt đầu ({start})", "kiểm tra lại hai ngày", at)


@model
class MenuLeaf(Model):
    """An entry below an entry, and a link of a group."""

    label: Title = Field(title="Chữ hiện ra", examples=["Giới thiệu"])
    url: MenuAddress = Field(
        title="Địa chỉ",
        description="Trong trang thì bắt đầu bằng /, trang khác thì chép đủ.",
        examples=["/gioi-thieu/"],
    )


@model
class MenuItem(MenuLeaf):
    """An entry of the main menu, with at most one level below it."""

    children: tuple[MenuLeaf, ...] = Field(
        default=(), title="Các mục con", examples=[[{"label": "Cơ cấu tổ chức", "url": "/co-cau-to-chuc/"}]]
    )


@model
class LinkGroup(Model):
    """A titled group of links in the sidebar: procedures, partners, the parent portal."""

    title: Title = Field(title="Tên nhóm", examples=["Thủ tục hành chính"])
    links: tuple[MenuLeaf, ...] = Field(
        title="Các liên kết", examples=[[{"label": "Nộp hồ sơ trực tuyến", "url": "https://dichvucong.gov.vn/"}]]
    )


class CounterRow(Choice):
    """A line of the counter's box, in the words of the old portals."""

    ONLINE = "online", "Đang truy cập"
    TODAY = "today", "Hôm nay"
    WEEK = "week", "Trong tuần"
    MONTH = "month", "Trong tháng"
    TOTAL = "total", "Tổng lượt truy cập"


@model
class Counter(Model):
    """The visitor counter (lượt truy cập); a portal without this file shows no counter."""

    service: SitePath | None = Field(
        default=None,
        title="Địa chỉ dịch vụ đếm",
        description="Nằm cùng tên miền với cổng. Không ghi thì chỉ hiện số liệu của tệp đã lưu, không đếm thêm.",
        examples=["/v1/"],
    )
    rows: tuple[CounterRow, ...] = Field(
        default=tuple(CounterRow),
        title="Các dòng hiện ra",
        description="Không có service thì dòng online không hiện; không có cả figures thì chỉ hiện dòng total.",
        examples=[["online", "today", "total"]],
    )
    article_views: Flag = Field(default=True, title="Hiện lượt xem dưới mỗi bài", examples=[False])
    carried_over: Count = Field(default=0, title="Tổng lượt mang từ cổng cũ", examples=[1316340])
    as_of: Moment | None = Field(default=None, title="Lúc chốt con số của cổng cũ", examples=["2026-11-01 00:00"])
    figures: ContentFile | None = Field(
        default=None,
        title="Tệp số liệu đã lưu",
        description="Do lệnh stats của dịch vụ ghi ra; hiện khi dịch vụ không trả lời.",
        examples=["data/counter-figures.json"],
    )

    @model_validator(mode="after")
    def _carried_over_is_dated(self) -> Counter:
        if self.carried_over and self.as_of is None:
            raise problem(
                "để trống, mà đã có số liệu carried_over", "ghi lúc chốt con số ấy, ví dụ 2026-11-01 00:00", "as_of"
            )
        return self


@model
class Portal(Model):
    """Everything the data files say, references checked by the rules and not here."""

    department: Department = Field(title="Cơ quan")
    units: tuple[Unit, ...] = Field(default=(), title="Đơn vị")
    sections: tuple[Section, ...] = Field(default=(), title="Chuyên mục")
    tags: tuple[Tag, ...] = Field(default=(), title="Thẻ")
    authors: tuple[Author, ...] = Field(default=(), title="Tác giả")
    campaigns: tuple[Campaign, ...] = Field(default=(), title="Chuyên đề")
    notices: tuple[Notice, ...] = Field(default=(), title="Thông báo ngắn ở trang chủ")
    menu: tuple[MenuItem, ...] = Field(default=(), title="Thực đơn chính")
    links: tuple[LinkGroup, ...] = Field(default=(), title="Liên kết ở cột bên")
    counter: Counter | None = Field(default=None, title="Bộ đếm lượt truy cập")
    citations: CitationNames = Field(default=CitationNames(), title="Tên gọi tắt của văn bản")
