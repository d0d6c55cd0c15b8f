"""Small stories told more than once: what belongs together is plain to any reader."""

from plugins.related_news.documents import Document

CONGRESS = "đại hội chi bộ nhiệm kỳ 2022–2025"
STORIES = {
    "bao-1": (
        "Bão số 4 vào đất liền",
        "Tối qua bão số 4 đổ bộ, gió giật cấp 12.",
        "Bão số 4 làm tốc mái nhà, ngã cây.",
    ),
    "bao-2": (
        "Khắc phục sau bão số 4",
        "Bộ đội giúp dân lợp lại mái nhà sau bão số 4.",
        "Cây ngã đã dọn, gió giật đã ngớt.",
    ),
    "bao-3": (
        "Sơ tán trước bão số 4",
        "Hai nghìn hộ rời nhà trước khi bão số 4 đổ bộ.",
        "Tàu thuyền vào bờ tránh gió giật.",
    ),
    "dai-hoi-1": (
        f"Chi bộ Thanh tra {CONGRESS}",
        f"Chi bộ Thanh tra tổ chức {CONGRESS}.",
        "Bầu chi ủy mới gồm ba người.",
    ),
    "dai-hoi-2": (f"Chi bộ Văn phòng {CONGRESS}", f"Chi bộ Văn phòng tổ chức {CONGRESS}.", "Bầu chi ủy gồm năm người."),
    "dai-hoi-3": (
        f"Kế hoạch {CONGRESS}",
        f"Đảng ủy ban hành kế hoạch {CONGRESS}.",
        "Các chi bộ bầu chi ủy trước tháng sáu.",
    ),
    "mau-1": ("Ngày hội hiến máu", "Hơn 200 người hiến máu tại nhà văn hóa.", "Hiến máu nhân đạo thu 214 đơn vị máu."),
    "mau-2": ("214 đơn vị máu hiến tặng", "Ngày hội hiến máu nhân đạo khép lại.", "Nhiều người hiến máu lần thứ mười."),
    "hoc-nghe": ("Khai giảng lớp điện lạnh", "Lớp nghề đầu tiên mở tại xưởng.", "Học viên được nhận vào làm ngay."),
}
"""Title, lead and body by id; what stands before the number is the event."""


def documents() -> list[Document]:
    """The stories, without dates, as the command reads them."""
    return [Document(name, *texts) for name, texts in STORIES.items()]


def event(name: str) -> str:
    """What a story tells of."""
    return name.rstrip("-0123456789")
