"""What an album (content/albums/<slug>/album.yml) and a video (content/videos/<slug>.md) may say.

An album is a folder, so that its pictures are copied in one go and taken away in one go. A video's text is its
transcript: readers who cannot hear or may not play sound read it, and search finds it.
"""

from __future__ import annotations

from pydantic import Field, model_validator

from plugins.content_model.article import Focus, Picture, Status
from plugins.content_model.fields import ContentFile, Repeated, Slug, Text, Title, WebAddress
from plugins.content_model.model import Model, model, problem
from plugins.content_model.moments import Moment


@model
class AlbumPicture(Model):
    """One picture of an album."""

    file: ContentFile = Field(
        title="Tệp ảnh",
        description="Tên tệp trong thư mục của album, hoặc đường dẫn tính từ thư mục content.",
        examples=["01.jpg"],
    )
    alt: Text = Field(
        title="Mô tả cho người không thấy ảnh",
        description="Ảnh có gì: ai, ở đâu, đang làm gì.",
        examples=["Người lao động xem bảng tin tuyển dụng"],
    )
    caption: Text | None = Field(
        default=None, title="Chú thích dưới ảnh", examples=["Hơn 30 doanh nghiệp dán thông báo tuyển dụng."]
    )
    credit: Repeated | None = Field(
        default=None, title="Người chụp ảnh này", description="Bỏ trống: lấy của cả album.", examples=["Phòng Việc làm"]
    )
    focus: Focus | None = Field(
        default=None, title="Chỗ phải giữ khi cắt ảnh", description="Bỏ trống thì giữ phần giữa.", examples=["trên"]
    )


@model
class AlbumFront(Model):
    """content/albums/<slug>/album.yml."""

    title: Title = Field(title="Tên album", examples=["Ngày hội việc làm đầu xuân 2019"])
    date: Moment = Field(
        title="Ngày giờ đăng", description="Ghi ngày giờ sau lúc này để hẹn giờ đăng.", examples=["2019-02-16 14:00"]
    )
    lead: Text | None = Field(
        default=None, title="Giới thiệu", examples=["Những hình ảnh ở ngày hội việc làm đầu xuân."]
    )
    credit: Repeated | None = Field(default=None, title="Người chụp", examples=["Văn phòng Sở"])
    article: Slug | None = Field(
        default=None,
        title="Bài viết cùng sự kiện",
        description="Mã (tên tệp) của bài.",
        examples=["ngay-hoi-viec-lam-dau-xuan-2019"],
    )
    status: Status = Field(default=Status.PUBLISHED, title="Tình trạng", examples=["draft"])
    pictures: tuple[AlbumPicture, ...] = Field(
        title="Các ảnh", description="Ảnh đầu tiên là bìa.", examples=[[{"file": "01.jpg", "alt": "Quang cảnh"}]]
    )

    @model_validator(mode="after")
    def _has_pictures(self) -> AlbumFront:
        if not self.pictures:
            raise problem("không có ảnh nào", 'thêm một dòng "- {file: 01.jpg, alt: Ảnh có gì}"', "pictures")
        return self


@model
class VideoFront(Model):
    """Front matter of content/videos/<slug>.md."""

    title: Title = Field(title="Tên video", examples=["Hướng dẫn nộp hồ sơ tại Bộ phận Một cửa"])
    date: Moment = Field(
        title="Ngày giờ đăng", description="Ghi ngày giờ sau lúc này để hẹn giờ đăng.", examples=["2026-05-04 08:00"]
    )
    lead: Text = Field(title="Giới thiệu", examples=["Ba bước nộp hồ sơ tại quầy, trong hai phút."])
    file: ContentFile | None = Field(
        default=None,
        title="Tệp video",
        description="Dạng MP4 hoặc WebM, đường dẫn tính từ thư mục content.",
        examples=["videos/nop-ho-so.mp4"],
    )
    url: WebAddress | None = Field(
        default=None,
        title="Địa chỉ video ở trang khác",
        description="Khi không có tệp. Video YouTube mở ngay trong trang, sau khi người xem bấm.",
        examples=["https://www.youtube.com/watch?v=aBcDeFgHiJk"],
    )
    image: Picture | None = Field(
        default=None,
        title="Ảnh hiện trước khi bấm xem",
        description="Bỏ trống khi có tệp: lấy một cảnh trong video.",
    )
    captions: ContentFile | None = Field(
        default=None, title="Tệp phụ đề", description="Dạng WebVTT, đuôi .vtt.", examples=["videos/nop-ho-so.vtt"]
    )
    duration: Title | None = Field(default=None, title="Thời lượng", examples=["2 phút 10 giây"])
    credit: Repeated | None = Field(default=None, title="Người quay hoặc nguồn", examples=["Tổ Thông tin"])
    status: Status = Field(default=Status.PUBLISHED, title="Tình trạng", examples=["draft"])

    @model_validator(mode="after")
    def _has_a_film(self) -> VideoFront:
        if self.file is None and self.url is None:
            raise problem(
                "không có tệp và cũng không có địa chỉ của video",
                'ghi "file: videos/ten-video.mp4", hoặc "url" và địa chỉ của video ở trang khác',
                "title",
            )
        if self.file is None and self.image is None:
            raise problem(
                "video ở trang khác phải có ảnh hiện trước khi bấm xem",
                'thêm mục "image" với "file" và "alt"; máy không lấy ảnh từ trang khác',
                "url",
            )
        return self
