"""What the data files say: the department, its units, sections, tags, authors, menu, links and campaigns.

A file that is missing reads as an empty one, so that a portal can begin with articles alone; only department.yml has
facts that no page can do without (Decree 42/2022/NĐ-CP, article 4: name, address and contact of the body).
"""

from __future__ import annotations

from pydantic import Field, model_validator

from plugins.content_model.fields import (
    Day,
    Email,
    MenuAddress,
    Model,
    Name,
    Slug,
    Text,
    WebAddress,
    problem,
)


class Superior(Model):
    """The body above the department, named in the bar at the top."""

    name: Text = Field(title="Tên cơ quan cấp trên")
    url: WebAddress | None = Field(None, title="Địa chỉ cổng của cấp trên")


class Phone(Model):
    """A telephone and whose it is."""

    number: Text = Field(title="Số điện thoại", description="Ví dụ 0275 3822 365.")
    label: Text | None = Field(None, title="Bộ phận nghe máy")


class Contact(Model):
    """How to reach a body."""

    address: Text | None = Field(None, title="Địa chỉ")
    phones: tuple[Phone, ...] = Field((), title="Điện thoại")
    email: Email | None = Field(None, title="Thư điện tử")
    hours: Text | None = Field(None, title="Giờ làm việc")


class Department(Contact):
    """data/department.yml: the body whose portal this is."""

    name: Text = Field(title="Tên cơ quan")
    short_name: Text | None = Field(None, title="Tên viết tắt")
    slogan: Text | None = Field(None, title="Dòng giới thiệu ngắn")
    superior: Superior | None = Field(None, title="Cơ quan cấp trên")
    responsible: Text = Field(title="Người chịu trách nhiệm chính", description="Ghi chức vụ, ví dụ Giám đốc Sở.")
    licence: Text | None = Field(None, title="Giấy phép", description="Số, ngày, cơ quan cấp giấy phép.")
    reuse_note: Text | None = Field(None, title="Câu yêu cầu ghi nguồn khi dùng lại tin")


class Unit(Contact):
    """One unit in data/units.yml, with its validity for the register of units."""

    slug: Slug = Field(title="Mã", description="Phần cuối của địa chỉ, ví dụ van-phong-so.")
    name: Text = Field(title="Tên đơn vị")
    short_name: Text | None = Field(None, title="Tên viết tắt")
    description: Text | None = Field(None, title="Giới thiệu")
    head: Text | None = Field(None, title="Chức danh người đứng đầu")
    valid_from: Day | None = Field(None, title="Hoạt động từ ngày")
    valid_to: Day | None = Field(None, title="Hoạt động đến hết ngày")
    predecessors: tuple[Slug, ...] = Field((), title="Các đơn vị tiền thân")
    successors: tuple[Slug, ...] = Field((), title="Các đơn vị kế thừa")


class Section(Model):
    """One section (chuyên mục); the order in the file is the order on the home page."""

    slug: Slug = Field(title="Mã")
    name: Text = Field(title="Tên chuyên mục")
    description: Text | None = Field(None, title="Giới thiệu")
    on_home: bool = Field(True, title="Có khối riêng ở trang chủ")


class Tag(Model):
    """One tag (thẻ)."""

    slug: Slug = Field(title="Mã")
    name: Text = Field(title="Tên thẻ")
    description: Text | None = Field(None, title="Giới thiệu")


class Author(Model):
    """One author or group of authors."""

    slug: Slug = Field(title="Mã")
    name: Text = Field(title="Tên hoặc bút danh")
    position: Text | None = Field(None, title="Chức danh hiện nay")
    unit: Name | None = Field(None, title="Đơn vị")
    description: Text | None = Field(None, title="Giới thiệu")


class Campaign(Model):
    """A campaign (chuyên đề); its banner stands on the home page between its dates."""

    slug: Slug = Field(title="Mã")
    name: Text = Field(title="Tên chuyên đề")
    description: Text | None = Field(None, title="Giới thiệu")
    start: Day = Field(title="Ngày bắt đầu hiện ở trang chủ")
    end: Day = Field(title="Ngày cuối cùng hiện ở trang chủ")

    @model_validator(mode="after")
    def _end_after_start(self) -> Campaign:
        if self.end < self.start:
            raise problem("end", f'"end" ({self.end}) sớm hơn "start" ({self.start})', "kiểm tra lại hai ngày")
        return self


class MenuItem(Model):
    """An entry of the main menu, with at most one level below it."""

    label: Text = Field(title="Chữ trên thực đơn")
    url: MenuAddress = Field(title="Địa chỉ", description="Ví dụ /gioi-thieu/ hoặc https://dichvucong.gov.vn/.")
    children: tuple[MenuLeaf, ...] = Field((), title="Các mục con")


class MenuLeaf(Model):
    """An entry below an entry."""

    label: Text = Field(title="Chữ trên thực đơn")
    url: MenuAddress = Field(title="Địa chỉ")


class LinkGroup(Model):
    """A titled group of links in the sidebar: procedures, partners, the parent portal."""

    title: Text = Field(title="Tên nhóm")
    links: tuple[MenuLeaf, ...] = Field(title="Các liên kết")


class Portal(Model):
    """Everything the data files say, references checked by the rules and not here."""

    department: Department
    units: tuple[Unit, ...] = ()
    sections: tuple[Section, ...] = ()
    tags: tuple[Tag, ...] = ()
    authors: tuple[Author, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    menu: tuple[MenuItem, ...] = ()
    links: tuple[LinkGroup, ...] = ()
