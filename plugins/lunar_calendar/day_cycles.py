"""Names that come round from day to day: the weekday, the twenty-eight mansions (tú) and the twelve trực."""

WEEKDAYS = ("Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy")
SAO_28 = (
    *("Giác", "Cang", "Đê", "Phòng", "Tâm", "Vĩ", "Cơ"),
    *("Đẩu", "Ngưu", "Nữ", "Hư", "Nguy", "Thất", "Bích"),
    *("Khuê", "Lâu", "Vị", "Mão", "Tất", "Chủy", "Sâm"),
    *("Tỉnh", "Quỷ", "Liễu", "Tinh", "Trương", "Dực", "Chẩn"),
)
TRUC = ("Kiến", "Trừ", "Mãn", "Bình", "Định", "Chấp", "Phá", "Nguy", "Thành", "Thu", "Khai", "Bế")


def weekday(jdn: int) -> str:
    """The weekday of the civil day with this Julian day number."""
    return WEEKDAYS[(jdn + 1) % 7]


def sao_28(jdn: int) -> str:
    """The mansion of the civil day with this Julian day number."""
    return SAO_28[(jdn + 11) % 28]


def truc(day_chi: int, month_chi: int) -> str:
    """The trực of a day: Kiến where the day's branch is the month's, the others after it in order."""
    return TRUC[(day_chi - month_chi) % 12]
